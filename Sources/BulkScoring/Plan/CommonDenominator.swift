internal import ChecklistModel
internal import ExactArithmetic

extension Checklist {
    /// A denominator that holds the rates of most answers, so that they are added without reducing anything.
    var commonRateDenominator: Int {
        var common = 1
        for rate in items.flatMap(\.answer.declaredRates) {
            guard let ratio = WordRatio(rate), let larger = leastCommonMultiple(common, ratio.denominator),
                larger <= Self.largestCommonDenominator
            else { continue }
            common = larger
        }
        return common
    }

    /// Rates beyond it are brought to a common denominator audit by audit.
    private static let largestCommonDenominator = 100_000
}

extension AnswerKind {
    /// Rates of which all others of the kind are sums or multiples, where the definition tells.
    fileprivate var declaredRates: [Fraction] {
        switch self {
        case .yesNo, .result, .information: []
        case .choice(let choice): choice.options.map(\.rate)
        case .multiChoice(let choice): choice.options.map(\.rate)
        case .parts(let parts): parts.mark == .share ? [Fraction(1, parts.parts.count)].compactMap(\.self) : []
        case .scale(let scale):
            [scale.step, scale.minimum - scale.zero].compactMap { $0.divided(by: scale.maximum - scale.zero) }
        case .measure(let measure): measure.rating.declaredRates + [measure.notReached].compactMap(\.self)
        case .share(let share): share.rating.declaredRates
        case .index(let index): index.rating.declaredRates
        case .count(let count): count.rating.declaredRates
        case .deduction(let deduction): deduction.kinds.flatMap(\.loss.declaredRates)
        }
    }
}

extension Rating {
    fileprivate var declaredRates: [Fraction] {
        switch self {
        case .bands(let bands): bands.map(\.rate)
        case .linear: []
        case .steps(let steps): [steps.loss]
        }
    }
}

extension Deduction.Loss {
    fileprivate var declaredRates: [Fraction] {
        switch self {
        case .each(let rate, let limit): [rate] + [limit].compactMap(\.self)
        case .all: []
        }
    }
}
