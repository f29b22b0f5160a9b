internal import ChecklistModel
internal import ExactArithmetic

extension Audit {
    /// The audit as it would read if these findings were put right, as far as the right answer is known: it decides which
    /// items that depend on it apply.
    func repairing(_ findings: Set<Finding.Identity>, by checklist: Checklist) -> Audit {
        guard checklist.items.contains(where: { $0.dependency != nil }), !findings.isEmpty else { return self }
        var observations = observations
        for finding in findings {
            guard case .observation(let position) = finding.cause, observations.indices.contains(finding.item),
                observations[finding.item].indices.contains(position),
                let value = checklist.items[finding.item].answer.rightAnswer
            else { continue }
            let seen = observations[finding.item][position]
            observations[finding.item][position] = Observation(
                value: value, written: seen.written, people: seen.people, unit: seen.unit, note: seen.note,
                evidence: seen.evidence)
        }
        return Audit(
            id: id, checklistID: checklistID, checklistVersion: checklistVersion, dealer: dealer, date: date,
            auditor: auditor, department: department, people: people, peopleOnDuty: peopleOnDuty,
            unitsListed: unitsListed, waivers: waivers, observations: observations)
    }
}

extension AnswerKind {
    /// The answer that gets the full mark, where there is only one.
    fileprivate var rightAnswer: AnswerValue? {
        switch self {
        case .yesNo(let question): return question.goodIsNo ? .no : .yes
        case .result: return .yes
        case .scale(let scale): return .number(scale.maximum)
        case .choice(let choice):
            let best = choice.options.indices.filter { choice.options[$0].rate == .one }
            return best.count == 1 ? .option(best[0]) : nil
        default: return nil
        }
    }
}
