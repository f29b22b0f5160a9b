import ExactArithmetic
import Testing

/// What a number in a file may look like, and what is refused rather than guessed.
@Suite struct FractionParsingTests {
    @Test(arguments: [
        ("0", "0/1"), ("12", "12/1"), ("-0.5", "-1/2"), ("+3", "3/1"), ("100.00", "100/1"), ("0012", "12/1"),
        ("-0", "0/1"), ("-0.000", "0/1"), ("0.125", "1/8"), ("29.999996", "7499999/250000"),
        ("9223372036854775808", "9223372036854775808/1"),
        ("0.0000000000000000000000000000000000001", "1/10000000000000000000000000000000000000"),
    ])
    func readsDecimals(text: String, ratio: String) {
        #expect(Fraction(decimal: text)?.ratioText == ratio)
    }

    @Test(arguments: [
        "", "-", "+", ".", "-.", ".5", "5.", "1.2.3", "--1", "+-1", "-+1", " 1", "1 ", "1 000", "1,5", "1,000", "1_000",
        "1e3", "1E-3", "0x10", "1/2", "50%", "inf", "nan", "٣", "１２", "一", "½", "1．5", "−1", "1\0", "1\n",
    ])
    func refusesWhatIsNoPlainDecimal(text: String) {
        #expect(Fraction(decimal: text) == nil)
    }

    @Test(arguments: [
        (40, 0, true), (41, 0, false), (20, 20, true), (1, 39, true), (39, 1, true), (1, 40, false), (21, 20, false),
    ])
    func limitsTheDigits(before: Int, behind: Int, isRead: Bool) {
        let text =
            String(repeating: "9", count: before) + (behind > 0 ? "." + String(repeating: "9", count: behind) : "")
        #expect((Fraction(decimal: text) != nil) == isRead)
        #expect((Fraction(decimal: "-" + text) != nil) == isRead, "the sign is no digit")
    }

    /// Every length takes the same digits, with the point anywhere.
    @Test(arguments: 1...40)
    func readsEveryLength(length: Int) {
        let digits = String("9876543210987654321098765432109876543213".suffix(length))
        let whole = String(digits.drop { $0 == "0" })
        #expect(Fraction(decimal: digits)?.ratioText == whole + "/1")
        #expect(Fraction(decimal: "-" + digits)?.ratioText == "-" + whole + "/1")
        for place in 1..<max(1, length) {
            let text = digits.prefix(place) + "." + digits.dropFirst(place)
            let value = Fraction(decimal: text)
            #expect(value?.decimalText(decimals: length - place).drop { $0 == "0" } == text.drop { $0 == "0" })
            // The last digit is neither even nor a multiple of 5, so nothing cancels.
            #expect(value?.ratioText == whole + "/1" + String(repeating: "0", count: length - place))
        }
    }

    @Test(arguments: [
        ("1/3", "1/3"), ("2/6", "1/3"), ("-1/3", "-1/3"), ("1/-3", "-1/3"), ("0/7", "0/1"), ("12.5%", "1/8"),
        ("100%", "1/1"), ("12.5 %", "1/8"), ("-5%", "-1/20"), ("0.5", "1/2"),
        (
            "1234567890123456789012345678901234567890/1234567890123456789012345678901234567890", "1/1"
        ),
    ])
    func readsRatiosAndPercentages(text: String, ratio: String) {
        #expect(Fraction(text: text)?.ratioText == ratio)
    }

    @Test(arguments: [
        "1/0", "1/0.0", "0/0", "/", "1/", "/3", "1/2/3", "1/1.5", "0.5/3", "1 / 3", "%", " %", "5%%", "1/3%", "%5",
        "１/3",
        "5％", "1e2%",
    ])
    func refusesWhatIsNoNumber(text: String) {
        #expect(Fraction(text: text) == nil)
    }

    @Test func aDenominatorOfZeroIsNoNumber() {
        #expect(Fraction(1, 0) == nil)
        #expect(Fraction(1).divided(by: .zero) == nil)
    }

    @Test(arguments: [
        (6, 4, "3/2"), (-6, 4, "-3/2"), (6, -4, "-3/2"), (-6, -4, "3/2"), (0, -9, "0/1"),
        (Int.min, -1, "9223372036854775808/1"), (1, Int.min, "-1/9223372036854775808"), (Int.min, Int.min, "1/1"),
    ])
    func standsInLowestTerms(numerator: Int, denominator: Int, ratio: String) {
        #expect(Fraction(numerator, denominator)?.ratioText == ratio)
    }
}
