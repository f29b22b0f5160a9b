internal import AuditTestSupport
internal import Testing

@testable internal import BulkIntake

/// Fields that come key by key, in any order.
@Suite("Fields by their keys")
struct KeyedAuditTests {
    /// Texts with room behind them that live as long as this does.
    private final class Texts {
        private var kept: [UnsafeMutableRawPointer] = []
        func cell(_ text: String) -> Cell {
            let bytes = Array(text.utf8)
            let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count + 16, alignment: 1)
            memory.initializeMemory(as: UInt8.self, repeating: 0x61, count: bytes.count + 16)
            memory.copyMemory(from: bytes, byteCount: bytes.count)
            kept.append(memory)
            return Cell(UnsafeRawPointer(memory), bytes.count)
        }
        deinit { kept.forEach { $0.deallocate() } }
    }

    private static let head = ["audit", "checklist", "version", "dealer", "date", "auditor"]
    private static let fields: [(key: String, field: KeyedObservation.Field)] = [
        ("value", .value), ("person", .person), ("unit", .unit), ("note", .note), ("evidence", .evidence),
    ]

    @Test("an audit takes each field of its head once, in any order", arguments: 0..<20 as Range<UInt64>)
    func heads(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let texts = Texts()
        var audit = KeyedAudit(at: texts.cell("").start)
        for key in Self.head.shuffled(using: &random) {
            let isTaken = audit.take(texts.cell(key), texts.cell("the \(key)"))
            let again = audit.take(texts.cell(key), texts.cell("another"))
            #expect(isTaken && !again, "\(key)")
        }
        #expect(audit.id.text == "the audit" && audit.dealer.text == "the dealer")
    }

    @Test("an audit takes no field that is empty or nearly called so")
    func nearlyHeads() {
        let texts = Texts()
        var audit = KeyedAudit(at: texts.cell("").start)
        for key in Self.head + ["answers", "", "x"] {
            let emptyIsTaken = audit.take(texts.cell(key), texts.cell(""))
            #expect(!emptyIsTaken, "\(key)")
            for other in Self.nearly(key) where !Self.head.contains(other) {
                let isTaken = audit.take(texts.cell(other), texts.cell("text"))
                #expect(!isTaken, "\(other)")
            }
        }
        for key in Self.head {
            let isTaken = audit.take(texts.cell(key), texts.cell("text"))
            #expect(isTaken, "\(key)")
        }
    }

    /// One byte changed, dropped or added.
    private static func nearly(_ key: String) -> [String] {
        let bytes = Array(key.utf8)
        var others = [bytes + [0x73], bytes + [0x00], [0x20] + bytes]
        for place in bytes.indices {
            var other = bytes
            other[place] ^= 0x20
            others.append(other)
            other.remove(at: place)
            others.append(other)
        }
        return others.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("the fields of an observation are known by their keys alone")
    func fieldKeys() {
        let texts = Texts()
        for (key, field) in Self.fields {
            #expect(KeyedObservation.Field(texts.cell(key)) == field)
            for other in Self.nearly(key) { #expect(KeyedObservation.Field(texts.cell(other)) == nil, "\(other)") }
        }
        for key in Self.head { #expect(KeyedObservation.Field(texts.cell(key)) == nil, "\(key)") }
    }

    @Test("an observation takes each field once, in any order, and no empty one", arguments: 0..<20 as Range<UInt64>)
    func observations(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let texts = Texts()
        var observation = KeyedObservation(at: texts.cell("").start)
        let given = Self.fields.shuffled(using: &random).prefix(Int.random(in: 0...5, using: &random))
        for (key, field) in given {
            let empty = observation.take(field, texts.cell(""))
            let isTaken = observation.take(field, texts.cell("the \(key)"))
            let again = observation.take(field, texts.cell("another"))
            #expect([empty, isTaken, again] == [false, true, false], "\(key)")
        }
        let found = [observation.value, observation.person, observation.unit, observation.note, observation.evidence]
        for ((key, _), cell) in zip(Self.fields, found) {
            #expect(cell.text == (given.contains { $0.key == key } ? "the \(key)" : ""), "seed \(seed), \(key)")
        }
    }

    /// A line in which an id, what the audits of a file share, and a dealer stand one behind the other.
    private func shared(_ line: Cell, dealerAt offset: Int, _ book: UnsafeMutablePointer<ChecklistBook>) -> SharedHead {
        var head = SharedHead()
        let id = Cell(line.start + 10, 2)
        let dealer = Cell(line.start + offset, 2)
        if let audit = KeyedAudit(
            id: id, checklist: dealer, version: dealer, dealer: dealer, date: dealer, auditor: dealer)
        {
            head.keep(audit, from: line.start, to: line.start + line.count, book: book)
        }
        return head
    }

    @Test("what audits of a file share is known where all of it stands again")
    func sharedHeads() {
        let texts = Texts()
        let book = UnsafeMutablePointer<ChecklistBook>.allocate(capacity: 1)
        defer { book.deallocate() }
        // The book itself is never looked into.
        let line = texts.cell("{\"audit\":\"A1\",\"checklist\":\"two-items\",\"version\":\"1.0.0\",\"dealer\":\"HZ\"}")
        let dealer = line.count - 4
        var head = shared(line, dealerAt: dealer, book)
        let found = head.book(at: line.start + 12)
        #expect(found?.book == book && found?.count == dealer - 12)
        for place in 12..<dealer {
            var other = Array(line.bytes)
            other[place] ^= 0x01
            let cell = texts.cell(String(decoding: other, as: UTF8.self))
            let isKnown = head.book(at: cell.start + 12) != nil
            #expect(!isKnown, "\(place)")
        }
        head.forget()
        let isKnown = head.book(at: line.start + 12) != nil
        #expect(!isKnown)
    }

    @Test(
        "too little, too much, and a head in another order are not kept",
        arguments: [
            (19, false), (20, true), (12 + 256, true), (12 + 257, false), (12, false), (5, false), (400, false),
        ])
    func unusualHeads(dealer: Int, isKept: Bool) {
        let texts = Texts()
        let book = UnsafeMutablePointer<ChecklistBook>.allocate(capacity: 1)
        defer { book.deallocate() }
        let line = texts.cell(String(repeating: "x", count: 300))
        // A dealer with escapes stands behind the line.
        let head = shared(line, dealerAt: dealer, book)
        let isKnown = head.book(at: line.start + 12) != nil
        #expect(isKnown == isKept)
    }
}
