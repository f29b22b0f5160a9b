internal import ChecklistModel

/// A checklist between the old one and the new one, and the audit that fits it.
struct RescoringStep {
    let checklist: Checklist
    let audit: Audit
}

extension CarriedAudit {
    /// The old checklist in which every carried answer is rated as in the new one.
    func withNewAnswers() -> RescoringStep {
        let isInTree = Set(old.root.itemIndices)
        func source(_ index: Int) -> Int? { isInTree.contains(index) ? target(of: index) : nil }
        let answered = old.items.enumerated().map { index, item in
            source(index).map { item.replacing(answer: new.items[$0].answer) } ?? item
        }
        let mapping = RuleMapping(item: { $0 }, before: old.items, after: answered)
        let items = answered.map { item in item.replacing(dependency: .some(item.dependency.map(mapping.mapped))) }
        let observations = old.items.indices.map { index -> [Observation] in
            if let target = source(index) { return self.observations[target] }
            return audit.observations.indices.contains(index) ? audit.observations[index] : []
        }
        let checklist = old.replacing(items: items, rules: old.rules.map(mapping.mapped))
        return RescoringStep(checklist: checklist, audit: audit(of: checklist, observations: observations))
    }

    /// The same without the items that the new checklist does not share.
    func withCommonItems() -> RescoringStep {
        let step = withNewAnswers()
        let gone = Set(old.items.indices.filter { targets[$0] == nil })
        return RescoringStep(checklist: step.checklist.leavingOut(gone), audit: step.audit)
    }

    /// The new checklist over the common items, judged by the old rules and adjustments; their questions stand behind its
    /// own.
    func withNewWeights() -> RescoringStep {
        let base = newOverCommonItems()
        var (items, observations) = (base.checklist.items, base.audit.observations)
        let adjustments = old.adjustments.filter { old.items.indices.contains($0.item) }.map { adjustment in
            items.append(old.items[adjustment.item].replacing(dependency: .some(nil)))
            let index = adjustment.item
            observations.append(audit.observations.indices.contains(index) ? audit.observations[index] : [])
            return Adjustment(
                item: items.count - 1, direction: adjustment.direction, atMost: adjustment.atMost,
                basis: adjustment.basis)
        }
        // Only the questions of the tree can be looked at by rules.
        let isInTree = Set(old.root.itemIndices)
        let mapping = RuleMapping(
            item: { isInTree.contains($0) ? target(of: $0) : nil }, before: old.items, after: items)
        let checklist = base.checklist.replacing(
            items: items, judging: old, adjustments: adjustments, rules: old.rules.map(mapping.mapped))
        return RescoringStep(
            checklist: checklist,
            audit: audit(of: checklist, observations: observations, waiving: target(of:)))
    }

    /// The new checklist without the items to which this audit has no answers that could be carried over.
    func newOverCommonItems() -> RescoringStep {
        let unknown = Set(new.items.indices.filter { sources[$0] == nil })
        return RescoringStep(
            checklist: new.leavingOut(unknown),
            audit: audit(of: new, observations: observations, waiving: target(of:)))
    }
}
