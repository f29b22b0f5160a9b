import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Foundation
import SQLiteDatabase
import Testing

@testable import AuditLedger

@Suite("what a ledger is refused for")
struct FailureTests {
    private var sample = Sample()
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private mutating func filled(_ count: Int = 3) throws -> Ledger {
        let ledger = try Ledger(path: folder.ledgerPath, for: .recording, busySeconds: 5)
        try ledger.store([sample.definition])
        let audits = (0..<count).map { sample.audit("A-\($0)") }
        _ = try ledger.record(sample.file(audits, bytes: "first"))
        return ledger
    }

    private func cause(_ body: () throws -> Void) -> LedgerFailure.Cause? {
        do {
            try body()
            return nil
        } catch {
            return (error as? LedgerFailure)?.cause
        }
    }

    @Test("files and folders that the ledger makes are readable by their owner only")
    mutating func permissions() throws {
        let path = folder.path + "/new/and/deeper/audits.sqlite"
        let ledger = try Ledger(path: path, for: .recording)
        try ledger.store([sample.definition])
        for name in ["new", "new/and", "new/and/deeper"] {
            #expect(try folder.permissions(of: name) == 0o700)
        }
        for name in ["audits.sqlite", "audits.sqlite-wal", "audits.sqlite-shm"] {
            #expect(try folder.permissions(of: "new/and/deeper/" + name) == 0o600)
        }
    }

    @Test("reading makes no ledger")
    func nothingThere() {
        #expect(cause { _ = try Ledger(path: folder.ledgerPath, for: .reading) } == .notFound)
        #expect(!FileManager.default.fileExists(atPath: folder.ledgerPath))
    }

    @Test("a place where no ledger can stand is refused")
    func impossiblePlaces() throws {
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/file"))
        #expect(cause { _ = try Ledger(path: folder.path, for: .recording) } == .notALedger)
        #expect(
            cause { _ = try Ledger(path: folder.path + "/file/audits.sqlite", for: .recording) }
                == .noFolder)
        #expect(
            cause { _ = try Ledger(path: folder.path + "/file/a/audits.sqlite", for: .recording) }
                == .noFolder)
    }

    @Test("a full disk stores nothing of the file, and the ledger goes on once there is room")
    mutating func fullDisk() throws {
        let ledger = try filled()
        let before = try ledger.newestSequence()
        let pages = try ledger.database.integer("PRAGMA page_count") ?? 0
        try ledger.database.execute("PRAGMA max_page_count = \(pages + 4)")
        let audits = (0..<50).map { sample.audit("B-\($0)") }
        let file = sample.file(audits, bytes: String(repeating: "x", count: 100_000))
        #expect(cause { _ = try ledger.record(file) } == .diskFull)
        #expect(try ledger.newestSequence() == before)
        #expect(try ledger.defects(checklist: sample.definitions) == [])
        try ledger.database.execute("PRAGMA max_page_count = 1000000")
        #expect(try ledger.record(file).audits.allSatisfy { $0 == .added })
        #expect(try ledger.defects(checklist: sample.definitions) == [])
    }

    @Test("a lock that is kept too long is told with how long was waited, and nothing is stored")
    mutating func busy() throws {
        _ = try filled()
        let keeper = try SQLiteConnection(
            path: folder.ledgerPath, access: .readingAndWriting, busyMilliseconds: 0)
        try keeper.execute("BEGIN IMMEDIATE")
        let ledger = try Ledger(path: folder.ledgerPath, for: .recording, busySeconds: 0)
        let file = sample.file([sample.audit("B")])
        #expect(cause { _ = try ledger.record(file) } == .busy(seconds: 0))
        // Readers do not wait for writers.
        #expect(try ledger.months().map(\.audits) == [3])
        try keeper.execute("ROLLBACK")
        #expect(try ledger.record(file).audits == [.added])
    }

    @Test("a score beyond what sums can hold is refused by itself")
    mutating func scoreTooLarge() throws {
        let ledger = try filled()
        let checklist = Checklist(
            .points, [.item("a")], adjustments: [.bonus("b", points: 9_000_000)], ceiling: nil, id: "huge"
        )
        let definition = LedgerDefinition(kind: .checklist, id: "huge", version: "1", bytes: [1])
        try ledger.store([definition])
        let audit = Audit(of: checklist, ["a": [.yes], "b": [.yes]])
        let sound = sample.audit("B")
        let submission = LedgerSubmission(
            source: "", bytes: [1], received: "", encoding: "",
            audits: [
                LedgerAudit(audit, issued: checklist.issued(audit), definition: definition.digest),
                sample.ledgerAudit(sound),
            ])
        #expect(try ledger.record(submission).audits == [.refused(.scoreTooLarge), .added])
    }

    @Test("damage anywhere in the file is refused or read around, and never traps", arguments: 1...40)
    mutating func damagedFile(seed: UInt64) throws {
        do { _ = try filled(20) }
        var generator = SeededGenerator(seed: seed)
        var bytes = Array(try #require(FileManager.default.contents(atPath: folder.ledgerPath)))
        for _ in 0..<generator.pick([1, 10, 300]) {
            bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
                in: 0...255, using: &generator)
        }
        try Data(bytes).write(to: URL(fileURLWithPath: folder.ledgerPath))
        let file = sample.file([sample.audit("B")])
        let month = try #require(Month("2026-10"))
        do throws(LedgerFailure) {
            let ledger = try Ledger(path: folder.ledgerPath, for: .recording)
            _ = try? ledger.defects(checklist: sample.definitions)
            _ = try? ledger.issuedAudits(of: month, checklist: sample.definitions)
            _ = try? ledger.history(from: month, through: month)
            _ = try? ledger.findings(from: month, through: month)
            _ = try? ledger.definitions()
            for submission in (try? ledger.submissions()) ?? [] {
                _ = try? ledger.bytes(ofSubmission: submission.digest)
            }
            for id in (try? ledger.auditIDs(of: month)) ?? [] { _ = try? ledger.audit(id) }
            _ = try ledger.record(file, replacing: "r")
        } catch {
            #expect(!error.message.wording(in: .en).isEmpty)
        }
    }

    @Test("a record whose bytes changed is named by the check and by whoever reads it")
    mutating func damagedRecord() throws {
        let ledger = try filled(1)
        let sequence = try ledger.newestSequence()
        try ledger.database.execute("UPDATE audit_record SET answers = x'0102'")
        #expect(try ledger.defects() == [.bytes(sequence: sequence)])
        #expect(cause { _ = try ledger.audit("A-0") } == .damagedRecord(sequence: sequence))
        try ledger.database.execute("UPDATE audit_record SET issued = x'01'")
        let month = try #require(Month("2026-10"))
        let definitions = sample.definitions
        #expect(
            cause { _ = try ledger.issuedAudits(of: month, checklist: definitions) }
                == .damagedRecord(sequence: sequence))
    }
}
