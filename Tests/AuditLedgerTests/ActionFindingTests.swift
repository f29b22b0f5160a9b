import ChecklistModel
import ClosedLoop
import ExactArithmetic
import Testing

@testable import AuditLedger

@Suite("findings for corrective actions")
struct ActionFindingTests {
    private let folder: TemporaryFolder
    private let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(path: folder.ledgerPath, for: .recording)
        try PlainSample.fill(ledger)
    }

    private func texts(_ findings: [ActionFinding]) -> [String] {
        findings.map { finding in
            let audit = finding.audit
            return [
                "\(audit.id)\(audit.isCurrent ? "" : " (before)")", finding.item, finding.department ?? "—",
                finding.people.joined(separator: "+"), finding.unit ?? "—", finding.lost?.ratioText ?? "—",
                finding.isCritical ? "critical" : "",
            ].joined(separator: " · ")
        }
    }

    @Test("are those of every revision, in the order in which they were recorded")
    func all() throws {
        #expect(
            texts(try ledger.actionFindings()) == [
                "BJ02-10 · 1-1 · sales · P1 · — · 75/4 · ", "BJ02-10 · 1-1 · sales · P1+P2 · 展车1 · 75/4 · ",
                "BJ02-10 · 1-2 · sales ·  · — · 45/2 · critical", "SH01-10 · 1-1 · sales · P1+P2 · 展车1 · 75/4 · ",
                "SH01-10 · 2-1 · service ·  · — · 40/1 · ",
            ])
    }

    @Test(
        "are those of one dealer when one is asked for", arguments: ["SH01", "BJ02", "SH0", "'; DROP TABLE audit; --"])
    func ofDealer(_ dealer: String) throws {
        let all = texts(try ledger.actionFindings()).filter { $0.hasPrefix(dealer) }
        #expect(texts(try ledger.actionFindings(dealer: dealer)) == (dealer == "SH0" ? [] : all))
    }

    @Test("say which revisions were current at a mark")
    func mark() throws {
        let mark = try #require(try ledger.publications().first).mark
        #expect(texts(try ledger.actionFindings(upTo: mark)).filter { $0.hasPrefix("SH01") } == [])
        try ledger.record(revised: PlainSample.audit("SH01-10", .no, .yes, .yes, .yes))
        let now = texts(try ledger.actionFindings(dealer: "SH01"))
        #expect(
            now == [
                "SH01-10 (before) · 1-1 · sales · P1+P2 · 展车1 · 75/4 · ",
                "SH01-10 (before) · 2-1 · service ·  · — · 40/1 · ",
                "SH01-10 · 1-1 · sales · P1 · — · 75/4 · ",
            ])
    }

    @Test("one audit is one value, whatever it found, and names what it was scored with")
    func shared() throws {
        let findings = try ledger.actionFindings(dealer: "BJ02")
        #expect(Set(findings.map { ObjectIdentifier($0.audit) }).count == 1)
        #expect(findings.first?.audit.definition == PlainSample.definition.digest)
        #expect(findings.first?.audit.date == PlainSample.failed.date)
    }

    @Test("become actions that a revision withdraws and an entry closes")
    func actions() throws {
        let terms = ActionTerms(
            responsible: { _, _ in nil }, checklist: PlainSample.definitions, secondsAheadOfGreenwich: { _ in 28_800 })
        func actions() throws -> [CorrectiveAction] {
            correctiveActions(
                findings: try ledger.actionFindings(dealer: "SH01"), entries: try ledger.loopEntries(), terms: terms)
        }
        let first = try actions()
        #expect(first.map(\.item) == ["1-1", "2-1"])
        // Half of 60 × 5/8 points, then all of 40.
        #expect(first.flatMap(\.occurrences).map(\.severity) == [.major, .major])
        let entry = try first[0].entry(
            for: .done(ActionReport()), by: ActionHands(enters: "P1"), today: PlainSample.revised.date, isSamePerson: ==
        )
        try ledger.enter(at: "2026-11-20T00:00:00Z") { ([entry], ()) }
        try ledger.record(revised: PlainSample.audit("SH01-10", .yes, .yes, .yes, .yes))
        #expect(try actions().map(\.state) == [.done, .withdrawn])
    }
}

extension Ledger {
    fileprivate func record(revised audit: Audit) throws {
        _ = try record([PlainSample.file(4, audit)], replacing: "改判")
    }
}
