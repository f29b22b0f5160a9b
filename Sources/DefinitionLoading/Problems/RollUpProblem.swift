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
    case totalWithoutMeaning(Section.Combination)
    case nothingScored(Section.Combination)
    /// `combine: deductions` of the checklist itself.
    case deductionsAtTop
    case sectionsInDeductions
    case missingStartingPoints
    /// `weight:` of an item in a deductions section.
    case weightInDeductions
    /// An item that can lose more than its deductions section has.
    case losesTooMuch(Fraction, of: Fraction)
    case noItems(in: BilingualText)
}
