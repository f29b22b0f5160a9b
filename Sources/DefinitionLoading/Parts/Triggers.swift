internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

extension MappingReader where Key: DefinitionKey {
    /// What makes an item fire, by the one of these keys that is written; nil when it could not be read.
    func trigger(option: Key, rateAtMost: Key, of kind: AnswerKind?) -> Rule.Trigger? {
        guard let key = only(of: option, rateAtMost) else { return nil }
        if key == option { return self.option(option, of: kind) }
        guard let rate = optional(rateAtMost, values.rate) else { return nil }
        if rate == .one { report(RuleProblem.alwaysMet, at: rateAtMost) }
        return .rateAtMost(rate)
    }

    private func option(_ key: Key, of kind: AnswerKind?) -> Rule.Trigger? {
        guard let kind else { return nil }
        guard let options = kind.options else {
            report(RuleProblem.optionOfAnotherKind(kind.name), at: key)
            return nil
        }
        let known = KnownIDs(.option, options.map(\.id), .inItem)
        return optional(key) { known.reference($0, values) }.flatMap { id in
            options.firstIndex { $0.id == id }.map { .option($0) }
        }
    }
}

extension AnswerKind {
    /// What can be chosen; nil for other kinds.
    var options: [Choice.Option]? {
        switch self {
        case .choice(let choice): choice.options
        case .multiChoice(let choice): choice.options
        default: nil
        }
    }

    /// False when no answer has a rate low enough, so that the rule would never fire.
    func canMeet(_ trigger: Rule.Trigger) -> Bool {
        switch trigger {
        case .option: true
        case .rateZero: lowestRate <= .zero
        case .rateAtMost(let rate): lowestRate <= rate
        }
    }

    private var lowestRate: Fraction {
        switch self {
        case .choice(let choice): choice.options.map(\.rate).min() ?? .zero
        case .scale(let scale): (scale.minimum - scale.zero).divided(by: scale.maximum - scale.zero) ?? .zero
        case .measure(let measure): min(measure.rating.lowestRate, measure.notReached ?? .one)
        case .share(let share): share.rating.lowestRate
        case .index(let index): index.lowestRate
        case .count(let count): count.rating.lowestRate
        // Nothing chosen is worth nothing, whatever the options.
        case .multiChoice, .yesNo, .parts, .deduction, .information, .result: .zero
        }
    }
}

extension Index {
    /// On a scale from 1, even the lowest perception is something.
    fileprivate var lowestRate: Fraction {
        guard case .linear = rating, let worst = minimum.divided(by: maximum) else { return rating.lowestRate }
        return rating.rate(of: worst) ?? .zero
    }
}
