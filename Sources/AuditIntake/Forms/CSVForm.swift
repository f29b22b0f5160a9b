/// How a CSV file of submissions is laid out.
struct CSVForm {
    let separator: UInt8
    /// Where its header row is to be looked for.
    let start: CSVPlace

    /// Nil when the text is no CSV of submissions.
    init?(of bytes: [UInt8]) {
        // Brackets that YAML reads would look like cells; no header begins so.
        let first = bytes.first { $0 > 0x20 }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return nil }
        if let declared = Self.declared(in: bytes) {
            self = declared
            return
        }
        var best: (form: CSVForm, known: Int)?
        for separator in [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")] {
            guard let found = Self.header(in: bytes, separator: separator) else { continue }
            if found.known > best?.known ?? 0 { best = found }
        }
        guard let best else { return nil }
        self = best.form
    }

    /// Rows in which the header is looked for: a title or two may stand above it.
    private static let headerRows = 10

    /// The header that this separator makes of the first rows, and how many of its cells are known. A row further down must be
    /// a header beyond doubt.
    private static func header(in bytes: [UInt8], separator: UInt8) -> (form: CSVForm, known: Int)? {
        guard bytes.holds(separator) else { return nil }
        var tokenizer = CSVTokenizer(bytes, separator: separator, keptCells: CSVColumns.most)
        var row = CSVRow()
        for number in 0..<headerRows {
            let start = tokenizer.place
            guard tokenizer.nextFilled(into: &row) else { return nil }
            // One cell alone, as most lines of YAML come to, can be no header.
            if row.cells.count < 2 { continue }
            let known = Set(CSVColumns.known(in: tokenizer.header(in: row).map(\.text)))
            let holdsBoth = known.isSuperset(of: [.audit, .item])
            let isHeader = number == 0 ? holdsBoth || known.count > 2 : holdsBoth && known.count > 4
            if isHeader { return (CSVForm(separator: separator, start: start), known.count) }
        }
        return nil
    }

    private init(separator: UInt8, start: CSVPlace) {
        self.separator = separator
        self.start = start
    }

    /// What spreadsheets take from a first line `sep=;`, also when saving it again has added separators to it.
    private static func declared(in bytes: [UInt8]) -> CSVForm? {
        let line = bytes.prefix(while: { $0 != 0x0A && $0 != 0x0D })
        let opening = line.prefix(4).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        guard opening == Array("sep=".utf8), let separator = line.dropFirst(4).first, isSeparator(separator),
            line.dropFirst(5).allSatisfy({ $0 == separator })
        else { return nil }
        let rest = bytes[line.endIndex...]
        let breakLength = rest.starts(with: [0x0D, 0x0A]) ? 2 : min(1, rest.count)
        return CSVForm(separator: separator, start: CSVPlace(offset: line.endIndex + breakLength, line: 2))
    }

    /// A tab or a sign; letters, digits, blanks and quotes could not be told from what the cells hold.
    private static func isSeparator(_ byte: UInt8) -> Bool {
        let scalar = Unicode.Scalar(byte)
        let isLetter = (0x61...0x7A).contains(byte | 0x20)
        return byte == 0x09
            || (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && !isLetter && !scalar.isASCIIDigit
    }
}
