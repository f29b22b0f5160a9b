internal import BilingualText

/// What a submission says about an audit and, from `item` on, about one observation: a key in YAML, a column in CSV.
enum SubmissionField: String, CaseIterable, Sendable {
    case audit, checklist, version, dealer, date, auditor, department
    case item, person, unit, value, note, evidence

    /// The fields that are one for the whole audit, its id aside.
    static let head: [SubmissionField] = [.checklist, .version, .dealer, .date, .auditor, .department]

    /// Columns a CSV file cannot do without.
    static let requiredColumns: [SubmissionField] = [
        .audit, .checklist, .version, .dealer, .date, .auditor, .item, .value,
    ]

    var chinese: String {
        switch self {
        case .audit: "稽核编号"
        case .checklist: "检查表"
        case .version: "版本"
        case .dealer: "经销商"
        case .date: "日期"
        case .auditor: "稽核员"
        case .department: "部门"
        case .item: "检查项"
        case .person: "人员"
        case .unit: "单元"
        case .value: "结果"
        case .note: "备注"
        case .evidence: "证据"
        }
    }

    /// The field that a column's header names, in either language, whatever its width, case and line breaks.
    init?(header: String) {
        let key = header.nameKey
        guard let field = Self.allCases.first(where: { $0.rawValue == key || $0.chinese == key }) else { return nil }
        self = field
    }
}
