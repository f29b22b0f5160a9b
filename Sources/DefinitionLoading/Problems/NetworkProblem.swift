internal import Diagnostics

/// People of a network who cannot be told apart or were never there.
enum NetworkProblem: Problem {
    case aliasIsID(String, SourcePosition)
    case leavesBeforeArriving
}
