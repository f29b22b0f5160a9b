import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Scoring
import Testing

@Suite("the most frequent findings")
struct FindingFrequencyTests {
    private static let checklist = Checklist(
        .points, [.item("a", points: 1), .item("b", points: 5), .item("c", points: 1)], rules: [.critical("c", .fail)],
        pass: 60)

    private static func audit(_ id: String, dealer: String, _ day: String, no failed: [String]) -> IssuedAudit {
        let answers = Dictionary(
            uniqueKeysWithValues: checklist.items.map {
                ($0.id, [Observation.seen(failed.contains($0.id) ? .no : .yes)])
            })
        return IssuedAudit(
            score(
                Audit(
                    of: checklist, observed: answers, id: id, dealer: AuditedDealer(id: dealer), date: CivilDate(day)),
                by: checklist))
    }

    @Test("by count, then by points lost; with the month before and the dealers beside it")
    func order() throws {
        let report = try MonthBuilder.month([
            Self.audit("1", dealer: "D1", "2026-10-01", no: ["a", "b"]),
            Self.audit("2", dealer: "D2", "2026-10-02", no: ["a", "c"]),
            Self.audit("3", dealer: "D1", "2026-09-02", no: ["b", "b"]),
        ])
        #expect(report.findings.map(\.item.id) == ["a", "b", "c"])
        #expect(report.findings.map(\.count) == [2, 1, 1])
        #expect(report.findings.map(\.previousCount) == [0, 1, 0])
        #expect(report.findings.map(\.dealers) == [2, 1, 1])
        #expect(report.findings.map(\.pointsLost) == [2, 5, 1])
        #expect(report.headline.findings == 4)
        #expect(report.headline.criticalFindings == 1)
        #expect(report.headline.failed == 2)
    }
}
