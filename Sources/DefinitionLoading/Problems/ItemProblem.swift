internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic

/// Keys of an item that do not fit each other.
enum ItemProblem: Problem {
    case cannotPool(AnswerKind.Name)
    case roleWithoutPerson
    /// `round:` of an item that is not scored.
    case roundsNothing
    /// `round:` that would make more of the full mark than it is, or less.
    case roundsFullMark(Fraction, decimals: Int)
}
