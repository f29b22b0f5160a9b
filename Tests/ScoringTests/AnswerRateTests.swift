import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// From one answer to a rate (scoring rules, section 2).
@Suite struct AnswerRateTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let kind: AnswerKind
        let value: AnswerValue
        /// Nil: the answer does not count.
        let rate: Fraction?
        var testDescription: String { name }

        init(_ name: String, _ kind: AnswerKind, _ value: AnswerValue, _ rate: Fraction?) {
            self.name = name
            self.kind = kind
            self.value = value
            self.rate = rate
        }
    }

    @Test(arguments: words + several + scales + measures + givenUp + steps + shares + indices + counts + deductions)
    func rates(_ row: Row) {
        let checklist = Checklist(.points, [.item("1", row.kind, points: 7)])
        let card = score(Audit(of: checklist, ["1": [row.value]]), by: checklist)
        #expect(card.items[0].rate == row.rate)
        #expect(card.items[0].observationRates == [row.rate])
        #expect(card.items[0].counted == (row.rate == nil ? 0 : 1))
        #expect(card.final == row.rate.map { $0 * 100 })
        #expect(card.items[0].earned == row.rate.map { $0 * 7 })
    }

    private static let turned = AnswerKind.yesNo(YesNo(goodIsNo: true))
    private static let marks = AnswerKind.options(1, exact("0.6"), exact("0.2"), 0)

    private static let words = [
        Row("yes", .yesNo(YesNo()), .yes, 1), Row("no", .yesNo(YesNo()), .no, 0),
        Row("yes where no is good", turned, .yes, 0), Row("no where no is good", turned, .no, 1),
        Row("not applicable", .yesNo(YesNo()), .notApplicable, nil), Row("blank", .yesNo(YesNo()), .unanswered, nil),
        Row("best option", marks, .option(0), 1), Row("third option", marks, .option(2), exact("1/5")),
        Row("worst option", marks, .option(3), 0),
    ]

    private static let found = AnswerKind.severalOptions(exact("0.5"), exact("0.5"), exact("-0.25"), exact("0.75"))

    private static let several = [
        Row("nothing found", found, .options([]), 0), Row("one of two halves", found, .options([0]), exact("1/2")),
        Row("both halves", found, .options([0, 1]), 1),
        Row("a half less a quarter", found, .options([0, 2]), exact("1/4")),
        Row("never below 0", found, .options([2]), 0), Row("never above 1", found, .options([0, 1, 3]), 1),
        Row("one named twice counts once", found, .options([0, 0]), exact("1/2")),
        Row("all parts of all", .parts(3, .all), .parts([true, true, true]), 1),
        Row("all but one of all", .parts(3, .all), .parts([true, false, true]), 0),
        Row("two of three by share", .parts(3, .share), .parts([true, false, true]), exact("2/3")),
        Row("none of three by share", .parts(3, .share), .parts([false, false, false]), 0),
        Row("too few parts do not count", .parts(3, .share), .parts([true]), nil),
        Row("pass", .result, .yes, 1), Row("fail", .result, .no, 0), Row("not selected", .result, .notApplicable, nil),
    ]

    private static let fromZero = AnswerKind.scale(1...5, zero: 0)
    private static let fromOne = AnswerKind.scale(1...5, zero: 1)

    private static let scales = [
        Row("1 of 5 with zero 0", fromZero, .number(1), exact("1/5")),
        Row("1 of 5 with zero 1", fromOne, .number(1), 0),
        Row("4 of 5 with zero 0", fromZero, .number(4), exact("4/5")),
        Row("4 of 5 with zero 1", fromOne, .number(4), exact("3/4")),
        Row("5 of 5 with zero 0", fromZero, .number(5), 1), Row("5 of 5 with zero 1", fromOne, .number(5), 1),
        Row("half steps", .scale(0...10, step: exact("0.5")), .number(exact("8.5")), exact("17/20")),
        Row("below zero", .scale((-2)...2, zero: -2), .number(-1), exact("1/4")),
    ]

    private static let minutes = AnswerKind.duration(
        .bands([.atMost(180, 1), .atMost(300, exact("0.5")), .rest(0)]))
    private static let warmth = AnswerKind.number(
        .bands([Band(lower: .init(18, inclusive: true), upper: .init(26, inclusive: false), rate: 1), .rest(0)]))
    private static let rungs = AnswerKind.number(
        .bands([.below(10, 0), .atMost(20, exact("1/3")), .above(20, 1)]))
    private static let falling = AnswerKind.duration(.linear(zero: 600, full: 120))
    private static let rising = AnswerKind.number(.linear(zero: 20, full: 50))

    private static let measures = [
        Row("3 min exactly", minutes, .number(180), 1),
        Row("a bit over 3 min", minutes, .number(exact("180.001")), exact("1/2")),
        Row("5 min exactly", minutes, .number(300), exact("1/2")), Row("5 min 1 s", minutes, .number(301), 0),
        Row("17.99 ℃", warmth, .number(exact("17.99")), 0), Row("18 ℃", warmth, .number(18), 1),
        Row("25.99 ℃", warmth, .number(exact("25.99")), 1), Row("26 ℃ is outside", warmth, .number(26), 0),
        Row("9.999 below 10", rungs, .number(exact("9.999")), 0),
        Row("10 not below 10", rungs, .number(10), exact("1/3")),
        Row("20 at most 20", rungs, .number(20), exact("1/3")),
        Row("20.001 above 20", rungs, .number(exact("20.001")), 1),
        Row("falling: full at the limit", falling, .number(120), 1),
        Row("falling: better than full", falling, .number(0), 1),
        Row("falling: half way", falling, .number(360), exact("1/2")),
        Row("falling: at zero", falling, .number(600), 0),
        Row("falling: beyond zero", falling, .number(9_999), 0),
        Row("falling: a third", falling, .number(280), exact("2/3")),
        Row("rising: at zero", rising, .number(20), 0), Row("rising: below zero", rising, .number(-5), 0),
        Row("rising: half way", rising, .number(35), exact("1/2")), Row("rising: at full", rising, .number(50), 1),
        Row("rising: beyond full", rising, .number(70), 1),
        Row("rising: 1/7", rising, .number(exact("170/7")), exact("1/7")),
    ]

    private static let banded = AnswerKind.share(
        .sample, .bands([.atLeast(exact("95%"), 1), .atLeast(exact("80%"), exact("0.5")), .rest(0)]))

    private static let givenUp = [
        Row(
            "given up: the worst band", .duration(.bands([.atMost(180, 1), .rest(exact("0.2"))])),
            .notReached(after: 600), exact("1/5")),
        Row("given up: 0 on a line", .duration(.linear(zero: 600, full: 120)), .notReached(after: nil), 0),
        Row(
            "given up: as declared", .duration(.bands([.atMost(180, 1), .rest(exact("0.2"))]), notReached: 0),
            .notReached(after: 600), 0),
    ]

    private static let every5 = AnswerKind.number(.steps(Steps(full: 100, every: 5, loss: exact("0.3"))))
    private static let over10 = AnswerKind.duration(
        .steps(Steps(full: 600, every: 300, loss: exact("0.25"), past: .above, zeroBeyond: 1_500)))
    private static let space = AnswerKind.number(
        .steps(Steps(full: 200, every: 1, loss: exact("0.02"), zeroBeyond: 100)))

    private static let steps = [
        Row("nothing short", every5, .number(100), 1), Row("more than full", every5, .number(140), 1),
        Row("4.99 short is no complete step", every5, .number(exact("95.01")), 1),
        Row("5 short is one step", every5, .number(95), exact("7/10")),
        Row("9 short is one step", every5, .number(91), exact("7/10")),
        Row("never below 0", every5, .number(0), 0), Row("upwards: in time", over10, .number(600), 1),
        Row("upwards: 4:59 over", over10, .number(899), 1),
        Row("upwards: 5 min over", over10, .number(900), exact("3/4")),
        Row("upwards: at the outer limit", over10, .number(1_500), exact("1/4")),
        Row("upwards: beyond the outer limit", over10, .number(1_501), 0),
        Row("space: 10 m² short", space, .number(190), exact("4/5")),
        Row("space: half is not yet beyond", space, .number(100), 0),
        Row(
            "reached of target in steps",
            .share(.target, .steps(Steps(full: 1, every: exact("0.05"), loss: exact("0.1")))), .share(88, of: 100),
            exact("4/5")),
    ]

    private static let around1 = AnswerKind.index(.bands([.above(1, 1), .atLeast(1, exact("0.8")), .rest(0)]))

    private static let indices = [
        Row("more than expected", around1, .index(expected: 8, perceived: 9), 1),
        Row("as expected", around1, .index(expected: 7, perceived: 7), exact("4/5")),
        Row("less than expected", around1, .index(expected: 8, perceived: 7), 0),
        Row(
            "without bands the index itself", .index(.linear(zero: 0, full: 1)), .index(expected: 8, perceived: 6),
            exact("3/4")),
        Row("an index above 1 is full", .index(.linear(zero: 0, full: 1)), .index(expected: 5, perceived: 10), 1),
    ]

    private static let shares = [
        Row("17 of 20", .share(), .share(17, of: 20), exact("17/20")), Row("0 of 20", .share(), .share(0, of: 20), 0),
        Row("20 of 20", .share(), .share(20, of: 20), 1), Row("sample of nothing", .share(), .share(0, of: 0), nil),
        Row("target beaten counts as 1", .share(.target), .share(130, of: 100), 1),
        Row("target missed", .share(.target), .share(exact("87.5"), of: 100), exact("7/8")),
        Row("target of nothing", .share(.target), .share(3, of: 0), nil),
        Row("19 of 20 reaches 95 %", banded, .share(19, of: 20), 1),
        Row("94.9 % does not", banded, .share(949, of: 1_000), exact("1/2")),
        Row("80 % reaches 80 %", banded, .share(4, of: 5), exact("1/2")),
        Row("79.9 % does not", banded, .share(799, of: 1_000), 0),
        Row(
            "target bands see more than 1",
            .share(.target, .bands([.above(exact("1.1"), exact("0.9")), .atLeast(1, 1), .rest(0)])),
            .share(6, of: 5), exact("9/10")),
    ]

    private static let spots = AnswerKind.count(.atMost(0, 1), .atMost(2, exact("0.5")), .rest(0))

    private static let counts = [
        Row("no spot", spots, .count(0), 1), Row("1 spot", spots, .count(1), exact("1/2")),
        Row("2 spots", spots, .count(2), exact("1/2")), Row("3 spots", spots, .count(3), 0),
        Row("a million spots", spots, .count(1_000_000), 0),
    ]

    /// Dust costs 0.05 each but 0.3 at most, damage 0.2 each, a hazard everything.
    private static let tidy = AnswerKind.deductions(
        .each(exact("0.05"), limit: exact("0.3")), .each(exact("0.2"), limit: nil), .all)

    private static let deductions = [
        Row("nothing found", tidy, .deductions([0, 0, 0]), 1),
        Row("dust once", tidy, .deductions([1, 0, 0]), exact("0.95")),
        Row("dust up to its limit", tidy, .deductions([6, 0, 0]), exact("0.7")),
        Row("dust beyond its limit", tidy, .deductions([40, 0, 0]), exact("0.7")),
        Row("dust and damage", tidy, .deductions([40, 2, 0]), exact("0.3")),
        Row("damage down to the floor", tidy, .deductions([0, 5, 0]), 0),
        Row("damage below the floor", tidy, .deductions([0, 9, 0]), 0),
        Row("a hazard loses all", tidy, .deductions([0, 0, 1]), 0),
        Row("two hazards too", tidy, .deductions([0, 0, 2]), 0),
        Row("half a hazard loses all", tidy, .deductions([0, 0, exact("0.5")]), 0),
        Row("half a deviation", tidy, .deductions([0, exact("0.5"), 0]), exact("0.9")),
    ]
}
