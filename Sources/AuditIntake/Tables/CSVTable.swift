internal import BilingualText
internal import Diagnostics

extension CellTable {
    /// The cells of a form that was saved as text; nil when the text is no such form.
    init?(formIn utf8: [UInt8], log: inout ProblemLog) {
        guard let separator = Self.separatorOfForm(in: utf8) else { return nil }
        self.init(cellsIn: utf8, separatedBy: separator, log: &log)
    }

    /// The cells of a text; what a spreadsheet was kept from computing stands as it was meant.
    init(cellsIn utf8: [UInt8], separatedBy separator: UInt8, log: inout ProblemLog) {
        var tokenizer = CSVTokenizer(utf8, separator: separator, keptCells: CSVColumns.most)
        var row = CSVRow()
        var rows: [TableRow] = []
        while tokenizer.next(into: &row) {
            var cells: [Int: TableCell] = [:]
            for (column, cell) in row.cells.enumerated() where !tokenizer.isBlank(cell) {
                cells[column] = TableCell(
                    text: tokenizer.text(of: cell).withoutGuard, position: cell.position, isQuoted: cell.isQuoted)
            }
            if !cells.isEmpty { rows.append(TableRow(number: row.start.line, width: row.cellCount, cells: cells)) }
        }
        for found in tokenizer.breaks {
            switch found {
            case .unterminatedQuote(let position): log.add(CSVProblem.unterminatedQuote, at: position)
            case .textAfterQuote(let position): log.add(CSVProblem.textAfterQuote, at: position)
            }
        }
        self.init(sheet: nil, rows: rows)
    }

    /// What stands behind the marker in the first lines; nil without a marker.
    static func separatorOfForm(in utf8: [UInt8]) -> UInt8? {
        let marker = Array(FormWords.marker.utf8)
        var line = utf8[...]
        for _ in 0..<10 {
            let text = line.prefix { $0 != 0x0A && $0 != 0x0D }
            // A column may have been put in front.
            let start = text.drop { "\" ,;\t".utf8.contains($0) }
            if start.starts(with: marker) {
                let rest = start.dropFirst(marker.count).drop { $0 == UInt8(ascii: "\"") || $0 == 0x20 }
                // Without a number behind it there is nothing to tell the separator by, and nothing to read.
                let separator = rest.first ?? UInt8(ascii: ",")
                return ",;\t".utf8.contains(separator) ? separator : nil
            }
            line = utf8[text.endIndex...].drop { $0 == 0x0A || $0 == 0x0D }
            if line.isEmpty { return nil }
        }
        return nil
    }
}

extension String {
    /// Without the apostrophe that keeps a spreadsheet from computing what a CSV form with `--excel` holds.
    fileprivate var withoutGuard: String {
        guard utf8.first == UInt8(ascii: "'"), let second = utf8.dropFirst().first, "=+-@".utf8.contains(second) else {
            return self
        }
        return String(dropFirst())
    }
}
