internal import CSQLite

/// A compiled statement that is bound and run again and again; for one thread at a time.
public final class SQLiteStatement {
    private let handle: OpaquePointer
    /// Borrowed: closing a connection waits for its statements.
    private let database: OpaquePointer
    /// True from binding to the last row, so that nobody starts it anew in between.
    private(set) var isRunning = false

    init(_ sql: String, database: OpaquePointer) throws(SQLiteFailure) {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else {
            throw code == SQLITE_OK
                ? SQLiteFailure(code: SQLITE_MISUSE) : SQLiteFailure(code: code, database: database)
        }
        self.handle = handle
        self.database = database
    }

    deinit { sqlite3_finalize(handle) }

    /// Runs a statement whose rows, if any, do not matter.
    ///
    /// - Parameter bind: gives the values in the order of their placeholders.
    public func run(_ bind: (inout SQLiteBinder) -> Void = { _ in }) throws(SQLiteFailure) {
        try start(bind)
        defer { finish() }
        while try step() {}
    }

    /// The first row, or nil when there is none.
    public func first<Value>(
        _ bind: (inout SQLiteBinder) -> Void = { _ in }, read: (SQLiteRow) -> Value
    ) throws(SQLiteFailure) -> Value? {
        try start(bind)
        defer { finish() }
        return try step() ? read(SQLiteRow(handle: handle)) : nil
    }

    /// Every row, in the statement's order.
    public func all<Value>(
        _ bind: (inout SQLiteBinder) -> Void = { _ in }, read: (SQLiteRow) -> Value
    ) throws(SQLiteFailure) -> [Value] {
        try start(bind)
        defer { finish() }
        var values: [Value] = []
        while try step() { values.append(read(SQLiteRow(handle: handle))) }
        return values
    }

    /// Every row, one after the other; what the closure throws ends the reading.
    public func each(
        _ bind: (inout SQLiteBinder) -> Void = { _ in }, read: (SQLiteRow) throws -> Void
    ) throws {
        try start(bind)
        defer { finish() }
        while try step() { try read(SQLiteRow(handle: handle)) }
    }

    private func start(_ bind: (inout SQLiteBinder) -> Void) throws(SQLiteFailure) {
        isRunning = true
        var binder = SQLiteBinder(handle: handle)
        bind(&binder)
        guard binder.code == SQLITE_OK else {
            finish()
            throw SQLiteFailure(code: binder.code)
        }
    }

    private func step() throws(SQLiteFailure) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw SQLiteFailure(code: code, database: database)
        }
    }

    /// Lets go of locks and of values, so that none outlives the run.
    private func finish() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
        isRunning = false
    }
}
