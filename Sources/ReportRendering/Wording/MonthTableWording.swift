internal import BilingualText
internal import ChecklistModel
internal import Compliance

/// Headings of the monthly report's tables.
enum MonthTableWording {
    static let month = BilingualText(zh: "月份", en: "Month")
    static let whole = BilingualText(zh: "总体", en: "Whole")
    static let team = BilingualText(zh: "班组", en: "Team")
    static let section = BilingualText(zh: "部分", en: "Section")
    static let pillar = BilingualText(zh: "支柱", en: "Pillar")
    static let lostOfHundred = BilingualText(zh: "失分（百分制）", en: "Points of 100 lost")
    static let share = BilingualText(zh: "占比", en: "Share")
    static let cumulative = BilingualText(zh: "累计占比", en: "Cumulative")
    static let threeMonths = BilingualText(zh: "近三个月", en: "Three months")
    static let unit = BilingualText(zh: "对象", en: "Unit")
    static let answer = BilingualText(zh: "填写结果", en: "Answer")
    static let note = BilingualText(zh: "备注", en: "Note")
    static let evidence = BilingualText(zh: "凭证", en: "Evidence")
    static let remedy = BilingualText(zh: "整改措施", en: "Remedy")
    static let dueDate = BilingualText(zh: "整改期限", en: "Due")
    static let rule = BilingualText(zh: "规则", en: "Rule")
    static let effect = BilingualText(zh: "效果", en: "Effect")
    static let since = BilingualText(zh: "自", en: "Since")
    static let age = BilingualText(zh: "已持续（月）", en: "Age in months")
    static let inMonths = BilingualText(zh: "出现月数", en: "Months found")
    static let allFindings = BilingualText(zh: "累计次数", en: "Findings in all")
    static let complaint = BilingualText(zh: "投诉", en: "Complaint")
    static let complaints = BilingualText(zh: "投诉", en: "Complaints")
    static let received = BilingualText(zh: "受理时刻", en: "Received")
    static let feedback = BilingualText(zh: "首次反馈（小时）", en: "First feedback (h)")
    static let limit = BilingualText(zh: "时限（小时）", en: "Limit (h)")
    static let closing = BilingualText(zh: "结案（小时）", en: "Closed (h)")
    static let state = BilingualText(zh: "状态", en: "State")
    static let open = BilingualText(zh: "未结案", en: "Open")
    static let onTimeShare = BilingualText(zh: "按时率", en: "On-time rate")
    static let figure = BilingualText(zh: "指标", en: "Figure")
    static let subject = BilingualText(zh: "对象", en: "Of")
    static let value = BilingualText(zh: "数值", en: "Value")
    static let numerator = BilingualText(zh: "分子", en: "Numerator")
    static let denominator = BilingualText(zh: "分母", en: "Denominator")
    static let index = BilingualText(zh: "满意度指数", en: "Index")
    static let perceived = BilingualText(zh: "感受合计", en: "Perceived")
    static let expected = BilingualText(zh: "期望合计", en: "Expected")
    static let above = BilingualText(zh: "很满意（>1）", en: "Above 1")
    static let equal = BilingualText(zh: "满意（=1）", en: "At 1")
    static let below = BilingualText(zh: "失望（<1）", en: "Below 1")
    static let performance = BilingualText(zh: "表现变化", en: "Performance")
    static let checklistChange = BilingualText(zh: "检查表变化", en: "Checklist change")
    static let rescored = BilingualText(zh: "上月按新版重算", en: "Last month re-scored")
    static let incomparable = BilingualText(zh: "不可比", en: "Not comparable")
    static let before = BilingualText(zh: "上次发布", en: "Before")
    static let now = BilingualText(zh: "本次", en: "Now")
    static let kind = BilingualText(zh: "变动", en: "Change")
    static let estimate = BilingualText(zh: "估算项目", en: "Estimate")
    static let people = BilingualText(zh: "人数（估算）", en: "People (estimated)")

    static func state(_ state: ClockedComplaint.State) -> BilingualText {
        switch state {
        case .onTime: BilingualText(zh: "按时", en: "On time")
        case .late: BilingualText(zh: "超时", en: "Late")
        case .overdue: BilingualText(zh: "逾期未反馈", en: "Overdue")
        case .waiting: BilingualText(zh: "待反馈", en: "Waiting")
        }
    }

    static func kind(_ kind: RevisionChange.Kind) -> BilingualText {
        switch kind {
        case .late: BilingualText(zh: "迟交", en: "Late")
        case .revised: BilingualText(zh: "更正", en: "Revised")
        case .withdrawn: BilingualText(zh: "撤回", en: "Withdrawn")
        }
    }
}
