import AuditFilling
import SubmissionDocument
import Testing

@Suite("An audit that is being filled in")
struct FillingTests {
    private static let place = ObservationPlace(item: "1-1", number: 0)
    private static let yes = WrittenObservation(answer: .text("是")), no = WrittenObservation(answer: .text("否"))

    private func filling(_ events: JournalEvent...) throws -> Filling {
        try Filling(JournalRoundTripTests.entries([.opened(JournalDamageTests.audit)] + events))
    }

    @Test("a change keeps what stood there before, and why")
    func change() throws {
        let filling = try filling(.answered(Self.place, Self.yes), .changed(Self.place, Self.no, reason: "看错了"))
        #expect(filling.observations(of: "1-1") == [Self.no])
        let change = try #require(filling.changes.first)
        #expect(change.before == Self.yes && change.after == Self.no && change.reason == "看错了")
        #expect(filling.changes.count == 1)
    }

    @Test("what is taken back is gone, and later looks move up")
    func withdrawal() throws {
        let second = ObservationPlace(item: "1-1", number: 1)
        let both = try filling(
            .answered(Self.place, Self.yes), .answered(second, Self.no), .withdrawn(Self.place, reason: "重复"))
        #expect(both.observations(of: "1-1") == [Self.no])
        let none = try filling(.answered(Self.place, Self.yes), .withdrawn(Self.place, reason: "重复"))
        #expect(none.audit.answers.isEmpty && none.changes.first?.after == nil)
    }

    @Test("a stopwatch runs until its answer, or until it is let go; other answers of the item do not hide it")
    func stopwatch() throws {
        let running = try filling(.timing(item: "1-5", person: "P1", unit: nil))
        #expect(running.timing?.item == "1-5" && running.timing?.person == "P1")
        #expect(running.timing?.started == "2026-10-12T09:00:00.000+08:00")
        #expect(try filling(.timing(item: "1-5", person: nil, unit: nil), .untimed).timing == nil)
        let answered = ObservationPlace(item: "1-5", number: 0)
        #expect(try filling(.timing(item: "1-5", person: nil, unit: nil), .answered(answered, Self.yes)).timing == nil)
        #expect(try filling(.timing(item: "1-5", person: nil, unit: nil), .resumed).timing != nil)
    }

    @Test("who is on duty and what is on display is what was said last")
    func lists() throws {
        let filling = try filling(
            .people(["P1"]), .people(["P1", "P2"]), .units(WrittenUnits(kind: "car", names: ["展车1"])),
            .units(WrittenUnits(kind: "visit", names: ["1"])), .units(WrittenUnits(kind: "car", names: ["展车1", "展车2"])))
        #expect(filling.audit.people == ["P1", "P2"])
        #expect(
            filling.audit.units == [
                WrittenUnits(kind: "car", names: ["展车1", "展车2"]), WrittenUnits(kind: "visit", names: ["1"]),
            ])
    }

    @Test("time used is that of all sittings, whatever the clock on the wall says")
    func timeUsed() throws {
        let opened = JournalDamageTests.audit
        let entries = [
            (0, JournalEvent.opened(opened)), (60_000, .answered(Self.place, Self.yes)), (5, .resumed),
            (30_000, .changed(Self.place, Self.no, reason: "r")), (3, .resumed),
        ].enumerated().map {
            JournalEntry(
                number: $0.offset + 1, at: "2026-10-12T09:00:00.000+08:00", elapsed: $0.element.0, event: $0.element.1)
        }
        #expect(try Filling(entries).timeUsed(elapsed: 1_000) == 91_000)
    }

    @Test("an ended audit that is opened again is not ended")
    func reopened() throws {
        let ended = try filling(.answered(Self.place, Self.yes), .finished)
        #expect(ended.isFinished && ended.audit.finished != nil && ended.audit.started != nil)
        let again = try filling(.answered(Self.place, Self.yes), .finished, .resumed)
        #expect(!again.isFinished && again.audit.finished == nil)
    }
}
