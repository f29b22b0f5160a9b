internal import ChecklistModel
internal import ExactArithmetic

extension AuditScoring {
    var coverage: Coverage { coverage(of: checklist.items.indices) }

    func coverage(of items: some Sequence<Int>) -> Coverage {
        var (answered, applicable) = (0, 0)
        for index in items where isApplicable(index) {
            applicable += 1
            if evaluations[index].isAnswered { answered += 1 }
        }
        return Coverage(answered: answered, applicable: applicable)
    }

    private func isApplicable(_ index: Int) -> Bool {
        switch evaluations[index].standing {
        case .asked: isWeighted[index] && !(evaluations[index].isNotApplicable && scoredRate(of: index) == nil)
        case .waiverExpired, .newlyApplies: isWeighted[index]
        case .information, .outside, .doesNotApply, .waived: false
        }
    }

    /// Blanks make an audit incomplete unless the checklist says otherwise; a blank critical item always does (rule 6.4).
    func isIncomplete(coverage: Coverage) -> Bool {
        if checklist.items.indices.contains(where: { checklist.items[$0].isCritical && !evaluations[$0].isAnswered }) {
            return true
        }
        switch checklist.unanswered {
        case .incomplete: return coverage.answered < coverage.applicable
        case .zero: return false
        case .exclude(let minimum, let scope):
            let sections = scope == .section ? checklist.root.sections.map { self.coverage(of: $0.itemIndices) } : []
            return ([coverage] + sections).contains { $0.share.map { $0 < minimum } ?? false }
        }
    }

    /// The computed base with everything missing as 0, and as full.
    func bounds() -> ClosedRange<Fraction>? {
        func total(_ missing: (ItemEvaluation) -> Fraction) -> Fraction? {
            let rates = checklist.items.indices.map { index in
                evaluations[index].isAnswered ? scoredRate(of: index) : entering(missing(evaluations[index]))
            }
            return RollUp(itemRates: rates, items: checklist.items).result(of: checklist.root)?.rate
        }
        guard let low = total(\.low), let high = total(\.high), low <= high else { return nil }
        return low * .hundred...high * .hundred
    }

    /// The N/A guard: the final score with every not-applicable answer as zero. Rules on answers fire as they did; scores of
    /// sections and departments are read again.
    ///
    /// - Parameter verdict: that of the audit as it was answered.
    func scoreWithNotApplicableAsZero(_ verdict: Verdict) -> Fraction? {
        let rates = checklist.items.indices.map { entering(rateWithNotApplicableAsZero(of: $0)) }
        if rates == verdict.base.rates { return verdict.final }
        let readsDepartments = checklist.rules.contains { $0.condition.readsDepartments }
        let base = computedBase(of: rates, isItemised: readsDepartments)
        var conditions = verdict.conditions
        conditions.departments = readsDepartments ? departments(of: base, findings: []) : []
        let ruled = RuledRollUp(checklist: checklist, base: base, conditions: conditions, scored: scored(in: base))
        let result = ruled.evaluate().result
        let score = result.map { adjustments.added(to: $0.rate * .hundred).score }
        let fired = auditFirings(conditions, of: base, sections: result)
        return applyAuditRules(fired, to: score).0
    }

    private func rateWithNotApplicableAsZero(of index: Int) -> Fraction? {
        let evaluation = evaluations[index]
        guard evaluation.standing == .asked else { return evaluation.rate }
        if evaluation.isNotApplicable { return .zero }
        if !evaluation.isAnswered, checklist.unanswered == .incomplete { return nil }
        return evaluation.rateWithNotApplicableAsZero(
            of: checklist.items[index], missingAsZero: checklist.unanswered == .zero)
    }
}

extension Checklist {
    /// True for each item whose own weight and whose sections' weights are all positive (scoring rule 5.3).
    func weightedItems() -> [Bool] {
        var result = [Bool](repeating: false, count: items.count)
        func descend(_ section: Section) {
            for child in section.children {
                switch child {
                case .item(let index): result[index] = items[index].weight(under: section.combine) > .zero
                case .section(let child):
                    let weight = section.combine == .points ? child.points : child.weight
                    if weight.map({ $0 > .zero }) ?? true { descend(child) }
                }
            }
        }
        descend(root)
        return result
    }
}
