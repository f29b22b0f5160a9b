internal import ExactArithmetic
internal import Scoring

/// Scores of people with their Wilson intervals as they are written, remembered: many people share their numbers.
struct WrittenScores: ~Copyable {
    struct Written: BitwiseCopyable, Sendable {
        var score = ShortText()
        var low = ShortText()
        var high = ShortText()
    }

    private struct Entry: BitwiseCopyable, Sendable {
        var earned = -1
        var weight = 0
        var squares = 0
        var scale = 0
        var divisor = 0
        var written = Written()
    }

    private static let size = 1 << 12

    private let entries = Scratch(Self.size, filledWith: Entry())
    private let rounding: Rounding
    private let unitsOfHundred: Int

    init(_ rounding: Rounding) {
        self.rounding = rounding
        unitsOfHundred = rounding.unitsOfHundred(1, over: 1)
    }

    /// - Parameters:
    ///   - earned: Σ weight × rate, over `scale`.
    ///   - squares: Σ of the squares of single observations' weights, times `divisor`.
    mutating func written(earned: Int, weight: Int, squares: Int, scale: Int, divisor: Int) -> Written {
        var hash = UInt(bitPattern: earned) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ UInt(bitPattern: weight)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 32 ^ UInt(bitPattern: squares)) &* 0x94D0_49BB_1331_11EB
        let place = Int(hash >> 48) & (Self.size - 1)
        let entry = entries[place]
        if entry.earned == earned, entry.weight == weight, entry.squares == squares, entry.scale == scale,
            entry.divisor == divisor
        {
            return entry.written
        }
        let (low, high) = interval(earned: earned, weight: weight, squares: squares, scale: scale, divisor: divisor)
        let written = Written(
            score: text(rounding.unitsOfHundred(earned, over: scale * weight)), low: text(low), high: text(high))
        entries[place] = Entry(
            earned: earned, weight: weight, squares: squares, scale: scale, divisor: divisor, written: written)
        return written
    }

    private func text(_ units: Int) -> ShortText { ShortText(units: units, decimals: rounding.decimals) }

    private func interval(earned: Int, weight: Int, squares: Int, scale: Int, divisor: Int) -> (low: Int, high: Int) {
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
        return (value.rounded(toDecimals: rounding.decimals) * power).integer ?? 0
    }
}
