internal import ChecklistModel
internal import Diagnostics

/// Items that cannot depend on each other as they say.
enum DependencyProblem: Problem {
    case itself
    /// Ids in the order in which each depends on the next, the first one again at the end.
    case circle([String])
    /// On the item of a bonus or a special deduction.
    case onAdjustment(String)
    case onSeveralObservations(String)
    case onKind(AnswerKind.Name)
    /// Limits where answers are words.
    case needsAnswer(AnswerKind.Name)
    /// `is:` where answers are numbers.
    case needsLimits(AnswerKind.Name)
    /// No answer of the other item lies within the limits.
    case neverMet(String)
}
