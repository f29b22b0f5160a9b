import AuditTestSupport
import ExactArithmetic
import Scoring
import Testing

@testable import BulkScoring

/// The fixed-point interval is the exact one, rounded, or none.
@Suite struct IntervalBoundsTests {
    @Test(arguments: [2, 30, 400] as [UInt64])
    func agreesWithTheExactInterval(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var told = 0
        for round in 0..<400 {
            let decimals = random.pick([0, 1, 2, 2, 3, 6])
            let whole = random.pick([1, 7, 100, 960, 1 << 30, 1 << 55])
            let earned = random.oneIn(6) ? random.pick([0, whole]) : Int.random(in: 0...whole, using: &random)
            let part = random.pick([1, 3, 1_000, 123_457])
            let count =
                random.oneIn(5) ? part : Int.random(in: part...part * random.pick([2, 30, 5_000]), using: &random)
            let size = WordRatio(numerator: count, denominator: part)
            let rounding = try #require(Rounding(decimals: decimals))
            let units = rounding.unitsOfHundred(1, over: 1)
            guard let bounds = IntervalBounds(earned: earned, whole: whole, size: size, unitsOfHundred: units) else {
                continue
            }
            told += 1
            let score = try #require(Fraction(numerator: 100 * Int128(earned), denominator: Int128(whole)))
            let interval = try #require(wilsonInterval(score: score, size: Fraction(count, part) ?? .one))
            for (found, exact) in [(bounds.low, interval.lowerBound), (bounds.high, interval.upperBound)] {
                var buffer = ByteBuffer()
                buffer.append(units: found, decimals: decimals)
                let shown = String(decoding: buffer.bytes, as: UTF8.self)
                #expect(
                    shown == exact.decimalText(decimals: decimals),
                    "seed \(seed), round \(round): \(earned) of \(whole), n = \(count)/\(part)")
            }
        }
        #expect(told > 350, "\(told) of 400")
    }

    @Test func saysNothingNearAHalfOrOfHugeSamples() {
        let million = WordRatio(numerator: 2_000_000, denominator: 1)
        #expect(IntervalBounds(earned: 1, whole: 2, size: million, unitsOfHundred: 10_000) == nil)
        #expect(
            IntervalBounds(earned: 3, whole: 2, size: WordRatio(numerator: 1, denominator: 1), unitsOfHundred: 100)
                == nil)
    }
}
