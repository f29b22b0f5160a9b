internal import BilingualText
internal import Diagnostics

/// Which column of a table holds which field.
struct TableColumns {
    /// By raw value of the field.
    private let columns: [Int?]
    /// Columns that only describe the item to whoever fills in the form.
    let describing: Set<Int>

    subscript(field: SubmissionField) -> Int? { columns[field.rawValue] }

    /// Nil when a column is missing or stands twice; every reason is logged.
    init?(_ row: TableRow, required: [SubmissionField], log: inout ProblemLog) {
        var columns = [Int?](repeating: nil, count: SubmissionField.allCases.count)
        var describing: Set<Int> = []
        var isRefused = false
        for (index, cell) in row.filled where !cell.isRepeated {
            if FormWords.describes(header: cell.text) {
                describing.insert(index)
            } else if let field = SubmissionField(header: cell.text) {
                if let first = columns[field.rawValue], let place = row.cells[first]?.position {
                    log.add(CSVProblem.duplicateColumn(field, first: place), at: cell.position)
                    isRefused = true
                }
                columns[field.rawValue] = index
            } else {
                log.add(TableProblem.unknownColumn(cell.text.trimmed), at: cell.position)
            }
        }
        let missing = required.filter { columns[$0.rawValue] == nil }
        if !missing.isEmpty {
            log.add(CSVProblem.missingColumns(missing), at: row.filled.first?.cell.position)
        }
        if isRefused || !missing.isEmpty { return nil }
        self.columns = columns
        self.describing = describing
    }
}
