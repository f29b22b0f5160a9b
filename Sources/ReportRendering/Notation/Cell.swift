internal import ExactArithmetic

/// One value of a table: what a data file holds and what a page shows.
enum Cell {
    case empty
    case text(String)
    /// Digits with an optional sign and point; never guarded against formulas.
    case number(String)
    /// Where a page says it differently: a translated code, a linked name.
    case differing(data: Field, page: [Inline])

    /// The data-file side of a cell.
    enum Field {
        case text(String)
        case number(String)
    }

    var data: Field {
        switch self {
        case .empty: .text("")
        case .text(let text): .text(text)
        case .number(let digits): .number(digits)
        case .differing(let data, _): data
        }
    }

    /// The page side; a dash stands for "nothing", which is never 0.
    var page: [Inline] {
        switch self {
        case .empty: [.text("—")]
        case .text(let text): [.text(text.isEmpty ? "—" : text)]
        case .number(let digits): [.text(digits)]
        case .differing(_, let page): page.isEmpty ? [.text("—")] : page
        }
    }
}

extension Cell {
    /// Rounded half away from zero (scoring rule 1.2); empty when nothing was scored.
    static func number(_ value: Fraction?, decimals: Int) -> Cell {
        value.map { .number($0.decimalText(decimals: decimals)) } ?? .empty
    }

    static func count(_ count: Int) -> Cell { .number(String(count)) }

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
