internal import ChecklistModel
internal import ExactArithmetic

extension AuditScoring {
    var coverage: Coverage {
        let applicable = checklist.items.indices.filter { index in
            isWeighted[index] && !(evaluations[index].isNotApplicable && scoredRate(of: index) == nil)
        }
        return Coverage(answered: applicable.count { evaluations[$0].isAnswered }, applicable: applicable.count)
    }

    /// Blanks make an audit incomplete unless the checklist says otherwise; a blank critical item always does (rule 6.4).
    func isIncomplete(coverage: Coverage) -> Bool {
        if checklist.items.indices.contains(where: { checklist.items[$0].isCritical && !evaluations[$0].isAnswered }) {
            return true
        }
        switch checklist.unanswered {
        case .incomplete: return coverage.answered < coverage.applicable
        case .zero: return false
        case .exclude(let minimum): return coverage.share.map { $0 < minimum } ?? false
        }
    }

    /// The computed base with everything missing as 0, and as full.
    func bounds() -> ClosedRange<Fraction>? {
        func total(_ missing: (ItemEvaluation) -> Fraction) -> Fraction? {
            let rates = checklist.items.indices.map { index in
                evaluations[index].isAnswered ? scoredRate(of: index) : missing(evaluations[index])
            }
            return RollUp(itemRates: rates, items: checklist.items).results(of: checklist.root)[checklist.root.id]?.rate
        }
        guard let low = total(\.low), let high = total(\.high), low <= high else { return nil }
        return low * .hundred...high * .hundred
    }

    func totalWithNotApplicableAsZero(critical: [Firing]) -> Fraction? {
        let rates = checklist.items.indices.map { index in
            let evaluation = evaluations[index]
            if evaluation.isNotApplicable { return Fraction?.some(.zero) }
            if !evaluation.isAnswered, checklist.unanswered == .incomplete { return nil }
            return evaluation.rateWithNotApplicableAsZero(
                combine: checklist.items[index].combine, missingAsZero: checklist.unanswered == .zero)
        }
        let scored = RollUp(itemRates: rates, items: checklist.items).effectiveWeights(of: checklist.root).sections.keys
        let ruled = RuledRollUp(checklist: checklist, itemRates: rates, critical: critical, scored: Set(scored))
        return ruled.evaluate().results[checklist.root.id].map { $0.rate * .hundred }
    }
}

extension Checklist {
    /// True for each item whose own weight and whose sections' weights are all positive (scoring rule 5.3).
    func weightedItems() -> [Bool] {
        var result = [Bool](repeating: false, count: items.count)
        func descend(_ section: Section) {
            for child in section.children {
                switch child {
                case .item(let index):
                    result[index] = (section.combine == .points ? items[index].points : items[index].weight) > .zero
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
