internal import Diagnostics

/// Whether rows have more cells than the header. A comma that nobody quoted shifts all cells behind it, the audit's id
/// among them, so such a row makes it unclear whose answers it holds. Empty cells at the end are harmless only when several
/// rows and all of them have as many: then they come from the spreadsheet and not from a comma.
struct CSVRowWidths {
    private let columns: Int
    /// The cells of the first row; nil before it.
    private var first: Int?
    private var rows = 0
    private var areEqual = true
    private var hasSurplusContent = false
    /// Rows with empty surplus cells, as far as they would be listed.
    private var padded: [(count: Int, position: SourcePosition)] = []

    init(columns: Int) { self.columns = columns }

    /// Logs a row whose surplus cells hold something, and keeps others for the end.
    mutating func take(_ row: CSVRow, log: inout ProblemLog) {
        if let first, first != row.cellCount { areEqual = false }
        first = first ?? row.cellCount
        rows += 1
        if let position = row.firstSurplus {
            hasSurplusContent = true
            log.add(CSVProblem.surplusCells(count: row.cellCount, columns: columns, isBlank: false), at: position)
        } else if let position = row.surplusStart, padded.count < ProblemLog.listedPerAudit {
            padded.append((row.cellCount, position))
        }
    }

    /// False when some row was shifted; every reason is logged.
    func areClear(log: inout ProblemLog) -> Bool {
        if areEqual, rows > 1 { return !hasSurplusContent }
        for row in padded {
            log.add(CSVProblem.surplusCells(count: row.count, columns: columns, isBlank: true), at: row.position)
        }
        return padded.isEmpty && !hasSurplusContent
    }
}
