public import ExactArithmetic

/// A bonus or a special deduction: points outside the base, added to the finished score (scoring rule 5.6).
///
/// Its question is an item that stands in no section; the item's `points` are what one "yes", one count or the best option
/// is worth.
public struct Adjustment: Sendable, Hashable {
    public enum Direction: Sendable, Hashable {
        case bonus, specialDeduction
    }

    public enum Basis: String, Sendable, CaseIterable {
        /// Points of the 100 basis.
        case points
        /// Per cent of the score before any adjustment.
        case score
    }

    /// Index into `Checklist.items`.
    public let item: Int
    public let direction: Direction
    /// The most that all observations together give or cost.
    public let atMost: Fraction?
    public let basis: Basis

    public init(item: Int, direction: Direction, atMost: Fraction? = nil, basis: Basis = .points) {
        self.item = item
        self.direction = direction
        self.atMost = atMost
        self.basis = basis
    }
}
