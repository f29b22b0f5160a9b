internal import ChecklistModel
internal import Diagnostics

/// Steps that never cost anything, or never leave the full mark within reach.
enum StepsProblem: Problem {
    /// A step that costs 0.
    case freeStep
    /// `relative: true` beside a full mark at 0 or below.
    case shareOfNothing
    /// `zero-beyond` where nothing is lost yet.
    case zeroOnGoodSide(Steps.Side)
    /// Values end before `full`.
    case fullOutOfReach(String, end: String)
    /// Values end before the first step is complete.
    case neverShort(String, end: String)
}
