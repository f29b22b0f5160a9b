import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Testing

@testable import BulkScoring

/// The denominator of most answers: the least that the rates of a definition have in common, as long as it is small.
@Suite struct CommonDenominatorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let answers: [AnswerKind]
        let denominator: Int

        init(_ name: String, _ denominator: Int, _ answers: AnswerKind...) {
            testDescription = name
            self.answers = answers
            self.denominator = denominator
        }
    }

    @Test(arguments: [
        Case("yes or no", 1, .yesNo(YesNo())),
        Case("information has no rates", 1, .information(.number)),
        Case("halves", 2, .options(1, exact("1/2"), 0)),
        Case("halves and thirds", 6, .options(1, exact("1/2"), 0), .options(1, exact("2/3"))),
        Case("tenths hold halves", 10, .options(1, exact("1/2")), .severalOptions(exact("0.3"), exact("0.7"))),
        Case("parts that share a mark", 7, .parts(7, .share)),
        Case("parts of all or nothing", 1, .parts(7, .all)),
        // (x − 0) ÷ 5, and (x − 1) ÷ 4.
        Case("a scale from nothing", 5, .scale(1...5)),
        Case("a scale from its lowest", 4, .scale(1...5, zero: 1)),
        Case("a scale of half steps", 20, .scale(0...10, step: exact("1/2"))),
        // Its lowest is 1/3 above the zero, and each step is 1/2 of 3.
        Case("a scale whose steps do not meet its zero", 18, .scale(exact("1/3")...3, step: exact("1/2"))),
        Case("bands", 4, .number(.bands([.atMost(2, 1), .atMost(5, exact("1/4")), .rest(0)]))),
        Case(
            "bands and what was not reached", 12,
            .duration(.bands([.atMost(2, 1), .rest(exact("1/4"))]), notReached: exact("1/3"))),
        Case("linear shares have every rate", 1, .share()),
        Case("deviations", 8, .count(.atMost(0, 1), .atMost(3, exact("5/8")), .rest(0))),
        Case("deductions and their limits", 30, .deductions(.each(exact("1/10"), limit: exact("1/3")), .all)),
        Case("what is too large is left out", 2, .options(1, exact("1/100003")), .options(1, exact("1/2"))),
        Case("the largest", 100_000, .options(1, exact("1/100000"), exact("1/2"))),
        Case("too large together, the first stays", 99_991, .options(1, exact("1/99991")), .options(1, exact("1/2"))),
        Case("too large for a word", 3, .options(1, exact("1/10000000000000000000000")), .options(exact("1/3"))),
    ])
    func holdsWhatTheDefinitionNames(sample: Case) {
        let checklist = Checklist(.points, sample.answers.enumerated().map { .item("\($0.offset)", $0.element) })
        #expect(checklist.commonRateDenominator == sample.denominator)
    }
}

/// Limits are held to the exact score, or to the shown one where a scheme says so.
@Suite struct PlannedLimitTests {
    /// Whether `100 × earned ÷ full`, rounded half up where that is asked for, is below `limit ÷ per`.
    private static func isMissed(_ earned: Int, _ full: Int, _ limit: Int, per: Int, rounded: Int?) -> Bool {
        guard let rounded else { return Int128(100 * earned) * Int128(per) < Int128(limit) * Int128(full) }
        let power = (0..<rounded).reduce(1) { power, _ in 10 * power }
        let units = (Int128(200 * power) * Int128(earned) + Int128(full)) / Int128(2 * full)
        return units * Int128(per) < Int128(limit) * Int128(power)
    }

    @Test(arguments: [nil, 0, 1, 2, 6])
    func scoresAtAndAroundALimit(rounded: Int?) throws {
        var random = SeededGenerator(seed: UInt64(9 + (rounded ?? -1)))
        for _ in 0..<2_000 {
            let (limit, per) = (Int.random(in: 0...1_000, using: &random), random.pick([1, 3, 10, 100]))
            let ratio = try #require(Fraction(limit, per))
            let planned = try #require(PlannedLimit(Rule.Minimum(ratio, rounded: rounded)))
            let full = random.pick([1, 3, 200, 1_000, 20_000, 999_983, 1 << 40])
            // As near to the limit as the whole allows.
            let near = min(full, Int(Int128(limit) * Int128(full) / Int128(100 * per)))
            for earned in [near - 1, near, near + 1, Int.random(in: 0...full, using: &random)] where 0...full ~= earned
            {
                #expect(
                    planned.isMissed(by: earned, of: full)
                        == Self.isMissed(earned, full, limit, per: per, rounded: rounded),
                    "\(earned) of \(full) at \(limit)/\(per)")
            }
        }
    }

    @Test func moreDecimalsThanAreShownAreForTheCarefulWay() {
        #expect(PlannedLimit(Rule.Minimum(60, rounded: 7)) == nil)
        #expect(PlannedLimit(Rule.Minimum(exact("1/10000000000000000000000"))) == nil)
    }

    @Test(arguments: [(true, true), (false, false)])
    func aGradeBeginsAtItsLimitOrAboveIt(isInclusive: Bool, isReached: Bool) {
        let grade = PlannedGrade(limit: WordRatio(numerator: 899, denominator: 10), isInclusive: isInclusive)
        #expect(grade.includes(WordRatio(numerator: 1_798, denominator: 20)) == isReached)
        #expect(!grade.includes(WordRatio(numerator: 89_899_999, denominator: 1_000_000)))
        #expect(grade.includes(WordRatio(numerator: 89_900_001, denominator: 1_000_000)))
    }
}
