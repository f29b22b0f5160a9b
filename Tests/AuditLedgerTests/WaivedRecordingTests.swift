import ChecklistModel
import ClosedLoop
import Testing

@testable import AuditLedger

@Suite("recording audits that the ledger's waivers act on")
struct WaivedRecordingTests {
    private let folder: TemporaryFolder
    private let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(path: folder.ledgerPath, for: .recording)
        try ledger.store([PlainSample.definition])
    }

    private static let first = PlainSample.audit("SH01-10", .yes, .yes, .yes, .yes)
    private static let other = PlainSample.audit("SH01-10", .yes, .no, .yes, .yes)

    @discardableResult private func grant(_ item: String = "1-2", at time: String = "2026-10-01T00:00:00Z") throws
        -> String
    {
        try ledger.enter(at: time) {
            let today = try #require(CivilDate("2026-10-01"))
            let grant = WaiverGrant(
                dealer: "SH01", checklist: "plain", item: item, isCritical: false, owner: "P1", reason: "改造",
                until: try #require(CivilDate("2026-12-31")), person: "M1", day: today)
            let entry = try grant.entry(among: waivers(ledger.loopEntries()), term: .usual)
            return ([entry], entry.id)
        }
    }

    /// As an import does it: with what is waived on the day of the audit.
    private func record(_ number: Int, _ audit: Audit, replacing reason: String? = nil) throws -> AuditOutcome {
        let waived = waivers(try ledger.loopEntries()).applied(to: audit, by: PlainSample.checklist).audit
        return try ledger.record(PlainSample.file(number, waived), replacing: reason).audits[0]
    }

    private func recordedWaivers() throws -> [Waiver] {
        try #require(try ledger.audit("SH01-10")).audit.waivers
    }

    @Test("the waiver is kept with the audit")
    func kept() throws {
        let id = try grant()
        #expect(try record(1, Self.first) == .added)
        #expect(try recordedWaivers().map(\.reason) == ["改造 (\(id))"])
        #expect(try ledger.defects(checklist: PlainSample.definitions) == [])
    }

    @Test("the same answers in another file are known, though a waiver was granted, extended or revoked since")
    func known() throws {
        #expect(try record(1, Self.first) == .added)
        let id = try grant()
        #expect(try record(2, Self.first) == .known(revision: 1))
        #expect(
            try record(3, Self.other)
                == .refused(
                    .needsReplacement(revision: 1, Receipt(source: "1.yaml", received: "2026-11-01T09:00:00+08:00"))))
        #expect(try record(3, Self.other, replacing: "看错") == .revised(revision: 2))
        #expect(try recordedWaivers().count == 1)
        try ledger.enter(at: "2026-10-02T00:00:00Z") {
            let today = try #require(CivilDate("2026-10-02"))
            let change = WaiverChange(.revoke, person: "M1", day: today, why: "完工")
            return ([try change.entry(for: try waivers(ledger.loopEntries()).waiver(id), term: .usual)], ())
        }
        #expect(try record(4, Self.other) == .known(revision: 2))
        #expect(try record(4, Self.other, replacing: "再来") == .known(revision: 2))
        #expect(try recordedWaivers().count == 1)
    }

    @Test("the file itself is known whatever was waived since")
    func sameFile() throws {
        #expect(try record(1, Self.first) == .added)
        try grant()
        #expect(try record(1, Self.first) == .known(revision: 1))
        #expect(try recordedWaivers().isEmpty)
    }

    @Test("a waiver that the submission itself states and then leaves out is another answer")
    func own() throws {
        try grant("2-1")
        let own = Waiver(item: 1, owner: "P1", reason: "自报", until: try #require(CivilDate("2026-12-31")))
        let stated = Audit(
            id: "SH01-10", checklistID: "plain", checklistVersion: "1.0.0", dealer: Self.first.dealer,
            date: Self.first.date, auditor: Self.first.auditor, people: Self.first.people,
            peopleOnDuty: Self.first.peopleOnDuty, unitsListed: Self.first.unitsListed, waivers: [own],
            observations: Self.first.observations)
        #expect(try record(1, stated) == .added)
        guard case .refused = try record(2, Self.first) else {
            Issue.record("taken for the same")
            return
        }
        #expect(try record(2, stated) == .known(revision: 1))
    }
}
