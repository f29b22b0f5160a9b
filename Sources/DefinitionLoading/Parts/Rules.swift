internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

extension ChecklistReading {
    /// `minimum: {score: 60, effect: …}` of a section, as a rule named after the section.
    func readMinimum(in section: MappingReader<SectionKey>, of id: String) {
        guard let node = section[.minimum], let mapping = MappingReader<MinimumKey>(node, values) else { return }
        let score = mapping.required(.score, values.minimum)
        let scope = mapping.optional(.scope) { values.word($0, of: ScopeWord.self) }
        let effects = mapping.required(.effect) { self.effects($0, scope: scope) }
        guard let score, let effects else { return }
        let rule = Rule(
            id: id, title: nil, condition: .sectionBelow(id, score), scope: scope == .section ? .section(id) : .audit,
            effects: effects)
        rules.append((node.position, rule))
    }

    /// `rules:`, read when every section is known.
    func readRules(_ node: YAMLNode) {
        var ids = IDRegister(.rule)
        let sections = KnownIDs(.section, sectionIDs.ids, .inFile)
        for node in values.list(node, atMost: .max) ?? [] { readRule(node, &ids, sections) }
    }

    private func readRule(_ node: YAMLNode, _ ids: inout IDRegister, _ sections: KnownIDs) {
        guard let mapping = MappingReader<RuleKey>(node, values) else { return }
        let id = mapping.required(.rule, values.id(.rule)) ?? ""
        if let place = mapping[.rule]?.position, !id.isEmpty { ids.take(id, at: place, log) }
        let title = mapping.optional(.title, values.wording)
        if mapping.optional(.scope, { values.word($0, of: ScopeWord.self) }) == .section {
            mapping.report(RuleProblem.sectionScope, at: .scope)
        }
        let condition = mapping.required(.when) { self.condition($0, sections) }
        let effects = mapping.required(.effect) { self.effects($0, scope: nil) }
        guard let condition, let effects else { return }
        rules.append(
            (node.position, Rule(id: id, title: title, condition: condition, scope: .audit, effects: effects)))
    }

    private func condition(_ node: YAMLNode, _ sections: KnownIDs) -> Rule.Condition? {
        guard let mapping = MappingReader<RuleConditionKey>(node, values) else { return nil }
        let key = mapping.only(of: [.department, .section])
        let department = mapping.optional(.department, department)
        let section = mapping.optional(.section, sections.reference(values))
        guard let limit = mapping.required(.below, values.minimum), let key else { return nil }
        return key == .department
            ? department.map { .departmentBelow($0, limit) } : section.map { .sectionBelow($0, limit) }
    }
}
