internal import Diagnostics

/// Grade limits that leave scores without a grade, or grades without scores.
enum GradeProblem: Problem {
    case unreachable(String, behind: String)
    case aboveEverything(String)
    case doesNotReachZero(String)
}
