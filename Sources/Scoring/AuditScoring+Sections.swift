internal import ChecklistModel
internal import ExactArithmetic

extension AuditScoring {
    func sectionScores(
        _ base: [String: RollUp.NodeResult], _ ruled: [String: RollUp.NodeResult], weights: [String: Fraction]?
    ) -> [SectionScore] {
        var scores: [SectionScore] = []
        func add(below parent: Section, depth: Int) {
            for case .section(let section) in parent.children {
                let weight = weights?[section.id]
                let rate = weight == nil ? nil : base[section.id]?.rate
                let full = weight.map { inRawPoints ? base[section.id]?.full ?? .zero : .hundred * $0 }
                scores.append(
                    SectionScore(
                        id: section.id, depth: depth, computed: rate.map { $0 * .hundred },
                        score: weight == nil ? nil : ruled[section.id].map { $0.rate * .hundred },
                        effectiveWeight: weight, earned: full.flatMap { full in rate.map { full * $0 } }, full: full))
                add(below: section, depth: depth + 1)
            }
        }
        add(below: checklist.root, depth: 1)
        return scores
    }

    /// What each section-scope rule took from the total.
    func changes(
        of fired: [Firing], itemRates: [Fraction?], base: [String: RollUp.NodeResult]
    ) -> [(Firing, Fraction)] {
        if fired.isEmpty { return [] }
        var changes = SectionChanges(root: checklist.root, itemRates: itemRates, base: base)
        return fired.map { firing in
            let rule = checklist.rules[firing.rule]
            guard case .section(let section) = rule.scope else { return (firing, .zero) }
            return (firing, changes.act(on: section) { rule.lowered($0) })
        }
    }
}
