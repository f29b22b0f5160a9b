import AuditTestSupport
import Testing

@testable import ExactArithmetic

/// What machine words compute is what numbers of any length compute, up to the last that fits and beyond.
@Suite struct FractionWordsTests {
    private static let parts: [Int] = [
        0, 1, 2, 3, 7, 10, 60, 100, 4_096, 99_991, 1 << 30, (1 << 31) - 1, 1 << 31, (1 << 31) + 1, (1 << 32) - 1,
        1 << 32,
        1 << 40, (1 << 40) + 1, (1 << 62) - 1, 1 << 62, .max,
    ]

    private static func part(_ random: inout SeededGenerator) -> Int {
        let part =
            random.oneIn(2)
            ? random.pick(parts) : Int.random(in: 0...(1 << random.pick([4, 8, 16, 31, 32, 62])), using: &random)
        return random.oneIn(2) ? -part : part
    }

    private static func big(_ numerator: Int, _ denominator: Int) -> BigRational {
        BigRational(Int128(numerator), Int128(denominator))
    }

    @Test(arguments: 1...10)
    func likeLongNumbers(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for round in 0..<2_000 {
            let (an, bn) = (Self.part(&random), Self.part(&random))
            let (ad, bd) = (max(1, abs(Self.part(&random))), max(1, abs(Self.part(&random))))
            let place: Comment = "seed \(seed), round \(round): \(an)/\(ad), \(bn)/\(bd)"
            let (a, b) = (try #require(Fraction(an, ad)), try #require(Fraction(bn, bd)))
            let (bigA, bigB) = (Self.big(an, ad), Self.big(bn, bd))
            func expect(_ value: Fraction, _ big: BigRational) {
                #expect(value.ratioText == "\(big.numeratorText)/\(big.denominatorText)", place)
            }
            expect(a, bigA)
            expect(a + b, BigRational.add(bigA, bigB))
            expect(a - b, BigRational.subtract(bigA, bigB))
            expect(a * b, BigRational.multiply(bigA, bigB))
            if bn != 0 { expect(try #require(a.divided(by: b)), BigRational.divide(bigA, bigB)) }
            let order = BigRational.compare(bigA, bigB)
            #expect((a < b) == (order < 0), place)
            #expect((a == b) == (order == 0), place)
        }
    }

    /// Beyond 2^40 the digits are made another way.
    @Test(arguments: 11...20)
    func shownDigits(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for round in 0..<2_000 {
            let value = try #require(Fraction(Self.part(&random), max(1, abs(Self.part(&random)))))
            let decimals = Int.random(in: 0...6, using: &random)
            let text = value.decimalText(decimals: decimals)
            let place: Comment = "seed \(seed), round \(round): \(value.ratioText), \(decimals)"
            #expect(Fraction(decimal: text) == value.rounded(toDecimals: decimals), place)
            #expect(text.drop { $0 != "." }.dropFirst().count == decimals, place)
            let scale = (0..<decimals).reduce(Fraction.one) { scale, _ in scale * Fraction(10) }
            let error = value.rounded(toDecimals: decimals) - value
            #expect((error.isNegative ? -error : error) * scale <= (Fraction(1, 2) ?? .zero), place)
        }
    }
}
