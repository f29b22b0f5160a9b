import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import IssuedScores
import Scoring
import Testing

@Suite("what trends need of an issued audit") struct IssuedHistoryTests {
    private static let checklist = Checklist(
        .points, [.item("a", department: "sales"), .item("b")], decimals: 1, departmentFromAudit: true, id: "walk",
        version: "2.1.0")

    private static func issued(_ answers: [String: [Observation]], department: String? = "service") -> IssuedAudit {
        let audit = Audit(
            of: checklist, observed: answers, department: department, id: "X-1",
            dealer: AuditedDealer(id: "SH01", name: BilingualText("上海一店"), region: "east"))
        return IssuedAudit(score(audit, by: checklist))
    }

    @Test("it names its checklist in its version, its dealer's region and the issued number")
    func kept() throws {
        let audit = HistoricAudit(Self.issued(["a": [.seen(.yes)], "b": [.seen(.no)]]))
        let expected = HistoricAudit(
            id: "X-1", checklist: "walk", version: "2.1.0", dealer: "SH01", region: "east", department: "service",
            date: try #require(CivilDate("2026-10-12")), outcome: .passed, final: 50)
        #expect(audit == expected)
    }

    @Test("an audit without a score has none later either")
    func withoutScore() {
        let incomplete = HistoricAudit(Self.issued(["a": [.seen(.yes)]]))
        #expect(incomplete.outcome == .incomplete && incomplete.final == nil)
        let nothing = HistoricAudit(Self.issued(["a": [.seen(.notApplicable)], "b": [.seen(.notApplicable)]]))
        #expect(nothing.outcome == .notScored && nothing.final == nil)
    }

    @Test("an item's own department answers for it, else the audited one, and nobody beyond the items")
    func departments() {
        let audit = Self.issued(["a": [.seen(.yes)], "b": [.seen(.yes)]])
        #expect([0, 1, 2, -1].map { audit.department(of: $0) } == ["sales", "service", "service", "service"])
        let unnamed = Self.issued(["a": [.seen(.yes)], "b": [.seen(.yes)]], department: nil)
        #expect([0, 1].map { unnamed.department(of: $0) } == ["sales", nil])
    }
}
