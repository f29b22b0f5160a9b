internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

extension Scorecard {
    /// Every rule that fired as `id:effect+effect`, the rules apart by `;`, in the order in which they fired.
    var firedRulesCode: String {
        fired.map { firing in
            let rule = checklist.rules[firing.rule]
            return rule.id + ":" + rule.effects.map(\.code).joined(separator: "+")
        }.joined(separator: ";")
    }
}

extension Rule.Effect {
    /// Spelt as in a checklist.
    fileprivate var code: String {
        switch self {
        case .fail: "fail"
        case .zero: "zero"
        case .gradeAtMost(let grade): "grade-at-most=\(grade)"
        case .scoreAtMost(let limit): "score-at-most=\(limit.shortText(decimals: 6))"
        }
    }
}
