internal import BilingualText

/// Words that every kind of page uses.
enum PageWording {
    static let audit = BilingualText(zh: "稽核", en: "Audit")
    static let audits = BilingualText(zh: "稽核", en: "Audits")
    static let checklist = BilingualText(zh: "检查表", en: "Checklist")
    static let dealer = BilingualText(zh: "经销商", en: "Dealer")
    static let region = BilingualText(zh: "区域", en: "Region")
    static let department = BilingualText(zh: "部门", en: "Department")
    static let departments = BilingualText(zh: "部门", en: "Departments")
    static let person = BilingualText(zh: "人员", en: "Person")
    static let people = BilingualText(zh: "人员", en: "People")
    static let position = BilingualText(zh: "岗位与班组", en: "Role and team")
    static let auditor = BilingualText(zh: "稽核员", en: "Auditor")
    static let date = BilingualText(zh: "日期", en: "Date")
    static let score = BilingualText(zh: "得分", en: "Score")
    static let grade = BilingualText(zh: "等级", en: "Grade")
    static let outcome = BilingualText(zh: "结论", en: "Outcome")
    static let coverage = BilingualText(zh: "覆盖率", en: "Coverage")
    static let item = BilingualText(zh: "检查项", en: "Item")
    static let findings = BilingualText(zh: "不符合项", en: "Findings")
    static let pointsLost = BilingualText(zh: "失分", en: "Points lost")
    static let observations = BilingualText(zh: "观察数", en: "Observations")

    static let refused = BilingualText(zh: "被拒收的填报", en: "Refused submissions")
    static let file = BilingualText(zh: "文件", en: "File")
    static let line = BilingualText(zh: "行", en: "Line")
    static let column = BilingualText(zh: "列", en: "Column")
    static let reason = BilingualText(zh: "原因", en: "Reason")

    static let noDepartment = BilingualText(zh: "未指明部门", en: "No department")
    static let cardsByDealer = BilingualText(zh: "各经销商的得分卡", en: "Cards by dealer")
    static let auditCards = BilingualText(zh: "稽核得分卡", en: "Audit scorecards")
    static let dataFiles = BilingualText(zh: "数据文件", en: "Data files")
    static let content = BilingualText(zh: "内容", en: "Content")
    static let none = BilingualText(zh: "无。", en: "None.")

    /// The opening and the closing bracket of a remark.
    static let brackets = BilingualText(zh: "（）", en: "()")

    static func foot(version: String) -> BilingualText {
        BilingualText(zh: "由 dealer-audit \(version) 生成。", en: "Written by dealer-audit \(version).")
    }

    static func named(_ name: String, id: String) -> BilingualText {
        BilingualText(zh: "\(name)（\(id)）", en: "\(name) (\(id))")
    }

    /// What a line of a list is about, before its content.
    static func label(_ text: String) -> BilingualText { BilingualText(zh: text + "：", en: text + ": ") }

    static func andMore(_ count: Int) -> BilingualText {
        BilingualText(zh: "……另有 \(count) 项", en: "… and \(count) more")
    }
}
