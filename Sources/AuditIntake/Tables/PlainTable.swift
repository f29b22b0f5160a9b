internal import BilingualText
public import Diagnostics

/// A CSV text as rows of cells, for files that are no submissions.
public struct PlainTable: Sendable {
    public struct Cell: Sendable, Hashable {
        /// Without the quotes around it.
        public let text: String
        public let position: SourcePosition
    }

    /// Rows in which something is written, in file order.
    public let rows: [[Cell]]
    /// Quoting that cannot be understood; the rows behind it may be shifted.
    public let diagnostics: [Diagnostic]
}

/// Reads CSV as RFC 4180 has it. What stands most often in the first line of comma, semicolon and tab divides the cells.
///
/// - Parameters:
///   - utf8: UTF-8 text.
///   - file: the name that diagnostics carry.
public func readPlainTable(_ utf8: [UInt8], file: String) -> PlainTable {
    let text = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(utf8.dropFirst(3)) : utf8
    let first = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let separator = ",;\t".utf8.max { a, b in first.count { $0 == a } < first.count { $0 == b } }
    var tokenizer = CSVTokenizer(text, separator: separator ?? UInt8(ascii: ","), keptCells: CSVColumns.most)
    var row = CSVRow()
    var rows: [[PlainTable.Cell]] = []
    while tokenizer.next(into: &row) {
        if tokenizer.isBlank(row) { continue }
        rows.append(row.cells.map { PlainTable.Cell(text: tokenizer.text(of: $0), position: $0.position) })
    }
    let diagnostics = tokenizer.breaks.map { found in
        switch found {
        case .unterminatedQuote(let position):
            Diagnostic(file: file, at: position, CSVProblem.unterminatedQuote.wording)
        case .textAfterQuote(let position): Diagnostic(file: file, at: position, CSVProblem.textAfterQuote.wording)
        }
    }
    return PlainTable(rows: rows, diagnostics: diagnostics)
}
