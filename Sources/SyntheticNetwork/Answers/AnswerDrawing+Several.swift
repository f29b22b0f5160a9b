internal import ChecklistModel
internal import ExactArithmetic

/// Answers that are made of several parts, or that stand on a scale.
extension AnswerDrawing {
    /// What helps is chosen and what harms is not, but for so many misses.
    func chosen(_ choice: MultiChoice, misses: Int, _ random: inout RandomStream) -> [Int] {
        var isChosen = choice.options.map { $0.rate > .zero }
        for _ in 0..<min(misses, isChosen.count) { isChosen[random.below(isChosen.count)].toggle() }
        return isChosen.indices.filter { isChosen[$0] }
    }

    func met(_ count: Int, misses: Int, _ random: inout RandomStream) -> [Bool] {
        var met = [Bool](repeating: true, count: count)
        for _ in 0..<min(misses, count) { met[random.below(count)] = false }
        return met
    }

    func point(on scale: Scale, misses: Int, _ random: inout RandomStream) -> Fraction {
        let steps = Self.steps(from: scale.minimum, to: scale.maximum, by: scale.step)
        return scale.minimum + scale.step * Fraction(steps - Self.short(of: steps, misses: misses, &random))
    }

    /// Customers expect much, and what they perceive falls short by the misses.
    func index(_ index: Index, misses: Int, _ random: inout RandomStream) -> AnswerValue {
        let steps = Self.steps(from: index.minimum, to: index.maximum, by: index.step)
        var expected = random.int((steps * 6 / 10)...max(steps * 6 / 10, steps - steps / 8))
        // An expectation of 0 is refused.
        if (index.minimum + index.step * Fraction(expected)).isZero { expected = steps }
        let gain = misses == 0 && random.happens(perMille: 450) ? max(1, steps / 9) : 0
        let loss = misses == 0 ? 0 : Self.short(of: steps, misses: misses, &random)
        let perceived = max(0, min(steps, expected + gain - loss))
        return .index(
            expected: index.minimum + index.step * Fraction(expected),
            perceived: index.minimum + index.step * Fraction(perceived))
    }

    /// One deviation for each miss; a kind that costs the whole mark is rarely among them.
    func losses(_ deduction: Deduction, misses: Int, _ random: inout RandomStream) -> [Fraction] {
        var counts = [Int](repeating: 0, count: deduction.kinds.count)
        let common = deduction.kinds.indices.filter { deduction.kinds[$0].loss != .all }
        for _ in 0..<misses {
            let isGrave = common.isEmpty || random.happens(perMille: 40)
            let kind = isGrave ? random.below(counts.count) : common[random.below(common.count)]
            if counts.indices.contains(kind) { counts[kind] += 1 }
        }
        return counts.map { Fraction($0) }
    }

    private static func steps(from minimum: Fraction, to maximum: Fraction, by step: Fraction) -> Int {
        max(0, (maximum - minimum).divided(by: step)?.floor().integer ?? 0)
    }

    /// How many steps below the top: one for each miss on a short scale, more on a long one.
    private static func short(of steps: Int, misses: Int, _ random: inout RandomStream) -> Int {
        let unit = max(1, steps / 10)
        return min(steps, misses * unit + (unit > 1 ? random.below(unit) : 0))
    }
}
