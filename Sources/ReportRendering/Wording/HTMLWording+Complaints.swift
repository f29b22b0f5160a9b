internal import BilingualText

/// Words about complaints, key figures and satisfaction.
extension HTMLWording {
    static let closed = BilingualText(zh: "已关闭", en: "Closed")
    static let closing = BilingualText(zh: "关闭", en: "Closing")
    static let onTimeBar = BilingualText(zh: "按时 0–100%", en: "On time 0–100%")
    static let complaintsByDepartment = BilingualText(zh: "按部门", en: "By department")
    static let complaintsByPerson = BilingualText(zh: "按人员", en: "By person")

    static let estimate = BilingualText(zh: "估算", en: "Estimate")
    static let complaining = BilingualText(zh: "投诉的客户", en: "complain")
    static let grumbling = BilingualText(zh: "向员工抱怨", en: "Grumble to staff")
    static let silent = BilingualText(zh: "默默离开", en: "Leave in silence")

    static let level = BilingualText(zh: "层级", en: "Level")

    static let satisfactionOfAll = BilingualText(zh: "整体与各部门", en: "Whole and departments")
    static let satisfactionByDealer = BilingualText(zh: "按经销商", en: "By dealer")
    static let meaning = BilingualText(zh: "含义", en: "Meaning")
}
