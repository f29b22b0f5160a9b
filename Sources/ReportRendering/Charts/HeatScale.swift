internal import ExactArithmetic

/// The colour class of a score in a heat map: seven steps from far too low to full, which differ in lightness as well as
/// in hue, so that eyes without red and green tell them apart. The number stands in every cell besides.
enum HeatScale {
    /// The lowest score of each step, lowest step first; the same limits are named in the legend.
    static let limits = [0, 50, 60, 70, 80, 90, 95]

    /// `h0` for the lowest scores to `h6` for the highest; `none` where there is no score.
    static func name(of score: Fraction?) -> String {
        guard let score else { return "none" }
        let step = limits.lastIndex { Fraction($0) <= score } ?? 0
        return "h\(step)"
    }
}
