/// An exact rational number, always in lowest terms with a positive denominator.
///
/// Numerator and denominator live in 128-bit integers; a result that does not fit moves to big integers and comes back
/// as soon as it does, so equal numbers always have equal representations. Nothing overflows, nothing is rounded.
public struct Fraction: Sendable {
    enum Storage: Sendable {
        case small(Int128, Int128)
        case big(BigRational)
    }

    let storage: Storage

    public static let zero = Fraction(0)
    public static let one = Fraction(1)
    public static let hundred = Fraction(100)

    public init(_ integer: Int) { storage = .small(Int128(integer), 1) }

    /// `numerator / denominator`; nil when the denominator is 0.
    public init?(_ numerator: Int, _ denominator: Int) {
        guard denominator != 0 else { return nil }
        self.init(reducing: Int128(numerator), Int128(denominator))
    }

    private init(_ storage: Storage) { self.storage = storage }

    /// The denominator must not be 0, and neither may be the least 128-bit integer.
    init(reducing numerator: Int128, _ denominator: Int128) {
        if let numerator = Int64(exactly: numerator), let denominator = Int64(exactly: denominator), denominator > 0 {
            self.init(reducingWords: numerator, denominator)
            return
        }
        let divisor = Int128(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.init(.small(sign * (numerator / divisor), sign * (denominator / divisor)))
    }

    private init(_ big: BigRational) {
        if let small = big.small {
            storage = .small(small.numerator, small.denominator)
        } else {
            storage = .big(big)
        }
    }

    /// The value `numerator/denominator` of two integers written in decimal digits; nil when it is not that.
    init?(numerator: String, denominator: String) {
        guard let big = BigRational(numerator: numerator, denominator: denominator) else { return nil }
        self.init(big)
    }

    private var big: BigRational {
        switch storage {
        case .small(let numerator, let denominator): BigRational(numerator, denominator)
        case .big(let value): value
        }
    }

    public var isZero: Bool {
        if case .small(0, _) = storage { true } else { false }
    }

    public var isNegative: Bool { self < .zero }

    /// The value as an `Int`, when it is one.
    public var integer: Int? {
        if case .small(let numerator, 1) = storage { Int(exactly: numerator) } else { nil }
    }

    /// True when the denominator is 1.
    public var isInteger: Bool { floor() == self }

    /// The largest integer not above the value.
    public func floor() -> Fraction {
        switch storage {
        case .small(let numerator, let denominator):
            let quotient = numerator / denominator
            return Fraction(.small(numerator % denominator < 0 ? quotient - 1 : quotient, 1))
        case .big(let value): return Fraction(value.floor())
        }
    }

    /// The square root, exact when it is rational, else rounded down after `digits` decimals or better; 0 for a negative value.
    public func squareRoot(digits: Int = 40) -> Fraction {
        isNegative ? .zero : Fraction(big.squareRoot(digits: digits))
    }

    public static func + (a: Fraction, b: Fraction) -> Fraction {
        if let a = a.halfWords, let b = b.halfWords {
            if a.denominator == b.denominator {
                return Fraction(reducingWords: a.numerator + b.numerator, a.denominator)
            }
            return Fraction(
                reducingWords: a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
        }
        if case .small(let an, let ad) = a.storage, case .small(let bn, let bd) = b.storage {
            if ad == bd, case (let sum, false) = an.addingReportingOverflow(bn), sum != .min {
                return Fraction(reducing: sum, ad)
            }
            if case (let left, false) = an.multipliedReportingOverflow(by: bd),
                case (let right, false) = bn.multipliedReportingOverflow(by: ad),
                case (let sum, false) = left.addingReportingOverflow(right), sum != .min,
                case (let denominator, false) = ad.multipliedReportingOverflow(by: bd)
            {
                return Fraction(reducing: sum, denominator)
            }
        }
        return Fraction(BigRational.add(a.big, b.big))
    }

    public static func - (a: Fraction, b: Fraction) -> Fraction { a + -b }

    public static prefix func - (a: Fraction) -> Fraction {
        switch a.storage {
        case .small(let numerator, let denominator): Fraction(.small(-numerator, denominator))
        case .big(let value): Fraction(BigRational.subtract(BigRational(0, 1), value))
        }
    }

    public static func * (a: Fraction, b: Fraction) -> Fraction {
        if let a = a.halfWords, let b = b.halfWords {
            return Fraction(reducingWords: a.numerator * b.numerator, a.denominator * b.denominator)
        }
        if case .small(let an, let ad) = a.storage, case .small(let bn, let bd) = b.storage,
            case (let numerator, false) = an.multipliedReportingOverflow(by: bn), numerator != .min,
            case (let denominator, false) = ad.multipliedReportingOverflow(by: bd)
        {
            return Fraction(reducing: numerator, denominator)
        }
        return Fraction(BigRational.multiply(a.big, b.big))
    }

    /// The quotient; nil when the divisor is 0, so that "nothing to divide by" is always decided by the caller.
    public func divided(by divisor: Fraction) -> Fraction? {
        guard !divisor.isZero else { return nil }
        if let a = halfWords, let b = divisor.halfWords {
            let sign: Int64 = b.numerator < 0 ? -1 : 1
            return Fraction(
                reducingWords: sign * a.numerator * b.denominator, sign * a.denominator * b.numerator)
        }
        if case .small(let an, let ad) = storage, case .small(let bn, let bd) = divisor.storage,
            case (let numerator, false) = an.multipliedReportingOverflow(by: bd), numerator != .min,
            case (let denominator, false) = ad.multipliedReportingOverflow(by: bn), denominator != .min
        {
            return Fraction(reducing: numerator, denominator)
        }
        return Fraction(BigRational.divide(big, divisor.big))
    }

    public static func += (a: inout Fraction, b: Fraction) { a = a + b }
    public static func -= (a: inout Fraction, b: Fraction) { a = a - b }
}

extension Fraction: Comparable {
    public static func < (a: Fraction, b: Fraction) -> Bool { compare(a, b) < 0 }
    public static func == (a: Fraction, b: Fraction) -> Bool { compare(a, b) == 0 }

    private static func compare(_ a: Fraction, _ b: Fraction) -> Int {
        if let a = a.halfWords, let b = b.halfWords {
            let (left, right) = (a.numerator * b.denominator, b.numerator * a.denominator)
            return left < right ? -1 : left == right ? 0 : 1
        }
        if case .small(let an, let ad) = a.storage, case .small(let bn, let bd) = b.storage,
            case (let left, false) = an.multipliedReportingOverflow(by: bd),
            case (let right, false) = bn.multipliedReportingOverflow(by: ad)
        {
            return left < right ? -1 : left == right ? 0 : 1
        }
        return BigRational.compare(a.big, b.big)
    }
}

extension Fraction: Hashable {
    public func hash(into hasher: inout Hasher) {
        switch storage {
        case .small(let numerator, let denominator):
            hasher.combine(numerator)
            hasher.combine(denominator)
        case .big(let value): hasher.combine(value.numeratorText)
        }
    }
}

extension Fraction: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}

/// Euclid's algorithm; 1 when both are 0. Drops to 64 bits, which divide ten times faster, as soon as it can.
private func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 {
        if let x = UInt64(exactly: a), let y = UInt64(exactly: b) { return UInt128(greatestCommonDivisor(x, y)) }
        (a, b) = (b, a % b)
    }
    return a == 0 ? 1 : a
}
