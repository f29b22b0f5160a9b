import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Foundation
import IssuedScores
import SQLiteDatabase
import Testing

@testable import AuditLedger

/// Ledgers that released versions wrote must open for ever: one fixture per version that changed the structure or the
/// records. `RECORD_SNAPSHOTS=1` writes a missing one, and fails while it does.
@Suite("ledgers of earlier releases")
struct FixtureTests {
    static let versions = ["0.1.0"]

    private static func fixture(_ version: String) -> URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(version).sqlite")
    }

    @Test("each opens, is brought up to date and gives back everything", arguments: versions)
    func opens(version: String) throws {
        let folder = try TemporaryFolder()
        try record(version, in: folder)
        try FileManager.default.copyItem(at: Self.fixture(version), to: URL(fileURLWithPath: folder.ledgerPath))
        for access in [Ledger.Access.recording, .reading] {
            let ledger = try Ledger(path: folder.ledgerPath, for: access)
            try expectEverything(of: ledger)
        }
    }

    @Test("a ledger made today holds the same, to the byte of every record", arguments: versions)
    func sameAsToday(version: String) throws {
        let folder = try TemporaryFolder()
        let today = try Ledger(path: folder.path + "/today.sqlite", for: .recording)
        try PlainSample.fill(today)
        try expectEverything(of: today)
        try FileManager.default.copyItem(at: Self.fixture(version), to: URL(fileURLWithPath: folder.ledgerPath))
        let then = try Ledger(path: folder.ledgerPath, for: .recording)
        for sql in [
            "SELECT hex(answers) || hex(issued) FROM audit_record ORDER BY sequence",
            "SELECT audit || revision || superseded || hex(content) || COALESCE(final, '') FROM audit ORDER BY sequence",
            "SELECT item || COALESCE(person, '') || COALESCE(lost, '') FROM finding ORDER BY sequence, position",
        ] {
            let (old, new) = (
                try then.database.statement(sql).all { $0.text(0) },
                try today.database.statement(sql).all { $0.text(0) }
            )
            #expect(!old.isEmpty && old == new)
        }
    }

    @Test("every version that has a fixture is tried")
    func noneForgotten() throws {
        let folder = Self.fixture("x").deletingLastPathComponent().path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".sqlite") }
        #expect(files.sorted() == Self.versions.map { $0 + ".sqlite" }.sorted())
    }

    private func expectEverything(of ledger: Ledger) throws {
        #expect(try ledger.defects(checklist: PlainSample.definitions) == [])
        #expect(try ledger.months().map(\.month.text) == ["2026-10", "2026-11"])
        #expect(try ledger.submissions().map(\.receipt.source) == ["1.yaml", "2.yaml", "3.yaml"])
        #expect(try ledger.latestNetwork() == PlainSample.network)
        #expect(try ledger.definitions() == [PlainSample.definition, PlainSample.network])
        #expect(try ledger.revisions(of: "SH01-10").map(\.reason) == [nil, "看错了车"])
        for (audit, id, revision) in [
            (PlainSample.first, "SH01-10", 1), (PlainSample.revised, "SH01-10", 2), (PlainSample.failed, "BJ02-10", 1),
            (PlainSample.incomplete, "SH01-11", 1),
        ] {
            let stored = try #require(try ledger.audit(id, revision: revision))
            #expect(firstDifference(stored.audit, audit) == nil)
            let issued = try #require(
                try ledger.issuedAudit(id, revision: revision, checklist: PlainSample.definitions))
            #expect(firstDifference(issued, PlainSample.checklist.issued(audit)) == nil)
        }
        let month = PlainSample.first.date.monthOfYear
        let publication = try #require(try ledger.publications(of: month).first)
        #expect(
            try ledger.history(from: month, through: month, upTo: publication.mark).map(\.final?.integer) == [40, 100])
        #expect(try ledger.changes(in: month, after: publication.mark).map(\.audit) == ["SH01-10"])
    }

    private func record(_ version: String, in folder: TemporaryFolder) throws {
        let fixture = Self.fixture(version)
        guard !FileManager.default.fileExists(atPath: fixture.path),
            ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
        else { return }
        do { try PlainSample.fill(try Ledger(path: folder.path + "/made.sqlite", for: .recording)) }
        try FileManager.default.copyItem(atPath: folder.path + "/made.sqlite", toPath: fixture.path)
        Issue.record("\(fixture.lastPathComponent) was written. Look at it, then run the test again.")
    }
}
