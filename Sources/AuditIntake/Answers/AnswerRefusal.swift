internal import BilingualText

/// An answer that is refused: the item, what was written for it, and why it is no answer.
struct AnswerRefusal: WordedProblem {
    let reader: AnswerReader
    let written: String
    let problem: AnswerProblem
}
