internal import BilingualText
internal import ChecklistComparison
internal import ChecklistModel

/// Words of the page that compares two checklists.
enum ChangeWording {
    static let change = BilingualText(zh: "变化", en: "Change")
    static let field = BilingualText(zh: "内容", en: "What")
    static let old = BilingualText(zh: "旧", en: "Old")
    static let new = BilingualText(zh: "新", en: "New")
    static let difference = BilingualText(zh: "变动", en: "Difference")
    static let added = BilingualText(zh: "新增", en: "added")
    static let removed = BilingualText(zh: "删除", en: "removed")
    static let changed = BilingualText(zh: "更改", en: "changed")
    static let rules = BilingualText(zh: "规则", en: "Rules")
    static let rule = BilingualText(zh: "规则", en: "Rule")
    static let rescored = BilingualText(zh: "旧答案重新评分", en: "Old answers scored again")
    static let effectiveWeight = BilingualText(zh: "全部适用时占总分的份额", en: "share of the score when everything applies")

    static func verdict(_ verdict: Comparability) -> BilingualText {
        switch verdict {
        case .comparable: BilingualText(zh: "可比", en: "Comparable")
        case .verdictRulesChanged: BilingualText(zh: "评定规则有变", en: "Verdict rules changed")
        case .notComparable: BilingualText(zh: "不可比", en: "Not comparable")
        }
    }

    static func meaning(_ verdict: Comparability) -> BilingualText {
        switch verdict {
        case .comparable:
            BilingualText(
                zh: "任何一次稽核按新旧两版都得到完全相同的得分、等级和结论。",
                en: "Every audit gets the same exact score, grade and outcome under both.")
        case .verdictRulesChanged:
            BilingualText(
                zh: "任何一次稽核按新旧两版的计算得分完全相同，但最终得分、等级、结论、分组或收件要求可能不同。",
                en:
                    "Every audit gets the same computed score under both; its final score, grade, outcome, groups or acceptance "
                    + "can differ.")
        case .notComparable:
            BilingualText(
                zh: "同样的填写结果按新旧两版可能得到不同的计算得分，两版的得分不能直接比较。",
                en:
                    "The same answers can give another computed score, so scores under the two cannot be compared as they are."
            )
        }
    }

    static let nothingChanged = BilingualText(zh: "没有变化。", en: "nothing changed.")
    static let onlyWords = BilingualText(
        zh: "只改了文字、顺序、整改期限、关键指标或显示方式。", en: "only words, order, due days, key figures or display changed.")
    static let otherChecklist = BilingualText(
        zh: "这是两张不同的检查表，按检查项编号比较。", en: "These are two different checklists; they are compared by item id.")

    static func points(_ points: String) -> BilingualText {
        BilingualText(zh: "满分 \(points)", en: "full mark \(points)")
    }

    static func share(_ share: String) -> BilingualText {
        BilingualText(zh: "占总分 \(share)", en: "\(share) of the score")
    }

    static func yesNo(_ value: Bool) -> BilingualText {
        value ? BilingualText(zh: "是", en: "yes") : BilingualText(zh: "否", en: "no")
    }

    static func cause(_ cause: Rescoring.Cause) -> BilingualText {
        switch cause {
        case .answers: BilingualText(zh: "评分标准", en: "Answers rated otherwise")
        case .items: BilingualText(zh: "检查项增减", en: "Items added or removed")
        case .weights: BilingualText(zh: "权重与计分方式", en: "Weights and policies")
        case .rules: BilingualText(zh: "规则、加扣分、封顶", en: "Rules, bonus, ceiling")
        }
    }

    static let howRescored = BilingualText(
        zh: "旧答案按检查项编号带入新检查表，只比较两版共有的检查项。变动按固定顺序逐步计算：先按新的评分标准重评答案，再去掉不共有的检查项，"
            + "再换成新的权重与计分方式，最后换成新的规则、加扣分和封顶；四项之和正好等于变动，全部精确计算，显示时才四舍五入。",
        en:
            "The old answers are carried to the new checklist by item id, and only items that both have are compared. The change "
            + "is split in fixed steps: the answers are rated anew, then items not in both leave, then weights and policies are the "
            + "new ones, then rules, bonuses and ceiling. The four parts add up to the difference exactly; rounding is only for show."
    )
    static let noAudits = BilingualText(
        zh: "没有可以按旧检查表评分的稽核。", en: "There is no audit that could be scored under the old checklist.")

    static func notAsked(_ items: String) -> BilingualText {
        BilingualText(
            zh: "新检查表才有的检查项没有旧答案，不参与重新评分：\(items)。",
            en: "Items that only the new checklist asks for have no old answers and take no part: \(items).")
    }

    static func notCarried(_ items: String, audit: String) -> BilingualText {
        BilingualText(
            zh: "\(audit)：以下检查项的旧答案无法带入新检查表，不参与新得分：\(items)。",
            en:
                "\(audit): the old answers to these items cannot be carried over, so they take no part in the new score: \(items)."
        )
    }

    static func noScore(audit: String, isOld: Bool) -> BilingualText {
        isOld
            ? BilingualText(zh: "\(audit)：按旧检查表没有得分。", en: "\(audit): has no score under the old checklist.")
            : BilingualText(zh: "\(audit)：按新检查表没有得分。", en: "\(audit): has no score under the new checklist.")
    }
}
