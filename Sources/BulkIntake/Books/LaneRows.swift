internal import BulkScoring

/// Rows of audits that a desk gathered, or memory in which it may gather them.
package final class LaneRows {
    fileprivate var rows = BulkRows()

    package init() {}

    /// Drops every row and keeps the memory.
    package func removeAll() { rows.removeAll() }

    /// - Parameter table: 0 to 3: audits, departments, people and findings.
    package func withBytes<Result>(of table: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        switch table {
        case 0: rows.audits.withUnsafeBytes(body)
        case 1: rows.departments.withUnsafeBytes(body)
        case 2: rows.people.withUnsafeBytes(body)
        default: rows.findings.withUnsafeBytes(body)
        }
    }
}

extension LaneDesk {
    /// Exchanges the rows since the last call for others, with their memory.
    package mutating func exchange(_ others: LaneRows) { exchange(&others.rows) }
}
