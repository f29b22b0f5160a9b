import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// From item rates to one rate (scoring rules, section 5).
@Suite struct RollUpTests {
    /// 2 of 2 in one section, 0 of 8 in the other: adding points and averaging sections are two numbers.
    @Test(arguments: [(Section.Combination.points, 20), (.weighted, 50), (.worst, 0)])
    func theRuleMatters(combine: Section.Combination, expected: Int) {
        let checklist = Checklist(
            combine,
            [
                .section("a", weight: 1, [.item("1", points: 2)]), .section("b", weight: 1, [.item("2", points: 8)]),
            ])
        let card = score(Audit(of: checklist, ["1": [.yes], "2": [.no]]), by: checklist)
        #expect(card.final == Fraction(expected))
    }

    @Test(arguments: [64, 150, 970, 1_000])
    func pointsAddToAnyMaximum(full: Int) {
        let checklist = Checklist(
            .points, [.section("a", [.item("1", points: 48)]), .item("2", points: Fraction(full - 48))])
        let card = score(Audit(of: checklist, ["1": [.yes], "2": [.no]]), by: checklist)
        #expect(card.inRawPoints)
        #expect(card.earned == 48)
        #expect(card.full == Fraction(full))
        #expect(card.final == Fraction(4_800, full))
        #expect(card.sections.map(\.earned) == [48])
    }

    /// (6 of 10 in points) × 30 + (rate 1/4) × 70.
    @Test func pointsInWeighted() {
        let checklist = Checklist(
            .weighted,
            [
                .section("a", weight: 30, [.item("1", points: 6), .item("2", points: 4)]),
                .section("b", weight: 70, [.item("3", .options(exact("1/4")), points: 999)]),
            ])
        let card = score(Audit(of: checklist, ["1": [.yes], "2": [.no], "3": [.option(0)]]), by: checklist)
        #expect(card.final == exact("35.5"))
        #expect(!card.inRawPoints)
        #expect(card.items.map(\.effectiveWeight) == [exact("0.18"), exact("0.12"), exact("0.7")])
        #expect(card.items.map(\.full) == [18, 12, 70])
        #expect(card.items.map(\.earned) == [18, 0, exact("17.5")])
        #expect(card.items.map(\.contribution) == [18, 0, exact("17.5")])
        #expect(card.earned == exact("35.5"))
        #expect(card.full == 100)
        #expect(card.sections.map(\.score) == [60, 25])
        #expect(card.sections.map(\.earned) == [18, exact("17.5")])
        #expect(card.sections.map(\.full) == [30, 70])
    }

    /// A weighted section stands for its declared 40 points beside 60 others: (2/3 × 40 + 0) ÷ 100.
    @Test func weightedInPoints() {
        let checklist = Checklist(
            .points,
            [
                .section(
                    "a", .weighted, points: 40, [.item("1", points: 5, weight: 2), .item("2", points: 50, weight: 1)]),
                .item("3", points: 60),
            ])
        let card = score(Audit(of: checklist, ["1": [.yes], "2": [.no], "3": [.no]]), by: checklist)
        #expect(card.final == exact("80/3"))
        #expect(!card.inRawPoints)
        #expect(card.items.map(\.full) == [exact("80/3"), exact("40/3"), 60])
    }

    @Test func worstInPointsAndPointsInWorst() {
        let checklist = Checklist(
            .points,
            [
                .section(
                    "a", .worst, points: 40,
                    [
                        .section("aa", [.item("1", points: 3), .item("2", points: 1)]),
                        .item("3", .options(exact("0.8"))),
                    ]),
                .item("4", points: 60),
            ])
        let card = score(
            Audit(of: checklist, ["1": [.yes], "2": [.no], "3": [.option(0)], "4": [.yes]]), by: checklist)
        #expect(card.final == 90)
        #expect(card.items.map(\.effectiveWeight) == [exact("0.3"), exact("0.1"), 0, exact("0.6")])
        #expect(card.items.map(\.full) == [30, 10, 0, 60])
        #expect(card.items.map(\.earned) == [30, 0, 0, 60])
    }

    /// The first of two equally low children carries everything; a child of weight 0 never does.
    @Test func theFirstLowestChildTakesAll() {
        let checklist = Checklist(
            .worst,
            [
                .item("zero", weight: 0), .item("high"), .item("low", .options(exact("0.2"))),
                .item("low too", .options(exact("0.2"))),
            ])
        let answers: [String: [AnswerValue]] = [
            "zero": [.no], "high": [.yes], "low": [.option(0)], "low too": [.option(0)],
        ]
        let card = score(Audit(of: checklist, answers), by: checklist)
        #expect(card.final == 20)
        #expect(card.items.map(\.effectiveWeight) == [nil, 0, 1, 0])
        #expect(card.items.map(\.full) == [nil, 0, 100, 0])
    }

    @Test func theWeightOfAnItemIsItsOwnUnderWeightedAndItsMarkUnderPoints() {
        let parts: [ChecklistPart] = [.item("1", points: 1, weight: 9), .item("2", points: 3, weight: 1)]
        for (combine, expected) in [(Section.Combination.points, 25), (.weighted, 90)] {
            let checklist = Checklist(combine, parts)
            let card = score(Audit(of: checklist, ["1": [.yes], "2": [.no]]), by: checklist)
            #expect(card.final == Fraction(expected))
        }
    }

    @Test func weightZeroIsShownAndNotScored() {
        for combine in [Section.Combination.points, .weighted] {
            let checklist = Checklist(combine, [.item("1", points: 0, weight: 0), .item("2")])
            let card = score(Audit(of: checklist, ["1": [.no], "2": [.yes]]), by: checklist)
            #expect(card.final == 100)
            #expect(card.items[0].state == .unscored)
            #expect(card.items[0].rate == 0, "the answer is shown all the same")
            #expect(card.items[0].effectiveWeight == nil && card.items[0].earned == nil && card.items[0].full == nil)
            #expect(card.coverage.counts == [1, 1])
        }
    }

    @Test func onlyWeightZeroLeftIsNotScored() {
        let checklist = Checklist(
            .points,
            [
                .section("a", .weighted, points: 50, [.item("1", weight: 0), .item("2", weight: 3)]),
                .item("3", points: 50),
            ])
        let card = score(Audit(of: checklist, ["1": [.yes], "2": [.notApplicable], "3": [.no]]), by: checklist)
        #expect(card.sections[0].score == nil)
        #expect(card.final == 0)
        let alone = Checklist(.weighted, [.item("1", weight: 0), .item("2", weight: 3)])
        #expect(score(Audit(of: alone, ["1": [.yes], "2": [.notApplicable]]), by: alone).outcome == .notScored)
    }

    /// Five levels that take turns; 2/3 × 3/4 × 1/2 × 2/5 × 1/3 of the whole.
    @Test func effectiveWeightsMultiplyDownThePath() {
        let checklist = Checklist(
            .weighted,
            [
                .section(
                    "1", .weighted, weight: 2,
                    [
                        .section(
                            "2", .points, weight: 3,
                            [
                                .section(
                                    "3", .weighted, points: 5,
                                    [
                                        .section("4", weight: 2, [.item("deep"), .item("e", points: 2)]),
                                        .item("d", weight: 3),
                                    ]),
                                .item("c", points: 5),
                            ]),
                        .item("b", weight: 1),
                    ]),
                .item("a", weight: 1),
            ])
        let card = score(
            Audit(of: checklist, ["deep": [.yes], "e": [.no], "d": [.no], "c": [.no], "b": [.no], "a": [.no]]),
            by: checklist)
        #expect(card.items[0].effectiveWeight == exact("1/30"))
        #expect(card.final == exact("10/3"))
        #expect(card.items.compactMap(\.effectiveWeight).sum() == 1)
        #expect(card.sections.map(\.id) == ["1", "2", "3", "4"])
        #expect(card.sections.map(\.depth) == [1, 2, 3, 4])
    }
}
