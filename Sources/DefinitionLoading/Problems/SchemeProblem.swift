internal import ChecklistModel
internal import Diagnostics

/// What a published scheme decides already, and answers that belong to schemes alone.
enum SchemeProblem: Problem {
    /// A key that has no meaning in a checklist with a scheme.
    case decidedByScheme(key: String)
    /// An item of a scheme that is answered in another way than with a result or yes-no.
    case otherKind(AnswerKind.Name)
    /// `answer: result` in a checklist without a scheme.
    case resultWithoutScheme
}
