internal import ExactArithmetic

/// The greatest common divisor of two numbers that are not negative; 1 when both are 0.
func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    if a == 0 { return max(1, b) }
    if b == 0 { return a }
    // Stein's algorithm: a processor shifts and subtracts ten times faster than it divides.
    var (x, y) = (UInt(bitPattern: a), UInt(bitPattern: b))
    let shift = UInt((x | y).trailingZeroBitCount)
    x >>= UInt(x.trailingZeroBitCount)
    while y != 0 {
        y >>= UInt(y.trailingZeroBitCount)
        if x > y { (x, y) = (y, x) }
        y &-= x
    }
    return Int(bitPattern: x << shift)
}

/// Nil when it does not fit.
func leastCommonMultiple(_ a: Int, _ b: Int) -> Int? {
    if a == b { return a }
    return product(a / greatestCommonDivisor(a, b), b)
}

/// Nil when it does not fit.
@inline(__always)
func product(_ a: Int, _ b: Int) -> Int? {
    let (value, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : value
}

/// Nil when it does not fit.
@inline(__always)
func sum(_ a: Int, _ b: Int) -> Int? {
    let (value, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : value
}

/// A fraction of two machine words, with a positive denominator.
struct WordRatio: BitwiseCopyable, Sendable {
    let numerator: Int
    let denominator: Int

    static let zero = WordRatio(numerator: 0, denominator: 1)

    init(numerator: Int, denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Nil when the fraction needs more room.
    init?(_ value: Fraction) {
        guard let ratio = value.ratio, let numerator = Int(exactly: ratio.numerator),
            let denominator = Int(exactly: ratio.denominator)
        else { return nil }
        self.init(numerator: numerator, denominator: denominator)
    }

    @inline(__always)
    static func < (a: WordRatio, b: WordRatio) -> Bool {
        guard let left = product(a.numerator, b.denominator), let right = product(b.numerator, a.denominator) else {
            return isLess(a, than: b)
        }
        return left < right
    }

    @inline(__always)
    static func <= (a: WordRatio, b: WordRatio) -> Bool { !(b < a) }

    /// With room for any two words.
    @inline(never)
    private static func isLess(_ a: WordRatio, than b: WordRatio) -> Bool {
        Int128(a.numerator) * Int128(b.denominator) < Int128(b.numerator) * Int128(a.denominator)
    }
}
