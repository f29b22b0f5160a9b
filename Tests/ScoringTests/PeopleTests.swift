import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// Scores of people and teams (scoring rules 7.3 and 7.4).
@Suite struct PeopleTests {
    private static let team: [AuditedPerson] = [
        .named("张三", team: "一组"), .named("李四", team: "一组"), .named("王五", team: "二组"), .named("赵六"),
    ]

    /// 王五 was only seen in the heavy item, 李四 in both; the audit's weights decide how much each counts.
    @Test(arguments: [(Section.Combination.points, "8/10"), (.weighted, "9/10")])
    func itemsCountWithTheirWeightInThisAudit(combine: Section.Combination, expected: String) {
        let checklist = Checklist(
            combine,
            [
                .item("1", points: 8, weight: 9, per: .person), .item("2", points: 2, weight: 1, per: .person),
                .item("3", points: 90),
            ])
        let audit = Audit(
            of: checklist,
            observed: [
                "1": [.seen(.no, people: [0]), .seen(.yes, people: [1]), .seen(.no, people: [2])],
                "2": [.seen(.yes, people: [0]), .seen(.no, people: [1])], "3": [.seen(.no)],
            ], people: Self.team)
        let card = score(audit, by: checklist)
        #expect(card.people.map(\.member) == [.person(0), .person(1), .person(2)], "nobody saw 赵六")
        #expect(card.people.map(\.score) == [100 - exact(expected) * 100, exact(expected) * 100, 0])
        #expect(card.people[0].itemRates.map(\.item) == [0, 1])
        #expect(card.people[0].itemRates.map(\.rate) == [0, 1])
    }

    @Test func pointsArePointsAndWeightsAreShares() {
        let parts: [ChecklistPart] = [.item("1", points: 30, per: .person), .item("2", points: 10)]
        let answers: [String: [Observation]] = [
            "1": [.seen(.yes, people: [0]), .seen(.no, people: [0])], "2": [.seen(.no)],
        ]
        let points = Checklist(.points, parts)
        let inPoints = score(Audit(of: points, observed: answers, people: Self.team), by: points)
        #expect(inPoints.people.map(\.earned) == [15])
        #expect(inPoints.people.map(\.full) == [30])
        let weights = Checklist(.weighted, parts)
        let inWeights = score(Audit(of: weights, observed: answers, people: Self.team), by: weights)
        #expect(inWeights.people.map(\.earned) == [exact("37.5")])
        #expect(inWeights.people.map(\.full) == [75])
    }

    struct Combined: Sendable, CustomTestStringConvertible {
        let combine: ObservationCombination
        let person: Fraction
        let team: Fraction
        var testDescription: String { combine.rawValue }
    }

    /// 张三: 1 of 2 and 8 of 8; 李四: 0 of 10.
    @Test(arguments: [
        Combined(combine: .mean, person: 75, team: 50), Combined(combine: .worst, person: 50, team: 0),
        Combined(combine: .pooled, person: 90, team: 45),
    ])
    func theItemsCombinationHoldsForOnePerson(_ row: Combined) {
        let checklist = Checklist(.points, [.item("1", .share(), per: .person, combine: row.combine)])
        let audit = Audit(
            of: checklist,
            observed: [
                "1": [
                    .seen(.share(1, of: 2), people: [0]), .seen(.share(8, of: 8), people: [0]),
                    .seen(.share(0, of: 10), people: [1]),
                ]
            ], people: Self.team)
        let card = score(audit, by: checklist)
        #expect(card.people.map(\.score) == [row.person, 0])
        #expect(card.teams.map(\.score) == [row.team])
        #expect(card.final == row.team, "the store pools observations like a team")
    }

    /// 张三 is seen nine times, 李四 once: 9/10, not the mean of 1 and 0.
    @Test func teamAndStoreAreNotTheMeanOfTheirPeople() {
        let checklist = Checklist(.points, [.item("1", per: .person)])
        let seen = (0..<9).map { _ in Observation.seen(.yes, people: [0]) } + [.seen(.no, people: [1])]
        let card = score(Audit(of: checklist, observed: ["1": seen], people: Self.team), by: checklist)
        #expect(card.people.map(\.score) == [100, 0])
        #expect(card.teams.map(\.score) == [90])
        #expect(card.final == 90)
    }

    /// 张三 of one team and 王五 of another share one look; the look that names nobody is the store's alone.
    @Test func aLookAcrossTeamsCountsOnceForEachTeam() {
        let checklist = Checklist(.points, [.item("1", combine: .mean)])
        let seen: [Observation] = [
            .seen(.no, people: [0, 2]), .seen(.yes, people: [0]), .seen(.yes, people: [1]), .seen(.yes, people: [3]),
            .seen(.yes), .seen(.yes),
        ]
        let card = score(Audit(of: checklist, observed: ["1": seen], people: Self.team), by: checklist)
        #expect(card.final == exact("500/6"))
        #expect(card.people.map(\.score) == [50, 100, 0, 100])
        #expect(card.teams.map(\.member) == [.team("一组"), .team("二组")])
        #expect(card.teams.map(\.score) == [exact("200/3"), 0])
        #expect(card.teams.map(\.observations) == [3, 1])
    }

    @Test(arguments: [(1, true), (2, true), (3, true), (4, false)])
    func fewObservationsAreListedNotRanked(minimum: Int, isRanked: Bool) {
        let checklist = Checklist(
            .points, [.item("1", per: .person), .item("2", per: .person)], rankMinimum: minimum)
        let audit = Audit(
            of: checklist,
            observed: [
                "1": [.seen(.yes, people: [0]), .seen(.yes, people: [0, 1])],
                "2": [.seen(.no, people: [0]), .seen(.notApplicable, people: [0]), .seen(.unanswered, people: [1])],
            ], people: Self.team)
        let incomplete = score(audit, by: checklist)
        #expect(incomplete.people.map(\.observations) == [3, 1], "not applicable and blank do not count")
        #expect(incomplete.people.map(\.ranked) == [false, false], "no score, no rank")
        let complete = Audit(
            of: checklist, observed: ["1": audit.observations[0], "2": Array(audit.observations[1].dropLast())],
            people: Self.team)
        let card = score(complete, by: checklist)
        #expect(card.people.map(\.ranked) == [isRanked, minimum <= 1])
        #expect(card.people.map(\.score) == [50, 100])
        #expect(card.teams.map(\.observations) == [3], "the joint one counts once")
    }

    /// The first item weighs nothing and the second went with its only answer; both are shown, neither counts.
    @Test func whatCarriesNoWeightCountsForNobody() {
        let checklist = Checklist(
            .points, [.item("1", points: 0, per: .person), .item("2", per: .person), .item("3", per: .person)])
        let audit = Audit(
            of: checklist,
            observed: [
                "1": [.seen(.no, people: [0]), .seen(.no, people: [1])], "2": [.seen(.notApplicable, people: [0])],
                "3": [.seen(.yes, people: [0])],
            ], people: Self.team)
        let card = score(audit, by: checklist)
        #expect(card.people.map(\.score) == [100, nil])
        #expect(card.people.map(\.observations) == [1, 0])
        #expect(card.people.map(\.interval?.lowerBound.isZero) == [false, nil])
    }

    @Test func peopleThatDoNotExistAreIgnored() {
        let checklist = Checklist(.points, [.item("1", per: .person)])
        let audit = Audit(of: checklist, observed: ["1": [.seen(.yes, people: [0, 4, -1, .max])]], people: Self.team)
        #expect(score(audit, by: checklist).people.map(\.member) == [.person(0)])
    }

    struct Wilson: Sendable, CustomTestStringConvertible {
        let score: String
        let weights: [String]
        let low: String
        let high: String
        var testDescription: String { "\(score) of \(weights)" }
    }

    @Test(arguments: [
        Wilson(score: "87.5", weights: ["0.75", "0.125", "0.125"], low: "0.23482216", high: "0.99377601"),
        Wilson(score: "87.5", weights: ["6", "1", "1"], low: "0.23482216", high: "0.99377601"),
        Wilson(score: "0", weights: ["1"], low: "0.00000000", high: "0.79345069"),
        Wilson(score: "0", weights: ["1", "1", "1", "1", "1"], low: "0.00000000", high: "0.43448246"),
        Wilson(score: "100", weights: ["1/3", "1/3", "1/3", "1/3", "1/3"], low: "0.56551754", high: "1.00000000"),
        Wilson(score: "80", weights: ["0.3", "0.3", "0.4"], low: "0.28441950", high: "0.97576047"),
    ])
    func wilsonWithUnequalWeights(_ row: Wilson) throws {
        let interval = try #require(wilsonInterval(score: exact(row.score), weights: row.weights.map(exact)))
        #expect((interval.lowerBound * exact("0.01")).decimalText(decimals: 8) == row.low)
        #expect((interval.upperBound * exact("0.01")).decimalText(decimals: 8) == row.high)
        #expect(interval.contains(exact(row.score)))
    }

    @Test func wilsonNeedsWeight() {
        #expect(wilsonInterval(score: 50, weights: []) == nil)
        #expect(wilsonInterval(score: 50, weights: [0, 0]) == nil)
        #expect(wilsonInterval(score: 0, weights: [1])?.lowerBound == 0)
        #expect(wilsonInterval(score: 100, weights: [7])?.upperBound == 100)
    }

    /// Nothing is cut where everything or nothing was right: the root is rational there.
    @Test(arguments: ["1", "2", "5", "12.5", "1000"])
    func wilsonIsExactAtItsEnds(size: String) throws {
        let (n, zSquared) = (exact(size), exact("3.841458820694"))
        let all = try #require(wilsonInterval(score: 100, size: n))
        #expect(all.lowerBound == (100 * n).divided(by: n + zSquared))
        #expect(all.upperBound == 100)
        let none = try #require(wilsonInterval(score: 0, size: n))
        #expect(none.lowerBound == 0)
        #expect(none.upperBound == (100 * zSquared).divided(by: n + zSquared))
    }

    /// A heavy item seen once and a light one seen twice: u is 3/4 and twice 1/8.
    @Test func theIntervalSpreadsAnItemOverItsObservations() throws {
        let checklist = Checklist(
            .weighted, [.item("1", weight: 3, per: .person), .item("2", weight: 1, per: .person)])
        let audit = Audit(
            of: checklist,
            observed: [
                "1": [.seen(.yes, people: [0])],
                "2": [.seen(.yes, people: [0]), .seen(.no, people: [0]), .seen(.notApplicable, people: [0])],
            ], people: Self.team)
        let person = try #require(score(audit, by: checklist).people.first)
        #expect(person.score == exact("87.5"))
        #expect(person.observations == 3)
        #expect(person.interval?.lowerBound.decimalText(decimals: 6) == "23.482216")
        #expect(person.interval?.upperBound.decimalText(decimals: 6) == "99.377601")
    }
}
