import AuditTestSupport
import ExactArithmetic
import Testing

@testable import BulkScoring

@Suite struct WholeNumberTests {
    @Test func divisorsAndMultiplesAreThoseOfEuclid() {
        var random = SeededGenerator(seed: 3)
        func euclid(_ a: Int, _ b: Int) -> Int { b == 0 ? a : euclid(b, a % b) }
        for _ in 0..<500 {
            let (a, b) = (
                Int.random(in: 1...1 << 40, using: &random),
                Int.random(in: 1...random.pick([3, 60, 1 << 20]), using: &random)
            )
            #expect(greatestCommonDivisor(a, b) == euclid(a, b), "\(a), \(b)")
            #expect(leastCommonMultiple(a, b) == a / euclid(a, b) * b, "\(a), \(b)")
        }
        #expect(greatestCommonDivisor(0, 0) == 1)
        #expect(greatestCommonDivisor(0, 12) == 12)
        #expect(greatestCommonDivisor(12, 0) == 12)
        #expect(leastCommonMultiple(.max, .max - 1) == nil)
        #expect(product(1 << 32, 1 << 32) == nil)
    }

    @Test func ratiosCompareAsTheirFractionsWhereProductsLeaveAWord() throws {
        let words = [0, 1, 2, 3, 99, 1 << 31, 1 << 55, .max - 1, .max]
        let ratios = words.flatMap { numerator in
            words.dropFirst().map { WordRatio(numerator: numerator, denominator: $0) }
        }
        for (a, b) in ratios.flatMap({ a in ratios.map { (a, $0) } }) {
            let products = (
                Int128(a.numerator) * Int128(b.denominator), Int128(b.numerator) * Int128(a.denominator)
            )
            #expect((a < b) == (products.0 < products.1), "\(a), \(b)")
            #expect((a <= b) == (products.0 <= products.1), "\(a), \(b)")
        }
    }

    @Test func unitsAreRoundedHalfAwayFromZero() throws {
        var random = SeededGenerator(seed: 4)
        for decimals in 0...6 {
            let rounding = try #require(Rounding(decimals: decimals))
            for _ in 0..<300 {
                let denominator = random.pick([1, 2, 3, 8, 200, 1_000_003, 1 << 55])
                let numerator = Int.random(in: 0...denominator, using: &random)
                let value = try #require(Fraction(numerator: Int128(numerator), denominator: Int128(denominator)))
                for (units, value) in [
                    (rounding.units(numerator, over: denominator), value),
                    (rounding.unitsOfHundred(numerator, over: denominator), value * .hundred),
                ] {
                    var buffer = ByteBuffer()
                    buffer.append(units: units, decimals: decimals)
                    let shown = String(decoding: buffer.bytes, as: UTF8.self)
                    #expect(
                        shown == value.decimalText(decimals: decimals),
                        "\(numerator)/\(denominator)")
                }
            }
        }
        #expect(Rounding(decimals: 7) == nil)
    }
}
