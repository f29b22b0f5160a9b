/// The 95 % Wilson interval in whole units of the last shown decimal, by fixed-point arithmetic on machine words.
///
/// It says nothing where its small error might round a bound the other way; `wilsonInterval` decides those.
struct IntervalBounds {
    let low: Int
    let high: Int

    /// Bits behind the point of n, z² and the root.
    private static let bits: UInt64 = 40
    /// z² = 3.841458820694 (scoring rule 7.3).
    private static let zSquared = UInt64((UInt128(3_841_458_820_694) << 40) / 1_000_000_000_000)
    /// Bits behind the point of the units, and how near to a half they may come: a thousandth, where the error of the
    /// whole is below a five-thousandth with six decimals and far smaller with two.
    private static let unitBits: UInt64 = 20
    private static let margin = 1 << 10

    /// - Parameters:
    ///   - earned: over `whole`, the score as a share of 1.
    ///   - size: the observations' n, as `size.numerator ÷ size.denominator`.
    ///   - unitsOfHundred: the units of 100 points, at most 10⁸.
    init?(earned: Int, whole: Int, size: WordRatio, unitsOfHundred: Int) {
        let (earned, whole) = (UInt64(earned), UInt64(whole))
        let (count, part) = (UInt64(size.numerator), UInt64(size.denominator))
        // n below 2^20, so that it keeps 40 bits behind the point.
        guard earned <= whole, whole > 0, whole < 1 << 60, part > 0, count >> 20 < part else { return nil }
        let p = whole.dividingFullWidth((earned >> 4, earned << 60)).quotient
        let n = part.dividingFullWidth((count >> 24, count << Self.bits)).quotient
        let z = Self.zSquared
        let np = Self.product(n, p, shiftedBy: 60)
        // √(z²·(4np(1−p) + z²)), so that the bounds are (2np + z² ∓ √…) ÷ 2(n + z²).
        let variance = 4 * Self.product(np, (1 << 60) - p, shiftedBy: 60)
        let radicand = UInt128(Self.product(z, variance + z, shiftedBy: Self.bits)) << UInt128(Self.bits)
        let root = Self.squareRoot(radicand)
        let (middle, divisor) = (2 * np + z, 2 * (n + z))
        let units = UInt64(unitsOfHundred)
        guard let low = Self.rounded(middle > root ? middle - root : 0, over: divisor, units: units),
            let high = Self.rounded(min(middle + root, divisor), over: divisor, units: units)
        else { return nil }
        (self.low, self.high) = (low, high)
    }

    @inline(__always)
    private static func product(_ a: UInt64, _ b: UInt64, shiftedBy bits: UInt64) -> UInt64 {
        let (high, low) = a.multipliedFullWidth(by: b)
        return high << (64 - bits) | low >> bits
    }

    /// Cut to a whole number, by Newton's steps from above.
    private static func squareRoot(_ radicand: UInt128) -> UInt64 {
        let (high, low) = (UInt64(truncatingIfNeeded: radicand >> 64), UInt64(truncatingIfNeeded: radicand))
        let length = 128 - radicand.leadingZeroBitCount
        var root: UInt64 = 1 << UInt64((length + 1) / 2)
        while true {
            let next = (root + root.dividingFullWidth((high, low)).quotient) / 2
            if next >= root { return root }
            root = next
        }
    }

    /// Nil too near to a half.
    @inline(__always)
    private static func rounded(_ value: UInt64, over divisor: UInt64, units: UInt64) -> Int? {
        let scaled = value.multipliedFullWidth(by: units << unitBits)
        let exact = Int(truncatingIfNeeded: divisor.dividingFullWidth((scaled.high, scaled.low)).quotient)
        let half = 1 << Int(unitBits - 1)
        let distance = (exact & (2 * half - 1)) - half
        return abs(distance) <= margin ? nil : (exact + half) >> Int(unitBits)
    }
}
