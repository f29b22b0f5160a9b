import AuditFilling
import AuditTestSupport
import SubmissionDocument
import Testing

@Suite("A journal that is not whole")
struct JournalDamageTests {
    static let audit = WrittenAudit(
        id: "W1", checklist: "rounds", version: "1.0.0", dealer: "D1", date: "2026-10-12", auditor: "A-07")
    static let place = ObservationPlace(item: "1-1", number: 0)
    static let look = WrittenObservation(answer: .text("是"))
    static let entries = JournalRoundTripTests.entries([
        .opened(audit), .answered(place, look), .changed(place, look, reason: "r"), .finished,
    ])
    static let lines = entries.map { String(decoding: $0.line.dropLast(), as: UTF8.self) }

    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let lines: [String]
        let problem: JournalProblem
        var testDescription: String { name }
    }

    static let rows = [
        Row(name: "no line at all", lines: [], problem: .noJournal),
        Row(name: "another file", lines: ["audit: W1", "checklist: rounds"], problem: .noJournal),
        Row(name: "JSON of something else", lines: ["{\"a\": 1}"], problem: .noJournal),
        Row(name: "a journal without its first line", lines: Array(lines[1...]), problem: .gap(line: 1, expected: 1)),
        Row(
            name: "a later format", lines: [lines[0].replacing("\"journal\": 1", with: "\"journal\": 2")],
            problem: .newerFormat("2")),
        Row(name: "a broken line in the middle", lines: [lines[0], "{\"n\": 2,", lines[2]], problem: .brokenLine(2)),
        Row(name: "an empty line", lines: [lines[0], "", lines[1]], problem: .brokenLine(2)),
        Row(name: "a line taken out", lines: [lines[0], lines[2]], problem: .gap(line: 2, expected: 2)),
        Row(name: "a line twice", lines: [lines[0], lines[1], lines[1]], problem: .gap(line: 3, expected: 3)),
        Row(
            name: "an unknown event", lines: [lines[0], lines[1].replacing("answered", with: "guessed")],
            problem: .brokenLine(2)),
        Row(
            name: "a number that is none", lines: [lines[0], lines[1].replacing("\"n\": 2", with: "\"n\": two")],
            problem: .brokenLine(2)),
        Row(
            name: "a negative look", lines: [lines[0], lines[1].replacing("\"look\": 0", with: "\"look\": -1")],
            problem: .brokenLine(2)),
        Row(
            name: "a number beyond all", lines: [lines[0].replacing("\"n\": 1", with: "\"n\": 99999999999999999999")],
            problem: .noJournal),
        Row(
            name: "a sitting longer than any clock counts",
            lines: [lines[0].replacing("\"elapsed-ms\": 0", with: "\"elapsed-ms\": \(Int.max)")], problem: .noJournal),
        Row(
            name: "a sitting that ends before it began",
            lines: [lines[0], lines[1].replacing("\"elapsed-ms\": ", with: "\"elapsed-ms\": -")],
            problem: .brokenLine(2)),
        Row(name: "deep nesting", lines: [String(repeating: "[", count: 100_000)], problem: .noJournal),
        Row(name: "an anchor that refers to itself", lines: ["{&a a: *a}"], problem: .noJournal),
    ]

    @Test(arguments: rows) func refused(_ row: Row) {
        let bytes = Array(row.lines.map { $0 + "\n" }.joined().utf8)
        #expect(throws: row.problem) { try JournalReading(bytes) }
    }

    @Test("a last line without its end is left out, and what stands before it is kept")
    func torn() throws {
        let whole = Self.entries.flatMap(\.line)
        let start = whole.count - Self.entries[3].line.count
        for cut in start..<whole.count {
            let reading = try JournalReading(Array(whole[..<cut]))
            #expect(reading.entries == Array(Self.entries[..<3]) && reading.length == start)
            #expect(reading.isTorn == (cut > start))
        }
    }

    @Test("any bytes are read or refused, and never trap", arguments: 0..<60 as Range<UInt64>)
    func anything(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var bytes = Self.entries.flatMap(\.line)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            default: bytes.insert(random.pick(Array("\n{}[]\",:&*\u{0}".utf8)), at: place)
            }
        }
        if let reading = try? JournalReading(bytes) { _ = try? Filling(reading.entries) }
    }

    static let misplacedRows: [(name: String, events: [JournalEvent], line: Int)] = [
        ("opened twice", [.opened(audit), .opened(audit)], 2),
        ("a change of nothing", [.opened(audit), .changed(place, look, reason: "r")], 2),
        ("nothing to take back", [.opened(audit), .withdrawn(place, reason: "r")], 2),
        ("the second look before the first", [.opened(audit), .answered(.init(item: "1-1", number: 1), look)], 2),
        (
            "the first look twice", [.opened(audit), .answered(place, look), .answered(place, look)], 3
        ),
        (
            "a change behind the last look",
            [.opened(audit), .answered(place, look), .changed(.init(item: "1-1", number: 1), look, reason: "r")], 3
        ),
    ]

    @Test("events that do not fit what went before are refused by line", arguments: misplacedRows)
    func order(_ row: (name: String, events: [JournalEvent], line: Int)) {
        #expect(throws: JournalProblem.misplaced(line: row.line), "\(row.name)") {
            try Filling(JournalRoundTripTests.entries(row.events))
        }
    }

    @Test("a filling begins with an opening")
    func unopened() {
        #expect(throws: JournalProblem.noJournal) { try Filling([]) }
        #expect(throws: JournalProblem.noJournal) { try Filling(JournalRoundTripTests.entries([.resumed])) }
    }
}
