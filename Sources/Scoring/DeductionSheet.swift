internal import ExactArithmetic

/// A section that starts at its full mark and loses what its items lose, floor 0 (扣完为止, scoring rule 5.5).
///
/// So that the items still add up to the section, what is left is booked to them in proportion to what each can lose, and
/// losses beyond the full mark are scaled back.
struct DeductionSheet {
    let rate: Fraction
    /// By item; together 1.
    let shares: [Fraction?]
    /// The part of its share that each item keeps, from 0 to 1.
    let bookedRates: [Fraction?]

    /// - Parameter items: rate and most that can be lost, nil for items that do not take part.
    /// - Returns: nil when none does.
    init?(full: Fraction, items: [(rate: Fraction, weight: Fraction)?]) {
        let atRisk = items.compactMap { $0?.weight }.sum()
        let losses = items.map { item in item.map { $0.weight * (.one - $0.rate) } }
        let loss = losses.compactMap(\.self).sum()
        guard atRisk > .zero, full > .zero else { return nil }
        let scale = loss > full ? full.divided(by: loss) ?? .zero : .one
        guard let left = (full - loss * scale).divided(by: full), let perPoint = left.divided(by: atRisk) else {
            return nil
        }
        let lostShares = losses.map { loss in loss.flatMap { ($0 * scale).divided(by: full) } }
        rate = left
        shares = zip(items, lostShares).map { item, lost in
            item.flatMap { item in lost.map { $0 + perPoint * item.weight } }
        }
        bookedRates = zip(items, shares).map { item, share in
            item.flatMap { item in share.map { (perPoint * item.weight).divided(by: $0) ?? .zero } }
        }
    }
}
