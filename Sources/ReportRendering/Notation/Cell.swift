internal import ExactArithmetic

/// One value of a table: what a data file holds and what a page shows.
enum Cell {
    case empty
    case text(String)
    case count(Int)
    /// Shown with so many decimals, rounded half away from zero (scoring rule 1.2).
    case fraction(Fraction, decimals: Int)
    /// A share from 0 to 1, in per cent everywhere; with its sign on a page.
    case percent(Fraction, decimals: Int)
    /// Month over month: a plain signed number in data files, an arrow on a page.
    case change(Fraction, decimals: Int)
    /// Where a page says it differently: a translated code, a linked name.
    case differing(data: Field, page: [Inline])

    /// The data-file side of a cell.
    enum Field {
        case text(String)
        case count(Int)
        case fraction(Fraction, decimals: Int)
    }

    var data: Field {
        switch self {
        case .empty: .text("")
        case .text(let text): .text(text)
        case .count(let count): .count(count)
        case .fraction(let value, let decimals), .change(let value, let decimals):
            .fraction(value, decimals: decimals)
        case .percent(let share, let decimals): .fraction(.hundred * share, decimals: decimals)
        case .differing(let data, _): data
        }
    }

    /// The page side; a dash stands for "nothing", which is never 0.
    var page: [Inline] {
        switch self {
        case .empty: [.text("—")]
        case .text(let text): [.text(text.isEmpty ? "—" : text)]
        case .count(let count): [.text(String(count))]
        case .fraction(let value, let decimals): [.text(value.decimalText(decimals: decimals))]
        case .percent(let share, let decimals):
            [.text((.hundred * share).decimalText(decimals: decimals) + "%")]
        case .change(let value, let decimals): [.text(Self.arrow(value, decimals: decimals))]
        case .differing(_, let page): page.isEmpty ? [.text("—")] : page
        }
    }
}

extension Cell {
    /// Empty when nothing was scored.
    static func number(_ value: Fraction?, decimals: Int) -> Cell {
        value.map { .fraction($0, decimals: decimals) } ?? .empty
    }

    /// Empty when there is nothing to share.
    static func percent(_ share: Fraction?, decimals: Int) -> Cell {
        share.map { .percent($0, decimals: decimals) } ?? .empty
    }

    /// Empty unless both months have a number.
    static func change(_ change: Fraction?, decimals: Int) -> Cell {
        change.map { .change($0, decimals: decimals) } ?? .empty
    }

    private static func arrow(_ change: Fraction, decimals: Int) -> String {
        let rounded = change.rounded(toDecimals: decimals)
        let magnitude = (rounded.isNegative ? -rounded : rounded).decimalText(decimals: decimals)
        return (rounded.isZero ? "" : rounded.isNegative ? "▼ " : "▲ ") + magnitude
    }

    static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }

    static func page(_ inlines: Inline...) -> Cell { .differing(data: .text(""), page: inlines) }

    /// A stable word in data files, the reader's language on a page.
    static func code(_ word: String, shown: String) -> Cell {
        .differing(data: .text(word), page: [.text(shown)])
    }

    static func yesNo(_ value: Bool) -> Cell { .text(value ? "yes" : "no") }

    /// The same cell set in bold on a page.
    var strong: Cell {
        if case .empty = self { return self }
        return .differing(
            data: data,
            page: page.map { inline in
                if case .text(let text) = inline { .strong(text) } else { inline }
            })
    }
}
