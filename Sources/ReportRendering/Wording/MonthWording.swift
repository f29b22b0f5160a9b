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
    static let threeMonthMean = BilingualText(zh: "近三个月平均", en: "Mean of three months")
    static let onTimeFeedback = BilingualText(zh: "投诉首次反馈按时率", en: "First feedback on time")
    static let scored = BilingualText(zh: "已出分", en: "With a score")
    static let failed = BilingualText(zh: "未通过", en: "Failed")
    static let criticalFindings = BilingualText(zh: "其中否决项", en: "Of these, critical")

    static let rank = BilingualText(zh: "名次", en: "Rank")
    static let dealerRanking = BilingualText(zh: "经销商排名", en: "Ranking of dealers")
    static let departmentRanking = BilingualText(zh: "部门排名", en: "Ranking of departments")
    static let checklistRanking = BilingualText(zh: "检查表排名", en: "Ranking of checklists")
    static let personRanking = BilingualText(zh: "人员排名", en: "Ranking of people")
    static let unrankedPeople = BilingualText(zh: "观察太少、不参与排名的人员", en: "People with too few observations to rank")

    static let teamRanking = BilingualText(zh: "班组排名", en: "Ranking of teams")
    static let trend = BilingualText(zh: "趋势", en: "Trend")
    static let changeSplit = BilingualText(zh: "环比变化的拆分", en: "The change to last month, split")
    static let splitMeaning = BilingualText(
        zh: "上月的答案按本月的检查表版本重算：本月与重算之差是表现变化，重算与上月之差是检查表变化。",
        en:
            "Last month's answers are scored again under this month's version: from there to this month is performance, from last "
            + "month to there is the checklist change.")
    static let sectionLosses = BilingualText(zh: "失分最多的部分", en: "Where points are lost: sections")
    static let itemLosses = BilingualText(zh: "失分最多的检查项", en: "Where points are lost: items")
    static let repeatFindings = BilingualText(zh: "重复出现的不符合项", en: "Repeat findings")
    static let criticalFailures = BilingualText(zh: "否决项不符合", en: "Critical failures")
    static let caps = BilingualText(zh: "生效的规则", en: "Rules that fired")
    static let complaintClock = BilingualText(zh: "投诉时限", en: "Complaint clock")
    static let complaints = BilingualText(zh: "投诉明细", en: "Complaints")
    static let keyFigures = BilingualText(zh: "关键指标", en: "Key figures")
    static let satisfaction = BilingualText(zh: "满意度指数", en: "Satisfaction index")
    static let indexMeaning = BilingualText(
        zh: "满意度指数 = 感受合计 ÷ 期望合计；大于 1 很满意，等于 1 满意，小于 1 失望。",
        en:
            "The index is perceived divided by expected, each added up: above 1 very satisfied, at 1 satisfied, below 1 disappointed."
    )
    static let revisionChanges = BilingualText(zh: "与上次发布相比", en: "Since the last publication")

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

    static func moreRows(_ count: Int, file: String) -> BilingualText {
        BilingualText(
            zh: "另有 \(count) 行，全部见 \(file)。",
            en: count == 1 ? "1 more row is in \(file)." : "\(count) more rows are in \(file).")
    }

    static func published(_ number: Int, asOf: String, at: String?, reason: String?) -> BilingualText {
        BilingualText(
            zh: (number == 1 ? "首次发布" : "第 \(number) 次发布（更正）") + "，截至 \(asOf)" + (at.map { "，发布于 \($0)" } ?? "")
                + (reason.map { "；原因：\($0)" } ?? "") + "。此后收到的稽核和更正只出现在下一次发布中。",
            en: (number == 1 ? "First publication" : "Publication \(number), a revision") + ", as of \(asOf)"
                + (at.map { ", published \($0)" } ?? "") + (reason.map { "; reason: \($0)" } ?? "")
                + ". Audits and corrections received later appear in the next publication only.")
    }

    static let otherNetwork = BilingualText(
        zh: "与上次发布相比，经销商网络文件也有改动：经销商、人员和应交的检查表以新文件为准。",
        en:
            "The network file changed too since the last publication: dealers, people and what is due follow the new one."
    )

    static func sectionScores(_ checklist: String) -> BilingualText {
        BilingualText(zh: "各部分得分 · \(checklist)", en: "Scores by section · \(checklist)")
    }

    static func pillarScores(_ checklist: String) -> BilingualText {
        BilingualText(zh: "各支柱得分 · \(checklist)", en: "Scores by pillar · \(checklist)")
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
                zh: "个人和班组：先按检查表分别计算 Σ 得分 ÷ Σ 满分（people.csv、teams.csv 的 earned 与 full 列），再取各检查表的平均；本月观察数低于"
                    + "这些检查表要求的最高者，只列出，不排名。",
                en:
                    "People and teams: per checklist Σ earned ÷ Σ full (earned and full in people.csv and teams.csv), then the mean "
                    + "over the checklists; with fewer observations in the month than the strictest of these checklists asks for, "
                    + "they are listed, not ranked."
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
                zh: "失分 = Σ（weight − contribution），取自 items.csv；占比是占本月全部失分的比例，累计占比从失分最多的算起。",
                en:
                    "Points lost are Σ (weight − contribution) in items.csv; the share is of all points lost this month, and it adds up "
                    + "from the largest down."),
            BilingualText(
                zh: "重复出现：同一经销商、检查表、被稽核部门、检查项，本月不符合，以前某月也不符合；其间若有月份有得分稽核而没有该不符合项，则打断，"
                    + "其他月份不打断（history.csv、finding-history.csv）。",
                en:
                    "A finding repeats when the item failed this month and in an earlier one, at the same dealer, checklist and audited "
                    + "department; a month in between with a scored audit there but not the finding breaks the run, any other month "
                    + "does not (history.csv, finding-history.csv)."),
            BilingualText(
                zh: "投诉：按时率 = 按时 ÷（投诉 − 待反馈）；截至日结束时已过时限仍未反馈的为逾期。",
                en:
                    "Complaints: the on-time rate is on time ÷ (complaints − waiting); overdue is no feedback although the limit had "
                    + "passed at the end of the as-of day."),
            BilingualText(
                zh: "关键指标取自 figure-entries.csv：比率 = Σ reached ÷ Σ of，合计 = Σ reached，比值 = 第一项合计 ÷ 第二项合计；满意度指数取自 "
                    + "expectations.csv：Σ perceived ÷ Σ expected。",
                en:
                    "Key figures come from figure-entries.csv: a rate is Σ reached ÷ Σ of, a total Σ reached, a quotient the sum of the first "
                    + "item ÷ that of the second; the satisfaction index is Σ perceived ÷ Σ expected in expectations.csv."
            ),
            BilingualText(
                zh:
                    "audits.csv、departments.csv、teams.csv、people.csv、sections.csv、pillars.csv、items.csv、findings.csv 含本月和上月的全部稽核，按 "
                    + "audits.csv 的 date 列区分；history.csv 含近十二个月每次稽核。由此可以重算本页每个数字。",
                en:
                    "audits.csv, departments.csv, teams.csv, people.csv, sections.csv, pillars.csv, items.csv and findings.csv hold the "
                    + "audits of this month and of the month before, told apart by date in audits.csv; history.csv holds every audit of the "
                    + "last twelve months. From these every figure here can be redone."),
        ]
    }
}
