internal import BilingualText
internal import Diagnostics

/// What is wrong with a waiver.
enum WaiverProblem: Problem {
    case missing([String])
    case twice(item: String, first: SourcePosition)
    case answered(item: String, answer: SourcePosition)
    /// Information and adjustments never count as gaps.
    case notScored(item: String)

    var wording: BilingualText {
        switch self {
        case .missing(let keys):
            let list = WordList(keys)
            return BilingualText(
                zh: "豁免缺少：\(list.zh)；item、owner、reason、until 都必须写明",
                en: "the waiver lacks \(list.en); give item, owner, reason and until")
        case .twice(let item, let first):
            return BilingualText(
                zh: "检查项 \(item) 已在\(first.zh)豁免；请删去一个",
                en: "item \(item) is already waived at \(first.en); delete one of the two")
        case .answered(let item, let answer):
            return BilingualText(
                zh: "检查项 \(item) 已豁免，但\(answer.zh)另有结果；请只留下一种",
                en:
                    "item \(item) is waived here but answered at \(answer.en); leave only one of the two"
            )
        case .notScored(let item):
            return BilingualText(
                zh: "检查项 \(item) 不计入得分，不能豁免；请删去此豁免",
                en: "item \(item) is not scored, so it cannot be waived; remove the waiver")
        }
    }
}
