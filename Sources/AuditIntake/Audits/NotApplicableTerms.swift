internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

extension AuditTerms {
    /// Reasons and limits of "not applicable" (scoring rule 4.1). An item that does not apply by rule or is waived is none
    /// of these.
    func checkNotApplicable(at position: SourcePosition, log: inout ProblemLog) {
        for index in items.indices where isJudged(index) {
            let rule = items[index].notApplicable
            guard rule.needsReason || rule.atMost != nil else { continue }
            let found = answers[index].filter { $0.value == .notApplicable }
            if rule.needsReason {
                for answer in found where answer.observation.map({ $0.note?.isBlank ?? true }) ?? false {
                    log.add(TermsProblem.reasonMissing(item: items[index].id), at: answer.position)
                }
            }
            if let limit = rule.atMost, found.count > limit, let surplus = found.dropFirst(max(0, limit)).first {
                let places = found.map(\.position)
                log.add(
                    TermsProblem.tooManyAnswers(item: items[index].id, limit: limit, places), at: surplus.position)
            }
        }
        guard let limit = checklist.notApplicableLimit else { return }
        let found = items.indices.filter { isAsked($0) && isNotApplicable($0) }
        if found.count > limit {
            log.add(TermsProblem.tooManyItems(found.map { items[$0].id }, limit: limit), at: position)
        }
    }

    /// Answered, and by nothing but "not applicable"; one that names nobody and nothing speaks for the whole item.
    private func isNotApplicable(_ index: Int) -> Bool {
        let entries = answers[index]
        guard let first = entries.first, entries.allSatisfy({ $0.value == .notApplicable }) else { return false }
        return entries.count >= items[index].atLeast || (!first.namesPeople && first.unit == nil)
    }
}
