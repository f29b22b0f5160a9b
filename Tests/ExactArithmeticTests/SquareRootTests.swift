import AuditTestSupport
import ExactArithmetic
import Testing

/// Roots are exact when they are rational and cut, never rounded up, when they are not.
@Suite struct SquareRootTests {
    @Test(arguments: [
        ("0", "0/1"), ("1", "1/1"), ("4", "2/1"), ("4/9", "2/3"), ("0.25", "1/2"), ("8/18", "2/3"),
    ])
    func squaresHaveExactRoots(value: String, root: String) {
        #expect(exact(value).squareRoot().ratioText == root)
    }

    @Test(arguments: ["1234567890123456789012345678901234567890", "1/9999999999999999999999999999999999999999"])
    func bigSquaresHaveExactRoots(root: String) {
        #expect((exact(root) * exact(root)).squareRoot() == exact(root))
    }

    @Test(arguments: [
        ("2", "1.4142135623730950488016887242096980785696"), ("3", "1.7320508075688772935274463415058723669428"),
    ])
    func otherRootsAreCut(value: String, shown: String) {
        #expect(exact(value).squareRoot().decimalText(decimals: 40) == shown)
    }

    @Test(arguments: ["2", "3", "2/3", "0.1", "1/7", "999999999999999999999999999999999999999"], [0, 1, 6, 39])
    func aCutRootIsLessThanOneDigitBelow(value: String, digits: Int) {
        let value = exact(value)
        let root = value.squareRoot(digits: digits)
        let next = root + exact("0." + String(repeating: "0", count: max(0, digits - 1)) + "1") * (digits == 0 ? 10 : 1)
        #expect(root * root <= value)
        #expect(next * next > value)
    }

    @Test func oddArgumentsAreHarmless() {
        #expect(exact("-4").squareRoot() == .zero)
        #expect(exact("2").squareRoot(digits: -5) == .one)
    }
}
