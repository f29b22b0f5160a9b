internal import BilingualText
internal import Diagnostics
internal import SpreadsheetReading

/// Sorts the rows of a workbook, met one after the other, while that is easy: one sheet of submissions, and on it audit after
/// audit, each with its id in every row. The other sheets say nothing.
struct SheetStream {
    /// What a row is.
    enum Finding {
        /// A title, the header, or nothing.
        case aside
        /// One more row of the audit at hand.
        case row
        /// The first row of another audit.
        case beginning(PlacedText)
        /// Anything that only the reader of whole workbooks understands.
        case unusual
    }

    private var log: ProblemLog
    /// Of the sheet of submissions.
    private(set) var reading: LongRowReading?
    private var heading: SpreadsheetReader.SheetHeading
    private var isAmongSubmissions = false
    private var rowCount = 0
    /// The ids of all audits, of which each must stand in one piece.
    private var ids: Set<String> = []
    private var id = ""
    /// The id as it was written; nil where every row has to be looked at with care.
    private var writtenID: [UInt8]?

    init(file: String, first heading: SpreadsheetReader.SheetHeading) {
        log = ProblemLog(file: file)
        self.heading = heading
    }

    mutating func begin(_ heading: SpreadsheetReader.SheetHeading) {
        self.heading = heading
        isAmongSubmissions = false
        rowCount = 0
    }

    mutating func find(_ row: SheetRow) -> Finding {
        rowCount += 1
        if rowCount <= FormTable.markerRows {
            let row = TableRow(row)
            if isOfForm(row) { return .unusual }
            if !isAmongSubmissions { return beginsSubmissions(row) ? .unusual : .aside }
        }
        guard isAmongSubmissions, let reading else { return .aside }
        if repeatsID(row, in: reading.columns[.audit]) { return .row }
        return finding(TableRow(row), reading)
    }

    /// True for what belongs to a form, or to the hidden sheet of one.
    private func isOfForm(_ row: TableRow) -> Bool {
        if rowCount == 1, row.cells[0]?.text == FormWords.hiddenMarker { return true }
        return !heading.isHidden && !FormTable.markers(in: [row]).isEmpty
    }

    /// Looks for the header.
    ///
    /// - Returns: true for one that is not taken.
    private mutating func beginsSubmissions(_ row: TableRow) -> Bool {
        guard !heading.isHidden, rowCount <= LongTable.headerRows, LongTable.isHeader(row) else { return false }
        log.begin(sheet: heading.name)
        guard reading == nil,
            let columns = TableColumns(row, required: SubmissionField.requiredColumns, log: &log)
        else { return true }
        reading = LongRowReading(columns: columns)
        isAmongSubmissions = true
        return false
    }

    /// True for the id of the audit at hand, written as in the row before.
    private func repeatsID(_ row: SheetRow, in column: Int?) -> Bool {
        guard let writtenID, let column, !row.isHidden, let cell = row.cells.first(where: { $0.column > column })
        else { return false }
        return cell.column == column + 1 && !cell.isFormula && cell.kind != .error
            && row.utf8[cell.bytes].elementsEqual(writtenID)
    }

    private mutating func finding(_ row: TableRow, _ reading: LongRowReading) -> Finding {
        if row.isBlank || reading.isRepeatedHeader(row) { return .aside }
        guard !row.isHidden, let cell = row[reading.columns[.audit]], !cell.isBlank, cell.flaw == nil,
            reading.totalsTitle(of: row, id: cell) == nil
        else { return .unusual }
        let placed = cell.placed.widthFolded
        // In the next row such an id may be the header again, or the title of sums.
        let isClear = SubmissionField(header: cell.text) == nil && !TotalsRow.isTitle(cell.text)
        writtenID = isClear ? Array(cell.text.utf8) : nil
        if placed.text == id { return .row }
        guard ids.count < FileProblem.mostAudits, ids.insert(placed.text).inserted else { return .unusual }
        id = placed.text
        return .beginning(placed)
    }

    /// What a rectangle that is shown as one cell means has to be known before its rows are read.
    static func isUsual(_ merged: [CellRange]) -> Bool { merged.allSatisfy { $0.rows.count == 1 } }

    /// The audit as the reader of whole sheets has it.
    mutating func submission(of audit: SheetAudit, for reader: AuditReader) -> AuditSubmission? {
        log.begin(audit: audit.id)
        return reading.flatMap { reader.read($0.draft(of: audit.grouped, log: &log), log: &log) }
    }

    /// Everything that was found; nil when there was no audit.
    mutating func finish() -> [Diagnostic]? {
        log.begin(audit: nil)
        return ids.isEmpty ? nil : log.finish()
    }
}
