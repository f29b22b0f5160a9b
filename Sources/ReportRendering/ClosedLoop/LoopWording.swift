internal import BilingualText

/// Headings of lists of the closed loop.
enum LoopWording {
    static let appeals = BilingualText(zh: "申诉", en: "Appeals")
    static let noAppeals = BilingualText(zh: "没有申诉。", en: "There are no appeals.")
    static let appeal = BilingualText(zh: "申诉编号", en: "Appeal")
    static let state = BilingualText(zh: "状态", en: "State")
    static let people = BilingualText(zh: "人员", en: "People")
    static let unit = BilingualText(zh: "单元", en: "Unit")
    static let answer = BilingualText(zh: "填写结果", en: "Answer")
    static let claim = BilingualText(zh: "申诉理由", en: "Claim")
    static let evidence = BilingualText(zh: "凭据", en: "Evidence")
    static let filedBy = BilingualText(zh: "申诉人", en: "Filed by")
    static let filed = BilingualText(zh: "提出", en: "Filed")
    static let closedBy = BilingualText(zh: "裁定人", en: "Closed by")
    static let closed = BilingualText(zh: "了结", en: "Closed")
    static let why = BilingualText(zh: "理由", en: "Why")
    static let corrected = BilingualText(zh: "应有结果", en: "Corrected answer")
    static let before = BilingualText(zh: "申诉前", en: "Before")
    static let after = BilingualText(zh: "申诉后", en: "After")
    static let rates = BilingualText(zh: "成立率", en: "Upheld rates")
    static let all = BilingualText(zh: "全部", en: "All")
    static let whose = BilingualText(zh: "对象", en: "Of")
    static let decided = BilingualText(zh: "已裁定", en: "Decided")
    static let upheld = BilingualText(zh: "成立", en: "Upheld")
    static let share = BilingualText(zh: "成立率（占已裁定）", en: "Upheld of decided")

    static func waivers(on day: String) -> BilingualText {
        BilingualText(zh: "豁免（\(day)）", en: "Waivers on \(day)")
    }
    static let noWaivers = BilingualText(zh: "没有豁免。", en: "There are no waivers.")
    static let waiver = BilingualText(zh: "豁免编号", en: "Waiver")
    static let owner = BilingualText(zh: "责任人", en: "Owner")
    static let reason = BilingualText(zh: "原因", en: "Reason")
    static let from = BilingualText(zh: "批准", en: "From")
    static let until = BilingualText(zh: "截止", en: "Until")
    static let grantedBy = BilingualText(zh: "批准人", en: "Granted by")
    static let extensions = BilingualText(zh: "延期次数", en: "Extensions")
    static let revoked = BilingualText(zh: "撤销", en: "Revoked")
}
