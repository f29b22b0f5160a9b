import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Testing

/// Bands, lines and lower limits at their very edges.
@Suite struct RatingTests {
    private static let closed = Band(
        lower: .init(10, inclusive: true), upper: .init(20, inclusive: true), rate: 1)
    private static let open = Band(
        lower: .init(10, inclusive: false), upper: .init(20, inclusive: false), rate: 1)

    @Test(arguments: [
        ("9.999", false, false), ("10", true, false), ("10.001", true, true), ("19.999", true, true),
        ("20", true, false),
        ("20.001", false, false),
    ])
    func limitsBelongToTheBandWhenInclusive(value: String, inClosed: Bool, inOpen: Bool) {
        #expect(Self.closed.contains(exact(value)) == inClosed)
        #expect(Self.open.contains(exact(value)) == inOpen)
    }

    @Test(arguments: [-1_000_000, 0, 1_000_000])
    func aBandWithoutLimitsHoldsEverything(value: Int) {
        #expect(Band(rate: 0).contains(Fraction(value)))
    }

    @Test(arguments: [("5", "1"), ("10", "1/2"), ("19.99", "1/2"), ("20", "1/4"), ("100", "0")])
    func theFirstBandThatHoldsTheValueDecides(value: String, rate: String) {
        let rating = Rating.bands([.below(10, 1), .below(20, exact("1/2")), .atMost(20, exact("1/4")), .rest(0)])
        #expect(rating.rate(of: exact(value)) == exact(rate))
    }

    @Test func aGapHasNoRate() {
        #expect(Rating.bands([.below(10, 1), .above(20, 0)]).rate(of: 15) == nil)
        #expect(Rating.bands([]).rate(of: 15) == nil)
    }

    @Test(arguments: [
        (0, 100, "25", "1/4"), (0, 100, "-1", "0"), (0, 100, "101", "1"), (0, 100, "0", "0"), (0, 100, "100", "1"),
        (100, 0, "25", "3/4"), (100, 0, "-1", "1"), (100, 0, "101", "0"), (-10, 10, "0", "1/2"), (0, 3, "1", "1/3"),
    ])
    func aLineIsCappedAtBothEnds(zero: Int, full: Int, value: String, rate: String) {
        let rating = Rating.linear(zero: Fraction(zero), full: Fraction(full))
        #expect(rating.rate(of: exact(value)) == exact(rate))
    }

    @Test func aLineWithoutLengthHasNoRate() {
        #expect(Rating.linear(zero: 5, full: 5).rate(of: 5) == nil)
    }

    @Test(arguments: [("89.999999", false, false), ("90", true, false), ("90.000001", true, true)])
    func lowerLimits(score: String, inclusive: Bool, exclusive: Bool) {
        #expect(LowerLimit(90).includes(exact(score)) == inclusive)
        #expect(LowerLimit(90, inclusive: false).includes(exact(score)) == exclusive)
    }
}
