internal import AuditTestSupport
internal import Testing

@testable internal import BulkIntake

/// Lines as programs mostly write them are taken by comparing whole words, and read with more care wherever anything is
/// different.
@Suite("Lines as programs write them")
struct UsualLineTests {
    private static func line(_ id: String, _ answers: String, checklist: String = "two-items") -> String {
        "{\"audit\":\"\(id)\",\"checklist\":\"\(checklist)\",\"version\":\"1.0.0\",\"dealer\":\"HZ01\","
            + "\"date\":\"2026-10-15\",\"auditor\":\"A-02\",\"answers\":{\(answers)}}"
    }

    private static let first = line("A1", "\"1-1\":{\"value\":\"是\"},\"1-2\":{\"value\":\"否\"}")
    private static let second = line(
        "A2", "\"1-1\":{\"person\":\"张三\",\"value\":\"是\"},\"1-2\":{\"value\":\"否\",\"note\":\"晚\"}")
    private static let third = line("A3", "\"1-1\":{\"unit\":\"展车\",\"value\":\"否\"},\"1-2\":{\"value\":\"是\"}")

    /// How many audits the lane scored, when it read what the careful reader reads.
    private static func inLane(_ bytes: [UInt8], _ shelf: LaneShelf, _ desk: inout LaneDesk) -> Int? {
        guard let lane = LaneReading(jsonLines: bytes, shelf, &desk) else { return 0 }
        return lane == LaneReading(carefully: bytes, shelf) ? lane.inLane : nil
    }

    @Test("the lane takes them", arguments: [first, second, third])
    func usual(line: String) throws {
        let shelf = try TwoItems.shelf()
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        #expect(Self.inLane(Array("\(line)\n\(line)\n".utf8), shelf, &desk) == 2)
        #expect(Self.inLane(Array("\(line)\n\(line)".utf8), shelf, &desk) == 2)
    }

    @Test("a change of any byte counts", arguments: [second, third])
    func changes(line: String) throws {
        let shelf = try TwoItems.shelf()
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        let whole = Array(line.utf8)
        let before = Array("\(Self.first)\n".utf8)
        for place in whole.indices {
            var changed = [whole[..<place] + whole[(place + 1)...], whole[...place] + whole[place...]]
            for byte in "\" \\},1".utf8 {
                changed.append(whole[..<place] + [byte] + whole[place...])
                if byte != whole[place] { changed.append(whole[..<place] + [byte] + whole[(place + 1)...]) }
            }
            for bytes in changed where Self.inLane(before + bytes + [0x0A], shelf, &desk) == nil {
                Issue.record("\(place): \(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }

    @Test("an audit that is cut short is not completed by what stands behind it in memory", arguments: [second, third])
    func cuts(line: String) throws {
        let shelf = try TwoItems.shelf()
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        let whole = Array(line.utf8)
        for place in whole.indices where String(validating: whole[place...], as: UTF8.self) != nil {
            // The text of this note is put behind the lines.
            let rest = String(decoding: whole[place...], as: UTF8.self).replacing("\"", with: "\\\"")
            let note = Self.line("A4", "\"1-1\":{\"value\":\"是\",\"note\":\"\(rest)\"},\"1-2\":{\"value\":\"否\"}")
            let bytes = Array("\(Self.first)\n\(note)\n".utf8) + whole[..<place]
            #expect(Self.inLane(bytes, shelf, &desk) != nil, "\(place)")
        }
    }

    @Test(
        "answers in another order, of other items and in other forms",
        arguments: [
            "\"1-2\":{\"value\":\"是\"},\"1-1\":{\"value\":\"否\"}",
            "\"1-1\":{\"value\":\"是\"},\"1-1\":{\"value\":\"否\"}",
            "\"1-2\":{\"value\":\"是\"}", "\"1-1\":{\"value\":\"是\"},\"1-3\":{\"value\":\"否\"}", "",
            "\"1-1\":\"是\",\"1-2\":\"否\"", "\"1-1\":{\"value\":\"\"},\"1-2\":{\"value\":\"否\"}",
            "\"1-1\":{\"person\":\"\",\"value\":\"是\"},\"1-2\":{\"value\":\"否\"}",
            "\"1-1\":{\"value\":\"是\",\"value\":\"是\"},\"1-2\":{\"value\":\"否\"}",
            "\"1-1\" :{\"value\":\"是\"},\"1-2\": {\"value\":\"否\"}",
            "\"1\\u002d1\":{\"value\":\"是\"},\"1-2\":{\"value\":\"\\u5426\"}",
            "\"1-1\":[{\"value\":\"是\"}],\"1-2\":{\"value\":\"否\"}",
            "\"1-1\":{\"value\":\"是\"},\"1-2\":{\"value\":\"否\"},\"1-2\":{\"value\":\"否\"}",
            "\"1-1\":{\"value\":\"\(String(repeating: "是", count: 40))\"},\"1-2\":{\"value\":\"否\"}",
            "\"1-1\":{\"value\":1},\"1-2\":{\"value\":true}",
            " \"1-1\":{\"value\":\"是\"} , \"1-2\":{\"value\":\"否\"} ",
            "\"1-1\":{\"value\":\"是\"}\"1-2\":{\"value\":\"否\"}",
            "\"1-1\":{\"value\":\"是\"},\"1-2\":{\"value\":\"否\"},",
            "\"1-1\":{\"value\":\"是\"},\"1-1\":[{\"value\":\"是\"},{\"value\":\"是\"}]",
            "\"1-1\":[{\"value\":\"是\"},{\"value\":\"是\"}],\"1-2\":{\"value\":\"否\"}",
            "\"1-1\":{\"value\":\"是\\\"},\"1-2\":{\"value\":\"否\"}",
            "\"1-1\":{\"value\":\"\\u662f\"},\"1-2\":{\"value\":\"否\\n\"}",
            "\"1-1\":{\"value\":\"是\t\"},\"1-2\":{\"value\":\"否\u{7F}\"}",
            "\"1-1\":{\"value\":\"是\",\"note\":\"晚\",\"evidence\":\"7.jpg\"},\"1-2\":{\"value\":\"否\"}",
            "\"1-1\":{\"person\":\"张三\",\"value\":\"是\",\"note\":\"\"},\"1-2\":{\"value\":\"否\"}",
            "\"1-1\":{\"person\":\"张三\",\"unit\":\"展车\",\"value\":\"是\"},\"1-2\":{\"value\":\"否\"}",
            "\"1-1\":{\"value\":\"是\",\"evidence\":\"7.jpg\",\"note\":\"晚\"},\"1-2\":{\"value\":\"否\"}",
        ])
    func answers(written: String) throws {
        let shelf = try TwoItems.shelf()
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        let lines = [Self.first, Self.line("B1", written), Self.second, Self.line("B2", written), Self.third]
        #expect(Self.inLane(Array(lines.joined(separator: "\n").utf8), shelf, &desk) ?? 0 >= 3)
    }

    @Test(
        "heads that are only in part like the one before",
        arguments: [
            ("A1", "A 1"), ("A1", ""), ("A1", "A\\\"1"), ("A1", "稽1"), ("A1", String(repeating: "a", count: 65)),
            ("two-items", "two-item"), ("two-items", "two\\u002ditems"), ("1.0.0", "1.0.1"), ("1.0.0", ""),
            ("HZ01", "HZ02"), ("HZ01", ""), ("HZ01", "HZ\\/1"), ("HZ01", String(repeating: "H", count: 20)),
            ("2026-10-15", "2026-10-16"), ("2026-10-15", "2026-13-15"), ("A-02", "A-03"), ("A-02", ""),
            ("\"date\"", "\"data\""), ("{\"audit\"", "{ \"audit\""), ("\"version\":", "\"version\": "),
            ("\"auditor\":\"A-02\",", ""), ("}}", "}} "), ("}}", "},\"dealer\":\"HZ01\"}"), ("}}", "}}}"),
        ])
    func heads(part: String, other: String) throws {
        let shelf = try TwoItems.shelf()
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        let changed = Self.first.replacing(part, with: other, maxReplacements: 1)
        let lines = [Self.second, changed, Self.third, changed, changed, Self.second]
        #expect(Self.inLane(Array(lines.joined(separator: "\n").utf8), shelf, &desk) != nil)
    }

    @Test("texts of every length", arguments: ["a", "是"])
    func lengths(sign: String) throws {
        let shelf = try TwoItems.shelf()
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        for count in 0...40 {
            let text = String(repeating: sign, count: count)
            let lines = [
                Self.line(text, "\"1-1\":{\"value\":\"是\"},\"1-2\":{\"value\":\"否\"}"),
                Self.line("A1", "\"1-1\":{\"value\":\"\(text)\"},\"1-2\":{\"value\":\"否\"}"),
                Self.line("A2", "\"1-1\":{\"person\":\"\(text)\",\"value\":\"是\"},\"1-2\":{\"value\":\"否\"}"),
                Self.line("A3", "\"1-1\":{\"unit\":\"\(text)\",\"value\":\"是\"},\"1-2\":{\"value\":\"\(text)\"}"),
                Self.line("A4", "\"\(text)\":{\"value\":\"是\"},\"1-2\":{\"value\":\"否\"}"),
            ]
            // Twice, since the second time more is known.
            #expect(
                Self.inLane(Array((lines + lines.reversed()).joined(separator: "\n").utf8), shelf, &desk) != nil,
                "\(count) signs")
        }
    }
}
