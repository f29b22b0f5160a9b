internal import CSQLite
internal import Glibc

/// An open database: the only owner of SQLite in this package.
///
/// For one thread at a time; several connections and processes may use one file, and take turns at writing.
public final class SQLiteConnection {
    /// What a connection is for.
    public enum Access: Sendable {
        case readingAndWriting
        case reading
        /// Reads a file that nobody writes, also where no lock can be taken; changes to it would go unseen.
        case readingUnchangingFile
    }

    private let handle: OpaquePointer
    private var cache: [String: SQLiteStatement] = [:]
    private let busyMilliseconds: Int

    /// Opens a file that exists; SQLite reads nothing of it before the first statement.
    ///
    /// - Parameter busyMilliseconds: how long a statement waits for another connection to let go of its lock.
    public init(path: String, access: Access, busyMilliseconds: Int) throws(SQLiteFailure) {
        var handle: OpaquePointer?
        let flags =
            (access == .readingAndWriting ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOMUTEX
            | SQLITE_OPEN_EXRESCODE
        let code =
            access == .readingUnchangingFile
            ? sqlite3_open_v2(unchangingFile(path), &handle, flags | SQLITE_OPEN_URI, nil)
            : sqlite3_open_v2(plainPath(path), &handle, flags, nil)
        guard code == SQLITE_OK, let handle else {
            defer { sqlite3_close_v2(handle) }
            throw SQLiteFailure(code: code, database: handle)
        }
        self.handle = handle
        self.busyMilliseconds = busyMilliseconds
        sqlite3_busy_timeout(handle, Int32(clamping: busyMilliseconds))
    }

    deinit {
        cache.removeAll()
        sqlite3_close_v2(handle)
    }

    /// True when the file, whatever it was opened for, can only be read.
    public var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") != 0 }

    /// True between `BEGIN` and its end.
    public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// A statement compiled once and kept for the next time the same text is asked for.
    public func statement(_ sql: String) throws(SQLiteFailure) -> SQLiteStatement {
        if let known = cache[sql], !known.isRunning { return known }
        let statement = try SQLiteStatement(sql, database: handle)
        cache[sql] = statement
        return statement
    }

    /// Runs a statement that is needed once.
    public func execute(_ sql: String) throws(SQLiteFailure) {
        try SQLiteStatement(sql, database: handle).run()
    }

    /// The first column of the first row, such as of a pragma.
    public func text(_ sql: String) throws(SQLiteFailure) -> String? {
        try SQLiteStatement(sql, database: handle).first { $0.textIfAny(0) }.flatMap(\.self)
    }

    /// The first column of the first row as a number.
    public func integer(_ sql: String) throws(SQLiteFailure) -> Int? {
        try SQLiteStatement(sql, database: handle).first { $0.integerIfAny(0) }.flatMap(\.self)
    }

    /// Runs `body` as a whole or not at all; only one connection at a time is let in, the others wait.
    public func transaction<Value>(_ body: () throws -> Value) throws -> Value {
        try whole(beginning: "BEGIN IMMEDIATE", body)
    }

    /// Every statement in `body` reads the same state, whatever others write meanwhile.
    public func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
        try whole(beginning: "BEGIN", body)
    }

    private func whole<Value>(beginning begin: String, _ body: () throws -> Value) throws -> Value {
        try statement(begin).run()
        do {
            let value = try body()
            try statement("COMMIT").run()
            return value
        } catch {
            // A full disk may have rolled back already; a second time is an error of its own.
            if isInTransaction { try? execute("ROLLBACK") }
            throw error
        }
    }

    /// Lets one connection write while others read; a file system without shared memory keeps its rollback journal.
    ///
    /// Switching asks for a lock without waiting for it, so the waiting is done here.
    public func useWriteAheadLog() throws(SQLiteFailure) {
        let pause = 5
        for attempt in 0... {
            do {
                _ = try text("PRAGMA journal_mode = WAL")
                return
            } catch  where error.kind == .busy && attempt * pause < busyMilliseconds {
                usleep(UInt32(pause * 1_000))
            }
        }
    }
}

/// SQLite gives `:memory:`, an empty path and `file:` a meaning of their own, a path with a folder none.
private func plainPath(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

private func unchangingFile(_ path: String) -> String {
    let kept = path.utf8.map { byte in
        let isPlain = byte > 0x20 && byte < 0x7F && !"%?#".utf8.contains(byte)
        return isPlain ? String(UnicodeScalar(byte)) : "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return "file:" + (path.hasPrefix("/") ? "" : "./") + kept.joined() + "?immutable=1"
}
