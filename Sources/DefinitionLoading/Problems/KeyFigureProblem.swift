internal import ChecklistModel
internal import Diagnostics

/// Key figures that cannot be computed.
enum KeyFigureProblem: Problem {
    /// `rate` of an item that is not answered with `k of n`.
    case noRate(String, AnswerKind.Name)
    /// `total` or `quotient` of an item whose answers are no numbers to add up.
    case noNumber(String, AnswerKind.Name)
    /// A quotient of more or fewer items than two.
    case notTwoItems(Int)
    /// A quotient that is always 1.
    case itemByItself(String)
}
