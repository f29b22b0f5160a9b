public import ChecklistModel
public import ExactArithmetic
public import Scoring

/// An audit of the old checklist, scored under both (scoring rule 9.2).
public struct Rescoring: Sendable {
    /// Why a score changes, in the order in which the steps are taken.
    public enum Cause: Sendable, Hashable, CaseIterable {
        /// The same answer is rated otherwise.
        case answers
        /// Items left the checklist, or their answers cannot be carried over.
        case items
        /// Weights, combinations and policies.
        case weights
        /// Rules, bonuses, special deductions and the ceiling.
        case rules
    }

    /// Under the old checklist, as it was.
    public let before: Scorecard
    /// Under the new checklist, over the items that both have.
    public let after: Scorecard
    /// Ids of old items whose answers the new checklist cannot take, in its order.
    public let notCarried: [String]
    /// Ids of scored items that only the new checklist asks for; they take no part in `after`.
    public let notAsked: [String]
    /// What each cause changed; together exactly `change`. Empty when there is no score on either side.
    public let causes: [Cause: Fraction]

    /// After less before; nil when there is no score on one side.
    public var change: Fraction? {
        guard let old = before.final, let new = after.final else { return nil }
        return new - old
    }
}

/// Scores the answers of an audit under another checklist, by item id, and splits the change of its final score.
///
/// The split walks from one checklist to the other in fixed steps, and each step's difference is its cause's part: first the
/// carried answers are rated anew, then items that are not shared leave, then weights, combinations and policies are the new
/// ones, last rules, adjustments and ceiling.
public func rescore(_ card: Scorecard, under new: Checklist) -> Rescoring {
    let old = card.checklist
    let carried = CarriedAudit(card.audit, old: old, new: new)
    let last = carried.newOverCommonItems()
    let after = score(last.audit, by: last.checklist)
    let newIDs = Set(new.items.map(\.id))
    let oldIDs = Set(old.items.map(\.id))
    let scored = Set(BaseMeaning(new).weights.keys)
    return Rescoring(
        before: card, after: after,
        notCarried: old.items.indices.filter { carried.targets[$0] == nil && newIDs.contains(old.items[$0].id) }
            .map { old.items[$0].id },
        notAsked: new.items.map(\.id).filter { scored.contains($0) && !oldIDs.contains($0) },
        causes: split(carried, from: card.final, to: after.final))
}

private func split(
    _ carried: CarriedAudit, from before: Fraction?, to after: Fraction?
) -> [Rescoring.Cause: Fraction] {
    guard let before, let after else { return [:] }
    let between = [carried.withNewAnswers(), carried.withCommonItems(), carried.withNewWeights()]
        .map { score($0.audit, by: $0.checklist).final }
    var causes: [Rescoring.Cause: Fraction] = [:]
    var current = before
    for (cause, final) in zip(Rescoring.Cause.allCases, between + [after]) {
        // A step without a score of its own leaves its part to the next one.
        let next = final ?? current
        causes[cause] = next - current
        current = next
    }
    return causes
}
