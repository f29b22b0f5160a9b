internal import ChecklistModel
internal import ExactArithmetic

extension AuditScoring {
    /// - Parameters:
    ///   - base: nil when nothing was issued.
    ///   - ruled: the same after section-scope effects.
    func sectionScores(_ base: NodeResult?, _ ruled: NodeResult?) -> [SectionScore] {
        var scores: [SectionScore] = []
        func add(below parent: Section, _ base: NodeResult?, _ ruled: NodeResult?, weight: Fraction, depth: Int) {
            var (nodes, nodesAfter) = (SectionWalk(base), SectionWalk(ruled))
            for (position, child) in parent.children.enumerated() {
                guard case .section(let section) = child else { continue }
                let own = base?.shares[position].map { weight * $0 }
                var (node, after) = (nodes.result(of: section), nodesAfter.result(of: section))
                // What takes no part has no score.
                if own == nil { (node, after) = (nil, nil) }
                let full = own.map { inRawPoints ? node?.full ?? .zero : .hundred * $0 }
                scores.append(
                    SectionScore(
                        id: section.id, depth: depth, computed: node.map { $0.rate * .hundred },
                        score: after.map { $0.rate * .hundred }, effectiveWeight: own,
                        earned: full.flatMap { full in node.map { full * $0.rate } }, full: full))
                add(below: section, node, after, weight: own ?? .zero, depth: depth + 1)
            }
        }
        add(below: checklist.root, base, ruled, weight: .one, depth: 1)
        return scores
    }

    /// What each section-scope rule took from the total.
    func changes(
        of fired: [Firing], itemRates: [Fraction?], base: NodeResult?
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
