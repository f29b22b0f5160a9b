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
    /// `scope: section` in `rules:`.
    case sectionScope
    case optionOfAnotherKind(AnswerKind.Name)
    /// Every answer would fire the rule.
    case alwaysMet
    /// No answer can fire the rule.
    case neverMet

    var severity: Diagnostic.Severity {
        if case .neverMet = self { .warning } else { .error }
    }
}
