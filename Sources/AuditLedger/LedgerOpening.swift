internal import Glibc
internal import SQLiteDatabase

/// A connection to a ledger that is up to date and set up for use.
func openLedger(_ path: String, for access: Ledger.Access, busySeconds: Int) throws -> SQLiteConnection {
    do {
        let database = try SQLiteConnection(
            path: path, access: .readingAndWriting, busyMilliseconds: busySeconds * 1_000)
        if database.isReadOnly {
            guard access == .reading else { throw LedgerFailure(path, .readOnly) }
            return try readingOnly(database, path: path)
        }
        try setUp(database, path: path)
        return database
    } catch let failure as SQLiteFailure where failure.isAboutWriting {
        guard access == .reading else { throw LedgerFailure(path, canBeRead(path) ? .readOnly : .noAccess) }
        guard canBeRead(path) else { throw LedgerFailure(path, .noAccess) }
        return try readingUnchangingFile(path)
    }
}

private func setUp(_ database: SQLiteConnection, path: String) throws {
    let migrator = try Migrator()
    // In one look, or the first commit of another process that makes the same ledger would be seen in part.
    var finding = try database.snapshot { try migrator.inspect(database) }
    // What is no ledger is not even given a write-ahead log.
    if finding == .upToDate || finding == .pending { try database.useWriteAheadLog() }
    try database.execute("PRAGMA synchronous = FULL")
    try database.execute("PRAGMA foreign_keys = ON")
    try database.execute("PRAGMA trusted_schema = OFF")
    try database.execute("PRAGMA cell_size_check = ON")
    // Sorting must not leave people's names in a folder of temporary files.
    try database.execute("PRAGMA temp_store = MEMORY")
    try database.execute("PRAGMA cache_size = -32000")
    try database.execute("PRAGMA wal_autocheckpoint = 4000")
    try database.execute("PRAGMA journal_size_limit = 67108864")
    if finding == .pending { finding = try migrator.migrate(database) }
    try refuseOthers(finding, path: path)
}

private func readingOnly(_ database: SQLiteConnection, path: String) throws -> SQLiteConnection {
    let finding = try database.snapshot { try Migrator().inspect(database) }
    if finding == .pending { throw LedgerFailure(path, .olderVersion) }
    try refuseOthers(finding, path: path)
    try database.execute("PRAGMA temp_store = MEMORY")
    return database
}

/// Where no lock can be taken nobody writes either; what a write-ahead log still holds could not be read, though.
private func readingUnchangingFile(_ path: String) throws -> SQLiteConnection {
    var status = stat()
    if stat(path + "-wal", &status) == 0, status.st_size > 0 { throw LedgerFailure(path, .readOnly) }
    return try readingOnly(
        SQLiteConnection(path: path, access: .readingUnchangingFile, busyMilliseconds: 0), path: path)
}

private func refuseOthers(_ finding: Migrator.Finding, path: String) throws(LedgerFailure) {
    switch finding {
    case .upToDate, .pending: return
    case .newer: throw LedgerFailure(path, .newerVersion)
    case .foreign: throw LedgerFailure(path, .notALedger)
    }
}

extension SQLiteFailure {
    /// True when the file, which is there, or its folder or disk cannot be written: SQLite needs files beside it.
    fileprivate var isAboutWriting: Bool {
        kind == .readOnly || (kind == .cannotOpen && [EACCES, EROFS, EPERM, ENOENT, 0].contains(Int32(systemCode)))
    }
}

/// Asked without opening it: closing a descriptor would take away the locks that another handle of this process holds.
private func canBeRead(_ path: String) -> Bool { faccessat(AT_FDCWD, path, R_OK, AT_EACCESS) == 0 }
