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
    /// Sections that take part in the score; the minimum of any other triggers nothing (scoring rule 6.2).
    let scored: Set<String>
    private let critical: [String: [Firing]]
    private let minima: [String: [(rule: Int, limit: Fraction)]]

    /// - Parameter critical: the critical items that fired; those of audit scope are passed over.
    init(checklist: Checklist, itemRates: [Fraction?], critical: [Firing], scored: Set<String>) {
        self.checklist = checklist
        self.itemRates = itemRates
        self.scored = scored
        self.critical = Dictionary(grouping: critical.filter { checklist.rules[$0.rule].section != nil }) {
            checklist.rules[$0.rule].section ?? ""
        }
        var minima: [String: [(rule: Int, limit: Fraction)]] = [:]
        for (index, rule) in checklist.rules.enumerated() {
            guard let section = rule.section, case .sectionBelow(section, let limit) = rule.condition else { continue }
            minima[section, default: []].append((index, limit))
        }
        self.minima = minima
    }

    /// Section results after effects, and the section-scope rules that fired, children before parents.
    func evaluate() -> (results: [String: RollUp.NodeResult], fired: [Firing]) {
        var fired: [Firing] = []
        let results = withoutActuallyEscaping({ (section: Section, rate: Fraction) in
            let items = critical[section.id] ?? []
            let afterItems = lowered(rate, by: items)
            let minima = scored.contains(section.id) ? minimaMissed(by: afterItems, in: section) : []
            fired += items + minima
            return lowered(afterItems, by: minima)
        }) { replacing in
            RollUp(itemRates: itemRates, items: checklist.items, replacing: replacing).results(of: checklist.root)
        }
        // In a section without a score they change nothing, but every rule that fired is named.
        let unscored = critical.filter { results[$0.key] == nil }.values.flatMap { $0 }.sorted { $0.rule < $1.rule }
        return (results, fired + unscored)
    }

    private func lowered(_ rate: Fraction, by firings: [Firing]) -> Fraction {
        firings.reduce(rate) { checklist.rules[$1.rule].lowered($0) }
    }

    private func minimaMissed(by rate: Fraction, in section: Section) -> [Firing] {
        (minima[section.id] ?? []).filter { rate * .hundred < $0.limit }.map { Firing(rule: $0.rule, observation: nil) }
    }
}

extension Rule {
    /// The section that the rule acts on; nil for the audit.
    fileprivate var section: String? {
        if case .section(let id) = scope { id } else { nil }
    }
}
