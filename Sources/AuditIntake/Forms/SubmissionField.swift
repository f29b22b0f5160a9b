internal import BilingualText

/// What a submission says about an audit and, from `item` on, about one observation: a key in YAML, a column in CSV.
public enum SubmissionField: Int, CaseIterable, Sendable {
    case audit, checklist, version, dealer, date, auditor, department
    case item, person, unit, value, note, evidence, evidenceDigest, at, received, firstFeedback, closed

    /// The fields that are one for the whole audit, its id aside.
    public static let head: [SubmissionField] = [.checklist, .version, .dealer, .date, .auditor, .department]

    /// Columns a CSV file cannot do without.
    static let requiredColumns: [SubmissionField] = [
        .audit, .checklist, .version, .dealer, .date, .auditor, .item, .value,
    ]

    /// The key in YAML and the column's name in CSV.
    public var name: String { words.name }
    /// The column's name in Chinese.
    public var chinese: String { words.chinese }

    private var words: (name: String, chinese: String) {
        switch self {
        case .audit: ("audit", "稽核编号")
        case .checklist: ("checklist", "检查表")
        case .version: ("version", "版本")
        case .dealer: ("dealer", "经销商")
        case .date: ("date", "日期")
        case .auditor: ("auditor", "稽核员")
        case .department: ("department", "部门")
        case .item: ("item", "检查项")
        case .person: ("person", "人员")
        case .unit: ("unit", "单元")
        case .value: ("value", "结果")
        case .note: ("note", "备注")
        case .evidence: ("evidence", "证据")
        case .evidenceDigest: ("evidence-sha256", "证据校验值")
        case .at: ("at", "观察时间")
        case .received: ("received", "受理时间")
        case .firstFeedback: ("first-feedback", "首次反馈时间")
        case .closed: ("closed", "关闭时间")
        }
    }

    init?(name: String) {
        guard let field = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = field
    }

    /// The field that a column's header names, in either language, whatever its width, case and line breaks.
    init?(header: String) {
        // Most cells that are looked at are no header, and longer than one.
        guard header.utf8.count <= Self.longestHeader, let field = Self.byHeader[header.nameKey] else { return nil }
        self = field
    }

    private static let longestHeader = 64

    private static let byHeader = Dictionary(
        allCases.flatMap { [($0.name, $0), ($0.chinese, $0)] }, uniquingKeysWith: { first, _ in first })
}
