internal import BilingualText
internal import ExactArithmetic

/// Words of explanations and of what reaches the next grade.
enum ExplanationWording {
    static let title = BilingualText(zh: "得分说明", en: "Why this score")
    static let lostPoints = BilingualText(zh: "失分明细", en: "Where points were lost")
    static let weightPath = BilingualText(zh: "权重路径", en: "Weight")
    static let exact = BilingualText(zh: "精确值", en: "Exact")
    static let fullMark = BilingualText(zh: "满分", en: "Full mark")
    static let nothingLost = BilingualText(zh: "没有失分。", en: "No point was lost.")
    static let share = BilingualText(zh: "在本人得分中的份额", en: "Share of the person's score")
    static let rate = BilingualText(zh: "得分率", en: "Rate")
    static let criterion = BilingualText(zh: "检查标准", en: "Criterion")
    static let source = BilingualText(zh: "出处", en: "Source")
    static let who = BilingualText(zh: "人员或单元", en: "Who or what")
    static let itemScore = BilingualText(zh: "此项得分率", en: "Rate of this item")
    static let itemContribution = BilingualText(zh: "对计算得分的贡献", en: "Part of the computed score")
    static let state = BilingualText(zh: "状态", en: "State")
    static let rulesOfItem = BilingualText(zh: "与此项有关的规则", en: "Rules that look at this item")
    static let observations = BilingualText(zh: "各次观察", en: "Observations")
    static let notCounted = BilingualText(zh: "不计", en: "not counted")
    static let decidesNothing = BilingualText(zh: "不影响计算得分", en: "decides nothing")

    static let lift = BilingualText(zh: "怎样达到下一等级", en: "What reaches the next grade")
    static let nothingToGain = BilingualText(zh: "已是最高等级，无需整改。", en: "The best grade is reached already.")
    static let noScoreToLift = BilingualText(zh: "没有得分，谈不上提升。", en: "There is no score to lift.")
    static let noGoal = BilingualText(
        zh: "检查表既没有等级也没有通过线，没有可以达到的目标。",
        en: "The checklist has neither grades nor a pass mark, so there is no goal to reach.")
    static let fix = BilingualText(zh: "需要整改", en: "To be put right")

    static func goal(_ grade: String) -> BilingualText {
        BilingualText(zh: "目标：等级 \(grade)。", en: "Goal: grade \(grade).")
    }

    static let goalPass = BilingualText(zh: "目标：通过。", en: "Goal: to pass.")

    static func binding(_ rule: String, effects: String, cause: String) -> BilingualText {
        BilingualText(
            zh: "规则“\(rule)”（\(effects)）正在起作用，由 \(cause) 触发；在它解除之前，再多的分也不能提升等级。",
            en:
                "The rule “\(rule)” (\(effects)) binds, because of \(cause); while it does, no number of points reaches the goal."
        )
    }

    static func fixes(_ count: Int, isCheapest: Bool) -> BilingualText {
        let en = count == 1 ? "1 finding" : "\(count) findings"
        guard isCheapest else {
            return BilingualText(
                zh: "整改以下 \(count) 处即可达到；组合太多，未能证明这是最少的。",
                en:
                    "Putting \(en) right is enough; there are too many combinations to prove that nothing smaller would do."
            )
        }
        return BilingualText(
            zh: "至少需要整改以下 \(count) 处，少一处都不够。", en: "Putting \(en) right is enough, and nothing smaller would do.")
    }

    static func projected(_ score: String, grade: String?, outcome: String) -> BilingualText {
        BilingualText(
            zh: "整改后：得分 \(score)\(grade.map { "，等级 \($0)" } ?? "")，\(outcome)。",
            en: "Afterwards: score \(score)\(grade.map { ", grade \($0)" } ?? ""), \(outcome).")
    }

    static func outOfReach(_ score: String, grade: String?) -> BilingualText {
        BilingualText(
            zh: "即使整改所有不符合项也达不到：得分最多 \(score)\(grade.map { "，等级 \($0)" } ?? "")。",
            en: "Not even putting every finding right does it: \(score) at most\(grade.map { ", grade \($0)" } ?? "").")
    }

    static let ratedTogether = BilingualText(
        zh: "有些填写结果合在一起评定（分档、合并、取最低、规则），所以找回的分不等于上列失分之和。",
        en:
            "Some answers are rated together (bands, pooled counts, the worst, rules), so what comes back is not the sum of the points "
            + "listed.")

    static func newlyApplying(_ items: String) -> BilingualText {
        BilingualText(
            zh: "整改后这些检查项也要检查：\(items)；在填写之前按 0 分计，所以上面是最低得分。",
            en:
                "These items then apply as well: \(items). They count as 0 until they are answered, so the score is the least."
        )
    }

    static func specialDeductions(_ points: String) -> BilingualText {
        BilingualText(
            zh: "专项扣分共 \(points) 分，整改检查项找不回来。",
            en: "The special deductions of \(points) points are not given back by any repair.")
    }
}
