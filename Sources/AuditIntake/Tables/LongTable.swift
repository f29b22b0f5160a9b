internal import BilingualText
internal import Diagnostics

/// A sheet with one observation a row and the columns of the long form of CSV.
struct LongTable {
    private let table: CellTable
    private let columns: TableColumns
    /// In the order of their first rows; none when the sheet as a whole is refused.
    private(set) var audits: [AuditGrouping<TableRow>.Audit] = []

    var sheet: String? { table.sheet }

    /// Rows in which the header is looked for: a title or two may stand above it.
    private static let headerRows = 10

    static func header(in table: CellTable) -> Int? {
        table.rows.prefix(headerRows).indices.first { index in
            let fields = Set(table.rows[index].filled.compactMap { SubmissionField(header: $0.cell.text) })
            return fields.isSuperset(of: [.audit, .item]) || fields.count > 4
        }
    }

    /// Nil when the sheet has no header row of submissions, or one that lacks columns, which is logged.
    init?(_ table: CellTable, log: inout ProblemLog) {
        guard let header = Self.header(in: table),
            let columns = TableColumns(table.rows[header], required: SubmissionField.requiredColumns, log: &log)
        else { return nil }
        self.table = table
        self.columns = columns
        table.reportHiddenRows(below: header, log: &log)
        group(table.rows[(header + 1)...], log: &log)
    }

    private mutating func group(_ rows: ArraySlice<TableRow>, log: inout ProblemLog) {
        var grouping = AuditGrouping<TableRow>()
        for row in rows where !row.isBlank && !isRepeatedHeader(row) {
            let cell = row[columns[.audit]]
            if let title = totalsTitle(of: row, id: cell) {
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
            row[columns[field]].map { !$0.isBlank && !$0.isRepeated } ?? false
        }
        grouping.takeStray(
            row, at: .cell(row: row.number, column: (columns[.audit] ?? 0) + 1),
            holdsAnswer: holds(.item) || holds(.value), saysHead: SubmissionField.head.contains(where: holds),
            isReported: isFlawed)
    }

    /// What a row of sums is called.
    private func totalsTitle(of row: TableRow, id cell: TableCell?) -> PlacedText? {
        if let cell, !cell.isBlank {
            let hasHead = SubmissionField.head.contains { field in row[columns[field]].map { !$0.isBlank } ?? false }
            return TotalsRow.isTitle(cell.text) && !hasHead ? cell.placed : nil
        }
        return row.filled.first.map(\.cell.placed).flatMap { TotalsRow.isTitleOfSection($0.text) ? $0 : nil }
    }

    /// The header again, as it stands at the top of each printed page.
    private func isRepeatedHeader(_ row: TableRow) -> Bool {
        [SubmissionField.audit, .item, .value].allSatisfy { field in
            row[columns[field]].flatMap { SubmissionField(header: $0.text) } == field
        }
    }

    /// One audit's rows as a draft. What is wrong with them is logged, so that the log has to be at this audit.
    func draft(of audit: AuditGrouping<TableRow>.Audit, log: inout ProblemLog) -> SubmissionDraft {
        var draft = SubmissionDraft(id: audit.id)
        if let row = audit.doubtfulLine { log.add(CSVProblem.besideRowWithoutAudit(line: row), at: audit.id.position) }
        for row in audit.rows {
            readHead(row, into: &draft, log: &log)
            if let answer = ObservationRow(row, columns: columns, offset: nil).answer(log: &log) {
                draft.answers.append(answer)
            }
        }
        return draft
    }

    /// The head fields of an audit's rows must agree; blank ones say nothing.
    private func readHead(_ row: TableRow, into draft: inout SubmissionDraft, log: inout ProblemLog) {
        for field in SubmissionField.head {
            guard let cell = row[columns[field]], !cell.isBlank else { continue }
            if let flaw = cell.flaw {
                log.add(TableProblem.flawedCell(flaw), at: cell.position)
            } else if let first = draft.head[field] {
                if field.agree(first.text, cell.text) { continue }
                log.add(
                    HeadProblem.disagreement(field, cell.text, first: first.text, first.position), at: cell.position)
            } else {
                draft.head[field] = cell.placed
            }
        }
    }
}
