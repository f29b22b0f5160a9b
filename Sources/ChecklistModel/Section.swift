public import BilingualText
public import ExactArithmetic

/// A node of the checklist's tree: a section, a nested section or the whole checklist; shared, since it never changes.
public final class Section: Sendable {
    /// Unique in the checklist; empty for the checklist itself.
    public let id: String
    public let title: BilingualText
    public let combine: Combination
    /// The share of a `weighted` or `worst` parent; nil where the parent adds points.
    public let weight: Fraction?
    /// The declared full mark of a section that is not itself `points` under a `points` parent, or that loses its points
    /// to deductions.
    public let points: Fraction?
    public let children: [Node]

    public enum Node: Sendable {
        case section(Section)
        /// An index into `Checklist.items`.
        case item(Int)
    }

    /// How the children make one rate (scoring rule 5.1).
    public enum Combination: String, Sendable, CaseIterable {
        /// Σ earned ÷ Σ full.
        case points
        /// Σ weight × rate ÷ Σ weight.
        case weighted
        /// The lowest rate of a child with positive weight.
        case worst
        /// The declared full mark less what the items lose, floor 0 (scoring rule 5.5).
        case deductions
    }

    public init(
        id: String, title: BilingualText, combine: Combination, weight: Fraction?, points: Fraction?, children: [Node]
    ) {
        self.id = id
        self.title = title
        self.combine = combine
        self.weight = weight
        self.points = points
        self.children = children
    }

    /// Sections directly below, in file order.
    public var sections: [Section] {
        children.compactMap { if case .section(let section) = $0 { section } else { nil } }
    }

    /// Indices of every item below, nested ones included, in file order.
    public var itemIndices: [Int] {
        children.flatMap { child in
            switch child {
            case .section(let section): section.itemIndices
            case .item(let index): [index]
            }
        }
    }
}
