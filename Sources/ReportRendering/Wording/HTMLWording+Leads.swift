internal import BilingualText
internal import Compliance

/// How to read each chapter.
extension HTMLWording {
    static func rankingLead(limits: String?) -> BilingualText {
        BilingualText(
            zh: "柱为本月平均得分，竖线为上月。" + (limits.map { "虚线为等级线：\($0)。" } ?? "") + "点经销商的名称可看明细。",
            en: "The bar is this month's mean score, the upright mark last month's. "
                + (limits.map { "Dashed lines are grade limits: \($0). " } ?? "")
                + "A dealer's name leads to its details.")
    }

    static let peopleLead = BilingualText(
        zh: "观察数不足检查表规定的人只列出，不排名。",
        en: "People with fewer observations than the checklist asks for are listed, not ranked.")
    static let trendLead = BilingualText(
        zh: "每个点是当月已公布得分的平均；没有稽核的月份不画点。",
        en: "Each point is the mean of the scores issued in that month; a month without audits has none.")
    static let heatLead = BilingualText(
        zh: "每格是该经销商该部分的平均得分：橙色偏低，蓝色偏高，“—”表示没有得分。",
        en: "Each cell is the dealer's mean score of the section: orange is low, blue is high, “—” is no score.")
    static let radarLead = BilingualText(
        zh: "每条轴都从中心的 0 到外圈的 100。", en: "Every axis runs from 0 in the middle to 100 at the edge.")
    static let paretoLead = BilingualText(
        zh: "丢分最多的在最上面；虚线为累计 80%，在它以内的柱颜色更深：先改这些最见效。",
        en: "What loses most stands on top; the dashed line is 80% of all points lost, and bars within it are darker: "
            + "mending these helps most.")
    static let criticalLead = BilingualText(
        zh: "否决项不合格会限制整次稽核或所在部分的结果。",
        en: "A critical item that fails limits the result of its section or of the whole audit.")
    static let capsLead = BilingualText(
        zh: "每条触发的规则及其后果；“—”表示只改变等级或结论，没有扣分。",
        en: "Each rule that fired and what it did; “—” means that it took no points, only a grade or the pass.")
    static let repeatLead = BilingualText(
        zh: "上次稽核就有、本月仍有的不符合项，持续最久的在最上面。",
        en: "Findings that the audit before already had and that are still there, the oldest first.")
    static let complaintsLead = BilingualText(
        zh: "从接到投诉到首次反馈的用时。按时反馈率 = 按时 ÷（投诉 − 仍在时限内等待的）。",
        en:
            "The time from a complaint to its first feedback. On time is counted of all complaints but those that still "
            + "wait within the limit.")
    static let figuresLead = BilingualText(
        zh: "由填报的数字直接相加后计算，不是各家比率的平均。",
        en: "Computed from sums of what was entered, never from means of rates.")
    static let coverageLead = BilingualText(
        zh: "每家经销商本月应交的检查表。", en: "What each dealer owed this month.")
    static let detailsLead = BilingualText(
        zh: "打开经销商可看各次稽核，打开稽核可看每条不符合项、证据与整改期限。",
        en: "Open a dealer for its audits, and an audit for its findings with evidence, remedy and due date.")

    static func cutAxis(from low: Int) -> BilingualText {
        BilingualText(zh: "纵轴从 \(low) 开始。", en: "The axis begins at \(low).")
    }
}
