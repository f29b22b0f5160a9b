internal import Diagnostics

/// People of a network who cannot be told apart or were never there.
enum NetworkProblem: DefinitionProblem {
    case aliasIsID(String, SourcePosition)
    case leavesBeforeArriving
}
