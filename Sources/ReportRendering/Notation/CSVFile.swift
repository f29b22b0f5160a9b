internal import ExactArithmetic

/// Writes rows as RFC 4180 text.
struct CSVFile {
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Byte-order mark, CRLF and guarded formulas, for spreadsheet programs.
    private let excel: Bool
    private(set) var bytes: [UInt8]

    init(excel: Bool) {
        self.excel = excel
        bytes = excel ? Self.byteOrderMark : []
    }

    mutating func append(_ fields: some Sequence<Cell.Field>) {
        var isFirst = true
        for field in fields {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            switch field {
            case .count(let count): bytes += String(count).utf8
            case .fraction(let value, let decimals): bytes += value.decimalText(decimals: decimals).utf8
            case .text(let text):
                if !excel, isPlainCSV(text) {
                    bytes += text.utf8
                } else {
                    bytes += csvEscaped(text, guarded: excel)
                }
            }
        }
        bytes += excel ? [0x0D, 0x0A] : [0x0A]
    }
}

extension CSVFile {
    /// A header row and one row per element, with the columns that have a key.
    init<Row>(_ columns: [Column<Row>], rows: some Sequence<Row>, excel: Bool) {
        self.init(excel: excel)
        let kept = columns.filter { $0.key != nil }
        append(kept.map { .text($0.key ?? "") })
        for row in rows { append(kept.lazy.map { $0.cell(row).data }) }
    }
}
