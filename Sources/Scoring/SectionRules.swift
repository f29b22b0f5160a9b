internal import ChecklistModel
internal import ExactArithmetic

/// A rule that met its condition, with the observation that did it.
struct Firing {
    let rule: Int
    let observation: Int?
}

/// Critical items whose trigger was met, in the order of the rules (scoring rules 6.1 and 6.4).
func criticalFirings(checklist: Checklist, evaluations: [ItemEvaluation], audit: Audit) -> [Firing] {
    checklist.rules.indices.compactMap { index in
        guard case .critical(let item, let trigger) = checklist.rules[index].condition,
            evaluations.indices.contains(item)
        else { return nil }
        let evaluation = evaluations[item]
        let observations = audit.observations.indices.contains(item) ? audit.observations[item] : []
        for (position, rate) in evaluation.observationRates.enumerated() {
            guard let rate, observations.indices.contains(position) else { continue }
            if trigger.isMet(rate: rate, value: observations[position].value) {
                return Firing(rule: index, observation: position)
            }
        }
        // Deviations that are harmless one by one can still lose the whole mark together.
        if checklist.items[item].combine == .pooled, let rate = evaluation.rate, trigger.isMet(rate: rate, value: nil) {
            return Firing(rule: index, observation: nil)
        }
        return nil
    }
}

extension Rule.Trigger {
    fileprivate func isMet(rate: Fraction, value: AnswerValue?) -> Bool {
        switch self {
        case .rateZero: rate.isZero
        case .rateAtMost(let limit): rate <= limit
        case .option(let index): value == .option(index)
        }
    }
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

/// The roll-up with section-scope effects, bottom-up; a section's critical items act before its minimum is read.
struct RuledRollUp {
    let checklist: Checklist
    let itemRates: [Fraction?]
    let critical: [Firing]
    /// Sections that take part in the score; the minimum of any other triggers nothing (scoring rule 6.2).
    let scored: Set<String>

    /// Section results after effects, and the section-scope rules that fired, children before parents.
    func evaluate() -> (results: [String: RollUp.NodeResult], fired: [Firing]) {
        var fired: [Firing] = []
        let results = results { section, rate in
            var rate = rate
            for firing in critical where checklist.rules[firing.rule].scope == .section(section.id) {
                fired.append(firing)
                rate = checklist.rules[firing.rule].lowered(rate)
            }
            guard scored.contains(section.id) else { return rate }
            let exact = rate * .hundred
            for (index, rule) in checklist.rules.enumerated() where rule.scope == .section(section.id) {
                guard case .sectionBelow(section.id, let limit) = rule.condition, exact < limit else { continue }
                fired.append(Firing(rule: index, observation: nil))
                rate = rule.lowered(rate)
            }
            return rate
        }
        return (results, fired + criticalInUnscoredSections(results))
    }

    /// They change nothing, but every rule that fired is named.
    private func criticalInUnscoredSections(_ results: [String: RollUp.NodeResult]) -> [Firing] {
        critical.filter { firing in
            if case .section(let id) = checklist.rules[firing.rule].scope { results[id] == nil } else { false }
        }
    }

    /// The total on the 100 basis when only these section-scope rules act.
    func total(with acting: ArraySlice<Firing>) -> Fraction? {
        let results = results { section, rate in
            acting.reduce(rate) { rate, firing in
                let rule = checklist.rules[firing.rule]
                return rule.scope == .section(section.id) ? rule.lowered(rate) : rate
            }
        }
        return results[checklist.root.id].map { $0.rate * .hundred }
    }

    private func results(replacing: (Section, Fraction) -> Fraction) -> [String: RollUp.NodeResult] {
        withoutActuallyEscaping(replacing) { replacing in
            RollUp(itemRates: itemRates, items: checklist.items, replacing: replacing).results(of: checklist.root)
        }
    }
}
