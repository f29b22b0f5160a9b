internal import SQLiteDatabase

/// The embedded store of submissions, audits and what was issued about them: one file, `audits.sqlite`.
///
/// What was recorded is never changed: a revision stands beside the one it supersedes. Every record has a sequence, so
/// that what was there at an earlier time can be read again by giving the newest sequence of that time as a mark. A
/// handle is for one thread at a time; several handles and processes may use one file.
public final class Ledger {
    /// What a ledger is opened for.
    public enum Access: Sendable {
        /// Makes the file, and its folder, when they are not there; both readable by their owner only.
        case recording
        /// Needs the file; where it cannot be written, it is read as it stands.
        case reading
    }

    public let path: String
    let database: SQLiteConnection
    private let busySeconds: Int
    private var recorder: Recorder?

    /// Opens the ledger and brings it up to date.
    ///
    /// - Parameter busySeconds: how long to wait while other processes write.
    public init(path: String, for access: Access, busySeconds: Int = 60) throws(LedgerFailure) {
        self.path = path
        self.busySeconds = busySeconds
        if access == .recording { try makeLedgerFile(path) } else { try requireLedgerFile(path) }
        do {
            database = try openLedger(path, for: access, busySeconds: busySeconds)
        } catch let failure as SQLiteFailure {
            throw LedgerFailure(path, failure, busySeconds: busySeconds)
        } catch let failure as LedgerFailure {
            throw failure
        } catch {
            throw LedgerFailure(path, .system("\(error)"))
        }
    }

    /// The sequence of the newest record; 0 when there is none. Given as a mark later, it brings back today's state.
    public func newestSequence() throws(LedgerFailure) -> Int {
        try translated { try database.statement(RecordingSQL.newestSequence).first { $0.integer(0) } ?? 0 }
    }

    /// Every query in `body` reads the same state, whatever others record meanwhile.
    public func snapshot<Value>(_ body: () throws -> Value) throws(LedgerFailure) -> Value {
        try translated { try database.snapshot(body) }
    }

    /// Runs `body` and words what SQLite refuses.
    func translated<Value>(_ body: () throws -> Value) throws(LedgerFailure) -> Value {
        do {
            return try body()
        } catch let failure as SQLiteFailure {
            throw LedgerFailure(path, failure, busySeconds: busySeconds)
        } catch let fault as RecordFault {
            throw LedgerFailure(path, fault.cause)
        } catch let failure as LedgerFailure {
            throw failure
        } catch {
            throw LedgerFailure(path, .system("\(error)"))
        }
    }

    /// Made on first use, since most handles only read.
    func recording() throws(SQLiteFailure) -> Recorder {
        if let recorder { return recorder }
        let made = try Recorder(database)
        recorder = made
        return made
    }
}
