internal import BilingualText
internal import ChecklistModel

/// Words of the monthly report.
enum MonthWording {
    static let complete = BilingualText(zh: "完整，可以发布", en: "complete, ready to publish")
    static let unknownCoverage = BilingualText(zh: "应交情况未登记", en: "what was due is not registered")
    static let stillMissing = BilingualText(zh: "还缺什么", en: "What is still missing")
    static let isMissing = BilingualText(zh: "：应交，未收到", en: ": due, not received")
    static let isIncomplete = BilingualText(zh: "：未完成，没有得分", en: ": incomplete, without a score")
    static let isNotScored = BilingualText(
        zh: "：已收到，但各项都不适用，没有得分", en: ": received, but nothing in it applied, so it has no score")
    static let nothingDue = BilingualText(
        zh: "没有登记本月应交的检查表，因此无法判断是否有缺漏。",
        en: "Nothing is registered as due this month, so gaps cannot be seen.")
    static let statusMeaning = BilingualText(
        zh: "“完整”指应交的检查表都已收到并计分，并且没有未完成的稽核。",
        en: "“Complete” means that every checklist due was received and scored and that no audit is incomplete.")

    static let headline = BilingualText(zh: "总体情况", en: "At a glance")
    static let figure = BilingualText(zh: "指标", en: "Figure")
    static let thisMonth = BilingualText(zh: "本月", en: "This month")
    static let lastMonth = BilingualText(zh: "上月", en: "Last month")
    static let change = BilingualText(zh: "环比", en: "Change")
    static let meanScore = BilingualText(zh: "平均得分", en: "Mean score")
    static let scored = BilingualText(zh: "已出分", en: "With a score")
    static let failed = BilingualText(zh: "未通过", en: "Failed")
    static let criticalFindings = BilingualText(zh: "其中否决项", en: "Of these, critical")

    static let rank = BilingualText(zh: "名次", en: "Rank")
    static let dealerRanking = BilingualText(zh: "经销商排名", en: "Ranking of dealers")
    static let departmentRanking = BilingualText(zh: "部门排名", en: "Ranking of departments")
    static let checklistRanking = BilingualText(zh: "检查表排名", en: "Ranking of checklists")
    static let personRanking = BilingualText(zh: "人员排名", en: "Ranking of people")
    static let unrankedPeople = BilingualText(zh: "观察太少、不参与排名的人员", en: "People with too few observations to rank")

    static let frequentFindings = BilingualText(zh: "最常见的不符合项", en: "Most frequent findings")
    static let times = BilingualText(zh: "次数", en: "Count")
    static let dealers = BilingualText(zh: "涉及经销商", en: "Dealers")
    static let due = BilingualText(zh: "应交", en: "Due")
    static let howComputed = BilingualText(zh: "数字是怎样算出来的", en: "How the figures were computed")

    static func title(_ month: Month) -> BilingualText {
        BilingualText(zh: "\(month.year) 年 \(month.month) 月合规月报", en: "Compliance report \(month.text)")
    }

    static func gaps(missing: Int, incomplete: Int, notScored: Int) -> BilingualText {
        BilingualText(
            zh: "不完整，未收到 \(missing) 份，未完成 \(incomplete) 份" + (notScored > 0 ? "，不计分 \(notScored) 份" : ""),
            en: "not complete, \(missing) not received, \(incomplete) incomplete"
                + (notScored > 0 ? ", \(notScored) not scored" : ""))
    }

    static func asOf(_ date: String) -> BilingualText {
        BilingualText(zh: "截至 \(date)。", en: "As of \(date).")
    }

    static func asOf(_ date: String, network: String) -> BilingualText {
        BilingualText(zh: "\(network)，截至 \(date)。", en: "\(network), as of \(date).")
    }

    static func moreFindings(_ count: Int) -> BilingualText {
        BilingualText(
            zh: "另有 \(count) 个检查项，全部见 finding-frequency.csv。",
            en: count == 1
                ? "1 more item is in finding-frequency.csv." : "\(count) more items are in finding-frequency.csv.")
    }

    static func method(asOf: String, decimals: Int) -> [BilingualText] {
        [
            BilingualText(
                zh: "平均分直接取自各次稽核已公布的最终得分（audits.csv 的 final 列），不取平均数的平均数；没有得分的稽核不参与平均，只计次数。",
                en:
                    "Means are taken straight from the issued final scores of the audits (final in audits.csv), never from "
                    + "other means; audits without a score stay out and are counted."),
            BilingualText(
                zh: "部门的平均分取自 departments.csv 的 score 列。",
                en: "Departments use the scores in departments.csv."),
            BilingualText(
                zh: "个人：先按检查表分别计算 Σ 得分 ÷ Σ 满分（people.csv 的 earned 与 full 列），再取各检查表的平均；观察数不足检查表规定的人只列出，"
                    + "不排名。",
                en: "People: per checklist Σ earned ÷ Σ full (earned and full in people.csv), then the mean over the "
                    + "checklists; with fewer observations than the checklist asks for, a person is listed, not ranked."
            ),
            BilingualText(
                zh: "排名比较精确值，同分同名次（1、2、2、4）；显示时四舍五入到 \(decimals) 位小数。",
                en:
                    "Ranks compare exact values and ties share a rank (1, 2, 2, 4); shown numbers are rounded half away from "
                    + "zero to \(decimals) decimals."),
            BilingualText(
                zh: "环比 = 本月 − 上月；▲ 表示上升，▼ 表示下降。不符合项的次数上升意味着变差。",
                en: "Change is this month minus last month; ▲ is up, ▼ is down. More findings are worse."),
            BilingualText(
                zh: "覆盖率 = 已计分的应交检查表 ÷ 应交检查表。日期晚于 \(asOf) 的稽核不计入。",
                en:
                    "Coverage is checklists due and scored divided by checklists due. Audits dated after \(asOf) are left out."
            ),
            BilingualText(
                zh: "audits.csv、departments.csv、people.csv、items.csv、findings.csv 含本月和上月的全部稽核，按 date 列区分，由此可以重算本页每个数字。",
                en:
                    "audits.csv, departments.csv, people.csv, items.csv and findings.csv hold the audits of this month and "
                    + "of the month before, told apart by date in audits.csv, so that every figure here can be redone."),
        ]
    }
}
