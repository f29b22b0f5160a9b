internal import Diagnostics
internal import ExactArithmetic

/// Answers whose parts do not fit each other.
enum AnswerProblem: Problem {
    case noKind(suggestion: String?, kinds: [String])
    case needsDetails(String)
    case foreignKey(String, measure: String)
    case noFullOption(Fraction)
    case aboveFullMark(Fraction, Fraction)
    /// Points of an item whose full mark is 0.
    case pointsOfNothing
    case ambiguousWord(String, WordMeanings.Meaning)
    case flatLine
    /// A limit beside `points: all`.
    case limitOfAll
    /// A limit that the first deviation exceeds.
    case limitBelowOne
}
