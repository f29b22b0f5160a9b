import AuditLedger
import BilingualText
import ChecklistModel
import Foundation
import Testing

/// Root may write anywhere, so there the tests act as nobody, on a thread of their own.
@Suite("a ledger that cannot be written")
struct ReadOnlyTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try PlainSample.fill(try Ledger(path: folder.ledgerPath, for: .recording))
    }

    private func permit(_ bits: Int, _ name: String = "") throws {
        try FileManager.default.setAttributes([.posixPermissions: bits], ofItemAtPath: folder.path + name)
    }

    private func cause(_ access: Ledger.Access, _ name: String = "/audits.sqlite") -> LedgerFailure.Cause? {
        let path = folder.path + name
        return withoutPrivileges { () -> LedgerFailure.Cause? in
            do throws(LedgerFailure) {
                _ = try Ledger(path: path, for: access, busySeconds: 1)
                return nil
            } catch {
                return error.cause
            }
        }
    }

    @Test("in a read-only folder it can be read and is not written")
    func readOnlyFolder() throws {
        try permit(0o444, "/audits.sqlite")
        try permit(0o555)
        let before = FileManager.default.contents(atPath: folder.ledgerPath)
        #expect(cause(.recording) == .readOnly)
        #expect(cause(.reading) == nil)
        let path = folder.ledgerPath
        let audits = withoutPrivileges { try? Ledger(path: path, for: .reading).months().map(\.audits) }
        #expect(audits == [2, 1])
        #expect(FileManager.default.contents(atPath: folder.ledgerPath) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["audits.sqlite"])
        try permit(0o755)
    }

    @Test("a writable file in a read-only folder is not written either")
    func writableFile() throws {
        try permit(0o666, "/audits.sqlite")
        try permit(0o555)
        #expect(cause(.recording) == .readOnly)
        #expect(cause(.reading) == nil)
        try permit(0o755)
    }

    @Test("a read-only file in a writable folder is not written")
    func readOnlyFile() throws {
        try permit(0o444, "/audits.sqlite")
        try permit(0o777)
        #expect(cause(.recording) == .readOnly)
        #expect(cause(.reading) == nil)
    }

    @Test("a file that may not be opened says so")
    func noAccess() throws {
        try permit(0o000, "/audits.sqlite")
        #expect(cause(.recording) == .noAccess)
        #expect(cause(.reading) == .noAccess)
    }

    @Test("where no file may be made, none is")
    func newLedger() throws {
        try permit(0o555)
        #expect(cause(.recording, "/new.sqlite") == .noAccess)
        #expect(cause(.recording, "/new/audits.sqlite") == .noAccess)
        #expect(cause(.reading, "/new.sqlite") == .notFound)
        try permit(0o755)
    }

    @Test("a log that is still to be read in is not passed over")
    func leftoverLog() throws {
        let ledger = try Ledger(path: folder.ledgerPath, for: .recording)
        _ = try ledger.record(PlainSample.file(4, PlainSample.audit("SH01-12", .yes, .yes, .yes, .yes)))
        // As a crash leaves it: the log has the file's last audit, and nobody has it open.
        let copy = folder.path + "/copy"
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
        for name in ["audits.sqlite", "audits.sqlite-wal"] {
            try FileManager.default.copyItem(atPath: folder.path + "/" + name, toPath: copy + "/" + name)
            try permit(0o444, "/copy/" + name)
        }
        try permit(0o555, "/copy")
        #expect(cause(.reading, "/copy/audits.sqlite") == .readOnly)
        try permit(0o755, "/copy")
        try permit(0o644, "/copy/audits.sqlite")
        try permit(0o644, "/copy/audits.sqlite-wal")
        #expect(try Ledger(path: copy + "/audits.sqlite", for: .reading).months().map(\.audits) == [3, 1])
    }
}

/// Runs `body` where file permissions count, also for root.
private func withoutPrivileges<Value: Sendable>(_ body: @escaping @Sendable () -> Value?) -> Value? {
    guard geteuid() == 0 else { return body() }
    let result = Box<Value?>(nil)
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
        // Only this thread's view of the file system changes; the thread ends here.
        for name in ["setfsgid", "setfsuid"] {
            guard let symbol = dlsym(nil, name) else { continue }
            _ = unsafeBitCast(symbol, to: (@convention(c) (UInt32) -> Int32).self)(65_534)
        }
        result.value = body()
        done.signal()
    }
    thread.start()
    done.wait()
    return result.value
}

/// Written by one thread, then read by another once that has ended.
private final class Box<Value>: @unchecked Sendable {
    var value: Value

    init(_ value: Value) { self.value = value }
}
