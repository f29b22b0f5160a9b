import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// Parts of the computed base by department, pillar and tag (scoring rule 7.2).
@Suite struct SliceTests {
    private static let parts: [ChecklistPart] = [
        .section(
            "a", weight: 30,
            [
                .item("1", points: 6, department: "sales", pillar: "sort", tags: ["safety"]),
                .item("2", points: 4, department: "service", pillar: "shine", tags: ["safety", "customer"]),
            ]),
        .section(
            "b", weight: 70,
            [
                .item("3", .options(exact("1/4")), points: 10, department: "sales", pillar: "sort"),
                .item("4", points: 10),
            ]),
    ]
    private static let answers: [String: [AnswerValue]] = ["1": [.yes], "2": [.no], "3": [.option(0)], "4": [.yes]]

    @Test func departmentsAddUpToTheBaseInPoints() {
        let checklist = Checklist(.points, Self.parts, grades: [.grade("A", from: 60), .grade("D", from: 0)])
        let card = score(Audit(of: checklist, Self.answers), by: checklist)
        #expect(card.departments.map(\.id) == ["sales", "service", nil])
        #expect(card.departments.map(\.earned) == [exact("8.5"), 0, 10])
        #expect(card.departments.map(\.full) == [16, 4, 10])
        #expect(card.departments.map(\.score) == [exact("53.125"), 0, 100])
        #expect(card.departments.map { $0.grade?.id } == ["D", "D", "A"])
        #expect(card.departments.map(\.observations) == [2, 1, 1])
        #expect(card.departments.map(\.findings) == [1, 1, 0])
        #expect(card.departments.map(\.earned).sum() == card.earned)
        #expect(card.departments.map(\.full).sum() == card.full)
        #expect(card.final == exact("18.5") * 100 * exact("1/30"))
    }

    @Test func departmentsAddUpToTheBaseInWeights() {
        let checklist = Checklist(.weighted, Self.parts)
        let card = score(Audit(of: checklist, Self.answers), by: checklist)
        #expect(card.departments.map(\.earned) == [exact("26.75"), 0, 35])
        #expect(card.departments.map(\.full) == [53, 12, 35])
        #expect(card.departments.map(\.earned).sum() == card.computed)
    }

    @Test func pillarsAndTagsTakeWhatNamesThem() {
        let checklist = Checklist(.points, Self.parts)
        let card = score(Audit(of: checklist, Self.answers), by: checklist)
        #expect(card.pillars.map(\.id) == ["sort", "shine"])
        #expect(card.pillars.map(\.full) == [16, 4])
        #expect(card.tags.map(\.id) == ["safety", "customer"])
        #expect(card.tags.map(\.earned) == [6, 0])
        #expect(card.tags.map(\.full) == [10, 4])
        #expect(card.tags.map(\.score) == [60, 0])
    }

    @Test func slicesComeBeforeEveryRule() {
        let checklist = Checklist(
            .points, Self.parts, rules: [.critical("2", scope: .section("a"), .zero), .critical("2", .zero)])
        let card = score(Audit(of: checklist, Self.answers), by: checklist)
        #expect(card.final == 0)
        #expect(card.departments.map(\.earned) == [exact("8.5"), 0, 10])
    }

    @Test func theAuditNamesTheDepartmentOfItemsThatNameNone() {
        let checklist = Checklist(.points, [.item("1", department: "sales"), .item("2")], departmentFromAudit: true)
        let card = score(Audit(of: checklist, ["1": [.yes], "2": [.no]], department: "lounge"), by: checklist)
        #expect(card.departments.map(\.id) == ["sales", "lounge"])
        #expect(card.departments.map(\.score) == [100, 0])
    }

    @Test func aDepartmentWithoutAnythingApplicableHasNoScore() {
        let checklist = Checklist(
            .points,
            [
                .item("1", department: "sales"), .item("2", department: "service"),
                .item("3", points: 0, department: "parts"),
            ])
        let card = score(Audit(of: checklist, ["1": [.yes], "2": [.notApplicable], "3": [.no]]), by: checklist)
        #expect(card.departments.map(\.id) == ["sales", "service", "parts"])
        #expect(card.departments.map(\.score) == [100, nil, nil])
        #expect(card.departments.map { $0.grade?.id } == [nil, nil, nil])
    }
}
