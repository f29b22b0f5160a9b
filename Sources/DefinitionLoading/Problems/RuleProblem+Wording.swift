internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

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
        case .sectionNotNamed:
            BilingualText(
                zh: "“rules”下的规则要写明作用于哪个部分；请写 scope: {section: 编号}，或删去“scope”",
                en: "a rule under 'rules' must name its section; write scope: {section: ID} or delete 'scope'")
        case .sectionOutside(let section, let scope):
            BilingualText(
                zh: "规则作用于部分\(quoted(scope, .zh))，而部分\(quoted(section, .zh))不在其中；"
                    + "请改看该部分自身或其中的部分，或删去“scope”",
                en: "the rule acts on section \(quoted(scope, .en)), but section \(quoted(section, .en)) does not lie "
                    + "in it; look at that section or one inside it, or delete 'scope'")
        case .foreignKey(let key, let main):
            BilingualText(
                zh: "“\(key)”不能配合条件“\(main)”；请删去", en: "'\(key)' does not go with the condition '\(main)'; delete it")
        case .unscoredItem(let id):
            BilingualText(
                zh: "检查项\(quoted(id, .zh))不计入得分，不能作为条件；请改看计分的检查项",
                en: "item \(quoted(id, .en)) is not part of the score and cannot be a condition; look at a scored item")
        case .nothingToCount(let section?):
            BilingualText(
                zh: "部分\(quoted(section, .zh))没有计分的检查项，永远不会有 0 分；请改写“in”",
                en: "section \(quoted(section, .en)) has no scored items and so never a zero; change 'in'")
        case .nothingToCount(nil):
            BilingualText(
                zh: "检查表没有计分的检查项，永远不会有 0 分；请删去“zeros”",
                en: "the checklist has no scored items and so never a zero; delete 'zeros'")
        case .optionOfAnotherKind(let kind):
            BilingualText(
                zh: "\(kind.rawValue) 回答没有选项；请改用“rate-at-most”",
                en: "a \(kind.rawValue) answer has no options; use 'rate-at-most' instead")
        case .alwaysMet:
            BilingualText(
                zh: "得分率总是不超过 1，规则每次都会触发；请写小于 1 的数",
                en: "every rate is at most 1, so the rule would always fire; write a number below 1")
        case .neverMet:
            BilingualText(
                zh: "没有回答的得分率低到能触发此否决项；请用“when”写明何时触发",
                en: "no answer has a rate low enough to make this critical item fire; say when it does with 'when'")
        case .neverMetBy(let id):
            BilingualText(
                zh: "检查项\(quoted(id, .zh))没有回答的得分率低到能满足此条件；请加上“option”或“rate-at-most”",
                en: "no answer of item \(quoted(id, .en)) has a rate low enough for this condition; "
                    + "add 'option' or 'rate-at-most'")
        }
    }
}
