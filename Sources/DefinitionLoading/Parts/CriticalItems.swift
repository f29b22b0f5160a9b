internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

extension ChecklistReading {
    /// `critical: true` or `critical: {when: …, scope: …, effect: …}`, as a rule named after the item.
    func readCritical(in item: MappingReader<ItemKey>, item index: Int, kind: AnswerKind?, section: String?) {
        guard let node = item[.critical], !node.isFalse else { return }
        if notApplicable.policy != .forbid, !item.has(.notApplicable) {
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
        let condition = Rule.Condition.item(index, trigger ?? .rateZero)
        let rule = Rule(
            id: items[index].id, origin: .criticalItem, condition: condition, scope: scope, effects: effects)
        rules.append(PlacedRule(rule, at: node.position))
    }

    private func criticalMapping(_ node: YAMLNode) -> MappingReader<CriticalKey>? {
        if let text = node.text {
            values.reportUnknownWord(text, at: node.position, allowed: ["true", "{effect: …}"])
            return nil
        }
        return MappingReader<CriticalKey>(node, values)
    }

    private func trigger(_ node: YAMLNode, _ kind: AnswerKind?) -> Rule.Trigger? {
        MappingReader<TriggerKey>(node, values)?.trigger(option: .option, rateAtMost: .rateAtMost, of: kind)
    }
}

extension YAMLNode {
    var isTrue: Bool { isText("true") }
    var isFalse: Bool { isText("false") }
}
