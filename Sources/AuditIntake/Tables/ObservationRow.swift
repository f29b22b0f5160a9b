internal import BilingualText
internal import Diagnostics

/// One row of a form's table or of a sheet of submissions: one observation.
struct ObservationRow {
    private let row: TableRow
    private let columns: TableColumns

    /// Of moments that have none; nil where each must have its own.
    private let offset: String?

    init(_ row: TableRow, columns: TableColumns, offset: String?) {
        self.row = row
        self.offset = offset
        self.columns = columns
    }

    /// What is said of one observation alone: a merged cell over several rows could mean any of them.
    private static let single: [SubmissionField] = [.value, .at, .received, .firstFeedback, .closed]
    private static let answering: [SubmissionField] = [
        .value, .person, .unit, .note, .evidence, .evidenceDigest, .at, .received, .firstFeedback, .closed,
    ]

    private static let readable = [.item] + answering

    /// True for a row in which at most the names of the blank form stand.
    var isUnfilled: Bool {
        Self.answering.allSatisfy { field in
            [.person, .unit].contains(field) || row[columns[field]].map(\.isBlank) ?? true
        }
    }

    /// The observation; nil for a row that holds none. What is wrong with it is logged.
    func answer(log: inout ProblemLog) -> AnswerDraft? {
        if row.isBlank || isRepeatedHeader { return nil }
        guard let itemCell = row[columns[.item]], !itemCell.isBlank else {
            reportWithoutItem(log: &log)
            return nil
        }
        let item = itemCell.placed
        if TotalsRow.isTitle(item.text) {
            log.add(TableProblem.totalsRow(item.text), at: item.position)
            return nil
        }
        let isReadable = Self.readable.reduce(true) { isReadable, field in
            guard let cell = row[columns[field]] else { return isReadable }
            if let flaw = cell.flaw {
                log.add(TableProblem.flawedCell(flaw), at: cell.position)
                return false
            }
            if cell.isRepeated, Self.single.contains(field) {
                log.add(TableProblem.mergedAnswer, at: cell.position)
                return false
            }
            if cell.text.utf8.count > FileProblem.longestValue {
                log.add(CSVProblem.valueTooLong(field), at: cell.position)
                return false
            }
            return isReadable
        }
        guard isReadable else { return AnswerDraft(item: item, value: .refused(at: item.position)) }
        let value = row[columns[.value]]?.placed ?? PlacedText("", at: item.position)
        return AnswerDraft(
            item: item, value: .text(value), people: text(.person).map { [$0] } ?? [], unit: text(.unit),
            note: text(.note)?.text, evidence: text(.evidence)?.text, evidenceDigest: text(.evidenceDigest),
            at: moment(.at, log: &log)?.timestamp,
            moments: Moments(
                received: moment(.received, log: &log), firstFeedback: moment(.firstFeedback, log: &log),
                closed: moment(.closed, log: &log)), nextCell: cellBehindValue)
    }

    /// What stands behind an unquoted value: had the value held a separator, its second half.
    private var cellBehindValue: String? {
        guard let column = columns[.value], let value = row.cells[column], !value.isQuoted else { return nil }
        return row.cells[column + 1]?.text.trimmed
    }

    private func text(_ field: SubmissionField) -> PlacedText? {
        row[columns[field]].flatMap { $0.isBlank ? nil : $0.placed }
    }

    private func moment(_ field: SubmissionField, log: inout ProblemLog) -> Moment? {
        guard let written = text(field) else { return nil }
        let whole = offset.flatMap { writtenMoment(written.text, offset: $0) } ?? written.text
        return Moment(PlacedText(whole, at: written.position), key: field.name, log: &log)
    }

    /// The header again, as it stands at the top of each printed page.
    private var isRepeatedHeader: Bool {
        [SubmissionField.item, .value].allSatisfy { field in
            row[columns[field]].flatMap { SubmissionField(header: $0.text) } == field
        }
    }

    /// A heading of a section or a sum is skipped; an answer that belongs to nothing is not.
    private func reportWithoutItem(log: inout ProblemLog) {
        let answer = Self.answering.lazy.compactMap { row[columns[$0]] }.first { !$0.isBlank && !$0.isRepeated }
        let title = row.filled.first.map(\.cell)
        if let title, TotalsRow.isTitleOfSection(title.text) {
            log.add(TableProblem.totalsRow(title.text.trimmed), at: title.position)
        } else if let answer {
            log.add(CSVProblem.answerWithoutItem, at: answer.position)
        }
    }
}
