public import ExactArithmetic

/// How a number becomes a rate.
public enum Rating: Sendable {
    /// Without gap or overlap; the first that holds the value decides.
    case bands([Band])
    /// Straight between the value worth 0 and the value worth 1, capped at both ends; `zero` may be above or below `full`.
    case linear(zero: Fraction, full: Fraction)
    case steps(Steps)

    /// The rate of `value`, from 0 to 1; nil never happens for gapless bands.
    public func rate(of value: Fraction) -> Fraction? {
        switch self {
        case .bands(let bands): bands.first { $0.contains(value) }?.rate
        case .linear(let zero, let full):
            (value - zero).divided(by: full - zero).map { min(max($0, .zero), .one) }
        case .steps(let steps): steps.rate(of: value)
        }
    }

    /// The rate of the worst value there is.
    public var lowestRate: Fraction {
        switch self {
        case .bands(let bands): bands.min { $0.rate < $1.rate }?.rate ?? .zero
        case .linear: .zero
        case .steps: .zero
        }
    }
}

/// A range of values that share one rate.
public struct Band: Sendable, Hashable {
    public let lower: Limit?
    public let upper: Limit?
    /// From 0 to 1.
    public let rate: Fraction

    /// An end of a band and whether it belongs to the band.
    public struct Limit: Sendable, Hashable {
        public let value: Fraction
        public let inclusive: Bool

        public init(_ value: Fraction, inclusive: Bool) {
            self.value = value
            self.inclusive = inclusive
        }
    }

    public init(lower: Limit? = nil, upper: Limit? = nil, rate: Fraction) {
        self.lower = lower
        self.upper = upper
        self.rate = rate
    }

    public func contains(_ value: Fraction) -> Bool {
        if let lower, lower.inclusive ? value < lower.value : value <= lower.value { return false }
        if let upper, upper.inclusive ? value > upper.value : value >= upper.value { return false }
        return true
    }
}
