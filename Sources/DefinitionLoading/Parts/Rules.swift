internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

extension ChecklistReading {
    /// `minimum: {score: 60, effect: …}` of a section, as a rule named after the section.
    func readMinimum(in section: MappingReader<SectionKey>, of id: String) {
        guard let node = section[.minimum], let mapping = MappingReader<MinimumKey>(node, values) else { return }
        let score = mapping.required(.score, values.minimum)
        let rounded = mapping.optional(.rounded, rounding)
        let scope = mapping.optional(.scope) { values.word($0, of: ScopeWord.self) }
        let effects = mapping.required(.effect) { self.effects($0, scope: scope) }
        guard let score, let effects else { return }
        let rule = Rule(
            id: id, origin: .minimum, condition: .sectionBelow(id, Rule.Minimum(score, rounded: rounded)),
            scope: scope == .section ? .section(id) : .audit, effects: effects)
        rules.append(PlacedRule(rule, at: node.position))
    }

    /// `rules:`, read when every section and every item is known.
    func readRules(_ node: YAMLNode, _ conditions: ConditionReader) {
        var ids = IDRegister(.rule)
        for node in values.list(node, atMost: .max) ?? [] { readRule(node, &ids, conditions) }
    }

    private func readRule(_ node: YAMLNode, _ ids: inout IDRegister, _ conditions: ConditionReader) {
        guard let mapping = MappingReader<RuleKey>(node, values) else { return }
        let id = mapping.required(.rule) { values.id($0, .rule) } ?? ""
        if let place = mapping[.rule]?.position, !id.isEmpty { ids.take(id, at: place, log) }
        let title = mapping.optional(.title, values.wording)
        let section = mapping.optional(.scope) { sectionScope($0, conditions) }
        let condition = mapping.required(.when) { conditions.condition($0, scope: section) }
        let effects = mapping.required(.effect) { self.effects($0, scope: section == nil ? .audit : .section) }
        guard let condition, let effects else { return }
        let rule = Rule(
            id: id, title: title, origin: .declared, condition: condition,
            scope: section.map { .section($0) } ?? .audit, effects: effects)
        rules.append(PlacedRule(rule, at: node.position))
    }

    /// `{section: ID}`; nil for `audit`.
    private func sectionScope(_ node: YAMLNode, _ conditions: ConditionReader) -> String? {
        switch node.scalarText {
        case ScopeWord.audit.rawValue: return nil
        case ScopeWord.section.rawValue:
            log.report(RuleProblem.sectionNotNamed, at: node.position)
            return nil
        case let word?:
            values.reportUnknownWord(word, at: node.position, allowed: [ScopeWord.audit.rawValue, "{section: …}"])
            return nil
        case nil:
            return MappingReader<RuleScopeKey>(node, values)?.required(.section, conditions.section)
        }
    }
}
