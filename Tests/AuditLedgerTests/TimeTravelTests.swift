import AuditTestSupport
import ChecklistModel
import ContentDigest
import IssuedScores
import Testing

@testable import AuditLedger

@Suite("a ledger as it was")
struct TimeTravelTests {
    /// Everything that a report reads of the months of the test, at a mark.
    private struct View: Equatable {
        let months: [LedgerMonth]
        let issued: [[UInt8]]
        let history: [HistoricAudit]
        let findings: [HistoricFindings]
        let dealers: [DealerMonth]
        let departments: [DepartmentMonth]
        let submissions: [StoredSubmission]
        let ids: [String]

        init(_ ledger: Ledger, _ sample: Sample, upTo mark: Int?) throws {
            let months = ["2026-09", "2026-10", "2026-11"].compactMap { Month($0) }
            self.months = try ledger.months(upTo: mark)
            issued = try months.flatMap {
                try ledger.issuedAudits(of: $0, upTo: mark, checklist: sample.definitions).map(
                    IssuedBlob.bytes)
            }
            history = try ledger.history(from: months[0], through: months[2], upTo: mark)
            findings = try ledger.findings(from: months[0], through: months[2], upTo: mark)
            dealers = try months.flatMap { try ledger.dealers(of: $0, upTo: mark) }
            departments = try months.flatMap { try ledger.departments(of: $0, upTo: mark) }
            submissions = try ledger.submissions(upTo: mark)
            ids = try months.flatMap { try ledger.auditIDs(of: $0, upTo: mark) }
        }
    }

    @Test(
        "every earlier state reads as it did, and sums equal a recount, whatever is recorded",
        arguments: 1...6)
    func randomHistory(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(path: folder.ledgerPath, for: .recording)
        var sample = Sample(seed: seed)
        try ledger.store([sample.definition])
        var views: [(mark: Int, view: View)] = []
        for step in 0..<20 {
            let files = (0..<sample.generator.pick([1, 2, 5])).map { file in
                let audits = (0..<sample.generator.pick([1, 1, 3])).map { _ in
                    sample.audit(
                        "A-\(sample.generator.pick(Array(0..<12)))",
                        dealer: sample.generator.pick(["SH01", "SH01", "BJ02"]),
                        date: sample.generator.pick(["2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01"]),
                        department: sample.generator.pick([nil, "sales", "service"]))
                }
                return sample.file(audits, bytes: "\(step) \(file)")
            }
            _ = try ledger.record(files, replacing: sample.generator.oneIn(3) ? nil : "step \(step)")
            let mark = try ledger.newestSequence()
            let view = try View(ledger, sample, upTo: mark)
            #expect(try View(ledger, sample, upTo: nil) == view, "seed \(seed), step \(step)")
            views.append((mark, view))
        }
        #expect(try ledger.defects(checklist: sample.definitions) == [], "seed \(seed)")
        #expect(views.last?.view.issued.isEmpty == false)
        for (step, (mark, view)) in views.enumerated() {
            #expect(try View(ledger, sample, upTo: mark) == view, "seed \(seed), step \(step)")
        }
        #expect(try View(ledger, sample, upTo: 0).issued.isEmpty)
        // Another handle, another process, another day: the same.
        let reopened = try Ledger(path: folder.ledgerPath, for: .reading)
        #expect(try View(reopened, sample, upTo: nil) == views.last?.view, "seed \(seed)")
    }

    @Test("issued audits come back as they were issued, by dealer, date and id")
    func issuedAudits() throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(path: folder.ledgerPath, for: .recording)
        var sample = Sample(seed: 5)
        try ledger.store([sample.definition])
        let audits = [
            sample.audit("a", dealer: "b"), sample.audit("B", dealer: "b"),
            sample.audit("z", dealer: "b", date: "2026-10-01"),
            sample.audit("x", dealer: "Z"), sample.audit("y", dealer: "北京"),
            sample.audit("n", date: "2026-09-30"),
        ]
        _ = try ledger.record(sample.file(audits))
        let month = try #require(Month("2026-10"))
        let issued = try ledger.issuedAudits(of: month, checklist: sample.definitions)
        #expect(issued.map(\.id) == ["x", "z", "B", "a", "y"])
        let scored = Dictionary(uniqueKeysWithValues: audits.map { ($0.id, sample.issued($0)) })
        for audit in issued { #expect(firstDifference(audit, try #require(scored[audit.id])) == nil) }
        let one = try #require(try ledger.issuedAudit("y", checklist: sample.definitions))
        #expect(firstDifference(one, try #require(scored["y"])) == nil)
        let failure = #expect(throws: LedgerFailure.self) {
            try ledger.issuedAudits(of: month) { _ in nil }
        }
        #expect(failure?.cause == .missingDefinition(sample.definition.digest.hex))
    }

    @Test("history and findings are those of the issued audits", arguments: 1...8)
    func historyFromAudits(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(path: folder.ledgerPath, for: .recording)
        var sample = Sample(seed: seed)
        try ledger.store([sample.definition])
        let audits = (0..<12).map { number in
            sample.audit(
                "A-\(number)", dealer: sample.generator.pick(["SH01", "BJ02"]),
                department: sample.generator.pick([nil, "sales"]))
        }
        _ = try ledger.record(sample.file(audits))
        let month = try #require(Month("2026-10"))
        let issued = try ledger.issuedAudits(of: month, checklist: sample.definitions)
        #expect(try ledger.history(from: month, through: month) == issued.map(HistoricAudit.init))
        var counts: [HistoricFindings: Int] = [:]
        for audit in issued {
            for finding in audit.findings {
                let key = HistoricFindings(
                    month: month, dealer: audit.dealer.id, checklist: audit.checklist.id,
                    department: audit.department,
                    item: audit.checklist.items[finding.item].id, count: 1)
                counts[key, default: 0] += 1
            }
        }
        let read = try ledger.findings(from: month, through: month)
        #expect(read.map(\.count).reduce(0, +) == counts.values.reduce(0, +), "seed \(seed)")
        for row in read {
            let key = HistoricFindings(
                month: row.month, dealer: row.dealer, checklist: row.checklist, department: row.department,
                item: row.item,
                count: 1)
            #expect(counts[key] == row.count, "seed \(seed)")
        }
        #expect(try ledger.history(from: month.next, through: month.next) == [])
        #expect(try ledger.findings(from: month.previous, through: month.previous) == [])
    }
}
