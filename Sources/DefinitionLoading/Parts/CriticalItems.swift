internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import YAMLDocument

extension ChecklistReading {
    /// `critical: true` or `critical: {when: …, scope: …, effect: …}`, as a rule named after the item.
    func readCritical(in item: MappingReader<ItemKey>, item index: Int, kind: AnswerKind?, section: String?) {
        guard let node = item[.critical], !node.isFalse else { return }
        if notApplicable != .forbid, !item.has(.notApplicable) {
            item.report(RuleProblem.silentlyNotApplicable, at: .critical)
        }
        var trigger: Rule.Trigger? = .rateZero
        var scope = Rule.Scope.audit
        var effects: [Rule.Effect] = [.fail]
        if !node.isTrue {
            guard let mapping = criticalMapping(node) else { return }
            if mapping.has(.when) { trigger = mapping.optional(.when) { self.trigger($0, kind) } }
            let word = mapping.optional(.scope) { values.word($0, of: ScopeWord.self) }
            if word == .section {
                if section == nil { mapping.report(RuleProblem.noSectionAround, at: .scope) }
                scope = .section(section ?? "")
            }
            effects = mapping.required(.effect) { self.effects($0, scope: word) } ?? []
        }
        if let trigger, let kind, !kind.canMeet(trigger) { item.report(RuleProblem.neverMet, at: .critical) }
        let condition = Rule.Condition.critical(item: index, trigger ?? .rateZero)
        let rule = Rule(id: items[index].id, title: nil, condition: condition, scope: scope, effects: effects)
        rules.append((node.position, rule))
    }

    private func criticalMapping(_ node: YAMLNode) -> MappingReader<CriticalKey>? {
        if case .scalar(let text, _) = node.content {
            values.reportUnknownWord(text, at: node.position, allowed: ["true", "{effect: …}"])
            return nil
        }
        return MappingReader<CriticalKey>(node, values)
    }

    private func trigger(_ node: YAMLNode, _ kind: AnswerKind?) -> Rule.Trigger? {
        guard let mapping = MappingReader<TriggerKey>(node, values), let key = mapping.only(of: [.option, .rateAtMost])
        else { return nil }
        if key == .option { return option(in: mapping, kind) }
        guard let rate = mapping.optional(.rateAtMost, values.rate) else { return nil }
        if rate == .one { mapping.report(RuleProblem.alwaysMet, at: .rateAtMost) }
        return .rateAtMost(rate)
    }

    private func option(in mapping: MappingReader<TriggerKey>, _ kind: AnswerKind?) -> Rule.Trigger? {
        guard let kind else { return nil }
        guard case .choice(let choice) = kind else {
            mapping.report(RuleProblem.optionOfAnotherKind(kind.name), at: .option)
            return nil
        }
        let known = KnownIDs(.option, choice.options.map(\.id), .inItem)
        return mapping.optional(.option, known.reference(values)).flatMap { id in
            choice.options.firstIndex { $0.id == id }.map { .option($0) }
        }
    }
}

extension YAMLNode {
    var isTrue: Bool { scalarText == "true" }
    var isFalse: Bool { scalarText == "false" }
}

extension AnswerKind {
    /// False when no answer has a rate low enough, so that the rule would never fire.
    fileprivate func canMeet(_ trigger: Rule.Trigger) -> Bool {
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
        case .measure(let measure): measure.rating.lowestRate
        case .share(let share): share.rating.lowestRate
        case .count(let count): count.rating.lowestRate
        case .yesNo, .deduction: .zero
        }
    }
}

extension Rating {
    fileprivate var lowestRate: Fraction {
        switch self {
        case .bands(let bands): bands.map(\.rate).min() ?? .zero
        case .linear: .zero
        }
    }
}
