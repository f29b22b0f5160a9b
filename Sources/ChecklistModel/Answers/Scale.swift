public import ExactArithmetic

/// A number on a declared scale: rate = (value − zero) ÷ (maximum − zero).
public struct Scale: Sendable {
    public let minimum: Fraction
    public let maximum: Fraction
    /// Distance of allowed values, counted from the minimum.
    public let step: Fraction
    /// The value worth nothing: 0 for `x/max`, the minimum for `(x−min)/(max−min)`; never above the minimum.
    public let zero: Fraction

    public init(minimum: Fraction, maximum: Fraction, step: Fraction, zero: Fraction) {
        self.minimum = minimum
        self.maximum = maximum
        self.step = step
        self.zero = zero
    }
}
