import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// "Not applicable" leaves, counts as 0 or counts as full; nothing left is no score (scoring rules 4.1 and 4.4).
@Suite struct NotApplicableTests {
    @Test(arguments: [
        (Section.Combination.points, NotApplicablePolicy.exclude, "300/5"), (.points, .zero, "300/10"),
        (.points, .full, "800/10"), (.points, .forbid, "300/5"), (.weighted, .exclude, "200/3"),
        (.weighted, .zero, "200/10"), (.weighted, .full, "900/10"), (.worst, .exclude, "0"), (.worst, .full, "0"),
    ])
    func policiesOfAnItem(combine: Section.Combination, policy: NotApplicablePolicy, expected: String) {
        let checklist = Checklist(
            combine,
            [
                .item("good", points: 3, weight: 2), .item("bad", points: 2, weight: 1),
                .item("away", points: 5, weight: 7, notApplicable: policy),
            ])
        let card = score(
            Audit(of: checklist, ["good": [.yes], "bad": [.no], "away": [.notApplicable]]), by: checklist)
        #expect(card.computed == exact(expected))
        #expect(card.items[2].state == .notApplicable)
        #expect(card.items[2].rate == nil)
        #expect(card.outcome == .passed)
        let counts = policy == .zero || policy == .full
        #expect(card.coverage.counts == [counts ? 3 : 2, counts ? 3 : 2])
    }

    /// 25 and 35 share what 40 left: 25/60 and 35/60.
    @Test func theWeightGoesToTheSiblingsInProportion() {
        let checklist = Checklist(
            .weighted,
            [
                .section("a", weight: 25, [.item("a")]), .section("b", weight: 35, [.item("b")]),
                .section("c", weight: 40, [.item("c1"), .item("c2")]),
            ])
        let card = score(
            Audit(of: checklist, ["a": [.yes], "b": [.no], "c1": [.notApplicable], "c2": [.notApplicable]]),
            by: checklist)
        #expect(card.final == exact("125/3"))
        #expect(card.items.map(\.effectiveWeight) == [exact("5/12"), exact("7/12"), nil, nil])
        #expect(card.sections.map(\.score) == [100, 0, nil])
        #expect(card.sections.map(\.effectiveWeight) == [exact("5/12"), exact("7/12"), nil])
    }

    /// Within its own section only: the other section keeps its share of the whole.
    @Test func theWeightStaysInItsSection() {
        let checklist = Checklist(
            .weighted,
            [
                .section("a", .weighted, weight: 50, [.item("a1", weight: 3), .item("a2", weight: 7)]),
                .section("b", weight: 50, [.item("b")]),
            ])
        let card = score(Audit(of: checklist, ["a1": [.yes], "a2": [.notApplicable], "b": [.no]]), by: checklist)
        #expect(card.final == 50)
        #expect(card.items.map(\.effectiveWeight) == [exact("1/2"), nil, exact("1/2")])
    }

    /// Under points the full mark leaves every denominator above it.
    @Test func theFullMarkLeavesEveryDenominator() {
        let checklist = Checklist(
            .points,
            [
                .section("a", [.section("aa", [.item("1", points: 4), .item("2", points: 6)])]),
                .section("b", [.item("3", points: 10)]),
            ])
        let card = score(Audit(of: checklist, ["1": [.yes], "2": [.notApplicable], "3": [.no]]), by: checklist)
        #expect(card.earned == 4)
        #expect(card.full == 14)
        #expect(card.final == exact("200/7"))
        #expect(card.sections.map(\.full) == [4, 4, 10])
    }

    /// A child that is not itself `points` keeps its declared mark while anything in it counts.
    @Test func aDeclaredMarkStays() {
        let checklist = Checklist(
            .points,
            [
                .section("a", .weighted, points: 30, [.item("1", weight: 1), .item("2", weight: 9)]),
                .item("3", points: 70),
            ])
        let card = score(Audit(of: checklist, ["1": [.yes], "2": [.notApplicable], "3": [.no]]), by: checklist)
        #expect(card.final == 30)
        let without = score(
            Audit(of: checklist, ["1": [.notApplicable], "2": [.notApplicable], "3": [.no]]), by: checklist)
        #expect(without.final == 0)
        #expect(without.items.map(\.effectiveWeight) == [nil, nil, 1])
    }

    @Test(arguments: Section.Combination.allCases)
    func nothingApplicableIsNotScored(combine: Section.Combination) {
        let checklist = Checklist(
            combine, [.section("s", combine, weight: 1, points: 1, [.item("1"), .item("2")])],
            rules: [.section("s", below: 100, .fail), .critical("1", .zero), .department("sales", below: 100, .fail)],
            grades: [.grade("A", from: 90), .grade("D", from: 0)], pass: 60)
        let card = score(Audit(of: checklist, ["1": [.notApplicable], "2": [.notApplicable]]), by: checklist)
        #expect(card.outcome == .notScored)
        #expect(card.final == nil && card.score == nil && card.computed == nil && card.bounds == nil)
        #expect(card.grade == nil && card.uncappedGrade == nil)
        #expect(card.earned == nil && card.full == nil)
        #expect(card.sections.map(\.score) == [nil])
        #expect(card.fired.isEmpty && card.findings.isEmpty && card.departments.isEmpty)
        #expect(card.coverage.counts == [0, 0])
        #expect(card.coverage.share == nil)
    }

    @Test func onePersonsNotApplicableLeavesTheCount() {
        let checklist = Checklist(.points, [.item("1", points: 10, per: .person)])
        let seen: [Observation] = [
            .seen(.yes, people: [0]), .seen(.notApplicable, people: [1]), .seen(.no, people: [2]),
        ]
        let card = score(
            Audit(of: checklist, observed: ["1": seen], people: [.named("张三"), .named("李四"), .named("王五")]),
            by: checklist)
        #expect(card.final == 50)
        #expect(card.items[0].counted == 2)
        #expect(card.items[0].notApplicable == 1)
        #expect(card.people.map(\.score) == [100, nil, 0])
        #expect(card.people.map(\.observations) == [1, 0, 1])
        #expect(card.people[1].interval == nil)
        #expect(!card.people[1].ranked)
    }

    struct Guard: Sendable, CustomTestStringConvertible {
        let name: String
        let values: [AnswerValue]
        let combine: ObservationCombination
        let guarded: Fraction
        var testDescription: String { name }
    }

    /// What the score would be with every not-applicable answer as zero (scoring rule 8); the other item is a yes.
    @Test(arguments: [
        Guard(name: "nothing not applicable", values: [.yes], combine: .mean, guarded: 100),
        Guard(name: "the whole item", values: [.notApplicable], combine: .mean, guarded: 50),
        Guard(name: "one of two", values: [.yes, .notApplicable], combine: .mean, guarded: 75),
        Guard(name: "one of three", values: [.yes, .notApplicable, .no], combine: .mean, guarded: exact("200/3")),
        Guard(name: "the worst becomes 0", values: [.yes, .notApplicable], combine: .worst, guarded: 50),
    ])
    func notApplicableAsZero(_ row: Guard) {
        let checklist = Checklist(.points, [.item("1", combine: row.combine), .item("2")])
        let card = score(Audit(of: checklist, ["1": row.values, "2": [.yes]]), by: checklist)
        #expect(card.notApplicableAsZero == row.guarded)
    }

    /// Where blanks count as zero the guard counts them so too, and never above what was scored.
    @Test(arguments: [
        (ObservationCombination.mean, "1/3", "2/9"), (.worst, "0", "0"), (.pooled, "0", "0"),
    ])
    func theGuardCountsBlanksAsTheChecklistDoes(combine: ObservationCombination, scored: String, guarded: String) {
        let checklist = Checklist(.points, [.item("1", .share(), combine: combine, atLeast: 3)], unanswered: .zero)
        let values: [AnswerValue] = [.share(2, of: 3), .notApplicable, .unanswered]
        let card = score(Audit(of: checklist, ["1": values]), by: checklist)
        #expect(card.final == exact(scored) * 100)
        #expect(card.notApplicableAsZero == exact(guarded) * 100)
    }

    @Test func theGuardSeesThroughEveryPolicy() {
        for policy in [NotApplicablePolicy.exclude, .zero, .full] {
            let checklist = Checklist(.points, [.item("1", points: 3, notApplicable: policy), .item("2")])
            let card = score(Audit(of: checklist, ["1": [.notApplicable], "2": [.yes]]), by: checklist)
            #expect(card.notApplicableAsZero == 25, "\(policy)")
        }
    }
}
