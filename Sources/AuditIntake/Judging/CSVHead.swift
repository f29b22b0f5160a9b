internal import BilingualText
package import Diagnostics

/// The header of a long CSV file of submissions, for readers that find the rows of its audits by themselves.
package struct CSVHead: Sendable {
    package let separator: UInt8
    /// The first row behind the header: its offset in the file and its line.
    package let rowsStart: (offset: Int, line: Int)
    /// Warnings about the header itself.
    package let diagnostics: [Diagnostic]
    /// Everything before the first row.
    package let text: [UInt8]
    private let columns: CSVColumns

    /// How many cells a row may have.
    package var columnCount: Int { columns.count }

    package func column(_ field: SubmissionField) -> Int? { columns[field] }

    /// Nil when the text is anything but a long CSV file whose header is beyond doubt and ends within `beginning`.
    ///
    /// - Parameters:
    ///   - beginning: of the text, in UTF-8.
    ///   - skipped: bytes of the file before it, such as a byte-order mark.
    package init?(_ beginning: [UInt8], skipped: Int, file: String) {
        var log = ProblemLog(file: file)
        guard case .table = SubmissionForm(of: beginning), let form = CSVForm(of: beginning) else { return nil }
        var tokenizer = CSVTokenizer(
            beginning, separator: form.separator, keptCells: CSVColumns.most, at: form.start)
        var row = CSVRow()
        let header = tokenizer.header(into: &row)
        guard tokenizer.breaks.isEmpty, tokenizer.place.offset < beginning.count,
            String(validating: beginning[..<tokenizer.place.offset], as: UTF8.self) != nil,
            let columns = CSVColumns(header, cellCount: row.cellCount, log: &log), !log.refusesAudit
        else { return nil }
        self.columns = columns
        text = Array(beginning[..<tokenizer.place.offset])
        separator = form.separator
        rowsStart = (tokenizer.place.offset + skipped, tokenizer.place.line)
        diagnostics = log.finish()
    }

    /// Reads one audit as the reader of whole files does.
    ///
    /// - Parameters:
    ///   - rows: bytes in which all rows of the audit stand, and perhaps others.
    ///   - runs: where its rows stand in `rows`, and the line of the file in which each run begins.
    package func read(
        _ rows: [UInt8], runs: [(range: Range<Int>, line: Int)], file: String, catalogue: IntakeCatalogue
    ) -> IntakeResult {
        var log = ProblemLog(file: file)
        var tokenizer = CSVTokenizer(rows, separator: separator, keptCells: columns.count)
        var drafting: CSVDrafting?
        var mayRepeatHeader = true
        var row = CSVRow()
        for run in runs {
            tokenizer.move(to: CSVPlace(offset: run.range.lowerBound, line: run.line))
            while tokenizer.place.offset < run.range.upperBound, tokenizer.next(into: &row) {
                guard !tokenizer.isBlank(row) else { continue }
                if mayRepeatHeader, columns.isRepeated(in: row, of: tokenizer) { continue }
                if drafting == nil, let id = tokenizer.placedText(row, columns[.audit])?.widthFolded {
                    if columns.isTotalsRow(row, titled: id, of: tokenizer) {
                        log.add(TableProblem.totalsRow(id.text), at: id.position)
                        continue
                    }
                    log.begin(audit: id.text)
                    mayRepeatHeader = SubmissionField(header: id.text) == .audit
                    drafting = CSVDrafting(columns: columns, tokenizer: tokenizer, id: id)
                }
                drafting?.readRow(at: row.start, log: &log)
            }
        }
        let reader = AuditReader(catalogue: catalogue, file: file)
        let submission = drafting.flatMap { reader.read($0.draft, log: &log) }
        return IntakeResult(
            submissions: submission.map { [$0] } ?? [], diagnostics: log.finish(), encoding: nil, utf8: [])
    }
}
