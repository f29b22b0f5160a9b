internal import BilingualText

/// The data files of a report and what each holds.
enum DataFile: String, CaseIterable {
    case audits, departments, people, items, findings, refused, coverage
    case dealerRanking = "dealer-ranking"
    case departmentRanking = "department-ranking"
    case checklistRanking = "checklist-ranking"
    case personRanking = "person-ranking"
    case findingFrequency = "finding-frequency"

    /// Those that scoring alone brings.
    static let ofScorecards: [DataFile] = [.audits, .departments, .people, .items, .findings, .refused]

    var path: String { rawValue + ".csv" }

    func rendered<Row>(_ columns: [Column<Row>], rows: some Sequence<Row>, excel: Bool) -> RenderedFile {
        RenderedFile(path: path, content: CSVFile(columns, rows: rows, excel: excel).bytes)
    }

    var wording: BilingualText {
        switch self {
        case .audits: BilingualText(zh: "每次稽核一行", en: "one row per audit")
        case .departments: BilingualText(zh: "每次稽核的每个部门一行", en: "one row per audit and department")
        case .people: BilingualText(zh: "每次稽核的每个人一行", en: "one row per audit and person")
        case .items: BilingualText(zh: "每次稽核的每个检查项一行", en: "one row per audit and item")
        case .findings: BilingualText(zh: "每个不符合项一行", en: "one row per finding")
        case .refused: BilingualText(zh: "每条拒收原因一行", en: "one row per reason for a refusal")
        case .coverage: BilingualText(zh: "应交的每份检查表一行", en: "one row per checklist that was due")
        case .dealerRanking: BilingualText(zh: "经销商排名", en: "ranking of dealers")
        case .departmentRanking: BilingualText(zh: "部门排名", en: "ranking of departments")
        case .checklistRanking: BilingualText(zh: "检查表排名", en: "ranking of checklists")
        case .personRanking: BilingualText(zh: "人员排名", en: "ranking of people")
        case .findingFrequency: BilingualText(zh: "不符合项出现次数", en: "how often each item was a finding")
        }
    }
}
