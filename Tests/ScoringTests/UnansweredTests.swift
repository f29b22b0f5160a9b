import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// Blanks are neither "no" nor "not applicable" (scoring rules 4.2, 4.3 and 6.4).
@Suite struct UnansweredTests {
    private static let parts: [ChecklistPart] = [
        .item("good", points: 3), .item("bad", points: 5), .item("open", points: 2),
    ]
    private static let answers: [String: [AnswerValue]] = ["good": [.yes], "bad": [.no], "open": [.unanswered]]

    /// Section a is half answered, section b in full, all together three quarters.
    @Test(arguments: [
        (UnansweredPolicy.CoverageScope.audit, "0.75", true), (.audit, "0.76", false), (.section, "0.5", true),
        (.section, "0.75", false),
    ])
    func theCoverageMayHoldForEverySection(scope: UnansweredPolicy.CoverageScope, minimum: String, isScored: Bool) {
        let checklist = Checklist(
            .points, [.section("a", [.item("1"), .item("2")]), .section("b", [.item("3"), .item("4")])],
            unanswered: .exclude(minimumCoverage: exact(minimum), per: scope))
        let card = score(Audit(of: checklist, ["1": [.yes], "3": [.yes], "4": [.yes]]), by: checklist)
        #expect((card.final != nil) == isScored)
        #expect(card.coverage.counts == [3, 4])
    }

    @Test func aBlankLeavesTheAuditIncomplete() {
        let checklist = Checklist(
            .points, Self.parts, rules: [.critical("bad", .fail, .zero)],
            grades: [.grade("A", from: 90), .grade("D", from: 0)], pass: 60)
        let card = score(Audit(of: checklist, Self.answers), by: checklist)
        #expect(card.outcome == .incomplete)
        #expect(card.bounds == 30...50)
        #expect(card.computed == nil && card.score == nil && card.final == nil && card.notApplicableAsZero == nil)
        #expect(card.grade == nil && card.uncappedGrade == nil && card.earned == nil && card.full == nil)
        #expect(card.coverage.counts == [2, 3])
        #expect(card.items.map(\.state) == [.scored, .scored, .unanswered])
        #expect(card.items.map(\.rate) == [1, 0, nil])
        #expect(card.items.map(\.contribution) == [nil, nil, nil])
        #expect(card.findings.map(\.item) == [1])
        #expect(card.findings.map(\.pointsLost) == [nil])
        #expect(card.fired.map(\.rule) == [0], "the failed critical item is named all the same")
        #expect(card.fired.map(\.change) == [0])
    }

    @Test func nothingAtAllIsABlank() {
        let checklist = Checklist(.points, Self.parts)
        let card = score(Audit(of: checklist, ["good": [.yes], "bad": [.no]]), by: checklist)
        #expect(card.outcome == .incomplete)
        #expect(card.bounds == 30...50)
    }

    @Test func nobodyIsScoredInAnIncompleteAudit() {
        let checklist = Checklist(.points, [.item("1", per: .person), .item("2")])
        let audit = Audit(
            of: checklist, observed: ["1": [.seen(.yes, people: [0])]], people: [.named("张三", team: "一组")])
        let card = score(audit, by: checklist)
        #expect(card.people.map(\.score) == [nil])
        #expect(card.people.map(\.earned) == [nil])
        #expect(card.people.map(\.interval) == [nil])
        #expect(card.people.map(\.ranked) == [false])
        #expect(card.people.map(\.observations) == [1])
        #expect(card.teams.map(\.score) == [nil])
        #expect(card.departments.isEmpty)
    }

    struct Bounds: Sendable, CustomTestStringConvertible {
        let name: String
        let combine: Section.Combination
        let item: ChecklistPart
        let seen: [AnswerValue]
        let bounds: ClosedRange<Fraction>
        var testDescription: String { name }
    }

    private static let spots = AnswerKind.count(.atMost(0, 1), .atMost(2, exact("0.5")), .rest(0))

    /// Beside a half mark of the same weight.
    @Test(arguments: [
        Bounds(name: "nothing seen", combine: .points, item: .item("1"), seen: [], bounds: 25...75),
        Bounds(
            name: "one of two seen, mean", combine: .points, item: .item("1", atLeast: 2), seen: [.yes], bounds: 50...75
        ),
        Bounds(
            name: "one of four failed, mean", combine: .weighted, item: .item("1", atLeast: 4), seen: [.no],
            bounds: 25...exact("62.5")),
        Bounds(
            name: "a not applicable narrows it", combine: .points, item: .item("1", atLeast: 3),
            seen: [.yes, .notApplicable], bounds: 50...75),
        Bounds(
            name: "worst only falls", combine: .points, item: .item("1", combine: .worst, atLeast: 2), seen: [.no],
            bounds: 25...25),
        Bounds(
            name: "worst so far good", combine: .points, item: .item("1", combine: .worst, atLeast: 2), seen: [.yes],
            bounds: 25...75),
        Bounds(
            name: "pooled spots only grow", combine: .points, item: .item("1", spots, combine: .pooled, atLeast: 2),
            seen: [.count(1)], bounds: 25...50),
        Bounds(
            name: "pooled spots at the very limit", combine: .points,
            item: .item("1", spots, combine: .pooled, atLeast: 2), seen: [.count(2)], bounds: 25...50),
        Bounds(
            name: "pooled counts whose bands rise", combine: .points,
            item: .item("1", .count(.atMost(0, 0), .rest(1)), combine: .pooled, atLeast: 2), seen: [.count(0)],
            bounds: 25...75),
        Bounds(
            name: "pooled samples of unknown size", combine: .points,
            item: .item("1", .share(), combine: .pooled, atLeast: 2), seen: [.share(1, of: 2)], bounds: 25...75),
        Bounds(name: "the worst part decides", combine: .worst, item: .item("1"), seen: [], bounds: 0...50),
    ])
    func boundsSayWhatIsOpen(_ row: Bounds) {
        let checklist = Checklist(row.combine, [row.item, .item("half", .options(exact("0.5")))])
        let card = score(Audit(of: checklist, ["1": row.seen, "half": [.option(0)]]), by: checklist)
        #expect(card.outcome == .incomplete)
        #expect(card.bounds == row.bounds)
    }

    @Test func blanksMayCountAsZero() {
        let checklist = Checklist(.points, Self.parts, pass: 60, unanswered: .zero)
        let card = score(Audit(of: checklist, Self.answers), by: checklist)
        #expect(card.outcome == .failed)
        #expect(card.final == 30)
        #expect(card.bounds == nil)
        #expect(card.coverage.counts == [2, 3])
        #expect(card.items[2].state == .unanswered)
        #expect(card.findings.map(\.cause) == [.observation(0), .unansweredAsZero])
        #expect(card.findings.map(\.pointsLost) == [5, 2])
    }

    @Test func onlyTheMissingPartCountsAsZero() {
        let checklist = Checklist(.points, [.item("1", points: 9, atLeast: 3)], unanswered: .zero)
        let card = score(Audit(of: checklist, ["1": [.yes, .no]]), by: checklist)
        #expect(card.earned == 3)
        #expect(card.findings.map(\.pointsLost) == [3, 3])
        #expect(card.findings.map(\.cause) == [.observation(1), .unansweredAsZero])
    }

    @Test(arguments: [("0", true), ("60%", true), ("2/3", true), ("66.67%", false), ("100%", false)])
    func blanksMayLeaveWithEnoughCoverage(minimum: String, isIssued: Bool) {
        let checklist = Checklist(.points, Self.parts, unanswered: .exclude(minimumCoverage: exact(minimum)))
        let card = score(Audit(of: checklist, Self.answers), by: checklist)
        #expect(card.final == (isIssued ? exact("37.5") : nil))
        #expect(card.outcome == (isIssued ? .passed : .incomplete))
        #expect(card.bounds == (isIssued ? nil : 30...50))
        #expect(card.full == (isIssued ? 8 : nil))
    }

    /// 张三 failed, 李四 was not seen: the blank leaves, the failure stays.
    @Test(arguments: [
        (ObservationCombination.mean, Fraction(50)), (.worst, 50),
    ])
    func aBlankThatLeavesHidesNothing(combine: ObservationCombination, expected: Fraction) {
        let checklist = Checklist(
            .points, [.item("1", per: .person, combine: combine), .item("2")],
            unanswered: .exclude(minimumCoverage: exact("50%")))
        let audit = Audit(
            of: checklist,
            observed: ["1": [.seen(.no, people: [0]), .seen(.unanswered, people: [1])], "2": [.seen(.yes)]],
            people: [.named("张三"), .named("李四")])
        let card = score(audit, by: checklist)
        #expect(card.final == expected)
        #expect(card.coverage.counts == [1, 2])
        #expect(card.items[0].state == .unanswered)
        #expect(card.findings.map(\.cause) == [.observation(0)])
        #expect(card.findings.map(\.pointsLost) == [1])
        #expect(card.people.map(\.score) == [0, nil])
    }

    @Test func nothingAnsweredIsZeroOrNotScoredButNeverFull() {
        let asZero = Checklist(.points, Self.parts, unanswered: .zero)
        #expect(score(Audit(of: asZero, [:]), by: asZero).final == 0)
        let leaving = Checklist(.points, Self.parts, unanswered: .exclude(minimumCoverage: 0))
        #expect(score(Audit(of: leaving, [:]), by: leaving).outcome == .notScored)
        #expect(score(Audit(of: leaving, [:]), by: leaving).final == nil)
    }

    @Test(arguments: [
        UnansweredPolicy.incomplete, .zero, .exclude(minimumCoverage: 0),
    ])
    func aBlankCriticalItemAlwaysLeavesItIncomplete(policy: UnansweredPolicy) {
        for points in [Fraction(1), 0] {
            let checklist = Checklist(
                .points, [.item("1"), .item("2", points: points)], rules: [.critical("2", .fail)], unanswered: policy)
            let blank = score(Audit(of: checklist, ["1": [.yes]]), by: checklist)
            #expect(blank.outcome == .incomplete)
            #expect(blank.final == nil)
            #expect(blank.fired.isEmpty)
            let answered = score(Audit(of: checklist, ["1": [.yes], "2": [.notApplicable]]), by: checklist)
            #expect(answered.final == 100)
            #expect(answered.fired.isEmpty)
        }
    }

    @Test func whatIsNotScoredMayStayBlank() {
        let checklist = Checklist(
            .weighted,
            [
                .item("1"), .item("shown", weight: 0),
                .section("aside", weight: 0, [.item("2"), .section("deep", [.item("3")])]),
            ])
        let card = score(Audit(of: checklist, ["1": [.yes]]), by: checklist)
        #expect(card.final == 100)
        #expect(card.coverage.counts == [1, 1])
        #expect(card.items.map(\.state) == [.scored, .unscored, .unscored, .unscored])
    }
}
