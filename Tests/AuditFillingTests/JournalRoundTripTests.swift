import AuditFilling
import AuditTestSupport
import SubmissionDocument
import Testing

@Suite("What a journal says is what happened")
struct JournalRoundTripTests {
    /// Whatever can be typed: a prompt takes no control characters.
    static let texts = [
        "是", "", " ", "2分30.4秒", "a, b: c # d", "\"引\"号", "back\\slash", "line\nbreak", "tab\there", "{}", "[]", "- x",
        "null", "~",
        "no", "<b>", "=1+1", "|", "👨‍👩‍👧", "e\u{301}", "\u{202E}right", "\u{2028}", "\u{FEFF}",
        String(repeating: "店", count: 8_000), "\u{1F1E8}\u{1F1F3}", "'", "&a", "*a", "!t", "%", "@", "`", "? ", ": ",
        "#",
    ]

    @Test("whatever was typed", arguments: texts) func text(_ text: String) throws {
        let look = WrittenObservation(
            person: text, unit: text, answer: .text(text), note: text, evidence: text, evidenceDigest: text, at: text,
            received: text, firstFeedback: text, closed: text)
        let place = ObservationPlace(item: text, number: 0)
        let audit = WrittenAudit(
            id: text, checklist: text, version: text, dealer: text, date: text, auditor: text, department: text,
            people: [text, text], units: [WrittenUnits(kind: "u", names: [text])])
        let events: [JournalEvent] = [
            .opened(audit), .resumed, .answered(place, look), .changed(place, look, reason: text),
            .withdrawn(place, reason: text), .timing(item: text, person: text, unit: text), .untimed, .people([text]),
            .units(WrittenUnits(kind: text, names: [text, text])), .finished,
        ]
        let entries = Self.entries(events)
        let bytes = entries.flatMap(\.line)
        #expect(bytes.count { $0 == 0x0A } == entries.count, "one line each")
        #expect(try JournalReading(bytes).entries == entries)
    }

    @Test("random events give the same filling from memory and from the journal", arguments: 0..<40 as Range<UInt64>)
    func random(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var walk = RandomWalk(&random)
        for _ in 0..<60 { walk.step(&random) }
        let bytes = walk.entries.flatMap(\.line)
        let reading = try JournalReading(bytes)
        #expect(reading.entries == walk.entries, "seed \(seed)")
        #expect(try Filling(reading.entries) == walk.filling, "seed \(seed)")
        #expect(walk.filling.audit.answers == walk.expected, "seed \(seed)")
        // Cut anywhere, the journal says what its whole lines say.
        let cut = Int.random(in: walk.entries[0].line.count...bytes.count, using: &random)
        let whole = try JournalReading(Array(bytes.prefix(cut)))
        #expect(whole.entries == Array(walk.entries.prefix(whole.entries.count)), "seed \(seed), cut at \(cut)")
        #expect(whole.length <= cut && whole.isTorn == (whole.length < cut), "seed \(seed), cut at \(cut)")
    }

    static func entries(_ events: [JournalEvent]) -> [JournalEntry] {
        events.enumerated().map {
            JournalEntry(
                number: $0.offset + 1, at: "2026-10-12T09:00:00.000+08:00", elapsed: $0.offset * 10, event: $0.element)
        }
    }
}

/// Events as a sitting makes them, and what they must add up to, worked out in another way.
struct RandomWalk {
    private(set) var entries: [JournalEntry]
    private(set) var filling: Filling
    private var looks: [(item: String, looks: [WrittenObservation])] = []

    /// The answers that the events add up to.
    var expected: [WrittenItem] { looks.map { WrittenItem(item: $0.item, observations: $0.looks) } }

    init(_ random: inout SeededGenerator) {
        let audit = WrittenAudit(
            id: "W1", checklist: "rounds", version: "1.0.0", dealer: "D1", date: "2026-10-12", auditor: "A-07",
            people: random.oneIn(2) ? ["P1"] : [])
        entries = JournalRoundTripTests.entries([.opened(audit)])
        guard let filling = try? Filling(entries) else { preconditionFailure("a journal may be its first line alone") }
        self.filling = filling
    }

    mutating func step(_ random: inout SeededGenerator) {
        let event = event(&random)
        let entry = JournalEntry(
            number: entries.count + 1, at: "2026-10-12T09:00:00.000+08:00", elapsed: entries.count, event: event)
        entries.append(entry)
        do { try filling.take(entry) } catch { Issue.record("\(event) was refused: \(error)") }
    }

    private mutating func event(_ random: inout SeededGenerator) -> JournalEvent {
        let look = WrittenObservation(
            person: random.oneIn(2) ? random.pick(["P1", "P1、P2"]) : nil,
            answer: random.oneIn(5) ? .left : .text(random.pick(JournalRoundTripTests.texts)),
            note: random.oneIn(3) ? random.pick(JournalRoundTripTests.texts) : nil)
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return .resumed
        case 1: return random.oneIn(2) ? .people(["P1", "P2"]) : .units(WrittenUnits(kind: "car", names: ["展车1"]))
        case 2: return random.oneIn(2) ? .timing(item: "1-5", person: nil, unit: nil) : .untimed
        case 3: return .finished
        case 4, 5:
            guard let index = looks.indices.randomElement(using: &random) else { return .resumed }
            let number = Int.random(in: looks[index].looks.indices, using: &random)
            let place = ObservationPlace(item: looks[index].item, number: number)
            if random.oneIn(2) {
                looks[index].looks[number] = look
                return .changed(place, look, reason: random.pick(JournalRoundTripTests.texts))
            }
            looks[index].looks.remove(at: number)
            looks.removeAll { $0.looks.isEmpty }
            return .withdrawn(place, reason: "错")
        default:
            let item = random.pick(["1-1", "1-2", "2-1"])
            guard let index = looks.firstIndex(where: { $0.item == item }) else {
                looks.append((item, [look]))
                return .answered(ObservationPlace(item: item, number: 0), look)
            }
            looks[index].looks.append(look)
            return .answered(ObservationPlace(item: item, number: looks[index].looks.count - 1), look)
        }
    }
}
