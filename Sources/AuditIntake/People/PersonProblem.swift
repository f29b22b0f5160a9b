internal import ChecklistModel
internal import Diagnostics

/// Why a name does not stand for exactly one person of the audited dealer.
enum PersonProblem: Problem, Error {
    case unknown(String, dealer: String, suggestion: String?)
    case atOtherDealer(String, dealer: String, others: [String])
    case ambiguous(String, ids: [String])
    /// Names with only a blank between them.
    case blankBetween(String)
    /// `张三，李四` or `Smith, John`.
    case comma(String)
    case namedTwice(String)
    case listedTwice(String)
    case tooLong(String)
    /// Known, but not there on the day of the audit.
    case notThere(Person, CivilDate)

    static let longestName = 128

    var severity: Diagnostic.Severity {
        if case .notThere = self { .warning } else { .error }
    }
}
