internal import ChecklistModel
internal import Diagnostics

/// Rules that cannot mean what they say.
enum RuleProblem: Problem {
    /// A critical item that would let "not applicable" pass without anybody having said so.
    case silentlyNotApplicable
    /// `scope: section` for an item that stands in none.
    case noSectionAround
    /// An effect on the whole audit with `scope: section`.
    case auditOnlyEffect(String)
    /// `scope: section` in `rules:`, which does not say which section.
    case sectionNotNamed
    /// A rule for one section that looks at another, which does not lie inside it.
    case sectionOutside(String, scope: String)
    /// A key that goes with another condition than the one that is written.
    case foreignKey(String, beside: String)
    /// A condition on an item that is never scored.
    case unscoredItem(String)
    /// `zeros:` where no item is scored.
    case nothingToCount(section: String?)
    case optionOfAnotherKind(AnswerKind.Name)
    /// Every answer would fire the rule.
    case alwaysMet
    /// No answer can make the critical item fire.
    case neverMet
    /// No answer of the item can meet the condition.
    case neverMetBy(String)

    var severity: Diagnostic.Severity {
        switch self {
        case .neverMet, .neverMetBy: .warning
        default: .error
        }
    }
}
