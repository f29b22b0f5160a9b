internal import BilingualText
internal import ExactArithmetic

/// Words of audit, department and person cards.
enum CardWording {
    static let auditNumber = BilingualText(zh: "稽核编号", en: "Audit number")
    static let result = BilingualText(zh: "结果", en: "Result")
    static let finalScore = BilingualText(zh: "最终得分", en: "Final score")
    static let computedScore = BilingualText(zh: "计算得分（不计规则）", en: "Computed score (without rules)")
    static let scoreBeforeAuditRules = BilingualText(
        zh: "计入部分规则后的得分", en: "Score after section rules")
    static let earnedOfFull = BilingualText(zh: "得分 / 满分", en: "Earned / full")
    static let passMark = BilingualText(zh: "通过线", en: "Pass mark")
    static let naAsZero = BilingualText(zh: "不适用按 0 分计的得分", en: "Score with N/A as zero")
    static let exactScore = BilingualText(zh: "最终得分的精确值", en: "Final score, exact")
    static let lowest = BilingualText(zh: "可能的最低得分", en: "Lowest score still possible")
    static let highest = BilingualText(zh: "可能的最高得分", en: "Highest score still possible")
    static let hasFired = BilingualText(zh: "已触发", en: "has fired")
    static let bounds = BilingualText(zh: "可能的得分范围", en: "Score still possible")

    static let scoreSteps = BilingualText(zh: "从计算得分到最终得分", en: "From the computed to the final score")
    static let step = BilingualText(zh: "规则、加分、专项扣分", en: "Rule, bonus, special deduction")
    static let because = BilingualText(zh: "由何而来", en: "Because of")
    static let bonus = BilingualText(zh: "加分", en: "Bonus")
    static let specialDeduction = BilingualText(zh: "专项扣分", en: "Special deduction")
    static let limited = BilingualText(zh: "下限 0 与封顶", en: "Floor of 0 and ceiling")
    static let effect = BilingualText(zh: "后果", en: "Effect")
    static let points = BilingualText(zh: "分", en: "Points")
    static let pooledAnswers = BilingualText(zh: "全部观察合计", en: "all observations together")

    static let sections = BilingualText(zh: "各部分", en: "Sections")
    static let section = BilingualText(zh: "部分", en: "Section")
    static let weight = BilingualText(zh: "有效权重", en: "Effective weight")
    static let pillars = BilingualText(zh: "分项", en: "Pillars")
    static let pillar = BilingualText(zh: "分项", en: "Pillar")
    static let tags = BilingualText(zh: "标签", en: "Tags")
    static let tag = BilingualText(zh: "标签", en: "Tag")
    static let teams = BilingualText(zh: "班组", en: "Teams")
    static let team = BilingualText(zh: "班组", en: "Team")
    static let items = BilingualText(zh: "检查项", en: "Items")
    static let answers = BilingualText(zh: "填写结果", en: "Answers")
    static let answersWithNotes = BilingualText(zh: "填写结果与备注", en: "Answers and notes")
    static let note = BilingualText(zh: "备注与证据", en: "Note and evidence")
    static let evidence = BilingualText(zh: "证据", en: "Evidence")
    static let remedy = BilingualText(zh: "整改措施", en: "Remedy")
    static let remedies = BilingualText(zh: "建议的整改", en: "What to do")
    static let due = BilingualText(zh: "整改期限", en: "Due")
    static let critical = BilingualText(zh: "否决项", en: "Critical")
    static let interval = BilingualText(zh: "95% 区间", en: "95% interval")
    static let ranking = BilingualText(zh: "排名", en: "Ranking")
    static let ranked = BilingualText(zh: "参与排名", en: "Ranked")
    static let tooFew = BilingualText(zh: "观察太少，不排名", en: "Too few to rank")
    static let method = BilingualText(zh: "计分说明", en: "How this was scored")
    static let noFindings = BilingualText(zh: "没有不符合项。", en: "No findings.")
    static let blank = BilingualText(zh: "未填", en: "blank")
    static let separator = BilingualText(zh: "；", en: "; ")

    static let missing = BilingualText(zh: "缺少的填写", en: "What is missing")
    static let missingCount = BilingualText(zh: "缺少", en: "Missing")
    static let notScored = BilingualText(
        zh: "没有适用的计分项，因此不出分。", en: "Nothing that is scored applied, so there is no score.")
    static let noCountedAnswers = BilingualText(
        zh: "没有计分的观察，因此不出分。", en: "No observation counts, so there is no score.")
    static let auditIncomplete = BilingualText(
        zh: "这次稽核未完成，因此不出分。", en: "This audit is incomplete, so there is no score.")

    static func coverage(_ percent: String, answered: Int, applicable: Int) -> BilingualText {
        BilingualText(
            zh: "\(percent)（\(applicable) 项中已填 \(answered) 项）",
            en: "\(percent) (\(answered) of \(applicable) items)")
    }

    static func answeredTimes(_ answer: String, _ count: Int) -> String {
        count == 1 ? answer : "\(answer) ×\(count)"
    }

    static func about(_ who: String, _ answer: String) -> BilingualText {
        who.isEmpty ? BilingualText(answer) : BilingualText(zh: "\(who)：\(answer)", en: "\(who): \(answer)")
    }

    static func remark(_ answer: String, note: String) -> BilingualText {
        BilingualText(zh: "\(answer)（\(note)）", en: "\(answer) (\(note))")
    }

    static func incomplete(missing: Int) -> BilingualText {
        BilingualText(
            zh: "有 \(missing) 个检查项未填全，因此不出分，只给出可能的范围。",
            en:
                "\(missing == 1 ? "1 item lacks" : "\(missing) items lack") answers, so no score is issued, only its bounds."
        )
    }

    static func lowCoverage(minimum: String) -> BilingualText {
        BilingualText(
            zh: "已填的检查项（或某个部分中已填的）少于要求的 \(minimum)%，因此不出分。",
            en:
                "Fewer than the required \(minimum)% of the items, or of those of a section, are answered, so no score is issued."
        )
    }

    static func changed(from before: String, to after: String) -> BilingualText {
        BilingualText(zh: "\(after)（计算 \(before)）", en: "\(after) (computed \(before))")
    }

    static func waiver(_ owner: String, _ reason: String, until day: String) -> BilingualText {
        BilingualText(zh: "\(owner)：\(reason)，至 \(day)", en: "\(owner): \(reason), until \(day)")
    }

    static func tally(_ sum: String) -> BilingualText { BilingualText(zh: "合计 \(sum)", en: "total \(sum)") }

    static func missingAnswers(_ count: Int) -> BilingualText {
        BilingualText(zh: "缺 \(count) 次", en: "\(count) missing")
    }
}
