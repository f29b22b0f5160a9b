import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// Floors under sections and departments (scoring rules 6.1 and 6.2).
@Suite struct MinimumTests {
    @Test(arguments: [("59.99", true), ("60", false), ("60.01", false), ("0", true)])
    func firesBelowItsLimitOnly(rate: String, fires: Bool) {
        let checklist = Checklist(
            .weighted,
            [
                .section("a", weight: 1, [.item("1", .number(.linear(zero: 0, full: 100)))]),
                .section("b", weight: 9, [.item("2")]),
            ], rules: [.section("a", below: 60, .fail)])
        let card = score(Audit(of: checklist, ["1": [.number(exact(rate))], "2": [.yes]]), by: checklist)
        #expect(card.outcome == (fires ? .failed : .passed))
        #expect(card.fired.map(\.causes.count) == (fires ? [1] : []))
    }

    /// 59.96 % shown with one decimal is 60.0, and still below.
    @Test func readsTheExactScore() {
        let checklist = Checklist(
            .points, [.section("a", [.item("1", .share(), points: 10)])], rules: [.section("a", below: 60, .fail)],
            decimals: 1)
        let card = score(Audit(of: checklist, ["1": [.share(1_499, of: 2_500)]]), by: checklist)
        #expect(card.sections[0].score?.decimalText(decimals: 1) == "60.0")
        #expect(card.outcome == .failed)
    }

    @Test(arguments: [Rule.Scope.audit, .section("a")])
    func readsTheSectionAfterItsCriticalItems(scope: Rule.Scope) {
        let checklist = Checklist(
            .points, [.section("a", [.item("veto"), .item("1", points: 3)]), .item("2", points: 4)],
            rules: [
                .section("a", below: 60, scope: scope, .scoreAtMost(30)),
                .critical("veto", scope: .section("a"), .scoreAtMost(50)),
            ])
        let card = score(Audit(of: checklist, ["veto": [.no], "1": [.yes], "2": [.yes]]), by: checklist)
        #expect(card.computed == exact("87.5"))
        #expect(card.fired.map(\.rule) == [1, 0], "items before minima")
        #expect(card.sections[0].score == (scope == .audit ? 50 : 30))
        #expect(card.score == (scope == .audit ? 75 : 65))
        #expect(card.final == (scope == .audit ? 30 : 65))
        #expect(card.fired.map(\.change) == (scope == .audit ? [exact("-12.5"), -45] : [exact("-12.5"), -10]))
    }

    /// The inner section falls to 0, which takes the outer one below its own floor.
    @Test func actsFromTheBottomUp() {
        let checklist = Checklist(
            .points,
            [
                .section(
                    "outer",
                    [.section("inner", [.item("1", .options(exact("0.4"))), .item("2")]), .item("3", points: 2)]),
                .item("4", points: 4),
            ],
            rules: [
                .section("outer", below: 60, scope: .section("outer"), .scoreAtMost(20)),
                .section("inner", below: 80, scope: .section("inner"), .zero),
            ])
        let card = score(
            Audit(of: checklist, ["1": [.option(0)], "2": [.yes], "3": [.yes], "4": [.yes]]), by: checklist)
        #expect(card.sections.map(\.computed) == [85, 70])
        #expect(card.sections.map(\.score) == [20, 0])
        #expect(card.fired.map(\.rule) == [1, 0])
        #expect(card.computed == exact("92.5"))
        #expect(card.final == 60)
        #expect(card.fired.map(\.change) == [exact("-17.5"), -15])
    }

    @Test func whatIsNotScoredTriggersNothing() {
        let checklist = Checklist(
            .weighted,
            [
                .section("gone", weight: 1, [.item("1")]), .section("aside", weight: 0, [.item("2"), .item("3")]),
                .section("b", weight: 1, [.item("4")]),
            ],
            rules: [
                .section("gone", below: 100, .fail), .section("aside", below: 100, .fail),
                .section("aside", below: 100, scope: .section("aside"), .zero), .section("nowhere", below: 100, .fail),
            ])
        let card = score(Audit(of: checklist, ["1": [.notApplicable], "2": [.no], "4": [.yes]]), by: checklist)
        #expect(card.final == 100)
        #expect(card.sections.map(\.score) == [nil, nil, 100])
        #expect(card.fired.isEmpty)
        #expect(card.outcome == .passed)
    }

    @Test(arguments: [Rule.Scope.audit, .section("a")])
    func anIncompleteAuditHasNoMinima(scope: Rule.Scope) {
        let checklist = Checklist(
            .points, [.section("a", [.item("1"), .item("2")])],
            rules: [.section("a", below: 60, scope: scope, .zero), .department("sales", below: 60, .fail)])
        let card = score(Audit(of: checklist, ["1": [.no]]), by: checklist)
        #expect(card.outcome == .incomplete)
        #expect(card.bounds == 0...50)
        #expect(card.fired.isEmpty, "half a section has no score to compare")
    }

    /// A department is read from the base: the veto on the section does not lower it.
    @Test(arguments: [(exact("2/3") * 100, false), (exact("66.67"), true)] as [(Fraction, Bool)])
    func aDepartmentIsReadFromTheBase(limit: Fraction, fires: Bool) {
        let checklist = Checklist(
            .points,
            [
                .section("a", [.item("veto", department: "service"), .item("1", points: 1, department: "service")]),
                .section("b", [.item("2", department: "service"), .item("3", points: 7, department: "sales")]),
            ],
            rules: [
                .critical("veto", scope: .section("a"), .zero), .department("service", below: limit, .fail),
                .department("parts", below: 100, .fail),
            ])
        let card = score(
            Audit(of: checklist, ["veto": [.no], "1": [.yes], "2": [.yes], "3": [.yes]]), by: checklist)
        #expect(card.departments.map(\.id) == ["service", "sales"])
        #expect(card.departments.map(\.score) == [exact("200/3"), 100])
        #expect(card.outcome == (fires ? .failed : .passed))
    }

    @Test func theAuditedDepartmentHasAFloorToo() {
        let checklist = Checklist(
            .points, [.item("1"), .item("2")], rules: [.department("lounge", below: 60, .fail)],
            departmentFromAudit: true)
        let answers: [String: [AnswerValue]] = ["1": [.yes], "2": [.no]]
        #expect(score(Audit(of: checklist, answers, department: "lounge"), by: checklist).outcome == .failed)
        #expect(score(Audit(of: checklist, answers, department: "office"), by: checklist).outcome == .passed)
    }
}
