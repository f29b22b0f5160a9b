internal import ExactArithmetic
internal import Scoring

/// Wilson intervals of people's scores in whole units of the last shown decimal.
struct ScoreIntervals: BitwiseCopyable, Sendable {
    private let decimals: Int
    private let unitsOfHundred: Int

    init(_ rounding: Rounding) {
        decimals = rounding.decimals
        unitsOfHundred = rounding.unitsOfHundred(1, over: 1)
    }

    /// - Parameters:
    ///   - earned: Σ weight × rate, over `scale`.
    ///   - squares: Σ of the squares of single observations' weights, times `divisor`.
    func interval(earned: Int, weight: Int, squares: Int, scale: Int, divisor: Int) -> (low: Int, high: Int) {
        if let square = product(weight, weight), let count = product(square, divisor),
            let bounds = IntervalBounds(
                earned: earned, whole: scale * weight, size: WordRatio(numerator: count, denominator: squares),
                unitsOfHundred: unitsOfHundred)
        {
            return (bounds.low, bounds.high)
        }
        return exact(earned: earned, weight: weight, squares: squares, scale: scale, divisor: divisor)
    }

    @inline(never)
    private func exact(earned: Int, weight: Int, squares: Int, scale: Int, divisor: Int) -> (low: Int, high: Int) {
        let whole = Int128(scale) * Int128(weight)
        let weights = Fraction(weight)
        guard let score = Fraction(numerator: 100 * Int128(earned), denominator: whole),
            let size = (weights * weights * Fraction(divisor)).divided(by: Fraction(squares)),
            let interval = wilsonInterval(score: score, size: size)
        else { return (0, unitsOfHundred) }
        return (units(interval.lowerBound), units(interval.upperBound))
    }

    private func units(_ value: Fraction) -> Int {
        let power = Fraction(unitsOfHundred / 100)
        return (value.rounded(toDecimals: decimals) * power).integer ?? 0
    }
}
