import AuditTestSupport
import ExactArithmetic
import Testing

@Suite("numerators and denominators")
struct FractionRatioTests {
    @Test(
        "small values come apart into integers, in lowest terms, and go together again",
        arguments: ["0", "1", "-1", "86.67", "-1/3", "100/300", "170141183460469231731687303715884105727"])
    func small(text: String) throws {
        let value = exact(text)
        let ratio = try #require(value.ratio)
        #expect(ratio.denominator > 0)
        #expect("\(ratio.numerator)/\(ratio.denominator)" == value.ratioText)
        #expect(Fraction(numerator: ratio.numerator, denominator: ratio.denominator) == value)
    }

    @Test("values of any size come apart into digits and go together again", arguments: 1...200)
    func digits(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var value = Fraction(Int.random(in: -1_000...1_000, using: &generator))
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
            value =
                (value * Fraction(Int.random(in: Int.min...Int.max, using: &generator)))
                .divided(by: Fraction(Int.random(in: 1...Int.max, using: &generator))) ?? value
        }
        let digits = value.ratioDigits
        #expect("\(digits.numerator)/\(digits.denominator)" == value.ratioText, "seed \(seed)")
        #expect(
            Fraction(numeratorDigits: digits.numerator, denominatorDigits: digits.denominator) == value, "seed \(seed)")
        if let ratio = value.ratio {
            #expect(Fraction(numerator: ratio.numerator, denominator: ratio.denominator) == value, "seed \(seed)")
        }
    }

    @Test("a value beyond 127 bits has digits only")
    func big() {
        let value = exact("170141183460469231731687303715884105727") + 1
        #expect(value.ratio == nil)
        #expect(value.ratioDigits == ("170141183460469231731687303715884105728", "1"))
    }

    @Test("a ratio need not be in lowest terms")
    func reduces() {
        #expect(Fraction(numerator: 50, denominator: 100) == exact("0.5"))
        #expect(Fraction(numeratorDigits: "-50", denominatorDigits: "100") == exact("-0.5"))
    }

    @Test("what is no ratio is refused")
    func refused() {
        #expect(Fraction(numerator: 1, denominator: 0) == nil)
        #expect(Fraction(numerator: 1, denominator: -1) == nil)
        #expect(Fraction(numerator: .min, denominator: 1) == nil)
        #expect(Fraction(numerator: 1, denominator: .min) == nil)
        for (numerator, denominator) in [
            ("", "1"), ("1", ""), ("1", "0"), ("1", "-1"), ("1.5", "1"), ("a", "1"), ("--1", "1"), ("1", "１"),
        ] {
            #expect(Fraction(numeratorDigits: numerator, denominatorDigits: denominator) == nil)
        }
    }
}
