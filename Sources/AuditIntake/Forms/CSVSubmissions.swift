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
        guard let columns = CSVColumns(header, cellCount: row.cellCount, log: &log) else { return nil }
        self.bytes = bytes
        self.separator = separator
        self.columns = columns
        report(tokenizer.breaks, log: &log)
        guard group(from: tokenizer.place, log: &log), tokenizer.breaks.isEmpty else { return nil }
    }

    /// Finds the rows of each audit; false when the quoting is broken or there are too many audits.
    private mutating func group(from place: CSVPlace, log: inout ProblemLog) -> Bool {
        var tokenizer = CSVTokenizer(bytes, separator: separator, keptCells: columns.count, at: place)
        var row = CSVRow()
        var indices: [String: Int] = [:]
        while tokenizer.next(into: &row) {
            guard !tokenizer.isBlank(row) else { continue }
            guard let id = tokenizer.placedText(row, columns[.audit])?.widthFolded else {
                log.add(CSVProblem.rowWithoutAudit, at: SourcePosition(line: row.start.line, column: 1))
                continue
            }
            if let index = indices[id.text] {
                audits[index].rows.append(row.start)
            } else if audits.count < FileProblem.mostAudits {
                indices[id.text] = audits.count
                audits.append((id, [row.start]))
            } else {
                log.add(FileProblem.tooManyAudits, at: id.position)
                return false
            }
        }
        report(tokenizer.breaks, log: &log)
        return tokenizer.breaks.isEmpty
    }

    private func report(_ breaks: [CSVBreak], log: inout ProblemLog) {
        for found in breaks {
            switch found {
            case .unterminatedQuote(let position): log.add(CSVProblem.unterminatedQuote, at: position)
            case .textAfterQuote(let position): log.add(CSVProblem.textAfterQuote, at: position)
            }
        }
    }

    /// What the rows of one audit say.
    func draft(at index: Int, log: inout ProblemLog) -> SubmissionDraft {
        var draft = SubmissionDraft(id: audits[index].id)
        var tokenizer = CSVTokenizer(bytes, separator: separator, keptCells: columns.count)
        var row = CSVRow()
        var disagreeing: Set<SubmissionField> = []
        for place in audits[index].rows {
            tokenizer.move(to: place)
            guard tokenizer.next(into: &row) else { continue }
            if let surplus = row.firstSurplus {
                log.add(CSVProblem.surplusCells(count: row.cellCount, columns: columns.count), at: surplus)
            }
            let isTooLong = reportLongValues(row, log: &log)
            if isTooLong { continue }
            readHead(row, tokenizer, into: &draft, disagreeing: &disagreeing, log: &log)
            if let answer = answer(row, tokenizer, log: &log) { draft.answers.append(answer) }
        }
        return draft
    }

    private func reportLongValues(_ row: CSVRow, log: inout ProblemLog) -> Bool {
        var found = false
        for field in SubmissionField.allCases {
            guard let column = columns[field], column < row.cells.count,
                row.cells[column].content.count > FileProblem.longestValue
            else { continue }
            log.add(CSVProblem.valueTooLong(field), at: row.cells[column].position)
            found = true
        }
        return found
    }

    /// The head fields of an audit's rows must agree; blank ones say nothing.
    private func readHead(
        _ row: CSVRow, _ tokenizer: CSVTokenizer, into draft: inout SubmissionDraft,
        disagreeing: inout Set<SubmissionField>, log: inout ProblemLog
    ) {
        for field in SubmissionField.head {
            guard let written = tokenizer.placedText(row, columns[field]) else { continue }
            guard let first = draft.head[field] else {
                draft.head[field] = written
                continue
            }
            if first.text == written.text || first.text.nameKey == written.text.nameKey { continue }
            guard disagreeing.insert(field).inserted else { continue }
            log.add(
                HeadProblem.disagreement(field, written.text, first: first.text, first.position), at: written.position)
        }
    }

    /// The observation of a row; nil for a row that only repeats the head.
    private func answer(_ row: CSVRow, _ tokenizer: CSVTokenizer, log: inout ProblemLog) -> AnswerDraft? {
        let value = tokenizer.placedText(row, columns[.value], orBlank: true)
        let person = tokenizer.placedText(row, columns[.person])
        let unit = tokenizer.placedText(row, columns[.unit])
        let note = tokenizer.placedText(row, columns[.note])
        let evidence = tokenizer.placedText(row, columns[.evidence])
        guard let item = tokenizer.placedText(row, columns[.item]) else {
            let content = [value, person, unit, note, evidence].compactMap(\.self).first { !$0.text.isEmpty }
            if let content { log.add(CSVProblem.answerWithoutItem, at: content.position) }
            return nil
        }
        return AnswerDraft(
            item: item, value: .text(value ?? PlacedText("", at: item.position)), people: person.map { [$0] } ?? [],
            unit: unit, note: note?.text, evidence: evidence?.text)
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

    /// The trimmed text of a column; nil when the row has no such cell or, unless `orBlank`, nothing in it.
    fileprivate func placedText(_ row: CSVRow, _ column: Int?, orBlank: Bool = false) -> PlacedText? {
        guard let column, column < row.cells.count else { return nil }
        let cell = row.cells[column]
        guard orBlank || !isBlank(cell) else { return nil }
        // Longer values are refused by themselves; their beginning is enough to tell audits apart.
        let kept = CSVCell(
            content: cell.content.prefix(FileProblem.longestValue), position: cell.position,
            hasDoubledQuotes: cell.hasDoubledQuotes)
        return PlacedText(text(of: kept).trimmed, at: cell.position)
    }
}
