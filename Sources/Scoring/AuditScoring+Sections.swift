internal import ChecklistModel
internal import ExactArithmetic

extension AuditScoring {
    func sectionScores(
        _ base: [String: RollUp.NodeResult], _ ruled: [String: RollUp.NodeResult], weights: [String: Fraction]?
    ) -> [SectionScore] {
        func scores(below parent: Section, depth: Int) -> [SectionScore] {
            parent.sections.flatMap { section in
                let weight = weights?[section.id]
                let computed = weight == nil ? nil : base[section.id].map { $0.rate * .hundred }
                let full = weight.map { inRawPoints ? base[section.id]?.full ?? .zero : .hundred * $0 }
                return [
                    SectionScore(
                        id: section.id, depth: depth, computed: computed,
                        score: weight == nil ? nil : ruled[section.id].map { $0.rate * .hundred },
                        effectiveWeight: weight,
                        earned: full.flatMap { full in base[section.id].map { full * $0.rate } }, full: full)
                ] + scores(below: section, depth: depth + 1)
            }
        }
        return scores(below: checklist.root, depth: 1)
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
