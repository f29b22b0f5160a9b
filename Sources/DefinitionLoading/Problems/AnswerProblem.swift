internal import Diagnostics
internal import ExactArithmetic

/// Answers whose parts do not fit each other.
enum AnswerProblem: Problem {
    case noKind(suggestion: String?, kinds: [String])
    case needsDetails(String)
    case takesNoDetails(String)
    /// A key that such an answer has no use for.
    case foreignKey(String, of: String)
    case noFullOption(Fraction)
    /// All good options of a multi-choice together stay below the full mark.
    case noFullSelection(Fraction)
    case singlePart
    /// `between:` that is not two moments in the order of time.
    case noInterval
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
