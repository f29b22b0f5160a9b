public import BilingualText

/// A number that the monthly report shows for the whole network, every dealer, team and person.
///
/// It is computed from answers, never from scores, and changes no score.
public struct KeyFigure: Sendable, Hashable {
    /// Unique among the key figures of a checklist.
    public let id: String
    /// Its own title, else the text of its item.
    public let title: BilingualText
    public let formula: Formula

    /// How answers make the number; items are indices into `Checklist.items`.
    public enum Formula: Sendable, Hashable {
        /// Σk ÷ Σn of a share item.
        case rate(Int)
        /// The sum of an information item that is a number or money.
        case total(Int)
        /// The sum of the first item ÷ the sum of the second, both information that is a number or money.
        case quotient(Int, by: Int)
    }

    public init(id: String, title: BilingualText, formula: Formula) {
        self.id = id
        self.title = title
        self.formula = formula
    }

    /// Every item it looks at, in the order of the formula.
    public var items: [Int] {
        switch formula {
        case .rate(let item), .total(let item): [item]
        case .quotient(let item, let divisor): [item, divisor]
        }
    }
}
