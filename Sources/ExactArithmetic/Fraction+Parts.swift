/// Numerators and denominators, for formats that keep values exactly.
extension Fraction {
    /// Numerator and positive denominator in lowest terms; nil when they do not fit 127 bits.
    public var ratio: (numerator: Int128, denominator: Int128)? {
        if case .small(let numerator, let denominator) = storage { (numerator, denominator) } else { nil }
    }

    /// The same in decimal digits, of any length; a negative numerator begins with `-`.
    public var ratioDigits: (numerator: String, denominator: String) {
        switch storage {
        case .small(let numerator, let denominator): (String(numerator), String(denominator))
        case .big(let value): (value.numeratorText, value.denominatorText)
        }
    }

    /// The value of a ratio, which need not be in lowest terms; nil unless the denominator is positive and both fit 127
    /// bits.
    public init?(numerator: Int128, denominator: Int128) {
        guard denominator > 0, numerator != .min else { return nil }
        self.init(reducing: numerator, denominator)
    }

    /// The value of a ratio of two integers in decimal digits; nil when they are no integers or the denominator is not
    /// positive.
    public init?(numeratorDigits numerator: String, denominatorDigits denominator: String) {
        self.init(numerator: numerator, denominator: denominator)
    }
}
