internal import AuditTestSupport
internal import Testing

@testable internal import BulkIntake

/// Audits wait at a desk until they are scored, whatever is read and scored between.
@Suite("Audits that wait")
struct HeldAuditTests {
    private static func file(_ number: Int) -> String {
        let answers = [("是", "否"), ("否", "否"), ("不适用", "是"), ("是", "不适用")][number % 4]
        let notes = number.isMultiple(of: 3) ? ", note: 第\(number)次" : ""
        return TwoItems.head.replacing("A1", with: "A\(number)").replacing("HZ01", with: "HZ0\(number % 5)")
            + "  1-1: {value: \(answers.0)\(notes)}\n  1-2: \(answers.1)\n"
    }

    @Test("are scored as if they had not waited, in any order and once", arguments: [1, 2, 3] as [UInt64])
    func anyOrder(seed: UInt64) throws {
        let shelf = try TwoItems.shelf()
        var alone = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        var random = SeededGenerator(seed: seed)
        // The bytes of a file stay where they are until it is scored.
        let files = (0..<LaneDesk.mostHeld).map { _ in Held() }
        for round in 0..<3 {
            for place in files.indices {
                files[place].number = 100 * round + place
                let isRead = files[place].read(Self.file(files[place].number), at: place, with: &desk)
                #expect(isRead, "\(files[place].number)")
            }
            for place in files.indices.shuffled(using: &random) {
                let before = desk.rowEnds
                let isScored = desk.score(heldAt: place)
                let again = desk.score(heldAt: place)
                #expect(isScored && !again, "seed \(seed), place \(place)")
                // Rows that are left out are gone, and those before them stay.
                if random.oneIn(4) {
                    desk.dropRows(since: before)
                    continue
                }
                let rows = LaneRows()
                desk.exchange(rows)
                let reading = try #require(LaneReading(whole: Array(Self.file(files[place].number).utf8), &alone))
                let found = (0..<4).map { rows.withBytes(of: $0) { Array($0) } }
                #expect(found == reading.audits.first?.rows, "seed \(seed), place \(place)")
            }
        }
    }
}

private final class Held {
    var number = 0
    private var bytes = PaddedBytes()

    func read(_ text: String, at place: Int, with desk: inout LaneDesk) -> Bool {
        bytes.removeAll()
        Array(text.utf8).withUnsafeBytes { bytes.append($0) }
        return YAMLLane().read(&bytes, heldAt: place, with: &desk) != nil
    }
}
