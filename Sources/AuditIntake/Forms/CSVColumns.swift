internal import Diagnostics

/// Which column of a CSV file holds which field.
struct CSVColumns {
    private let columns: [SubmissionField: Int]
    let count: Int

    static let most = 256

    subscript(field: SubmissionField) -> Int? { columns[field] }

    /// How many cells name a field: what tells a header from any other line.
    static func known(in header: [String]) -> [SubmissionField] { header.compactMap(SubmissionField.init(header:)) }

    /// Nil when a column is missing or stands twice; every reason is logged.
    init?(_ header: [PlacedText], cellCount: Int, log: inout ProblemLog) {
        guard cellCount <= Self.most else {
            log.add(CSVProblem.tooManyColumns(cellCount), at: header.first?.position)
            return nil
        }
        var columns: [SubmissionField: Int] = [:]
        var isRefused = false
        for (index, cell) in header.enumerated() where !cell.text.isBlank {
            guard let field = SubmissionField(header: cell.text) else {
                let names = SubmissionField.allCases.flatMap { [$0.rawValue, $0.chinese] }
                let suggestion = log.suggestion(for: cell.text, among: names)
                log.add(CSVProblem.unknownColumn(cell.text.trimmed, suggestion: suggestion), at: cell.position)
                continue
            }
            if let first = columns[field] {
                log.add(CSVProblem.duplicateColumn(field, first: header[first].position), at: cell.position)
                isRefused = true
            } else {
                columns[field] = index
            }
        }
        let missing = SubmissionField.requiredColumns.filter { columns[$0] == nil }
        if !missing.isEmpty { log.add(CSVProblem.missingColumns(missing), at: header.first?.position) }
        if isRefused || !missing.isEmpty { return nil }
        self.columns = columns
        count = cellCount
    }
}
