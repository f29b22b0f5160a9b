internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic

/// Bonuses and special deductions that cannot be worth what they say.
enum AdjustmentProblem: Problem {
    case otherKind(AnswerKind.Name)
    /// `good: no`, where only yes gives or costs points.
    case goodIsNo
    case countWithBands
    /// A ceiling that is neither a number nor `none`.
    case noCeiling(String)
    /// A ceiling that keeps every score below the pass mark.
    case ceilingBelowPass(Fraction)
}
