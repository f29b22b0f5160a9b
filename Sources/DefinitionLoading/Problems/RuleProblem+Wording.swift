internal import BilingualText
internal import ChecklistModel

extension RuleProblem {
    var wording: BilingualText {
        switch self {
        case .silentlyNotApplicable:
            BilingualText(
                zh: "否决项没有说明能否“不适用”；请加上 not-applicable: forbid，确实可以不适用的写 exclude",
                en: "a critical item must say whether it may be not applicable; add not-applicable: forbid, or "
                    + "exclude where it may")
        case .noSectionAround:
            BilingualText(
                zh: "此检查项不在任何部分内，“scope: section”没有意义；请写 scope: audit",
                en: "this item stands in no section, so 'scope: section' has no meaning; write scope: audit")
        case .auditOnlyEffect(let effect):
            BilingualText(
                zh: "“\(effect)”只能作用于整次稽核，不能配合“scope: section”；请改用 zero 或 score-at-most",
                en: "'\(effect)' acts on the whole audit, never with 'scope: section'; use zero or score-at-most")
        case .sectionScope:
            BilingualText(
                zh: "“rules”下的规则只作用于整次稽核；请删去“scope”，或写成部分的“minimum”",
                en: "what stands under 'rules' acts on the whole audit; "
                    + "delete 'scope' or write a 'minimum' in the section")
        case .optionOfAnotherKind(let kind):
            BilingualText(
                zh: "\(kind.rawValue) 回答没有选项；请改用“rate-at-most”，或删去“when”",
                en: "a \(kind.rawValue) answer has no options; use 'rate-at-most' or delete 'when'")
        case .alwaysMet:
            BilingualText(
                zh: "得分率总是不超过 1，规则每次都会触发；请写小于 1 的数",
                en: "every rate is at most 1, so the rule would always fire; write a number below 1")
        case .neverMet:
            BilingualText(
                zh: "没有回答的得分率低到能触发此否决项；请用“when”写明何时触发",
                en: "no answer has a rate low enough to make this critical item fire; say when it does with 'when'")
        }
    }
}
