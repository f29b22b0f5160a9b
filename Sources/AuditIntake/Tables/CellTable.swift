internal import BilingualText
internal import Diagnostics

/// A cell of a filled form or sheet: its text, where it stands, and what keeps it from being read.
struct TableCell {
    let text: String
    let position: SourcePosition
    var flaw: CellFlaw?
    /// True for what stands between the bounds of a merged range, whose text it repeats.
    var isRepeated = false
    /// In a text, between quotes, so that a separator inside cannot have cut it.
    var isQuoted = true

    var isBlank: Bool { flaw == nil && text.isBlank }
    var placed: PlacedText { PlacedText(text.trimmed, at: position) }
}

/// A row of cells by their columns, counted from 0.
struct TableRow: NumberedRow {
    let number: Int
    /// Cells of a row of text, empty ones included; nil in a sheet, where rows have no end.
    var width: Int?
    var isHidden = false
    var cells: [Int: TableCell]

    subscript(column: Int?) -> TableCell? { column.flatMap { cells[$0] } }

    /// Cells in which something stands, from the left.
    var filled: [(column: Int, cell: TableCell)] {
        cells.filter { !$0.value.isBlank }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    var isBlank: Bool { cells.values.allSatisfy(\.isBlank) }
}

/// The rows of one sheet, or of a text that separates its cells: what every reader of forms works on.
struct CellTable {
    /// The name of the sheet; nil for a text.
    let sheet: String?
    let rows: [TableRow]

    /// What nobody saw when the sheet was sent counts all the same, and is told of.
    func reportHiddenRows(below header: Int, log: inout ProblemLog) {
        let hidden = rows[(header + 1)...].filter { $0.isHidden && !$0.isBlank }
        guard let first = hidden.first else { return }
        log.add(TableProblem.hiddenRows(hidden.count), at: .cell(row: first.number, column: 1))
    }
}
