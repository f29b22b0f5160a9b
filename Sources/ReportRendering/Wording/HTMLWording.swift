internal import BilingualText
internal import Compliance

/// Words of the HTML report that no other format has.
enum HTMLWording {
    static let skip = BilingualText(zh: "跳到正文", en: "Skip to the content")
    static let contents = BilingualText(zh: "目录", en: "Contents")
    static let wholeNetwork = BilingualText(zh: "全网络", en: "Whole network")

    static let every = BilingualText(zh: "全部", en: "All")
    static let search = BilingualText(zh: "查找", en: "Find")
    static let searchHint = BilingualText(zh: "检查项、人员、备注", en: "item, person, note")
    static let reset = BilingualText(zh: "清除筛选", en: "Clear")
    static let darkMode = BilingualText(zh: "深色", en: "Dark")
    /// `#` stands for the two counts, in this order.
    static let shown = BilingualText(zh: "明细中显示 # 家经销商、# 条不符合项", en: "Details show # dealers, # findings")

    static let noComparison = BilingualText(zh: "上月无可比数据", en: "nothing to compare with last month")
    static let sinceLastMonth = BilingualText(zh: "较上月", en: "since last month")

    static let zeroToHundred = BilingualText(zh: "0 … 100", en: "0 … 100")
    static let distribution = BilingualText(zh: "各分数段的经销商数", en: "Dealers by score")

    static let trendOfAll = BilingualText(zh: "全部稽核的月平均得分", en: "Mean score of all audits, month by month")
    static let trendByChecklist = BilingualText(zh: "按检查表", en: "By checklist")
    static let sameInNumbers = BilingualText(zh: "同样的内容，以数字表示", en: "The same in numbers")

    static let heatMaps = BilingualText(zh: "经销商 × 部分", en: "Dealers by section")
    static let radar = BilingualText(zh: "5S 雷达", en: "5S radar")
    static let meanOfAll = BilingualText(zh: "全部稽核的平均", en: "Mean of all audits")
    static let pareto = BilingualText(zh: "分数丢在哪里", en: "Where points are lost")
    static let paretoOfSections = BilingualText(zh: "按部分", en: "By section")
    static let paretoOfItems = BilingualText(zh: "按检查项", en: "By item")
    static let cumulativeLine = BilingualText(zh: "占比（柱）、累计 0–100%（线）", en: "Share (bar), cumulative 0–100% (line)")

    static let pointsTaken = BilingualText(zh: "分数变化", en: "Points")

    static let details = BilingualText(zh: "逐家明细", en: "Dealer by dealer")
    static let observed = BilingualText(zh: "填写结果、备注与证据", en: "Answer, note and evidence")
    static let remedyAndDue = BilingualText(zh: "整改与期限", en: "Remedy and due date")
    static let noAudits = BilingualText(zh: "本月没有稽核。", en: "No audit this month.")

    static let rescoredAudits = BilingualText(zh: "重算的稽核", en: "Scored again")

    static func status(_ words: BilingualText) -> BilingualText {
        BilingualText(zh: "状态：" + words.wording(in: .zh), en: "Status: " + words.wording(in: .en))
    }

    static func edition(_ number: Int) -> BilingualText {
        number == 1
            ? BilingualText(zh: "首次发布。", en: "First publication.")
            : BilingualText(zh: "第 \(number) 版。", en: "Revision \(number).")
    }

    static func counted(_ words: BilingualText, _ count: Int) -> BilingualText {
        BilingualText(zh: words.wording(in: .zh) + "（\(count)）", en: words.wording(in: .en) + " (\(count))")
    }

    static func threeMonths(_ mean: String) -> BilingualText {
        BilingualText(zh: "近三个月平均 \(mean)", en: "three-month mean \(mean)")
    }

    static func ofDue(_ scored: Int, _ due: Int) -> BilingualText {
        BilingualText(zh: "应交 \(due) 份，已计分 \(scored) 份", en: "\(scored) of \(due) due have a score")
    }

    static func oldest(months: Int) -> BilingualText {
        BilingualText(
            zh: "最久已持续 \(months) 个月", en: "the oldest for \(months) \(months == 1 ? "month" : "months")")
    }

    static func onTimeOf(_ onTime: Int, _ judged: Int) -> BilingualText {
        BilingualText(zh: "\(judged) 件投诉中 \(onTime) 件按时", en: "\(onTime) of \(judged) complaints in time")
    }

    static func scoreClass(from: Int, to: Int, count: Int) -> BilingualText {
        BilingualText(zh: "\(from)–\(to) 分：\(count) 家", en: "\(from)–\(to): \(count)")
    }

    static func weakest(_ count: Int) -> BilingualText {
        BilingualText(
            zh: "平均最低的 \(count) 家（虚线为全部稽核的平均）",
            en: count == 1
                ? "The lowest mean (dashed: the mean of all audits)"
                : "The \(count) lowest means (dashed: the mean of all audits)")
    }

    static func auditCount(_ count: Int) -> BilingualText {
        BilingualText(zh: "\(count) 次稽核", en: count == 1 ? "1 audit" : "\(count) audits")
    }

    static func findingCount(_ count: Int) -> BilingualText {
        BilingualText(zh: "\(count) 条不符合项", en: count == 1 ? "1 finding" : "\(count) findings")
    }

    static func until(_ day: String) -> BilingualText {
        BilingualText(zh: "期限 \(day)", en: "due \(day)")
    }
}
