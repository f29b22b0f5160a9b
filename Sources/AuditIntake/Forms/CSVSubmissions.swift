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
    private(set) var audits: [AuditGrouping<CSVPlace>.Audit] = []

    /// Nil when the file as a whole is refused; every reason is logged.
    init?(_ bytes: [UInt8], form: CSVForm, log: inout ProblemLog) {
        var tokenizer = CSVTokenizer(
            bytes, separator: form.separator, keptCells: CSVColumns.most, at: form.start)
        var row = CSVRow()
        let header = tokenizer.header(into: &row)
        Self.report(tokenizer.breaks, log: &log)
        guard let columns = CSVColumns(header, cellCount: row.cellCount, log: &log) else { return nil }
        self.bytes = bytes
        separator = form.separator
        self.columns = columns
        guard group(from: tokenizer.place, log: &log), tokenizer.breaks.isEmpty else { return nil }
    }

    /// Finds the rows of each audit; false when the cells cannot be told apart or there are too many audits.
    private mutating func group(from place: CSVPlace, log: inout ProblemLog) -> Bool {
        var tokenizer = CSVTokenizer(bytes, separator: separator, keptCells: columns.count, at: place)
        var row = CSVRow()
        var grouping = AuditGrouping<CSVPlace>()
        var widths = CSVRowWidths(columns: columns.count)
        var last: CSVCell?
        while tokenizer.next(into: &row) {
            guard !tokenizer.isBlank(row) else { continue }
            widths.take(row, log: &log)
            if let last, tokenizer.repeats(last, row, columns[.audit]) {
                grouping.takeRowOfLastAudit(row.start)
                continue
            }
            guard let id = tokenizer.placedText(row, columns[.audit])?.widthFolded else {
                takeRowWithoutAudit(row, of: tokenizer, into: &grouping, log: &log)
                continue
            }
            if columns.isRepeated(in: row, of: tokenizer) { continue }
            if columns.isTotalsRow(row, titled: id, of: tokenizer) {
                log.add(TableProblem.totalsRow(id.text), at: id.position)
                grouping.endList()
                continue
            }
            guard grouping.take(row.start, of: id) else {
                log.add(FileProblem.tooManyAudits, at: id.position)
                return false
            }
            // Rows of an audit that is called as its column is may be the header again.
            last = SubmissionField(header: id.text) == .audit ? nil : columns[.audit].map { row.cells[$0] }
        }
        Self.report(tokenizer.breaks, log: &log)
        audits = grouping.finished(log: &log)
        return tokenizer.breaks.isEmpty && widths.areClear(log: &log)
    }

    private func takeRowWithoutAudit(
        _ row: CSVRow, of tokenizer: CSVTokenizer, into grouping: inout AuditGrouping<CSVPlace>, log: inout ProblemLog
    ) {
        func holds(_ field: SubmissionField) -> Bool { tokenizer.placedText(row, columns[field]) != nil }
        let title = row.cells.indices.lazy.compactMap { tokenizer.placedText(row, $0) }.first
        if let title, TotalsRow.isTitleOfSection(title.text) {
            log.add(TableProblem.totalsRow(title.text), at: title.position)
            grouping.endList()
            return
        }
        grouping.takeStray(
            row.start, at: SourcePosition(line: row.start.line, column: 1),
            holdsAnswer: holds(.item) || holds(.value), saysHead: SubmissionField.head.contains(where: holds))
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
        if let line = audits[index].doubtfulLine {
            log.add(CSVProblem.besideRowWithoutAudit(line: line), at: audits[index].id.position)
        }
        for place in audits[index].rows { drafting.readRow(at: place, log: &log) }
        return drafting.draft
    }
}

extension CSVTokenizer {
    /// The first row that is not blank.
    mutating func header(into row: inout CSVRow) -> [PlacedText] {
        nextFilled(into: &row) ? header(in: row) : []
    }

    /// Reads the next row in which something stands; false at the end of the text.
    mutating func nextFilled(into row: inout CSVRow) -> Bool {
        while next(into: &row) {
            if !isBlank(row) { return true }
        }
        return false
    }

    /// The cells of a row as names of columns.
    func header(in row: CSVRow) -> [PlacedText] {
        row.cells.map { cell in
            let isName = cell.content.count <= 1_024
            return PlacedText(isName ? text(of: cell) : "…", at: cell.position)
        }
    }
}
