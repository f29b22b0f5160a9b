internal import BilingualText
internal import ExactArithmetic

/// A column of an HTML table: how it is headed, set and written.
struct HTMLColumn<Row> {
    enum Kind {
        /// Names the row for screen readers.
        case head
        case text
        /// A date or a name that is never broken.
        case brief
        /// Longer text that needs room.
        case wide
        /// Set to the right, and sorted by its number.
        case number
        /// A drawing that fills its cell; sorted by nothing.
        case drawing
        /// A small drawing of its own size; sorted by nothing.
        case spark
    }

    let heading: BilingualText
    let kind: Kind
    /// The class of a cell beside that of its kind.
    let name: (Row) -> String?
    let write: (Row, inout HTMLWriter) -> Void

    init(
        _ heading: BilingualText, _ kind: Kind = .text, name: @escaping (Row) -> String? = { _ in nil },
        write: @escaping (Row, inout HTMLWriter) -> Void
    ) {
        self.heading = heading
        self.kind = kind
        self.name = name
        self.write = write
    }

    static func text(_ heading: BilingualText, _ kind: Kind = .text, _ text: @escaping (Row) -> String?) -> Self {
        HTMLColumn(heading, kind) { row, html in
            let shown = text(row) ?? ""
            html.text(shown.isEmpty ? dash : shown)
        }
    }

    static func count(_ heading: BilingualText, _ count: @escaping (Row) -> Int?) -> Self {
        .text(heading, .number) { count($0).map(String.init) }
    }

    static func number(_ heading: BilingualText, decimals: Int, _ value: @escaping (Row) -> Fraction?) -> Self {
        .text(heading, .number) { value($0)?.decimalText(decimals: decimals) }
    }

    /// A score on the colour of its step.
    static func shaded(_ heading: BilingualText, _ score: @escaping (Row) -> Fraction?) -> Self {
        HTMLColumn(heading, .number, name: { HeatScale.name(of: score($0)) }) { row, html in
            html.text(score(row)?.decimalText(decimals: 1) ?? dash)
        }
    }

    /// Month over month.
    static func change(
        _ heading: BilingualText, decimals: Int, isShort: Bool = false, _ direction: Direction,
        _ change: @escaping (Row) -> Fraction?
    ) -> Self {
        let mark = { (row: Row) in ChangeMark(change(row), decimals: decimals, isShort: isShort, direction) }
        return HTMLColumn(heading, .number, name: { mark($0).name }) { $1.text(mark($0).text) }
    }

    /// A share of 0…1 in per cent.
    static func percent(_ heading: BilingualText, _ value: @escaping (Row) -> Fraction?) -> Self {
        .text(heading, .number) { value($0)?.percentText }
    }
}

/// Stands for "nothing", which is never 0.
let dash = "—"

extension Fraction {
    /// A share of 0…1 in per cent, such as `86.67%`.
    var percentText: String { (.hundred * self).decimalText(decimals: MonthTables.decimals) + "%" }
}
