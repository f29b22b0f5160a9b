public import ExactArithmetic
public import Scoring

/// How the items of one person make their score (scoring rule 7.3).
public struct PersonExplanation: Sendable {
    public let score: GroupScore
    /// In the order of the checklist; 100 less all losses is the person's score, exactly.
    public let items: [PersonItem]
}

/// What one item adds to a person's score.
public struct PersonItem: Sendable {
    /// Index into `Checklist.items`.
    public let item: Int
    public let rate: Fraction
    public let observations: Int
    /// The item's share of the person's score, from 0 to 1.
    public let share: Fraction
    /// Of the 100 points of the person's score.
    public let lost: Fraction
}

/// Explains one person's score; nil when there is none.
///
/// - Parameter person: an index into the audit's people.
public func explain(_ card: Scorecard, person: Int) -> PersonExplanation? {
    guard let group = card.people.first(where: { $0.member == .person(person) }), let whole = group.full,
        group.score != nil
    else { return nil }
    let items = group.itemRates.compactMap { rate -> PersonItem? in
        guard card.items.indices.contains(rate.item), let full = card.items[rate.item].full, full > .zero,
            let share = full.divided(by: whole)
        else { return nil }
        return PersonItem(
            item: rate.item, rate: rate.rate, observations: rate.observations, share: share,
            lost: .hundred * share * (.one - rate.rate))
    }
    return PersonExplanation(score: group, items: items)
}
