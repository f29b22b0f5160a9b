internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic

/// Weights and points that do not add up to one score.
enum RollUpProblem: Problem {
    case missingWeight
    /// `weight:` below a node that adds points.
    case weightWithoutMeaning
    case missingPoints
    /// `points:` on a section whose full mark is the sum of its items, or is never asked for.
    case pointsWithoutMeaning
    /// A weight on an item that `points: 0` takes out of the score.
    case weightOfUnscored
    case wrongTotal(declared: Fraction, sum: Fraction, Section.Combination)
    case totalWithoutMeaning
    case nothingScored(Section.Combination)
    case noItems(in: BilingualText)
}
