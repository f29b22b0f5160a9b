import ClosedLoop
import SQLiteDatabase
import Testing

@testable import AuditLedger

@Suite("entries of the closed loop")
struct EntryTests {
    private let folder: TemporaryFolder
    private let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(path: folder.ledgerPath, for: .recording)
    }

    private func entry(_ id: String, _ state: String = "done", fields: [String: String] = [:]) -> LoopEntry {
        LoopEntry(kind: .action, id: id, dealer: "SH01", state: state, person: "张三", entered: "", fields: fields)
    }

    private func enter(_ entries: [LoopEntry], at time: String) throws {
        try ledger.enter(at: time) { (entries, ()) }
    }

    @Test("come back in their order with time, person and fields, and as they were at a mark")
    func order() throws {
        try enter([entry("A"), entry("B", fields: ["proof": "照片\n2", "": "=1+1"])], at: "2026-10-01T00:00:00Z")
        let mark = try ledger.newestSequence()
        try enter([entry("A", "verified")], at: "2026-10-01T00:00:00Z")
        let kept = try ledger.loopEntries()
        #expect(kept.map(\.entry.id) == ["A", "B", "A"])
        #expect(kept.map(\.entry.entered) == Array(repeating: "2026-10-01T00:00:00Z", count: 3))
        #expect(kept[1].entry.fields == ["proof": "照片\n2", "": "=1+1"])
        #expect(kept[0].sequence < kept[1].sequence && kept[1].sequence < kept[2].sequence)
        #expect(try ledger.loopEntries(upTo: mark).count == 2)
        #expect(try ledger.loopEntries(of: .action) == kept && ledger.loopEntries(of: .appeal).isEmpty)
        #expect(try ledger.loopEntries(of: .action, upTo: mark).count == 2)
        #expect(try ledger.defects() == [])
    }

    @Test("cannot be dated before one that is there")
    func backdated() throws {
        try enter([entry("A")], at: "2026-10-02T00:00:00Z")
        let failure = #expect(throws: LedgerFailure.self) { try enter([entry("A")], at: "2026-10-01T23:59:59Z") }
        #expect(failure?.cause == .backdated(newest: "2026-10-02T00:00:00Z"))
        #expect(try ledger.loopEntries().count == 1)
    }

    @Test("nothing is entered when the decision fails or enters nothing")
    func refused() throws {
        struct Refusal: Error {}
        #expect(throws: LedgerFailure.self) {
            try ledger.enter(at: "2026-10-01T00:00:00Z") { () throws -> ([LoopEntry], Void) in throw Refusal() }
        }
        try enter([], at: "2026-10-01T00:00:00Z")
        #expect(try ledger.loopEntries().isEmpty)
    }

    @Test(
        "the database refuses to change or remove one",
        arguments: ["UPDATE loop_entry SET person = '李四'", "DELETE FROM loop_entry"])
    func final(sql: String) throws {
        try enter([entry("A")], at: "2026-10-01T00:00:00Z")
        #expect(throws: SQLiteFailure.self) { try ledger.database.execute(sql) }
        #expect(try ledger.loopEntries().map(\.entry.person) == ["张三"])
    }

    @Test(
        "whoever gets around that is found out",
        arguments: [
            "UPDATE loop_entry SET person = '李四' WHERE id = 'B'",
            "UPDATE loop_entry SET entered = '2026-09-01T00:00:00Z' WHERE id = 'B'",
            "UPDATE loop_entry SET fields = x'0100' WHERE id = 'B'",
            "UPDATE loop_entry SET fields = x'FF' WHERE id = 'B'",
            "UPDATE loop_entry SET chain = zeroblob(32) WHERE id = 'B'",
            "DELETE FROM loop_entry WHERE id = 'B'", "DELETE FROM loop_entry WHERE id = 'C'",
            "DELETE FROM loop_entry", "DELETE FROM loop_book", "UPDATE loop_book SET entries = 2",
            "UPDATE loop_entry SET sequence = 9 WHERE id = 'A'",
        ])
    func tampering(sql: String) throws {
        try enter(["A", "B", "C"].map { entry($0, fields: ["note": $0]) }, at: "2026-10-01T00:00:00Z")
        try ledger.database.execute("DROP TRIGGER loop_entry_stays")
        try ledger.database.execute("DROP TRIGGER loop_entry_remains")
        #expect(try ledger.defects() == [.unguardedEntries])
        try ledger.database.execute(sql)
        #expect(try ledger.defects().count > 1)
    }
}
