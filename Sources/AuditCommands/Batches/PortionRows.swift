internal import BulkIntake
internal import Threading

/// The rows of one portion, table by table.
enum PortionRows: Sendable {
    /// One table after the other.
    case gathered([[UInt8]])
    /// As lanes wrote them.
    case inLanes(TakenRows)

    /// - Parameter table: its place among the tables of the run; there may be no such table.
    func count(of table: Int) -> Int { withBytes(of: table, \.count) }

    /// - Parameter table: as above.
    func withBytes<Result>(of table: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        switch self {
        case .gathered(let rows) where rows.indices.contains(table): return rows[table].withUnsafeBytes(body)
        case .inLanes(let taken) where taken.tables.indices.contains(table):
            return taken.rows.withBytes(of: taken.tables[table], body)
        default: return body(UnsafeRawBufferPointer(start: nil, count: 0))
        }
    }
}

/// Rows that gather at a desk and go on to the files, in memory that is given back when they are written.
///
/// Whoever made them hands them on and does not touch them any more.
final class TakenRows: @unchecked Sendable {
    let rows: LaneRows
    /// By table of the run, its place among those of the desk.
    let tables: [Int]
    private let spare: SpareRows

    /// Lends the desk the memory, until the rows are taken from it.
    init(_ desk: inout LaneDesk, tables: [Int], spare: SpareRows) {
        rows = spare.take()
        self.tables = tables
        self.spare = spare
        desk.exchange(rows)
    }

    deinit { spare.give(rows) }
}

/// Memory for rows that nobody uses at the moment.
struct SpareRows: Sendable {
    private let rows = Guarded<[LaneRows]>([])

    func take() -> LaneRows { rows.withLock { $0.popLast() } ?? LaneRows() }

    func give(_ given: LaneRows) {
        given.removeAll()
        rows.withLock { $0.append(given) }
    }
}
