import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Scoring
import Testing

@Suite("records that cannot be true do no harm")
struct DamagedRecordsTests {
    /// An audit that speaks of items, people and rules its checklist does not have.
    private static func damaged(_ date: String) -> IssuedAudit {
        let checklist = Checklist(
            .points, [.section("1", [.item("a")]), .item("b", .share())], id: "c",
            keyFigures: [KeyFigure(id: "f", title: checklistTitle, formula: .quotient(1, by: 77))])
        let sound = IssuedAudit.of(checklist, "A", dealer: "<b>", date, ["a": [.seen(.no)]])
        let numbers = IssuedGroupNumbers(
            score: nil, earned: 0, full: 0, observations: 3, low: nil, high: nil, ranked: true)
        return IssuedAudit(
            id: "=1+1", checklist: checklist, dealer: sound.dealer, date: sound.date, auditor: "", department: nil,
            people: [.named("甲")], outcome: .passed, grade: nil, numbers: IssuedNumbers(final: -5),
            coverage: sound.coverage,
            observations: -1, fired: [IssuedRule(rule: 9, change: 0), IssuedRule(rule: -1, change: 0)],
            sections: [IssuedSection(id: "9", depth: 1, score: 1, weight: nil)], items: [],
            departments: [IssuedSlice(id: nil, score: 5, earned: nil, full: nil, observations: 0, findings: 0)],
            pillars: [IssuedSlice(id: "?", score: 5, earned: nil, full: nil, observations: 0, findings: 0)],
            teams: [IssuedTeam(team: "", numbers: numbers)],
            personScores: [IssuedPerson(person: 5, numbers: numbers), IssuedPerson(person: 0, numbers: numbers)],
            findings: [-1, 0, 999].map {
                IssuedFinding(
                    item: $0, people: [-3, 0, 8], unit: nil, value: nil, pointsLost: nil, note: nil, evidence: nil)
            },
            complaints: [
                IssuedComplaint(
                    unit: nil, people: [4, 0], received: nil, feedback: nil, onTime: true, limit: nil, closing: nil)
            ],
            figures: [-1, 1, 77].map { IssuedFigure(item: $0, people: [0, 6], reached: 1, of: nil) },
            indices: [IssuedIndex(item: 55, people: [], expected: 0, perceived: 1)])
    }

    private static let checklistTitle = Checklist(.points, []).title

    @Test("indices that lead nowhere are passed over, and the rest is reported")
    func indices() {
        let report = MonthlyCompliance.october([Self.damaged("2026-10-05"), Self.damaged("2026-09-05")])
        #expect(report.headline.score == -5)
        #expect(report.findings.map(\.item.id) == ["a"])
        #expect(report.items.map(\.loss.findings) == [1])
        #expect(report.repeats.map(\.item.id) == ["a"])
        #expect(report.criticalFailures.isEmpty)
        #expect(report.caps.isEmpty)
        #expect(report.people.map(\.subject.person.name) == ["甲"])
        #expect(report.people.map(\.score) == [nil])
        #expect(report.heat[0].rows.map(\.scores) == [[nil]])
        #expect(report.complaints.people.map(\.counts.overdue) == [1])
        #expect(report.satisfaction.map(\.index) == [nil, nil, nil, nil])
        #expect(report.figures.map(\.numerator) == [1, 1, 1])
        #expect(report.figures.map(\.denominator) == [1, 1, 1])
    }
}
