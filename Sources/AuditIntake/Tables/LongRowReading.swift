internal import BilingualText
internal import Diagnostics

/// What the rows of a sheet of submissions say, once it is known which column holds what.
struct LongRowReading {
    let columns: TableColumns

    /// What a row of sums is called.
    func totalsTitle(of row: TableRow, id cell: TableCell?) -> PlacedText? {
        if let cell, !cell.isBlank {
            let hasHead = SubmissionField.head.contains { field in row[columns[field]].map { !$0.isBlank } ?? false }
            return TotalsRow.isTitle(cell.text) && !hasHead ? cell.placed : nil
        }
        return row.filled.first.map(\.cell.placed).flatMap { TotalsRow.isTitleOfSection($0.text) ? $0 : nil }
    }

    /// The header again, as it stands at the top of each printed page.
    func isRepeatedHeader(_ row: TableRow) -> Bool {
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
