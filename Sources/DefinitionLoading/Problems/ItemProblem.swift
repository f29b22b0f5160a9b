internal import ChecklistModel

/// Keys of an item that do not fit each other.
enum ItemProblem: DefinitionProblem {
    case cannotPool(AnswerKind.Name)
    case roleWithoutPerson
}
