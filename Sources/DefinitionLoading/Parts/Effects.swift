internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

extension ChecklistReading {
    /// `fail`, `{score-at-most: 59}`, or a list of such effects; stand-ins are left out.
    func effects(_ node: YAMLNode, scope: ScopeWord?) -> [Rule.Effect] {
        var nodes = [node]
        if node.sequence != nil { nodes = values.list(node) ?? [] }
        var kinds = IDRegister(.effect)
        return nodes.flatMap { node in
            effect(node).map { effect in
                kinds.take(effect.name, at: node.position, log)
                if scope == .section, !effect.actsOnSections {
                    log.report(RuleProblem.auditOnlyEffect(effect.name), at: node.position)
                }
                return effect
            }
        }
    }

    private func effect(_ node: YAMLNode) -> [Rule.Effect] {
        if node.isScalar {
            switch values.effectWord(node) {
            case .fail: return [.fail]
            case .zero: return [.zero]
            case nil: return []
            }
        }
        guard let mapping = MappingReader<EffectKey>(node, values) else { return [] }
        if node.entries?.isEmpty == true {
            mapping.report(StructureProblem.missingOneOf(EffectKey.allowed, in: EffectKey.part), at: node.position)
        }
        var effects: [Rule.Effect] = []
        if let grade = mapping.optional(.gradeAtMost, { grades.reference($0, values) }) {
            effects.append(.gradeAtMost(grade))
        }
        if let score = mapping.optional(.scoreAtMost, values.score) { effects.append(.scoreAtMost(score)) }
        return effects
    }
}

extension ValueReader {
    fileprivate func effectWord(_ node: YAMLNode) -> EffectWord? {
        guard let text = text(node) else { return nil }
        if let word = EffectWord(rawValue: text) { return word }
        reportUnknownWord(
            text, at: node.position,
            allowed: EffectWord.allCases.map(\.rawValue) + EffectKey.allowed.map { "{\($0): …}" })
        return nil
    }
}

extension Rule.Effect {
    fileprivate var name: String {
        switch self {
        case .fail: EffectWord.fail.rawValue
        case .zero: EffectWord.zero.rawValue
        case .gradeAtMost: EffectKey.gradeAtMost.rawValue
        case .scoreAtMost: EffectKey.scoreAtMost.rawValue
        }
    }

    /// Failing and grades belong to the audit as a whole.
    fileprivate var actsOnSections: Bool {
        switch self {
        case .zero, .scoreAtMost: true
        case .fail, .gradeAtMost: false
        }
    }
}
