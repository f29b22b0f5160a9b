internal import AuditIntake
internal import AuditTestSupport
internal import Testing

@testable internal import BulkIntake

/// Lines that stand in file after file are compared, and read again wherever anything is different.
@Suite("Lines that stood there before")
struct RepeatedLineTests {
    private static let usual = "  # 一\n  1-1: 是\n  # 二\n  1-2: 否\n"

    /// A file after two others with the same comments is read as it is read alone.
    @Test(
        "a change between two answers counts",
        arguments: [
            ("another item", "  # 一\n  1-3: 是\n  # 二\n  1-2: 否\n"),
            ("the same item twice", "  # 一\n  1-1: 是\n  # 二\n  1-1: 是\n"),
            ("a comment cut short", "  # 一\n  1-1: 是\n  # \n  1-2: 否\n"),
            ("no blank behind the colon", "  # 一\n  1-1: 是\n  # 二\n  1-2:否\n"),
            ("deeper", "  # 一\n  1-1: 是\n  # 二\n   1-2: 否\n"),
            ("less deep", " # 一\n 1-1: 是\n # 二\n 1-2: 否\n"),
            ("a text that goes on", "  # 一\n  1-1: 是\n    1\n  # 二\n  1-2: 否\n"),
            ("a control character in the value", "  # 一\n  1-1: 是\n  # 二\n  1-2: 否\u{7}\n"),
            ("a line separator in the value", "  # 一\n  1-1: 是\n  # 二\n  1-2: 否\u{2028}\n"),
            ("a next line in a comment", "  # 一\n  1-1: 是\n  # 二\u{85}\n  1-2: 否\n"),
            ("Windows line breaks", "  # 一\r\n  1-1: 0\r\n  # 二\r\n  1-2: 否\r\n"),
            ("cut in the middle of the key", "  # 一\n  1-1: 是\n  # 二\n  1-"),
            ("cut behind the colon", "  # 一\n  1-1: 是\n  # 二\n  1-2:"),
            ("a list", "  # 一\n  1-1:\n    - {value: 是}\n  # 二\n  1-2:\n    - {value: 否}\n"),
            ("a list of two", "  # 一\n  1-1: 是\n  # 二\n  1-2:\n    - {unit: a, value: 是}\n    - {unit: b, value: 否}\n"),
            ("fields line by line", "  # 一\n  1-1:\n    - value: 是\n      note: x\n  # 二\n  1-2: 否\n"),
            ("something behind the answers", "  # 一\n  1-1: 是\n  # 二\n  1-2: 否\nnote: x\n"),
            ("nothing else", "  # 一\n  1-1: 是\n  # 二\n  1-2: 否\n"),
        ])
    func change(_ name: String, answers: String) throws {
        let shelf = try TwoItems.shelf()
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        var isTaken: [Bool] = []
        for text in [answers, Self.usual, "  1-1: 否\n  1-2: 是\n", Self.usual, answers, answers] {
            let bytes = Array((TwoItems.head + text).utf8)
            let lane = LaneReading(whole: bytes, &desk)
            isTaken.append(lane != nil)
            guard let lane else { continue }
            let careful = LaneReading(carefully: bytes, shelf)
            #expect(LaneReading.difference(lane, careful) == nil, "\(name): \(text)")
        }
        #expect(isTaken[1...3] == [true, true, true])
        // What stood there before decides nothing but the time.
        #expect(isTaken[4] == isTaken[0] && isTaken[5] == isTaken[0])
    }

    @Test("more places and bytes than are kept are read each time")
    func limits() {
        var known = RepeatedLines()
        var random = SeededGenerator(seed: 5)
        for round in 0..<3_000 {
            let comment = String(repeating: "x", count: Int.random(in: 1...2_000, using: &random))
            let text = "  # \(comment)\n  k\(round):"
            var padded = PaddedBytes()
            for byte in text.utf8 { padded.append(byte: byte) }
            let lines = Cell(UnsafeRawPointer(padded.start), padded.count)
            let key = Cell(lines.start + lines.count - 1 - "k\(round)".utf8.count, "k\(round)".utf8.count)
            let place = round % 1_100
            known.keep(lines, key: key, lines: 2, indent: 2, at: place)
            let found = known.piece(at: place, beginning: lines)
            #expect((found != nil) == (place < 1_024), "round \(round)")
            #expect(found.map { Int($0.key.count) == key.count && $0.count == lines.count } ?? true)
            padded.removeAll()
        }
    }
}
