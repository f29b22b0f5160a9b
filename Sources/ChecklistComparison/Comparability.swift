internal import ChecklistModel
internal import ExactArithmetic

extension Comparison {
    /// The verdict and what it rests on.
    func judge(
        items: [ItemChange], sections: [SectionChange], rules: [RuleChange], fields: [ChecklistField]
    ) -> (Comparability, [ComparabilityReason]) {
        if !old.base.gives(sameBaseAs: new.base) || !turned.isDisjoint(with: old.base.items.keys) {
            let reasons = baseReasons(items: items, sections: sections, fields: fields)
            return (.notComparable, reasons.isEmpty ? [.structure] : reasons)
        }
        let reasons = judgementReasons(rules: rules)
        return reasons.isEmpty ? (.comparable, []) : (.verdictRulesChanged, reasons)
    }

    /// Items whose old answers, as written, would be read as other answers.
    private var turned: Set<String> {
        Set(
            old.indices.keys.filter { id in
                guard let before = old.item(id), let now = new.item(id) else { return false }
                return AnswerSpellings(before.item.answer).isTurned(in: AnswerSpellings(now.item.answer))
            })
    }

    private func losesWords(_ id: String) -> Bool {
        guard let before = old.item(id), let now = new.item(id), !before.item.isInformation else { return false }
        return AnswerSpellings(before.item.answer).losesWords(in: AnswerSpellings(now.item.answer))
    }

    private func baseReasons(
        items: [ItemChange], sections: [SectionChange], fields: [ChecklistField]
    ) -> [ComparabilityReason] {
        let (before, now) = (old.base, new.base)
        let common = items.filter { $0.old != nil && $0.new != nil }
        let scored = common.filter { before.items.keys.contains($0.id) || now.items.keys.contains($0.id) }
        let policies = common.count { change in
            guard let a = before.items[change.id], let b = now.items[change.id] else { return false }
            return a.policy != b.policy
        }
        var reasons: [ComparabilityReason] = [
            .added(items.count { $0.old == nil && now.items.keys.contains($0.id) }),
            .removed(items.count { $0.new == nil && before.items.keys.contains($0.id) }),
            .reanswered(scored.count { $0.has(.reanswered) }), .itemPolicies(policies),
        ]
        if before.tree != now.tree {
            let structural: Set<SectionField> = [.parent, .combine, .weight, .points]
            reasons += [
                .reweighted(scored.count { $0.has(.reweighted) }), .moved(scored.count { $0.has(.moved) }),
                .sections(sections.count { !structural.isDisjoint(with: $0.fields) }),
            ]
        }
        return reasons.filter { !$0.isNothing } + (fields.contains(.combine) ? [.combination] : [])
            + (before.unanswered != now.unanswered ? [.unanswered] : [])
    }

    private func judgementReasons(rules: [RuleChange]) -> [ComparabilityReason] {
        let common = Set(old.indices.keys).intersection(new.indices.keys)
        let before = JudgementMeaning(old.checklist, scored: Set(old.base.weights.keys), common: common)
        let now = JudgementMeaning(new.checklist, scored: Set(new.base.weights.keys), common: common)
        let regrouped = now.groups.count { before.groups[$0.key] != $0.value }
        let areRulesSame = before.rules == now.rules && before.ruledItems == now.ruledItems
        let candidates: [(ComparabilityReason, differs: Bool)] = [
            (.grades, before.grades != now.grades), (.pass, before.pass != now.pass),
            (.rules(rules.count { !$0.isReworded }), !areRulesSame),
            (
                .adjustments,
                before.adjustments != now.adjustments || !turned.isDisjoint(with: before.adjustments.keys)
            ), (.ceiling, before.ceiling != now.ceiling),
            (.groups(regrouped), before.groups != now.groups),
            (.sectionMembers, before.sections != now.sections),
            (.worstOrder, before.worstOrders != now.worstOrders),
            (
                .acceptance,
                before.acceptance != now.acceptance || before.notApplicableLimit != now.notApplicableLimit
                    || common.contains(where: losesWords)
            ),
            (.ranking, before.rankMinimum != now.rankMinimum),
            (.auditDepartment, before.departmentFromAudit != now.departmentFromAudit),
        ]
        return candidates.filter(\.differs).map(\.0)
    }
}

extension ComparabilityReason {
    /// True for a count of 0.
    fileprivate var isNothing: Bool {
        switch self {
        case .added(let count), .removed(let count), .reanswered(let count), .reweighted(let count), .moved(let count),
            .itemPolicies(let count), .sections(let count):
            count == 0
        default: false
        }
    }
}
