internal import BilingualText
internal import Diagnostics

/// An answer that is refused: the item, what was written for it, and why it is no answer.
struct AnswerRefusal: Problem {
    let reader: AnswerReader
    let written: String
    let problem: AnswerProblem
}
