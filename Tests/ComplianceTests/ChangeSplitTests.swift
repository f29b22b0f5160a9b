import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Testing

@Suite("performance and checklist change (scoring rule 9.2)")
struct ChangeSplitTests {
    private static func checklist(_ id: String = "showroom", version: String) -> Checklist {
        Checklist(.points, [.item("a", .scale(0...100), points: 100)], id: id, version: version)
    }

    private static func audit(_ id: String, _ date: String, _ score: Fraction?, of checklist: Checklist) -> IssuedAudit
    {
        .of(checklist, id, dealer: "D1", date, ["a": score.map { [.seen(.number($0))] } ?? []])
    }

    private static func rescored(_ id: String, before: Fraction?, after: Fraction?) -> RescoredAudit {
        RescoredAudit(
            audit: id, dealer: "D1", checklist: "showroom", oldVersion: "1.0.0", newVersion: "2.0.0", before: before,
            after: after)
    }

    private static let old = checklist(version: "1.0.0")
    private static let new = checklist(version: "2.0.0")

    @Test("(80 + 90) ÷ 2 = 85 before, re-scored (70 + 84) ÷ 2 = 77, now 79: +2 by performance, −8 by the new version")
    func split() {
        let report = MonthlyCompliance.october(
            [
                Self.audit("A1", "2026-10-05", 79, of: Self.new), Self.audit("B1", "2026-09-05", 80, of: Self.old),
                Self.audit("B2", "2026-09-06", 90, of: Self.old),
            ], rescored: [Self.rescored("B1", before: 80, after: 70), Self.rescored("B2", before: 90, after: 84)])
        #expect(report.changeSplit.map(\.checklist?.id) == [nil, "showroom"])
        for split in report.changeSplit {
            #expect(split.previous == 85)
            #expect(split.rescored == 77)
            #expect(split.current == 79)
            #expect(split.performance == 2)
            #expect(split.checklistChange == -8)
            #expect(split.change == -6)
            #expect(split.rescoredAudits == 2)
            #expect(split.incomparable == 0)
        }
    }

    @Test("an audit that the new version cannot score stays out of both means and is counted: 80 and 70 are left")
    func incomparable() {
        let report = MonthlyCompliance.october(
            [
                Self.audit("A1", "2026-10-05", 79, of: Self.new), Self.audit("B1", "2026-09-05", 80, of: Self.old),
                Self.audit("B2", "2026-09-06", 90, of: Self.old), Self.audit("B3", "2026-09-07", nil, of: Self.old),
            ], rescored: [Self.rescored("B1", before: 80, after: 70), Self.rescored("B2", before: 90, after: nil)])
        #expect(report.changeSplit[0].previous == 80)
        #expect(report.changeSplit[0].rescored == 70)
        #expect(report.changeSplit[0].incomparable == 1)
        #expect(report.headline.previous == 85)
    }

    @Test("without a new version all of the change is performance")
    func sameVersion() {
        let report = MonthlyCompliance.october([
            Self.audit("A1", "2026-10-05", 79, of: Self.old), Self.audit("B1", "2026-09-05", 80, of: Self.old),
        ])
        #expect(report.changeSplit.map(\.performance) == [-1, -1])
        #expect(report.changeSplit.map(\.checklistChange) == [0, 0])
        #expect(report.changeSplit.map(\.rescoredAudits) == [0, 0])
    }

    @Test("an audit of an old version that nobody scored again is not comparable; while the old one is in use, it is")
    func notRescored() {
        let before = Self.audit("B1", "2026-09-05", 80, of: Self.old)
        let only = MonthlyCompliance.october([Self.audit("A1", "2026-10-05", 79, of: Self.new), before])
        #expect(only.changeSplit[0].previous == nil)
        #expect(only.changeSplit[0].performance == nil)
        #expect(only.changeSplit[0].incomparable == 1)

        let both = MonthlyCompliance.october([
            Self.audit("A1", "2026-10-05", 79, of: Self.new), Self.audit("A2", "2026-10-06", 60, of: Self.old), before,
        ])
        #expect(both.changeSplit[0].rescored == 80)
        #expect(both.changeSplit[0].incomparable == 0)
    }

    @Test("checklists of one month only stand with what they have")
    func oneSided() {
        let gone = Self.checklist("gone", version: "1.0.0")
        let report = MonthlyCompliance.october([
            Self.audit("A1", "2026-10-05", 79, of: Self.new), Self.audit("B1", "2026-09-05", 60, of: gone),
        ])
        #expect(report.changeSplit.map(\.checklist?.id) == [nil, "showroom", "gone"])
        #expect(report.changeSplit.map(\.current) == [79, 79, nil])
        #expect(report.changeSplit.map(\.previous) == [60, nil, 60])
        #expect(report.changeSplit.map(\.change) == [19, nil, nil])
    }
}
