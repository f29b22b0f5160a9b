import ChecklistModel
import ClosedLoop
import Testing

@testable import AuditLedger

@Suite("corrections and the decisions that bring them")
struct CorrectionTests {
    private let folder: TemporaryFolder
    private let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(path: folder.ledgerPath, for: .recording)
        try ledger.store([PlainSample.definition])
        _ = try ledger.record(PlainSample.file(1, PlainSample.first))
    }

    private static let decision = LoopEntry(
        kind: .appeal, id: "A-1", dealer: "SH01", state: "upheld", person: "M1", entered: "", fields: ["why": "核对"])

    private func correct(_ audit: Audit, revision: Int = 2, at time: String = "2026-11-03T00:00:00Z") throws {
        try ledger.correct(at: time) { _ in
            let correction = LedgerCorrection(
                submission: PlainSample.file(2, audit), reason: "appeal A-1: 核对", revision: revision)
            return ([Self.decision], correction, ())
        }
    }

    @Test("stand together: a new revision with its reason, and the entry after it")
    func together() throws {
        try correct(PlainSample.revised)
        let revisions = try ledger.revisions(of: "SH01-10")
        #expect(revisions.map(\.revision) == [1, 2])
        #expect(revisions.last?.reason == "appeal A-1: 核对")
        let entry = try #require(try ledger.loopEntries().last)
        #expect(entry.entry.state == "upheld")
        #expect(entry.sequence > revisions[1].sequence)
        #expect(try ledger.defects(checklist: PlainSample.definitions) == [])
    }

    @Test("when the audit becomes no new revision, neither is kept")
    func sameAnswers() throws {
        let failure = #expect(throws: LedgerFailure.self) { try correct(PlainSample.first) }
        #expect(failure?.cause == .notCorrected)
        #expect(try ledger.loopEntries().isEmpty)
        #expect(try ledger.revisions(of: "SH01-10").count == 1)
    }

    @Test("when it becomes another revision than was read, neither is kept")
    func otherRevision() throws {
        #expect(throws: LedgerFailure.self) { try correct(PlainSample.revised, revision: 3) }
        #expect(try ledger.loopEntries().isEmpty)
        #expect(try ledger.revisions(of: "SH01-10").count == 1)
    }

    @Test("when the entry is refused, the revision goes with it")
    func backdated() throws {
        try ledger.enter(at: "2026-11-04T00:00:00Z") { ([Self.decision], ()) }
        let failure = #expect(throws: LedgerFailure.self) { try correct(PlainSample.revised) }
        #expect(failure?.cause == .backdated(newest: "2026-11-04T00:00:00Z"))
        #expect(try ledger.revisions(of: "SH01-10").count == 1)
        #expect(try ledger.defects(checklist: PlainSample.definitions) == [])
    }

    @Test("a decision without a correction only enters")
    func rejected() throws {
        try ledger.correct(at: "2026-11-03T00:00:00Z") { _ in ([Self.decision], nil, ()) }
        #expect(try ledger.loopEntries().count == 1)
        #expect(try ledger.revisions(of: "SH01-10").count == 1)
    }
}
