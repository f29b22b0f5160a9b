public import ExactArithmetic

/// What was expected and what was perceived, on one scale; perceived ÷ expected is rated.
public struct Index: Sendable {
    public let minimum: Fraction
    public let maximum: Fraction
    /// Distance of allowed values, counted from the minimum.
    public let step: Fraction
    /// Rates perceived ÷ expected; `linear` from 0 to 1 when the definition gives no bands.
    public let rating: Rating

    public init(minimum: Fraction, maximum: Fraction, step: Fraction, rating: Rating) {
        self.minimum = minimum
        self.maximum = maximum
        self.step = step
        self.rating = rating
    }
}
