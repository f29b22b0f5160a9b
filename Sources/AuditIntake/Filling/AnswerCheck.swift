public import BilingualText
public import ChecklistModel

/// Reads single answers of one item while a form is being filled, exactly as a submission's are read.
public struct AnswerCheck: Sendable {
    private let reader: AnswerReader

    public init(_ item: Item) { reader = AnswerReader(item) }

    /// What one written answer means.
    public enum Outcome: Sendable, Hashable {
        /// `written` is without the remark that stood in parentheses behind it.
        case understood(AnswerValue, written: String, remark: String?)
        /// Why it is no answer, and what may be written.
        case refused(BilingualText)
    }

    public func read(_ written: String) -> Outcome {
        do throws(AnswerProblem) {
            let answer = try reader.read(written)
            return .understood(answer.value, written: answer.written, remark: answer.remark)
        } catch {
            return .refused(AnswerRefusal(reader: reader, written: written, problem: error).wording)
        }
    }

    /// What the item wants with this answer: its reason where "not applicable" needs one, and the proofs of a lost point.
    public func proofs(neededFor value: AnswerValue) -> [Proof] {
        let item = reader.item
        if value == .notApplicable { return item.notApplicable.needsReason ? [.note] : [] }
        return item.answer.losesPoints(value) ? item.proof : []
    }
}
