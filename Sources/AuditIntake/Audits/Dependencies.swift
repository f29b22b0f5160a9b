internal import ChecklistModel
internal import Diagnostics

/// Whether an item applies, as far as another answer decides that (scoring rule 4.5).
enum Standing: Equatable {
    case applies
    /// Because of what stands there for the item with this index.
    case doesNotApply(cause: Int, SourcePosition)
}

extension AuditTerms {
    /// Every item's standing, whatever the order of the items. Chains of dependencies are followed without recursion: they
    /// may be as long as the checklist.
    static func standings(
        of items: [Item], answers: [[ObservedAnswer]], waived: [Int: SourcePosition]
    ) -> [Standing] {
        if items.allSatisfy({ $0.dependency == nil }) { return [] }
        var known = [Standing?](repeating: nil, count: items.count)
        var isFollowed = [Bool](repeating: false, count: items.count)
        for start in items.indices where known[start] == nil {
            var chain = [start]
            isFollowed[start] = true
            while let last = chain.last, let next = items[last].dependency?.item, items.indices.contains(next),
                !isFollowed[next]
            {
                isFollowed[next] = true
                chain.append(next)
            }
            for index in chain.reversed() {
                known[index] = standing(of: items[index], known: known, answers: answers, waived: waived)
            }
        }
        return known.map { $0 ?? .applies }
    }

    private static func standing(
        of item: Item, known: [Standing?], answers: [[ObservedAnswer]], waived: [Int: SourcePosition]
    ) -> Standing {
        guard let dependency = item.dependency, answers.indices.contains(dependency.item) else { return .applies }
        let other = dependency.item
        if case .doesNotApply? = known[other] { return known[other] ?? .applies }
        if let place = waived[other] { return .doesNotApply(cause: other, place) }
        // A blank decides nothing yet, and neither does an answer that is refused.
        guard let answer = answers[other].first, let value = answer.value, value != .unanswered,
            !dependency.isMet(by: value)
        else { return .applies }
        return .doesNotApply(cause: other, answer.position)
    }

    /// An item that does not apply takes blanks and "not applicable" only.
    func checkDependencies(log: inout ProblemLog) {
        for (index, standing) in standings.enumerated() where items[index].dependency != nil {
            for answer in answers[index] {
                switch standing {
                case .applies:
                    if let refusal = answer.refusedIfApplying { log.add(refusal, at: answer.position) }
                case .doesNotApply(let cause, let place):
                    if answer.value == .unanswered || answer.value == .notApplicable || answer.value == nil { continue }
                    log.add(
                        TermsProblem.doesNotApply(
                            item: items[index].id, cause: items[cause].id, isWaived: waived[cause] != nil, place),
                        at: answer.position)
                }
            }
        }
    }
}
