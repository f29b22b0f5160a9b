internal import CSQLite
internal import Glibc

extension SQLiteFailure {
    /// For the last failed call on a connection; `database` may be nil when opening ran out of memory.
    init(code: Int32, database: OpaquePointer?) {
        let system = database.map(sqlite3_system_errno) ?? 0
        let words = database.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
        self.init(
            kind: Kind(code: code, system: system), code: Int(code), systemCode: Int(system),
            detail: words.map { String(cString: $0) } ?? "")
    }

    /// For a code that no call on a connection gave.
    init(code: Int32) { self.init(code: code, database: nil) }
}

extension SQLiteFailure.Kind {
    /// SQLite reports a full disk as an input or output error where it grows its shared index.
    init(code: Int32, system: Int32) {
        self =
            switch code & 0xFF {
            case SQLITE_FULL: .diskFull
            case SQLITE_IOERR where [ENOSPC, EDQUOT].contains(system): .diskFull
            case SQLITE_IOERR where [EROFS, EACCES, EPERM].contains(system): .readOnly
            case SQLITE_READONLY, SQLITE_PERM: .readOnly
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy
            case SQLITE_CORRUPT: .corrupt
            case SQLITE_NOTADB: .notADatabase
            case SQLITE_CANTOPEN, SQLITE_AUTH: .cannotOpen
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH: .constraint
            case SQLITE_TOOBIG: .tooLarge
            case SQLITE_NOMEM: .outOfMemory
            case SQLITE_IOERR: .inputOutput
            default: .misuse
            }
    }
}
