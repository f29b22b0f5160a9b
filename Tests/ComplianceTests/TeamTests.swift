import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Testing

@Suite("teams are ranked by the people's rule (scoring rules 7.4 and 9.1)")
struct TeamTests {
    private static let people: [AuditedPerson] = [
        .named("甲", team: "一组"), .named("乙", team: "一组"), .named("丙", team: "二组"), .named("丁"),
    ]

    private static func audit(
        _ id: String, dealer: String = "D1", on date: String = "2026-10-05", _ scores: [(Int, Fraction)],
        of checklist: Checklist = MonthBuilder.checklist()
    ) -> IssuedAudit {
        .of(
            checklist, id, dealer: dealer, date, people: people,
            ["1-1": scores.map { .seen(.number($0.1), people: [$0.0]) }])
    }

    @Test(
        "per checklist Σ earned ÷ Σ full, then the mean: 一组 ((80 + 60) ÷ 2 + 100) ÷ 2 = 85; people of no team are in none"
    )
    func scores() {
        let workshop = MonthBuilder.checklist("workshop")
        let report = MonthlyCompliance.october([
            Self.audit("A1", [(0, 80), (2, 90), (3, 10)]), Self.audit("A2", [(1, 60)]),
            Self.audit("A3", [(1, 100)], of: workshop), Self.audit("B1", on: "2026-09-05", [(0, 70)]),
        ])
        #expect(report.teams.map(\.subject.team) == ["二组", "一组"])
        #expect(report.teams.map(\.score) == [90, 85])
        #expect(report.teams.map(\.rank) == [1, 2])
        #expect(report.teams.map(\.observations) == [1, 3])
        #expect(report.teams.map(\.audits) == [1, 3])
        #expect(report.teams.map(\.previous) == [nil, 70])
        #expect(report.teams.map(\.change) == [nil, 15])
    }

    @Test("teams of one name at two dealers are two; equal scores share a rank")
    func dealers() {
        let report = MonthlyCompliance.october([
            Self.audit("A1", dealer: "D1", [(0, 80)]), Self.audit("A2", dealer: "D2", [(0, 80), (2, 50)]),
        ])
        #expect(report.teams.map(\.subject.dealer.id) == ["D1", "D2", "D2"])
        #expect(report.teams.map(\.rank) == [1, 1, 3])
    }

    @Test("below the checklist's minimum of observations a team is listed, not ranked")
    func tooFew() {
        let strict = MonthBuilder.checklist(rankMinimum: 2)
        let report = MonthlyCompliance.october([Self.audit("A1", [(0, 60), (1, 70), (2, 99)], of: strict)])
        #expect(report.teams.map(\.subject.team) == ["一组", "二组"])
        #expect(report.teams.map(\.rank) == [1, nil])
        #expect(report.teams.map(\.score) == [65, 99])
    }
}
