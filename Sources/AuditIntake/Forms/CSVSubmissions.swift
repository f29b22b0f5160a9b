internal import Diagnostics

/// A CSV file of submissions: its header, and where the rows of each audit stand.
///
/// The text is read twice: first to find the rows of each audit, which may be mixed, then audit by audit. So a file of any
/// size needs little more memory than its bytes.
struct CSVSubmissions {
    private let bytes: [UInt8]
    private let separator: UInt8
    private let columns: CSVColumns
    /// Audits in the order of their first rows.
    private(set) var audits: [(id: PlacedText, rows: [CSVPlace])] = []

    /// The separator of the header that `bytes` begins with; nil when the text is no CSV of submissions.
    static func separator(of bytes: [UInt8]) -> UInt8? {
        // JSON on one line would look like cells; no header begins so.
        let first = bytes.first { $0 > 0x20 }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return nil }
        var best: (separator: UInt8, known: Int)?
        for separator in [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")] {
            var tokenizer = CSVTokenizer(bytes, separator: separator, keptCells: CSVColumns.most)
            let header = tokenizer.header()
            let known = Set(CSVColumns.known(in: header.map(\.text)))
            let isHeader = known.isSuperset(of: [.audit, .item]) || known.count > 2
            if isHeader, known.count > best?.known ?? 0 { best = (separator, known.count) }
        }
        return best?.separator
    }

    /// Nil when the file as a whole is refused; every reason is logged.
    init?(_ bytes: [UInt8], separator: UInt8, log: inout ProblemLog) {
        var tokenizer = CSVTokenizer(bytes, separator: separator, keptCells: CSVColumns.most)
        var row = CSVRow()
        let header = tokenizer.header(into: &row)
        Self.report(tokenizer.breaks, log: &log)
        guard let columns = CSVColumns(header, cellCount: row.cellCount, log: &log) else { return nil }
        self.bytes = bytes
        self.separator = separator
        self.columns = columns
        guard group(from: tokenizer.place, log: &log), tokenizer.breaks.isEmpty else { return nil }
    }

    /// Finds the rows of each audit; false when the quoting is broken or there are too many audits.
    private mutating func group(from place: CSVPlace, log: inout ProblemLog) -> Bool {
        var tokenizer = CSVTokenizer(bytes, separator: separator, keptCells: columns.count, at: place)
        var row = CSVRow()
        var indices: [String: Int] = [:]
        var last: (cell: CSVCell, index: Int)?
        while tokenizer.next(into: &row) {
            guard !tokenizer.isBlank(row) else { continue }
            if let last, tokenizer.repeats(last.cell, row, columns[.audit]) {
                audits[last.index].rows.append(row.start)
                continue
            }
            guard let id = tokenizer.placedText(row, columns[.audit])?.widthFolded else {
                log.add(CSVProblem.rowWithoutAudit, at: SourcePosition(line: row.start.line, column: 1))
                continue
            }
            let index = indices[id.text] ?? audits.count
            if index == audits.count {
                guard index < FileProblem.mostAudits else {
                    log.add(FileProblem.tooManyAudits, at: id.position)
                    return false
                }
                indices[id.text] = index
                audits.append((id, []))
            }
            audits[index].rows.append(row.start)
            last = columns[.audit].map { (row.cells[$0], index) }
        }
        Self.report(tokenizer.breaks, log: &log)
        return tokenizer.breaks.isEmpty
    }

    private static func report(_ breaks: [CSVBreak], log: inout ProblemLog) {
        for found in breaks {
            switch found {
            case .unterminatedQuote(let position): log.add(CSVProblem.unterminatedQuote, at: position)
            case .textAfterQuote(let position): log.add(CSVProblem.textAfterQuote, at: position)
            }
        }
    }

    /// What the rows of one audit say.
    func draft(at index: Int, log: inout ProblemLog) -> SubmissionDraft {
        var drafting = CSVDrafting(
            columns: columns, tokenizer: CSVTokenizer(bytes, separator: separator, keptCells: columns.count),
            id: audits[index].id)
        for place in audits[index].rows { drafting.readRow(at: place, log: &log) }
        return drafting.draft
    }
}

extension CSVTokenizer {
    /// The first row that is not blank.
    fileprivate mutating func header(into row: inout CSVRow) -> [PlacedText] {
        while next(into: &row) {
            guard !isBlank(row) else { continue }
            return row.cells.map { cell in
                let isName = cell.content.count <= 1_024
                return PlacedText(isName ? text(of: cell) : "…", at: cell.position)
            }
        }
        return []
    }

    fileprivate mutating func header() -> [PlacedText] {
        var row = CSVRow()
        return header(into: &row)
    }
}
