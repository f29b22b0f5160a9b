import BilingualText
import ChecklistModel
import Diagnostics
import Testing

@testable import AuditIntake

/// What one written answer must become: a value, or a message.
struct AnswerRow: Sendable, CustomTestStringConvertible {
    let written: String
    let item: Item
    let value: AnswerValue?
    let message: String?
    let language: Language
    var testDescription: String { "\(item.id): \(quoted(written, .en))" }

    /// A row that is understood.
    init(_ kind: AnswerKind, _ written: String, _ value: AnswerValue) {
        self.init(item: .asking("1", kind), written, value, nil, .en)
    }

    /// A row that is refused with this message about item 1.
    init(
        _ kind: AnswerKind, _ written: String, refused message: String, in language: Language = .en,
        _ policy: NotApplicablePolicy = .exclude
    ) {
        self.init(item: .asking("1", kind, notApplicable: policy), written, nil, message, language)
    }

    private init(item: Item, _ written: String, _ value: AnswerValue?, _ message: String?, _ language: Language) {
        self.item = item
        self.written = written
        self.value = value
        self.message = message
        self.language = language
    }

    func check() {
        let reader = AnswerReader(item)
        do throws(AnswerProblem) {
            let answer = try reader.read(written)
            #expect(answer.value == value)
            #expect(message == nil)
        } catch {
            let refusal = AnswerRefusal(reader: reader, written: written.trimmed, problem: error)
            #expect(value == nil)
            #expect(refusal.wording.wording(in: language) == message)
        }
    }
}
