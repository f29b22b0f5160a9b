internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

/// Answers that an item does not take on its terms.
enum TermsProblem: Problem {
    case reasonMissing(item: String)
    case tooManyAnswers(item: String, limit: Int, [SourcePosition])
    case tooManyItems([String], limit: Int)
    case doesNotApply(item: String, cause: String, isWaived: Bool, SourcePosition)
    case proofMissing(item: String, [Proof])

    var wording: BilingualText {
        switch self {
        case .reasonMissing(let item):
            return BilingualText(
                zh: "检查项 \(item) 填“不适用”必须说明原因；请写在 note（备注）中",
                en: "item \(item) takes n/a only with a reason; write it into the note")
        case .tooManyAnswers(let item, let limit, let places):
            let list = WordList(places.map(\.shown))
            return BilingualText(
                zh: "检查项 \(item) 有 \(places.count) 个结果是“不适用”（\(list.zh)），最多 \(limit) 个；请判定其余的",
                en:
                    "item \(item) has \(places.count) n/a answers (\(list.en)), at most \(limit) are allowed; judge the others"
            )
        case .tooManyItems(let ids, let limit):
            let list = WordList(ids, atMost: 20)
            return BilingualText(
                zh: "此稽核有 \(ids.count) 项“不适用”，最多 \(limit) 项：\(list.zh)；请判定其余的",
                en:
                    "\(ids.count) items of this audit are not applicable, at most \(limit) are allowed: \(list.en); judge the others"
            )
        case .doesNotApply(let item, let cause, let isWaived, let place):
            let reason = isWaived ? (zh: "豁免", en: "waiver") : (zh: "结果", en: "answer")
            return BilingualText(
                zh: "由于\(place.zh)检查项 \(cause) 的\(reason.zh)，检查项 \(item) 不用填；请删去此结果，或改正那里",
                en:
                    "item \(item) does not apply because of the \(reason.en) at \(place.en) for item \(cause); "
                    + "delete this answer or correct that \(reason.en)")
        case .proofMissing(let item, let proofs):
            return BilingualText(
                zh: "检查项 \(item) 的扣分结果必须有\(proofs.map(\.chinese).joined(separator: "和"))；请补上",
                en:
                    "item \(item) needs \(proofs.map(\.english).joined(separator: " and ")) for an answer that loses points; add "
                    + (proofs.count > 1 ? "both" : "it"))
        }
    }
}

extension Proof {
    fileprivate var chinese: String {
        switch self {
        case .note: "备注（note）"
        case .evidence: "证据（evidence）"
        }
    }

    fileprivate var english: String {
        switch self {
        case .note: "a note"
        case .evidence: "evidence"
        }
    }
}
