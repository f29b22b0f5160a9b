internal import ChecklistModel
internal import ExactArithmetic

extension Rule.Effect {
    /// Spelt as in a checklist.
    var code: String {
        switch self {
        case .fail: "fail"
        case .zero: "zero"
        case .gradeAtMost(let grade): "grade-at-most=\(grade)"
        case .scoreAtMost(let limit): "score-at-most=\(limit.shortText(decimals: 6))"
        }
    }
}
