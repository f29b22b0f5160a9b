internal import ChecklistModel
internal import ExactArithmetic

/// A rule that met its condition, with what met it.
struct Firing {
    let rule: Int
    let causes: [FiredRule.Cause]
}

extension Rule {
    /// A rate after this rule's `score at most` and `zero`.
    func lowered(_ rate: Fraction) -> Fraction {
        effects.reduce(rate) { rate, effect in
            switch effect {
            case .zero: .zero
            case .scoreAtMost(let limit): min(rate, limit.divided(by: .hundred) ?? .zero)
            case .fail, .gradeAtMost: rate
            }
        }
    }
}

/// The roll-up with section-scope effects, bottom-up; at each section the rules that read its own score come last.
struct RuledRollUp {
    let checklist: Checklist
    let base: ComputedBase
    let conditions: ConditionReading
    /// The sections that take part in the score, where a rule asks for any.
    let scored: Set<String>
    /// Section-scope rules by section: those that do not read its own score, then those that do.
    private let rules: [String: (before: [Int], after: [Int])]

    init(checklist: Checklist, base: ComputedBase, conditions: ConditionReading, scored: Set<String>) {
        self.scored = scored
        self.checklist = checklist
        self.base = base
        self.conditions = conditions
        var rules: [String: (before: [Int], after: [Int])] = [:]
        for (index, rule) in checklist.rules.enumerated() {
            guard case .section(let section) = rule.scope else { continue }
            if rule.condition.reads(section: section) {
                rules[section, default: ([], [])].after.append(index)
            } else {
                rules[section, default: ([], [])].before.append(index)
            }
        }
        self.rules = rules
    }

    /// The result of the whole after effects, and the section-scope rules that fired, children before parents.
    func evaluate() -> (result: NodeResult?, fired: [Firing]) {
        if rules.isEmpty { return (base.result, []) }
        var fired: [Firing] = []
        var scores: [String: Fraction] = [:]
        var evaluated: Set<String> = []
        let result = withoutActuallyEscaping({ (section: Section, rate: Fraction) in
            var rate = rate
            evaluated.insert(section.id)
            if let rules = rules[section.id] {
                for group in [rules.before, rules.after] {
                    if scored.contains(section.id) { scores[section.id] = rate * .hundred }
                    let firings = firings(of: group, by: conditions) { scores[$0] }
                    fired += firings
                    rate = firings.reduce(rate) { checklist.rules[$1.rule].lowered($0) }
                }
            }
            if scored.contains(section.id) { scores[section.id] = rate * .hundred }
            return rate
        }) { replacing in
            RollUp(itemRates: base.rates, items: checklist.items, replacing: replacing).result(of: checklist.root)
        }
        // In a section without a score they change nothing, but what answers alone fired is named.
        let unscored = rules.filter { !evaluated.contains($0.key) }.values.flatMap { $0.before + $0.after }.sorted()
        var answersAlone = conditions
        answersAlone.departments = []
        return (result, fired + firings(of: unscored, by: answersAlone) { _ in nil })
    }

    private func firings(
        of rules: [Int], by conditions: ConditionReading, sections: (String) -> Fraction?
    ) -> [Firing] {
        rules.compactMap { rule in
            conditions.causes(of: checklist.rules[rule].condition, sections: sections).map {
                Firing(rule: rule, causes: $0)
            }
        }
    }
}
