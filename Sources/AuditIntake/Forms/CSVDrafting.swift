internal import BilingualText
internal import Diagnostics

/// Makes one audit's draft out of its rows.
struct CSVDrafting {
    private let columns: CSVColumns
    private var tokenizer: CSVTokenizer
    private var row = CSVRow()
    private(set) var draft: SubmissionDraft
    /// The cell that each head field was taken from.
    private var headCells = [CSVCell?](repeating: nil, count: SubmissionField.allCases.count)
    private var disagreeing: Set<SubmissionField> = []

    init(columns: CSVColumns, tokenizer: CSVTokenizer, id: PlacedText) {
        self.columns = columns
        self.tokenizer = tokenizer
        draft = SubmissionDraft(id: id)
    }

    mutating func readRow(at place: CSVPlace, log: inout ProblemLog) {
        tokenizer.move(to: place)
        guard tokenizer.next(into: &row) else { return }
        readHead(log: &log)
        let isTooLong = reportLongValues(log: &log)
        if !isTooLong, let answer = answer(log: &log) { draft.answers.append(answer) }
    }

    private func text(_ field: SubmissionField) -> PlacedText? { tokenizer.placedText(row, columns[field]) }

    private func reportLongValues(log: inout ProblemLog) -> Bool {
        guard row.cells.contains(where: { $0.content.count > FileProblem.longestValue }) else { return false }
        for field in SubmissionField.allCases {
            guard let column = columns[field], column < row.cells.count,
                row.cells[column].content.count > FileProblem.longestValue
            else { continue }
            log.add(CSVProblem.valueTooLong(field), at: row.cells[column].position)
        }
        return true
    }

    /// The head fields of an audit's rows must agree; blank ones say nothing.
    private mutating func readHead(log: inout ProblemLog) {
        for field in SubmissionField.head {
            if let cell = headCells[field.rawValue], tokenizer.repeats(cell, row, columns[field]) { continue }
            guard let written = text(field), let column = columns[field] else { continue }
            guard let first = draft.head[field] else {
                draft.head[field] = written
                headCells[field.rawValue] = row.cells[column]
                continue
            }
            if field.agree(first.text, written.text) { continue }
            guard disagreeing.insert(field).inserted else { continue }
            log.add(
                HeadProblem.disagreement(field, written.text, first: first.text, first.position), at: written.position)
        }
    }

    /// The observation of the row; nil for a row that only repeats the head.
    private func answer(log: inout ProblemLog) -> AnswerDraft? {
        let value = tokenizer.placedText(row, columns[.value], orBlank: true)
        let (person, unit, note, evidence) = (text(.person), text(.unit), text(.note), text(.evidence))
        let times = [SubmissionField.at, .received, .firstFeedback, .closed].map { text($0) }
        guard let item = text(.item) else {
            let content = ([value, person, unit, note, evidence] + times).compactMap(\.self).first { !$0.text.isEmpty }
            if let content { log.add(CSVProblem.answerWithoutItem, at: content.position) }
            return nil
        }
        if TotalsRow.isTitle(item.text) {
            log.add(TableProblem.totalsRow(item.text), at: item.position)
            return nil
        }
        return AnswerDraft(
            item: item, value: .text(value ?? PlacedText("", at: item.position)), people: person.map { [$0] } ?? [],
            unit: unit, note: note?.text, evidence: evidence?.text, evidenceDigest: text(.evidenceDigest),
            at: moment(.at, log: &log)?.timestamp,
            moments: moments(log: &log), nextCell: cellBehindValue)
    }

    private func moments(log: inout ProblemLog) -> Moments {
        Moments(
            received: moment(.received, log: &log), firstFeedback: moment(.firstFeedback, log: &log),
            closed: moment(.closed, log: &log))
    }

    private func moment(_ field: SubmissionField, log: inout ProblemLog) -> Moment? {
        text(field).flatMap { Moment($0, key: field.name, log: &log) }
    }

    /// What stands behind an unquoted value: had the value held a separator, its second half.
    private var cellBehindValue: String? {
        guard let column = columns[.value], column < row.cells.count, !row.cells[column].isQuoted else { return nil }
        return tokenizer.placedText(row, column + 1)?.text
    }
}

extension SubmissionField {
    /// True when two spellings of a head field say the same: for the date, the same day.
    func agree(_ first: String, _ second: String) -> Bool {
        if first == second || first.nameKey == second.nameKey { return true }
        guard self == .date, case .day(let day) = WrittenDate(first) else { return false }
        return WrittenDate(second) == .day(day)
    }
}

extension CSVTokenizer {
    /// The trimmed text of a column; nil when the row has no such cell or, unless `orBlank`, nothing in it.
    func placedText(_ row: CSVRow, _ column: Int?, orBlank: Bool = false) -> PlacedText? {
        guard let column, column < row.cells.count else { return nil }
        let cell = row.cells[column]
        guard orBlank || !isBlank(cell) else { return nil }
        // Longer values are refused by themselves; their beginning is enough to tell audits apart.
        let kept = CSVCell(
            content: cell.content.prefix(FileProblem.longestValue), position: cell.position, isQuoted: cell.isQuoted,
            hasDoubledQuotes: cell.hasDoubledQuotes)
        return PlacedText(text(of: kept).trimmed, at: cell.position)
    }
}
