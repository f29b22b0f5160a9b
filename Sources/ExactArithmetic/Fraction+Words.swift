/// Arithmetic in machine words, which most numbers fit.
extension Fraction {
    /// `numerator / denominator` in machine words, which divide many times faster. The denominator must be positive.
    init(reducingWords numerator: Int64, _ denominator: Int64) {
        if denominator == 1 {
            storage = .small(Int128(numerator), 1)
            return
        }
        let divisor = greatestCommonDivisor(numerator.magnitude, UInt64(denominator))
        let magnitude = Int128(numerator.magnitude / divisor)
        storage = .small(numerator < 0 ? -magnitude : magnitude, Int128(UInt64(denominator) / divisor))
    }

    /// Numerator and denominator when each fits half a word, so that their products and the sums of these fit a word.
    var halfWords: (numerator: Int64, denominator: Int64)? {
        guard case .small(let numerator, let denominator) = storage, let numerator = Int32(exactly: numerator),
            let denominator = Int32(exactly: denominator)
        else { return nil }
        return (Int64(numerator), Int64(denominator))
    }
}

/// Euclid's algorithm; 1 when both are 0.
func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a == 0 ? 1 : a
}
