import Foundation
import SQLiteDatabase
import Testing

@testable import AuditLedger

@Suite("the structure of a ledger and its versions")
struct MigrationTests {
    private let folder: TemporaryFolder
    private var path: String { folder.ledgerPath }

    init() throws { folder = try TemporaryFolder() }

    private func connection() throws -> SQLiteConnection {
        try makeLedgerFile(path)
        return try SQLiteConnection(path: path, access: .readingAndWriting, busyMilliseconds: 5_000)
    }

    private static let later = Migration(
        name: "later",
        steps: [
            .table("CREATE TABLE later (a INTEGER NOT NULL PRIMARY KEY)"),
            .index("CREATE INDEX i ON later (a)"),
        ])

    @Test("a new ledger bears its mark and the names of all steps")
    func newLedger() throws {
        _ = try Ledger(path: path, for: .recording)
        let database = try connection()
        #expect(try database.integer("PRAGMA application_id") == 0x4441_7564)
        #expect(
            try database.statement("SELECT name FROM migration ORDER BY position").all { $0.text(0) }
                == Migration.all.map(\.name))
        #expect(try database.text("PRAGMA journal_mode") == "wal")
    }

    @Test("every step has a name of its own")
    func names() throws {
        #expect(throws: Migrator.Fault.duplicate("later")) { try Migrator([Self.later, Self.later]) }
        #expect(try Migrator().migrations.map(\.name) == ["0.1.0 ledger", "0.2.0 closed loop"])
    }

    @Test("an older ledger is brought up to date once, and keeps what it holds")
    func olderLedger() throws {
        var sample = Sample()
        do {
            let ledger = try Ledger(path: path, for: .recording)
            try ledger.store([sample.definition])
            _ = try ledger.record(sample.file([sample.audit()]))
        }
        let newer = try Migrator(Migration.all + [Self.later])
        let database = try connection()
        #expect(try newer.inspect(database) == .pending)
        #expect(try newer.migrate(database) == .upToDate)
        #expect(try newer.migrate(database) == .upToDate)
        #expect(try database.integer("SELECT COUNT(*) FROM audit") == 1)
        #expect(try database.integer("SELECT COUNT(*) FROM later") == 0)
    }

    @Test(
        "a ledger of a newer version is refused and left as it is",
        arguments: [Ledger.Access.recording, .reading])
    func newerLedger(access: Ledger.Access) throws {
        do {
            let database = try connection()
            #expect(try Migrator(Migration.all + [Self.later]).migrate(database) == .upToDate)
        }
        let before = FileManager.default.contents(atPath: path)
        let failure = #expect(throws: LedgerFailure.self) { try Ledger(path: path, for: access) }
        #expect(failure?.cause == .newerVersion)
        #expect(FileManager.default.contents(atPath: path) == before)
    }

    @Test("steps in another order are no ledger of ours")
    func otherOrder() throws {
        let database = try connection()
        _ = try Migrator([Self.later] + Migration.all).migrate(database)
        #expect(try Migrator(Migration.all + [Self.later]).inspect(database) == .newer)
    }

    @Test("a step that fails leaves the ledger as it was")
    func failingStep() throws {
        _ = try Ledger(path: path, for: .recording)
        let broken = Migration(
            name: "broken", steps: Self.later.steps + [.index("CREATE INDEX j ON missing (a)")])
        let database = try connection()
        let failure = #expect(throws: SQLiteFailure.self) {
            try Migrator(Migration.all + [broken]).migrate(database)
        }
        #expect(failure?.kind == .misuse)
        #expect(try database.integer("SELECT COUNT(*) FROM sqlite_master WHERE name = 'later'") == 0)
        #expect(try Migrator().inspect(database) == .upToDate)
    }

    @Test("a database of another program is refused, and not a byte of it changed")
    func foreignDatabase() throws {
        do { try connection().execute("CREATE TABLE theirs (a)") }
        let before = FileManager.default.contents(atPath: path)
        for access in [Ledger.Access.recording, .reading] {
            let failure = #expect(throws: LedgerFailure.self) { try Ledger(path: path, for: access) }
            #expect(failure?.cause == .notALedger)
        }
        #expect(FileManager.default.contents(atPath: path) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["audits.sqlite"])
    }

    @Test("another program's mark is respected, even on an empty database")
    func foreignMark() throws {
        do { try connection().execute("PRAGMA application_id = 12345") }
        let failure = #expect(throws: LedgerFailure.self) { try Ledger(path: path, for: .recording) }
        #expect(failure?.cause == .notALedger)
    }

    @Test(
        "a file that is no database is refused, and not a byte of it changed",
        arguments: ["x", "SQLite format 3", String(repeating: "audit: SH01\n", count: 1_000)])
    func otherFile(content: String) throws {
        try Data(content.utf8).write(to: URL(fileURLWithPath: path))
        for access in [Ledger.Access.recording, .reading] {
            let failure = #expect(throws: LedgerFailure.self) { try Ledger(path: path, for: access) }
            #expect(failure?.cause == .notALedger)
        }
        #expect(FileManager.default.contents(atPath: path) == Data(content.utf8))
    }

    @Test("an empty file becomes a ledger")
    func emptyFile() throws {
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        #expect(try Ledger(path: path, for: .recording).newestSequence() == 0)
    }
}
