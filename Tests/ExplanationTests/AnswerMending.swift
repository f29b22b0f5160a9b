import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring

extension AnswerKind {
    /// An answer of full mark in place of this one; nil where the tests' checklists have none.
    func best(insteadOf value: AnswerValue) -> AnswerValue? {
        let candidates: [AnswerValue]
        switch (self, value) {
        case (.choice(let choice), _): candidates = choice.options.indices.map { .option($0) }
        case (.scale(let scale), _): candidates = [.number(scale.maximum)]
        case (.share, .share(_, let whole)): candidates = [.share(whole, of: whole)]
        case (.deduction(let deduction), _): candidates = [.deductions(deduction.kinds.map { _ in 0 })]
        case (.measure, _): candidates = ([0, 10, 50, 70, 100, 1_000] as [Fraction]).map { .number($0) }
        case (.count, _): candidates = (0...9).map { .count(Fraction($0)) }
        default: candidates = [.yes, .no]
        }
        return candidates.first { rate(of: $0) == .one }
    }
}

extension Audit {
    /// The audit with these observations answered as well as can be; nil where one of them cannot be, or what was lost was
    /// lost by no observation of its own.
    func answeringWell(_ findings: [Finding], by checklist: Checklist) -> Audit? {
        var observations = observations
        for finding in findings {
            let item = checklist.items[finding.item]
            guard case .observation(let position) = finding.cause, item.combine != .pooled else { return nil }
            let seen = observations[finding.item][position]
            guard let best = item.answer.best(insteadOf: seen.value) else { return nil }
            observations[finding.item][position] = .seen(best, people: seen.people, unit: seen.unit)
        }
        return Audit(
            id: id, checklistID: checklistID, checklistVersion: checklistVersion, dealer: dealer, date: date,
            auditor: auditor, department: department, people: people, peopleOnDuty: peopleOnDuty,
            unitsListed: unitsListed, waivers: waivers, observations: observations)
    }
}
