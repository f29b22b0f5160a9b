import AuditLedger
import ChecklistModel
import ContentDigest
import ExactArithmetic
import IssuedScores
import Testing

@Suite("what a next publication would change, and publications")
struct ChangeTests {
    private var sample = Sample(seed: 9)
    private let folder: TemporaryFolder
    private let ledger: Ledger
    private let october: Month

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(path: folder.ledgerPath, for: .recording)
        try ledger.store([sample.definition])
        october = try #require(Month("2026-10"))
    }

    private mutating func record(_ id: String, dealer: String = "SH01", date: String = "2026-10-12")
        throws -> HistoricAudit
    {
        let audit = sample.audit(id, dealer: dealer, date: date)
        _ = try ledger.record(
            sample.file([audit], bytes: "\(id) \(try ledger.newestSequence())"), replacing: "why \(id)")
        return HistoricAudit(sample.issued(audit))
    }

    @Test("late and revised audits are told with what they were and are; what stayed is not")
    mutating func changes() throws {
        _ = try record("same")
        let revisedBefore = try record("revised")
        let leavingBefore = try record("leaving")
        _ = try record("joining", date: "2026-09-30")
        let mark = try ledger.newestSequence()
        #expect(try ledger.changes(in: october, after: mark) == [])
        let late = try record("late", dealer: "BJ02")
        _ = try record("revised")
        let revisedAfter = try record("revised")
        _ = try record("leaving", date: "2026-11-01")
        let joining = try record("joining")
        _ = try record("november", date: "2026-11-01")
        let changes = try ledger.changes(in: october, after: mark)
        #expect(
            changes == [
                LedgerChange(audit: "late", before: nil, after: late, revision: 1, reason: nil),
                LedgerChange(
                    audit: "joining", before: nil, after: joining, revision: 2, reason: "why joining"),
                LedgerChange(audit: "leaving", before: leavingBefore, after: nil, revision: 1, reason: nil),
                LedgerChange(
                    audit: "revised", before: revisedBefore, after: revisedAfter, revision: 3,
                    reason: "why revised"),
            ])
        #expect(try ledger.changes(in: october, after: try ledger.newestSequence()) == [])
        // As of an earlier time than now.
        #expect(try ledger.changes(in: october, after: mark, upTo: mark) == [])
    }

    @Test("publications are kept in their order, and none can be written twice")
    func publications() throws {
        let asOf = try #require(CivilDate("2026-10-31"))
        let network = LedgerDefinition(kind: .network, id: "demo", bytes: Array("network: demo".utf8))
        try ledger.remember(network: network, at: "2026-11-01T00:00:00Z")
        func publication(_ month: Month, _ revision: Int, reason: String? = nil) -> Publication {
            Publication(
                month: month, revision: revision, asOf: asOf, mark: 3,
                network: revision == 1 ? network.digest : nil,
                reason: reason, published: "2026-11-02T00:00:00Z")
        }
        try ledger.publish(publication(october, 1))
        try ledger.publish(publication(october.next, 1))
        try ledger.publish(publication(october, 2, reason: "迟到的稽核"))
        for (revision, last) in [(1, 2), (2, 2), (4, 2)] {
            let failure = #expect(throws: LedgerFailure.self) {
                try ledger.publish(publication(october, revision))
            }
            #expect(failure?.cause == .publishedMeanwhile(revision: last))
        }
        #expect(
            try ledger.publications(of: october)
                == [publication(october, 1), publication(october, 2, reason: "迟到的稽核")])
        #expect(try ledger.publications().map(\.month) == [october, october, october.next])
        let unknown = Publication(
            month: october, revision: 3, asOf: asOf, mark: 3, network: SHA256Digest(of: []), reason: nil,
            published: "")
        #expect(throws: LedgerFailure.self) { try ledger.publish(unknown) }
        #expect(try ledger.publications(of: october).count == 2)
    }

    @Test("the network of an import is remembered each time it is another one")
    func networks() throws {
        func network(_ text: String) -> LedgerDefinition {
            LedgerDefinition(kind: .network, id: "demo", bytes: Array(text.utf8))
        }
        #expect(try ledger.latestNetwork() == nil)
        try ledger.remember(network: network("one"), at: "2026-11-01T00:00:00Z")
        let mark = try ledger.newestSequence()
        try ledger.remember(network: network("one"), at: "2026-11-02T00:00:00Z")
        #expect(try ledger.newestSequence() == mark)
        try ledger.remember(network: network("two"), at: "2026-11-03T00:00:00Z")
        #expect(try ledger.latestNetwork() == network("two"))
        #expect(try ledger.latestNetwork(upTo: mark) == network("one"))
        try ledger.remember(network: network("one"), at: "2026-11-04T00:00:00Z")
        #expect(try ledger.latestNetwork() == network("one"))
        #expect(try ledger.definitions() == [sample.definition, network("one"), network("two")])
        #expect(try ledger.definition(network("two").digest) == network("two"))
        #expect(try ledger.definition(SHA256Digest(of: [])) == nil)
    }
}
