internal import Diagnostics

/// People of a network who cannot be told apart or were never there, and what is due twice.
enum NetworkProblem: Problem {
    case aliasIsID(String, SourcePosition)
    case leavesBeforeArriving
    case dueTwice(String, first: SourcePosition)
}
