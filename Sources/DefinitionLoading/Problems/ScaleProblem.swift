internal import Diagnostics
internal import ExactArithmetic

/// Scales whose numbers do not fit each other.
enum ScaleProblem: Problem {
    case upsideDown(minimum: Fraction, maximum: Fraction)
    case brokenStep(Fraction, minimum: Fraction, maximum: Fraction)
    case zeroAboveMinimum(zero: Fraction, minimum: Fraction)
}
