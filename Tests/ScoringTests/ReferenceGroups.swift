import ChecklistModel
import ExactArithmetic
import Scoring

/// Rules 7.3 and 7.4 written down a second time, on the effective weights that the scorecard gives.
extension ReferenceScoring {
    /// Score and number of counted observations, in a scored audit of those that carry weight; nil when no observation
    /// names any of `people`.
    func group(_ people: Set<Int>, in card: Scorecard) -> (score: Fraction?, observations: Int)? {
        var isNamed = false
        var observations = 0
        var (sum, weights) = (Fraction.zero, Fraction.zero)
        for (index, item) in checklist.items.enumerated() {
            let named = audit.observations[index].filter { seen in seen.people.contains { people.contains($0) } }
            isNamed = isNamed || !named.isEmpty
            let values = named.map(\.value).filter { rate($0, of: item.answer) != nil }
            let weight = card.items[index].effectiveWeight ?? 0
            if card.final == nil || weight > 0 { observations += values.count }
            guard let rate = combined(values, of: item) else { continue }
            sum += weight * rate
            weights += weight
        }
        guard isNamed else { return nil }
        return (sum.divided(by: weights).map { $0 * 100 }, observations)
    }
}
