internal import BilingualText
internal import Diagnostics

/// A sheet with one observation a row and the columns of the long form of CSV.
struct LongTable {
    private let table: CellTable
    let reading: LongRowReading
    /// In the order of their first rows; none when the sheet as a whole is refused.
    private(set) var audits: [AuditGrouping<TableRow>.Audit] = []

    var sheet: String? { table.sheet }

    /// Rows in which the header is looked for: a title or two may stand above it.
    static let headerRows = 10

    static func header(in table: CellTable) -> Int? {
        table.rows.prefix(headerRows).firstIndex(where: isHeader)
    }

    static func isHeader(_ row: TableRow) -> Bool {
        let fields = Set(row.filled.compactMap { SubmissionField(header: $0.cell.text) })
        return fields.isSuperset(of: [.audit, .item]) || fields.count > 4
    }

    /// Nil when the sheet has no header row of submissions, or one that lacks columns, which is logged.
    init?(_ table: CellTable, log: inout ProblemLog) {
        guard let header = Self.header(in: table),
            let columns = TableColumns(table.rows[header], required: SubmissionField.requiredColumns, log: &log)
        else { return nil }
        self.table = table
        reading = LongRowReading(columns: columns)
        table.reportHiddenRows(below: header, log: &log)
        group(table.rows[(header + 1)...], log: &log)
    }

    private mutating func group(_ rows: ArraySlice<TableRow>, log: inout ProblemLog) {
        var grouping = AuditGrouping<TableRow>()
        for row in rows where !row.isBlank && !reading.isRepeatedHeader(row) {
            let cell = row[reading.columns[.audit]]
            if let title = reading.totalsTitle(of: row, id: cell) {
                log.add(TableProblem.totalsRow(title.text), at: title.position)
                grouping.endList()
            } else if let cell, !cell.isBlank, cell.flaw == nil {
                guard grouping.take(row, of: cell.placed.widthFolded, isMerged: cell.isRepeated) else {
                    log.add(FileProblem.tooManyAudits, at: cell.position)
                    return
                }
            } else {
                if let flaw = cell?.flaw { log.add(TableProblem.flawedCell(flaw), at: cell?.position) }
                takeStray(row, isFlawed: cell?.flaw != nil, into: &grouping)
            }
        }
        audits = grouping.finished(log: &log)
    }

    private func takeStray(_ row: TableRow, isFlawed: Bool, into grouping: inout AuditGrouping<TableRow>) {
        func holds(_ field: SubmissionField) -> Bool {
            row[reading.columns[field]].map { !$0.isBlank && !$0.isRepeated } ?? false
        }
        grouping.takeStray(
            row, at: .cell(row: row.number, column: (reading.columns[.audit] ?? 0) + 1),
            holdsAnswer: holds(.item) || holds(.value), saysHead: SubmissionField.head.contains(where: holds),
            isReported: isFlawed)
    }
}
