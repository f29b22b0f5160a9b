internal import BilingualText
internal import Diagnostics

/// Which column of a CSV file holds which field.
struct CSVColumns {
    /// By raw value of the field.
    private let columns: [Int?]
    let count: Int

    static let most = 256

    subscript(field: SubmissionField) -> Int? { columns[field.rawValue] }

    /// How many cells name a field: what tells a header from any other line.
    static func known(in header: [String]) -> [SubmissionField] { header.compactMap(SubmissionField.init(header:)) }

    /// Nil when a column is missing or stands twice; every reason is logged.
    init?(_ header: [PlacedText], cellCount: Int, log: inout ProblemLog) {
        guard cellCount <= Self.most else {
            log.add(CSVProblem.tooManyColumns(cellCount), at: header.first?.position)
            return nil
        }
        var columns = [Int?](repeating: nil, count: SubmissionField.allCases.count)
        var isRefused = false
        for (index, cell) in header.enumerated() where !cell.text.isBlank {
            if FormWords.describes(header: cell.text) { continue }
            guard let field = SubmissionField(header: cell.text) else {
                let names = SubmissionField.allCases.flatMap { [$0.name, $0.chinese] }
                let suggestion = log.suggestion(for: cell.text, among: names)
                log.add(CSVProblem.unknownColumn(cell.text.trimmed, suggestion: suggestion), at: cell.position)
                continue
            }
            if let first = columns[field.rawValue] {
                log.add(CSVProblem.duplicateColumn(field, first: header[first].position), at: cell.position)
                isRefused = true
            } else {
                columns[field.rawValue] = index
            }
        }
        let missing = SubmissionField.requiredColumns.filter { columns[$0.rawValue] == nil }
        if !missing.isEmpty { log.add(CSVProblem.missingColumns(missing), at: header.first?.position) }
        if isRefused || !missing.isEmpty { return nil }
        self.columns = columns
        count = cellCount
    }
}

extension CSVColumns {
    /// True for the header again, as it stands at the top of each printed page and between files put together.
    func isRepeated(in row: CSVRow, of tokenizer: CSVTokenizer) -> Bool {
        [SubmissionField.audit, .item, .value].allSatisfy { field in
            tokenizer.placedText(row, self[field]).flatMap { SubmissionField(header: $0.text) } == field
        }
    }

    /// True for `合计` in place of an audit's id, with nothing else of a head behind it.
    func isTotalsRow(_ row: CSVRow, titled id: PlacedText, of tokenizer: CSVTokenizer) -> Bool {
        TotalsRow.isTitle(id.text) && SubmissionField.head.allSatisfy { tokenizer.placedText(row, self[$0]) == nil }
    }
}
