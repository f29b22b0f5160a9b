internal import Diagnostics

/// What is wrong with an audit as a whole: its id, the definitions it names, its day.
enum HeadProblem: Problem {
    case missing(SubmissionField)
    case idTooLong(String)
    case idWithControl(String)
    case idTwice(String, first: SourcePosition)
    /// Rows of one audit that disagree.
    case disagreement(SubmissionField, String, first: String, SourcePosition)
    case unknownChecklist(String, suggestion: String?, known: [String])
    case unknownVersion(String, checklist: String, known: [String])
    case unknownDealer(String, suggestion: String?)
    case unknownAuditor(String)
    case noDate(String)
    case noSuchDay(String)
    case departmentMissing(known: [String])
    case unknownDepartment(String, suggestion: String?, known: [String])
    /// The checklist itself says whose items they are.
    case departmentNotTaken(String, checklist: String)
    case departmentNotAtDealer(String, dealer: String)
    case unknownUnitKind(String, suggestion: String?, known: [String])
    case unitsNotTaken
    /// A bare list, although the checklist has several kinds of units.
    case unitsNeedKinds([String])
    case unitListedTwice(String)
    /// Slips in the YAML or JSON of this audit, reported by themselves.
    case flawedDocument(DocumentNotation)
    case blanks(first: [String], count: Int)

    static let longestID = 128

    var severity: Diagnostic.Severity {
        switch self {
        case .unknownAuditor, .departmentNotAtDealer, .blanks: .warning
        default: .error
        }
    }
}

/// What a submission that is no table is written in; the same word in both languages.
enum DocumentNotation: String {
    case yaml = "YAML"
    case json = "JSON"
}
