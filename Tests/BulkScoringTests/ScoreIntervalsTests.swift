import AuditTestSupport
import ExactArithmetic
import Scoring
import Testing

@testable import BulkScoring

/// A person's interval, however large the numbers that it is made of, is the exact one (scoring rule 7.3).
@Suite struct ScoreIntervalsTests {
    private static func shown(_ units: Int, _ decimals: Int) -> String {
        var buffer = ByteBuffer()
        buffer.append(units: units, decimals: decimals)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    /// Published for equal weights: scoring rules, section 11.
    @Test(arguments: [
        (1, 1, "20.6549", "100.0000"), (2, 3, "20.7660", "93.8508"), (18, 20, "69.8966", "97.2134"),
    ])
    func publishedExamples(good: Int, of count: Int, low: String, high: String) throws {
        let intervals = ScoreIntervals(try #require(Rounding(decimals: 4)))
        // Each of the observations weighs 5; the scale is that of halves.
        let found = intervals.interval(
            earned: 5 * 2 * good, weight: 5 * count, squares: 25 * count, scale: 2, divisor: 1)
        #expect(Self.shown(found.low, 4) == low && Self.shown(found.high, 4) == high)
    }

    @Test(arguments: [1, 20, 300] as [UInt64])
    func smallAndHugeWeightsAreToldAlike(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for round in 0..<300 {
            let decimals = random.pick([0, 1, 2, 2, 6])
            let intervals = ScoreIntervals(try #require(Rounding(decimals: decimals)))
            let divisor = random.pick([1, 2, 60])
            let scale = random.pick([1, 2, 100]) * divisor
            let weights = (0..<Int.random(in: 1...30, using: &random)).map { _ in
                random.pick([1, 1, 3, 1 << 20, 99_991, (1 << 24) - 1])
            }
            let rates = weights.map { _ in random.pick([0, scale, scale, scale / 2]) }
            let earned = zip(weights, rates).reduce(0) { $0 + $1.0 * $1.1 }
            let (weight, squares) = (weights.reduce(0, +), weights.reduce(0) { $0 + $1 * $1 } * divisor)
            let found = intervals.interval(
                earned: earned, weight: weight, squares: squares, scale: scale, divisor: divisor)
            let score = try #require(
                Fraction(numerator: 100 * Int128(earned), denominator: Int128(scale) * Int128(weight)))
            let square = Fraction(weight) * Fraction(weight) * Fraction(divisor)
            let size = try #require(square.divided(by: Fraction(squares)))
            let exact = try #require(wilsonInterval(score: score, size: size))
            let bounds = [exact.lowerBound, exact.upperBound].map { $0.decimalText(decimals: decimals) }
            #expect(
                [found.low, found.high].map { Self.shown($0, decimals) } == bounds,
                "seed \(seed), round \(round): \(earned) of \(scale) × \(weight)")
        }
    }

    /// (Σu)² leaves the word, so that only fractions can tell.
    @Test func weightsWhoseSquareLeavesAWord() throws {
        let intervals = ScoreIntervals(try #require(Rounding(decimals: 2)))
        let weight = 1 << 32
        let found = intervals.interval(earned: weight / 2, weight: weight, squares: 1 << 62, scale: 1, divisor: 1)
        // n = 2⁶⁴ ÷ 2⁶² = 4 of p = 1/2: 1/2 ∓ √(z²(4 + z²)) ÷ 2(4 + z²).
        #expect([found.low, found.high] == [1_500, 8_500])
    }
}
