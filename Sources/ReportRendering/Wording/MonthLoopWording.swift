internal import BilingualText
internal import ClosedLoop
internal import Compliance

/// Words for corrective actions, appeals and waivers in reports.
enum MonthLoopWording {
    static let standings = BilingualText(zh: "整改闭环", en: "Corrective actions")
    static let standingsMeaning = BilingualText(
        zh: "“按期关闭”指在期限内完成整改并已由另一人验证；“未关闭”中超过期限的列为“逾期”；上月遗留的继续计入。",
        en:
            "Closed on time: put right by its due date and verified by another person. Overdue: still open after its due date. What was left from earlier months is carried over."
    )
    static let actions = BilingualText(zh: "整改清单", en: "Corrective actions one by one")
    static let appeals = BilingualText(zh: "申诉", en: "Appeals")
    static let appealRates = BilingualText(zh: "申诉成立率", en: "How many appeals were upheld")
    static let ratesMeaning = BilingualText(
        zh: "截至本月的十二个月内提出的申诉，以及针对本月稽核的申诉；成立率 = 成立 ÷ 已裁定。",
        en:
            "Of all appeals filed in the twelve months that end with this one, or about its audits; the rate is upheld ÷ decided."
    )
    static let waivers = BilingualText(zh: "豁免", en: "Waivers")
    static let reflections = BilingualText(zh: "应写个人反思报告", en: "Reflection reports due")

    static let loop = BilingualText(zh: "整改与申诉", en: "Action and appeal")
    static let nobody = BilingualText(zh: "未定责任人", en: "nobody yet")
    static let postponed = BilingualText(zh: "延期", en: "put off")
    static let late = BilingualText(zh: "逾期", en: "overdue")
    static let whose = BilingualText(zh: "统计口径", en: "By")
    static let opened = BilingualText(zh: "本月新开", en: "Opened")
    static let carried = BilingualText(zh: "上月遗留", en: "Carried over")
    static let reopened = BilingualText(zh: "重新打开", en: "Reopened")
    static let closed = BilingualText(zh: "本月关闭", en: "Closed")
    static let onTime = BilingualText(zh: "其中按期", en: "On time")
    static let open = BilingualText(zh: "未关闭", en: "Open")
    static let overdue = BilingualText(zh: "其中逾期", en: "Overdue")
    static let unverified = BilingualText(zh: "待验证", en: "To be verified")

    static let action = BilingualText(zh: "整改编号", en: "Action")
    static let since = BilingualText(zh: "首次发现", en: "First found")
    static let times = BilingualText(zh: "累计次数", en: "Times found")
    static let recheck = BilingualText(zh: "复查日期", en: "Recheck")

    static let auditor = BilingualText(zh: "稽核员", en: "Auditor")
    static let filedCount = BilingualText(zh: "提出", en: "Filed")

    static let granted = BilingualText(zh: "批准日期", en: "Granted")
    static let criticalItems = BilingualText(zh: "不符合的否决项", en: "Failed critical items")

    static func action(_ id: String, _ state: ActionState, due: String) -> BilingualText {
        BilingualText(
            zh: "整改 \(id)：\(state.title.wording(in: .zh))，期限 \(due)",
            en: "action \(id): \(state.title.wording(in: .en)), due \(due)")
    }

    static func appeal(_ id: String, _ state: Appeal.State) -> BilingualText {
        BilingualText(
            zh: "申诉 \(id)：\(state.wording.wording(in: .zh))", en: "appeal \(id): \(state.wording.wording(in: .en))")
    }

    static func loopSteps(_ count: Int) -> BilingualText {
        BilingualText(
            zh: "与上次发布相比，整改、申诉和豁免新增 \(count) 条记录。",
            en:
                "Since the last publication \(count) \(count == 1 ? "step" : "steps") of actions, appeals and waivers \(count == 1 ? "was" : "were") entered."
        )
    }
}
