internal import ChecklistModel
internal import Diagnostics

/// Keys of an item that do not fit each other.
enum ItemProblem: Problem {
    case cannotPool(AnswerKind.Name)
    case roleWithoutPerson
}
