internal import ChecklistModel
internal import ExactArithmetic
internal import IssuedScores

/// What one entry adds to a figure.
struct FigurePart {
    var numerator: Fraction?
    var denominator: Fraction?

    /// Nil when the figure does not look at the entry.
    init?(_ entry: IssuedFigure, in formula: KeyFigure.Formula) {
        switch formula {
        case .rate(entry.item):
            guard let whole = entry.of else { return nil }
            (numerator, denominator) = (entry.reached, whole)
        case .total(entry.item), .quotient(entry.item, _): numerator = entry.reached
        case .quotient(_, entry.item): denominator = entry.reached
        default: return nil
        }
    }
}

/// What everybody's entries add up to.
struct FigureSums {
    let numerator: Fraction
    /// Nil for a total.
    let denominator: Fraction?

    init(_ parts: [FigurePart], kind: ReportedFigure.Kind) {
        numerator = parts.compactMap(\.numerator).sum()
        denominator = kind == .total ? nil : parts.compactMap(\.denominator).sum()
    }

    var value: Fraction? { denominator.map { numerator.divided(by: $0) } ?? numerator }
}

extension ReportedFigure {
    init(_ figure: KeyFigure, of checklist: Checklist) {
        let kind: Kind =
            switch figure.formula {
            case .rate: .rate
            case .total: .total
            case .quotient: .quotient
            }
        self.init(
            id: figure.id, title: figure.title, kind: kind,
            items: figure.items.filter(checklist.items.indices.contains).map { checklist.items[$0] })
    }
}
