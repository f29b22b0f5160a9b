internal import ChecklistModel
internal import ExactArithmetic

extension AnswerKind {
    /// True for an answer whose rate is below 1, of which an item may want a proof (scoring rules, section 2).
    func losesPoints(_ value: AnswerValue) -> Bool { rate(of: value).map { $0 < .one } ?? false }
}
