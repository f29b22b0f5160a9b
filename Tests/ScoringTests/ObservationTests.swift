import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// How the observations of one item make one rate, and when they are enough (scoring rules, section 3).
@Suite struct ObservationTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let kind: AnswerKind
        let values: [AnswerValue]
        let combine: ObservationCombination
        let rate: Fraction
        var testDescription: String { "\(name), \(combine.rawValue)" }

        init(
            _ name: String, _ kind: AnswerKind, _ values: [AnswerValue], _ combine: ObservationCombination,
            _ rate: Fraction
        ) {
            self.name = name
            self.kind = kind
            self.values = values
            self.combine = combine
            self.rate = rate
        }
    }

    private static let samples: [AnswerValue] = [.share(1, of: 2), .share(18, of: 18)]
    private static let nineOfTen = AnswerKind.share(.sample, .bands([.atLeast(exact("0.9"), 1), .rest(0)]))
    private static let spots = AnswerKind.count(.atMost(0, 1), .atMost(2, exact("0.5")), .rest(0))
    private static let dust = AnswerKind.deductions(.each(exact("0.1"), limit: exact("0.3")), .all)

    @Test(arguments: [
        Row("yes, no, yes", .yesNo(YesNo()), [.yes, .no, .yes], .mean, exact("2/3")),
        Row("yes, no, yes", .yesNo(YesNo()), [.yes, .no, .yes], .worst, 0),
        Row("not applicable leaves the count", .yesNo(YesNo()), [.yes, .notApplicable, .no], .mean, exact("1/2")),
        Row("not applicable is not the worst", .yesNo(YesNo()), [.yes, .notApplicable], .worst, 1),
        Row("samples", .share(), samples, .mean, exact("3/4")), Row("samples", .share(), samples, .worst, exact("1/2")),
        Row("samples", .share(), samples, .pooled, exact("19/20")),
        Row("a sample of nothing", .share(), [.share(3, of: 4), .share(0, of: 0)], .pooled, exact("3/4")),
        Row("banded samples", nineOfTen, samples, .mean, exact("1/2")),
        Row("samples banded once", nineOfTen, samples, .pooled, 1),
        Row("spots", spots, [.count(1), .count(2)], .mean, exact("1/2")),
        Row("spots counted together", spots, [.count(1), .count(2)], .pooled, 0),
        Row("spots", spots, [.count(0), .count(2)], .worst, exact("1/2")),
        Row("dust", dust, [.deductions([3, 0]), .deductions([5, 0])], .mean, exact("0.7")),
        Row("one limit for all the dust", dust, [.deductions([2, 0]), .deductions([5, 0])], .pooled, exact("0.7")),
        Row("dust added up", dust, [.deductions([1, 0]), .deductions([1, 0])], .pooled, exact("0.8")),
        Row("a hazard anywhere", dust, [.deductions([0, 0]), .deductions([0, 1])], .pooled, 0),
        Row("a hazard halves the mean", dust, [.deductions([0, 0]), .deductions([0, 1])], .mean, exact("1/2")),
    ])
    func combines(_ row: Row) {
        let checklist = Checklist(.points, [.item("1", row.kind, points: 10, combine: row.combine)])
        let card = score(Audit(of: checklist, ["1": row.values]), by: checklist)
        #expect(card.items[0].rate == row.rate)
        #expect(card.earned == row.rate * 10)
    }

    /// 张三 and 李四 of one team attend a customer together; 王五 of another team is alone.
    @Test func aJointObservationCountsForEachPersonAndOnceForStoreAndTeam() {
        let checklist = Checklist(.points, [.item("1", points: 10, per: .person)])
        let audit = Audit(
            of: checklist,
            observed: [
                "1": [.seen(.yes, people: [0, 1]), .seen(.no, people: [0]), .seen(.no, people: [2])]
            ],
            people: [.named("张三", team: "一组"), .named("李四", team: "一组"), .named("王五", team: "二组")])
        let card = score(audit, by: checklist)
        #expect(card.final == exact("100/3"))
        #expect(card.items[0].counted == 3)
        #expect(card.people.map(\.score) == [50, 100, 0])
        #expect(card.people.map(\.observations) == [2, 1, 1])
        #expect(card.teams.map(\.score) == [50, 0])
        #expect(card.teams.map(\.observations) == [2, 1])
        #expect(card.teams.map(\.member) == [.team("一组"), .team("二组")])
    }

    @Test(arguments: [
        (2, [AnswerValue.yes], 1), (2, [.yes, .no], 0), (2, [.yes, .notApplicable], 0),
        (2, [.notApplicable, .notApplicable], 0), (3, [.yes, .notApplicable], 1), (1, [], 1), (3, [], 3),
        (1, [.unanswered], 1), (2, [.unanswered], 2), (3, [.yes, .unanswered], 2), (1, [.yes, .unanswered], 1),
        (1, [.yes, .yes, .yes], 0),
    ])
    func enoughObservationsAnswerAnItem(atLeast: Int, values: [AnswerValue], missing: Int) {
        let checklist = Checklist(.points, [.item("1", atLeast: atLeast)])
        let card = score(Audit(of: checklist, ["1": values]), by: checklist)
        #expect(card.items[0].missing == missing)
        #expect(card.items[0].notApplicable == values.count { $0 == .notApplicable })
        #expect(card.items[0].counted == values.count { $0 == .yes || $0 == .no })
        #expect((card.outcome == .incomplete) == (missing > 0))
    }

    @Test func aSampleOfNothingAnswersAnItem() {
        let checklist = Checklist(.points, [.item("1", .share())])
        let card = score(Audit(of: checklist, ["1": [.share(0, of: 0)]]), by: checklist)
        #expect(card.items[0].state == .notApplicable)
        #expect(card.items[0].notApplicable == 1)
        #expect(card.outcome == .notScored)
    }

    struct Duty: Sendable, CustomTestStringConvertible {
        let name: String
        let role: String?
        let seen: [Observation]
        let onDuty: [Int]?
        let missing: Int
        var testDescription: String { name }
    }

    /// 0 and 1 are advisors, 2 is a host, nobody knows the role of 3.
    @Test(arguments: [
        Duty(
            name: "everybody seen", role: nil, seen: [.seen(.yes, people: [0]), .seen(.no, people: [1])],
            onDuty: [0, 1], missing: 0),
        Duty(name: "one of two", role: nil, seen: [.seen(.yes, people: [0])], onDuty: [0, 1], missing: 1),
        Duty(name: "nobody", role: nil, seen: [], onDuty: [0, 1, 2], missing: 3),
        Duty(name: "nobody listed", role: nil, seen: [.seen(.yes, people: [0])], onDuty: nil, missing: 0),
        Duty(name: "a list of nobody", role: nil, seen: [.seen(.yes, people: [0])], onDuty: [], missing: 0),
        Duty(name: "both in one look", role: nil, seen: [.seen(.yes, people: [0, 1])], onDuty: [0, 1], missing: 0),
        Duty(
            name: "a host is not asked", role: "advisor", seen: [.seen(.yes, people: [0])], onDuty: [0, 2], missing: 0),
        Duty(
            name: "an unknown role is asked", role: "advisor", seen: [.seen(.yes, people: [0])], onDuty: [0, 3],
            missing: 1),
        Duty(
            name: "somebody off duty does not stand in", role: nil, seen: [.seen(.yes, people: [1])], onDuty: [0],
            missing: 1),
        Duty(
            name: "not applicable to one", role: nil,
            seen: [.seen(.yes, people: [0]), .seen(.notApplicable, people: [1])], onDuty: [0, 1], missing: 0),
        Duty(name: "not applicable to all", role: nil, seen: [.seen(.notApplicable)], onDuty: [0, 1, 2], missing: 0),
        Duty(
            name: "a blank for one", role: nil, seen: [.seen(.yes, people: [0]), .seen(.unanswered, people: [1])],
            onDuty: [0, 1], missing: 1),
        Duty(name: "a blank for all", role: nil, seen: [.seen(.unanswered)], onDuty: [0, 1, 2], missing: 3),
        Duty(name: "an answer for nobody in particular", role: nil, seen: [.seen(.yes)], onDuty: [0, 1], missing: 2),
        Duty(name: "listed twice", role: nil, seen: [], onDuty: [0, 0], missing: 1),
        Duty(
            name: "a place that does not exist", role: nil, seen: [.seen(.yes, people: [0])], onDuty: [0, 9, -1],
            missing: 0),
    ])
    func everybodyOnDutyIsExpected(_ row: Duty) {
        let checklist = Checklist(.points, [.item("1", per: .person, role: row.role)])
        let people: [AuditedPerson] = [
            .named("张三", role: "advisor"), .named("李四", role: "advisor"), .named("王五", role: "host"), .named("赵六"),
        ]
        let card = score(
            Audit(of: checklist, observed: ["1": row.seen], people: people, onDuty: row.onDuty), by: checklist)
        #expect(card.items[0].missing == row.missing)
        #expect((card.outcome == .incomplete) == (row.missing > 0))
    }

    @Test(arguments: [
        (["展车1", "展车2"], ["展车1", "展车2"], 0), (["展车1", "展车2"], ["展车2"], 1), (["展车1"], ["展车1", "展车1"], 0),
        ([], ["展车1"], 0), (["展车1", "展车1"], [], 1), (["展车1", "展车2"], ["试驾车"], 2),
    ])
    func everyListedUnitIsExpected(listed: [String], seen: [String], missing: Int) {
        let checklist = Checklist(.points, [.item("1", per: .unit("car")), .item("2", per: .unit("visit"))])
        let audit = Audit(
            of: checklist, observed: ["1": seen.map { .seen(.yes, unit: $0) }, "2": [.seen(.yes, unit: "早班")]],
            units: ["car": listed])
        let card = score(audit, by: checklist)
        #expect(card.items[0].missing == missing)
        #expect(card.items[1].missing == 0, "units of another kind are not expected here")
    }

    @Test func observationsWithoutAnItemAreIgnored() {
        let checklist = Checklist(.points, [.item("1")])
        let audit = Audit(
            id: "A", checklistID: "test", checklistVersion: "1.0.0", dealer: AuditedDealer(id: "D"),
            date: CivilDate(year: 2026, month: 1, day: 1) ?? Audit(of: checklist, [:]).date, auditor: "A-1",
            observations: [[.seen(.yes, people: [7, -1])], [.seen(.no)]])
        #expect(score(audit, by: checklist).final == 100)
    }
}
