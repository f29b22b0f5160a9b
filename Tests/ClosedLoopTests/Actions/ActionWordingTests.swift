import BilingualText
import ChecklistModel
import ClosedLoop
import Testing

@Suite("refusals about corrective actions")
struct ActionWordingTests {
    private static let day = ActionSample.date("2026-10-08")

    static let refusals: [ActionRefusal] = [
        .alreadyDone(by: "P1", on: day), .alreadyVerified(on: day), .notDone, .notClosed, .withdrawn,
        .verifiedByFixer("P1"), .enteredByFixer("P1"), .needsProof, .needsNote, .needsReason,
        .dueInThePast(day, today: day), .recheckInThePast(day, today: day), .saidInTheFuture(day, today: day),
        .saidBeforeFinding(day, found: day),
    ]

    @Test("say in each language what to do, and nothing in the other", arguments: refusals)
    func languages(_ refusal: ActionRefusal) throws {
        let message = refusal.message(for: ActionSample.action(in: .done).id) { _ in "Li" }
        let (zh, en) = (try #require(message.zh), try #require(message.en))
        #expect(en.unicodeScalars.allSatisfy { $0.isASCII })
        #expect(zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        // What is wrong, then what helps.
        #expect(en.contains(";") || en.contains(",") && zh.contains("，") || zh.contains("；"))
    }

    @Test("each has words of its own")
    func distinct() {
        let id = ActionSample.action(in: .done).id
        #expect(Set(Self.refusals.map { $0.message(for: id, name: \.self) }).count == Self.refusals.count)
    }
}
