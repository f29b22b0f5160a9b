import AuditTestSupport
import ExactArithmetic
import Testing

/// Shown numbers: half away from zero (scoring rule 1.2), a fixed number of decimals, never a negative zero.
@Suite struct FractionTextTests {
    @Test(arguments: [
        ("82.5", 0, "83"), ("82.25", 1, "82.3"), ("81.5", 0, "82"), ("0.5", 0, "1"), ("82.4999999", 0, "82"),
        ("-82.5", 0, "-83"), ("-82.25", 1, "-82.3"), ("-0.5", 0, "-1"), ("-0.4", 0, "0"), ("-0.004", 2, "0.00"),
        ("-0.005", 2, "-0.01"), ("0.005", 2, "0.01"), ("0.0049999", 2, "0.00"), ("2/3", 2, "0.67"),
        ("1/3", 6, "0.333333"),
        ("89.96", 1, "90.0"), ("99.995", 2, "100.00"), ("0", 2, "0.00"), ("-7", 2, "-7.00"), ("100", 0, "100"),
        ("1/8", 3, "0.125"), ("5/9", 2, "0.56"), ("7.005", 2, "7.01"), ("1.005", 2, "1.01"),
        ("1099511627776.005", 2, "1099511627776.01"), ("-1099511627775/2", 0, "-549755813888"),
        ("20282409603651670423947251286016/3", 6, "6760803201217223474649083762005.333333"),
        ("1/20282409603651670423947251286015", 6, "0.000000"),
        ("10141204801825835211973625643008/20282409603651670423947251286015", 0, "1"),
        ("1234567890123456789012345678901234567.995", 2, "1234567890123456789012345678901234568.00"),
        ("-0.0000000000000000000000000000000000001", 6, "0.000000"),
    ])
    func roundsHalfAwayFromZero(value: String, decimals: Int, shown: String) {
        #expect(exact(value).decimalText(decimals: decimals) == shown)
        #expect(exact(value).rounded(toDecimals: decimals) == exact(shown))
        var text = Array("is ".utf8)
        exact(value).appendDecimalText(decimals: decimals, to: &text)
        #expect(text == Array("is \(shown)".utf8))
    }

    @Test func negativeDecimalsMeanNone() {
        #expect(exact("12.5").decimalText(decimals: -3) == "13")
    }

    @Test(arguments: [
        ("12", "12"), ("0.5", "0.5"), ("100", "100"), ("1200", "1200"), ("86.67", "86.67"), ("86.666", "86.67"),
        ("0.10", "0.1"), ("-2.50", "-2.5"), ("-0.001", "0"), ("0.999", "1"), ("0", "0"), ("1/3", "0.33"),
    ])
    func shortTextDropsZeros(value: String, shown: String) {
        #expect(exact(value).shortText() == shown)
    }

    @Test func shortTextKeepsZerosThatCount() {
        #expect(exact("1200.5").shortText(decimals: 0) == "1201")
        #expect(exact("1200").shortText(decimals: 0) == "1200")
        #expect(exact("0.0625").shortText(decimals: 4) == "0.0625")
    }

    @Test(arguments: [("0", "0/1"), ("7", "7/1"), ("-0.5", "-1/2"), ("260/3", "260/3"), ("100%", "1/1")])
    func ratioTextAlwaysHasADenominator(value: String, ratio: String) {
        #expect(exact(value).ratioText == ratio)
    }

    @Test(arguments: [
        ("7/2", 3), ("-7/2", -4), ("-1/3", -1), ("1/3", 0), ("-3", -3), ("3", 3), ("0", 0), ("-0.0001", -1),
        ("-1/1234567890123456789012345678901234567890", -1),
    ])
    func floorGoesDown(value: String, floor: Int) {
        #expect(exact(value).floor() == Fraction(floor))
        #expect(exact(value).isInteger == (exact(value) == Fraction(floor)))
    }

    @Test func floorOfABigFraction() {
        let value = exact("-1234567890123456789012345678901234567891/1234567890123456789012345678901234567890")
        #expect(value.floor().ratioText == "-2/1")
        let large = exact("1234567890123456789012345678901234567890").divided(by: exact("-7"))
        #expect(large?.floor().ratioText == "-176366841446208112716049382700176366842/1")
    }

    @Test(arguments: [("5", 5), ("-5", -5), ("10/2", 5), ("9223372036854775807", Int.max)])
    func wholeNumbersAreIntegers(value: String, integer: Int) {
        #expect(exact(value).integer == integer)
    }

    @Test(arguments: ["1/2", "9223372036854775808", "1234567890123456789012345678901234567890"])
    func otherNumbersAreNot(value: String) {
        #expect(exact(value).integer == nil)
    }
}
