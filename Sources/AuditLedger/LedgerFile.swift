internal import Glibc

/// Makes the ledger's file and folder when they are not there, readable by their owner only: SQLite gives the files it puts
/// beside a database the database's permissions.
func makeLedgerFile(_ path: String) throws(LedgerFailure) {
    if try isFile(path) { return }
    try makeFolders(above: path)
    // Without opening it: closing a descriptor would take away the locks that another handle of this process holds.
    guard mknod(path, S_IFREG | 0o600, 0) == 0 || errno == EEXIST else { throw LedgerFailure(errnoFor: path) }
}

func requireLedgerFile(_ path: String) throws(LedgerFailure) {
    guard try isFile(path) else { throw LedgerFailure(path, .notFound) }
}

/// False when nothing is there; what is there and no file is no ledger.
private func isFile(_ path: String) throws(LedgerFailure) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else {
        if errno == ENOENT { return false }
        throw LedgerFailure(errnoFor: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw LedgerFailure(path, .notALedger) }
    // SQLite takes a file that is shorter than the shortest page for an empty database, and would write over it.
    guard status.st_size == 0 || status.st_size >= 512 else { throw LedgerFailure(path, .notALedger) }
    return true
}

private func makeFolders(above path: String) throws(LedgerFailure) {
    var made = path.hasPrefix("/") ? "/" : ""
    // By its bytes: some letters join the slash beside them into one character.
    for name in path.utf8.split(separator: UInt8(ascii: "/")).dropLast() {
        made += Substring(name) + "/"
        if mkdir(made, 0o700) == 0 { continue }
        let reason = errno
        var status = stat()
        guard stat(made, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw LedgerFailure(path, reason == EEXIST ? .noFolder : LedgerFailure.Cause(errno: reason))
        }
    }
}

extension LedgerFailure {
    /// For the last failed system call.
    fileprivate init(errnoFor path: String) { self.init(path, Cause(errno: errno)) }
}

extension LedgerFailure.Cause {
    fileprivate init(errno code: Int32) {
        self =
            switch code {
            case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG: .noFolder
            case EACCES, EPERM: .noAccess
            case ENOSPC, EDQUOT: .diskFull
            case EROFS: .readOnly
            default: .system(String(cString: strerror(code)))
            }
    }
}
