import BilingualText
import ChecklistModel
import ClosedLoop
import Testing

@Suite("refusals of the closed loop")
struct RefusalWordingTests {
    private static let step = LoopStep(
        sequence: 1, person: "M1", day: date("2026-10-12"), entered: "2026-10-12T00:00:00Z", why: nil)
    private static let today = date("2026-10-12")

    static let messages: [BilingualText] =
        ([
            .claimMissing, .reasonMissing, .openAlready("A-1"), .needsNewEvidence("A-1", .rejected),
            .late(lastDay: today), .unknown("A-1"), .closed("A-1", .upheld, step), .filerDecides("A-1"),
            .auditorDecides("A-1"), .notTheFiler("A-1", "P1"), .nothingToCorrect("A-1"),
        ] as [AppealRefusal]).map(\.message)
        + ([
            .ownerMissing, .reasonMissing, .whyMissing, .ownerGrants, .past(today, today: today),
            .tooLong(today, last: today, months: 1), .critical("1-1"), .notCritical("1-1"),
            .inForceAlready("W-1", until: today), .unknown("W-1"), .revoked("W-1", step), .expired("W-1", today),
            .notLonger(today, today),
        ] as [WaiverRefusal]).map(\.message)

    @Test("say in both languages what happened and what to do", arguments: messages.indices)
    func worded(index: Int) throws {
        let message = Self.messages[index]
        let (zh, en) = (try #require(message.zh), try #require(message.en))
        #expect(en.utf8.allSatisfy { $0 < 0x80 }, "\(en)")
        #expect(zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(zh)")
        #expect(en.contains(/[;,]/) && zh.contains(/[；，]/), "a remedy stands behind what happened: \(en)")
        #expect(Self.messages.count { $0 == message } <= 2)
    }

    @Test("states are named in both languages")
    func states() {
        for wording in Appeal.State.allCases.map(\.wording) + LedgerWaiver.State.allCases.map(\.wording) {
            #expect(wording.zh?.isEmpty == false && wording.en?.isEmpty == false)
        }
    }
}
