import AuditTestSupport
import ExactArithmetic
import Testing

@testable import IssuedScores

/// How an issued number is kept: in a small form that must never change it.
@Suite("an issued number is kept as it is") struct IssuedNumberTests {
    @Test("nothing is nothing, and not 0")
    func nothing() {
        #expect(IssuedNumber(nil).value == nil)
        #expect(IssuedNumber(nil) != IssuedNumber(0))
        #expect(IssuedNumber(0).value == .zero)
    }

    @Test(
        "at the ends of what is kept in millionths, and beyond them",
        arguments: [
            "0", "-0.000001", "0.000001", "0.0000001", "0.0000005", "1/3", "-1/3", "100", "-100", "86.67", "99.999999",
            "9223372036854.775807", "9223372036854.775808", "-9223372036854.775808", "-9223372036854.775809",
            "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
            "170141183460469231731687303715884105727", "-9999999999999999999999999999999999999999",
            "0.000000000000000000000000000000000000001", "1/9223372036854775807",
        ])
    func ends(_ text: String) {
        #expect(IssuedNumber(exact(text)).value == exact(text))
    }

    @Test(
        "any number comes back exactly; two are the same when their numbers are",
        arguments: 1...20 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var numbers: [Fraction] = []
        for _ in 0..<60 {
            let denominator = generator.pick([1, 2, 3, 7, 10, 100, 1_000_000, 10_000_000, 999_983])
            var number = try #require(Fraction(Int.random(in: -400...400, using: &generator), denominator))
            for _ in 0..<generator.pick([0, 0, 0, 4]) { number = number * 1_000_003 }
            numbers.append(number)
        }
        for (place, number) in numbers.enumerated() {
            let kept = IssuedNumber(number)
            #expect(kept.value == number, "seed \(seed): \(number.ratioText)")
            let mistaken = numbers[place...].filter { other in
                let isSame = kept == IssuedNumber(other)
                return isSame != (number == other) || isSame && kept.hashValue != IssuedNumber(other).hashValue
            }
            #expect(mistaken == [], "seed \(seed): \(number.ratioText)")
        }
    }
}
