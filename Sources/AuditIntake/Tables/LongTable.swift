internal import BilingualText
internal import Diagnostics

/// A sheet with one observation a row and the columns of the long form of CSV.
struct LongTable {
    private let table: CellTable
    private let columns: TableColumns
    /// In the order of their first rows; none when the sheet as a whole is refused.
    private(set) var audits: [LongAudit] = []

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
        group(table.rows[(header + 1)...], log: &log)
        if audits.count > FileProblem.mostAudits {
            log.add(FileProblem.tooManyAudits, at: nil)
            audits = []
        }
    }

    private mutating func group(_ rows: ArraySlice<TableRow>, log: inout ProblemLog) {
        var indices: [String: Int] = [:]
        var last: Int?
        // The row of an answer that may belong to the audit above or to the one below.
        var doubtful: Int?
        for row in rows where !row.isBlank {
            guard let id = id(of: row, log: &log) else {
                doubtful = doubtful ?? row.number
                if let last { audits[last].doubt(row.number) }
                continue
            }
            if SubmissionField(header: id.text) == .audit { continue }
            let index = indices[id.text] ?? audits.count
            if index == audits.count {
                indices[id.text] = index
                audits.append(LongAudit(id: id))
            }
            audits[index].rows.append(row)
            if let number = doubtful { audits[index].doubt(number) }
            doubtful = nil
            last = index
        }
    }

    /// Nil when it does not say whose row it is, which is logged.
    private func id(of row: TableRow, log: inout ProblemLog) -> PlacedText? {
        guard let cell = row[columns[.audit]], !cell.isBlank else {
            let place = SourcePosition.cell(row: row.number, column: (columns[.audit] ?? 0) + 1)
            log.add(CSVProblem.rowWithoutAudit, at: place)
            return nil
        }
        guard let flaw = cell.flaw else { return cell.placed.widthFolded }
        log.add(TableProblem.flawedCell(flaw), at: cell.position)
        return nil
    }

    /// One audit's rows as a draft. What is wrong with them is logged, so that the log has to be at this audit.
    func draft(of audit: LongAudit, log: inout ProblemLog) -> SubmissionDraft {
        var draft = SubmissionDraft(id: audit.id)
        if let row = audit.doubtfulRow { log.add(CSVProblem.besideRowWithoutAudit(line: row), at: audit.id.position) }
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

/// One audit of a sheet: its rows.
struct LongAudit {
    let id: PlacedText
    var rows: [TableRow] = []
    /// The row of an answer without audit id directly above or below a row of this audit: it may belong here.
    private(set) var doubtfulRow: Int?

    init(id: PlacedText) { self.id = id }

    mutating func doubt(_ row: Int) { doubtfulRow = doubtfulRow ?? row }
}
