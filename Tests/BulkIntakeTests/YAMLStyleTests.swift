internal import AuditIntake
internal import AuditTestSupport
internal import DefinitionLoading
internal import Diagnostics
internal import Testing

@testable internal import BulkIntake

/// Which styles of YAML are read at speed, and what must be left to the careful reader.
@Suite("Styles of YAML")
struct YAMLStyleTests {
    private static let head =
        "audit: A1\nchecklist: one-item\nversion: 1.0.0\ndealer: HZ01\ndate: 2026-10-15\nauditor: A-02\n"

    private static let checklist = """
        checklist: one-item
        version: 1.0.0
        title: {zh: 一项, en: One item}
        combine: weighted
        pass: 60
        sections:
          - section: "1"
            title: {zh: 展厅, en: Showroom}
            weight: 100
            items:
              - item: 1-1
                text: {zh: 灯亮着, en: Lights on}
                points: 1
        """

    private struct Reading {
        let lane: LaneReading?
        let careful: LaneReading

        init(_ text: String) throws {
            let checklist = try #require(
                loadChecklist(Array(YAMLStyleTests.checklist.utf8), file: "one-item.yaml", network: nil).value)
            let shelf = LaneShelf([checklist], network: nil)
            var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
            lane = LaneReading(whole: Array(text.utf8), &desk)
            careful = LaneReading(carefully: Array(text.utf8), shelf)
        }
    }

    /// A file with the usual head, in which one thing may be written in another way.
    struct Style: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String

        init(_ name: String, _ answers: String, _ written: String = "", as other: String = "", before: String = "") {
            testDescription = name
            let head = written.isEmpty ? YAMLStyleTests.head : YAMLStyleTests.head.replacing(written, with: other)
            text = before + head + answers
        }
    }

    private static let clear: [Style] = [
        Style("plain", "answers:\n  1-1: 是\n"),
        Style("double quotes", "answers:\n  \"1-1\": \"是\"\n", "A1", as: "\"A1\""),
        Style("single quotes", "'answers':\n  '1-1': '是'\n", "A1", as: "'A1'"),
        Style("escaped quotes", "answers:\n  1-1: {value: 是, note: \"说\\\"一会儿\\\"\"}\n"),
        Style("doubled quotes", "answers:\n  1-1: {value: 是, note: 'it''s late, again'}\n"),
        Style("byte-order mark", "answers:\n  1-1: 是\n", before: "\u{FEFF}"),
        Style("Windows line breaks", "answers:\r\n  1-1: 是\r\n", "\n", as: "\r\n"),
        Style("brackets", "answers: {1-1: [{value: 是}]}\n"),
        Style("an anchor", "answers:\n  1-1: 是\n", "A-02", as: "&a A-02"),
        Style("comments behind", "answers: # all\n  1-1: 是 # none\n", "A-02", as: "A-02 # 李"),
        Style("folded text", "answers:\n  1-1:\n    value: 是\n    note: >-\n      昨天\n      没有人\n"),
        Style("text in the next line", "answers:\n  1-1:\n    是\n"),
        Style("document marks", "answers:\n  1-1: 是\n...\n", before: "---\n"),
        Style("quotes over two lines", "answers:\n  1-1: {value: 是, note: \"昨天\n    没有人\"}\n"),
    ]

    private static let unclear: [Style] = [
        Style("alias", "answers:\n  1-1: {value: 是, note: *a}\n", "A1", as: "&a A1"),
        Style("two anchors", "answers:\n  1-1: &a 是\n", "A1", as: "&a A1"),
        Style("tag", "answers:\n  1-1: !!str 是\n"),
        Style("key twice", "\"auditor\": A-02\nanswers:\n  1-1: 是\n"),
        Style("item twice", "answers:\n  1-1: 是\n  '1-1': 是\n"),
        Style("unknown key", "answers: {1-1: {value: 是, noted: x}}\n"),
        Style("nothing", "answers:\n  1-1: ~ # later\n"),
        Style("empty quotes", "answers:\n  1-1: {value: 是, note: \"\"}\n"),
        Style("two documents", "answers:\n  1-1: 是\n---\naudit: A2\n"),
        Style("directive", "answers:\n  1-1: 是\n", before: "%YAML 1.1\n---\n"),
        Style("full-width colon", "answers:\n  1-1: [{value: 是, note： x}]\n"),
        Style("ideographic space", "answers:\n  1-1:\n    -\u{3000}value: 是\n"),
        Style("control character", "answers:\n  1-1: {value: 是, note: \"a\\x07\"}\n"),
        Style("text behind a quote", "answers:\n  1-1: \"是\" 1\n"),
        Style("unclosed quote", "answers:\n  1-1: \"是\n"),
        Style("unclosed bracket", "answers: {1-1: {value: 是}\n"),
    ]

    @Test("is scored by a lane, and as the careful reader has it", arguments: clear)
    func inLane(style: Style) throws {
        let reading = try Reading(style.text)
        let lane = try #require(reading.lane)
        let difference = LaneReading.difference(lane, reading.careful)
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test("is left to the careful reader", arguments: unclear)
    func carefully(style: Style) throws {
        #expect(try Reading(style.text).lane == nil)
    }

    @Test(
        "a run of more combining marks than can be compared quickly refuses the audit in every notation",
        arguments: [30, 31], ["plain", "quoted", "in brackets", "as JSON"])
    func combiningMarks(count: Int, notation: String) throws {
        let note = "e" + String(repeating: "\u{301}", count: count) + "nd"
        let start = Self.head
        let text =
            switch notation {
            case "plain": start + "answers:\n  1-1:\n    - value: 是\n      note: \(note)\n"
            case "quoted": start + "answers:\n  1-1:\n    - value: 是\n      note: '\(note)'\n"
            case "in brackets": start + "answers: {1-1: {value: 是, note: \(note)}}\n"
            default:
                (1...2).map { number in
                    "{\"audit\":\"A\(number)\",\"checklist\":\"one-item\",\"version\":\"1.0.0\",\"dealer\":\"HZ01\","
                        + "\"date\":\"2026-10-15\",\"auditor\":\"A-02\",\"answers\":{\"1-1\":{\"value\":\"是\",\"note\":\"\(note)\"}}}\n"
                }.joined()
            }
        let reading = try Reading(text)
        #expect(reading.careful.diagnostics.hasErrors == (count > 30))
        if let lane = reading.lane {
            let difference = LaneReading.difference(lane, reading.careful)
            #expect(difference == nil, "\(notation): \(difference ?? "")")
        }
    }

    @Test(
        "is never sure of a table",
        arguments: [
            "audit,item,value\n", "# a, b\naudit: A1\n", "a: 1\nx,audit,item,person,unit,value,note\n",
            "a: 1\n\u{3000}\n\u{3000}\nb: 1\nc: \"\n\"x,audit\n", "dealer-audit-form,1\n",
            "a: 1\n  \"dealer-audit-form 1\n",
            "a: 1\r\n\"x\",audit,item,person,unit,value\r\n", "a\taudit\titem\tvalue\n",
        ])
    func mayBeTable(text: String) {
        let isTable = SubmissionForm(of: Array(text.utf8)) != .yaml
        #expect(!(Self.isSurelyNoTable(text) && isTable), "\(text)")
    }

    @Test(
        "is surely no table",
        arguments: [head, "\"audit\": \"A1\"\n'b': \"x\"\n", "# 到店即有人接待\na: 1\n  - {b: 1, c: 2}\n"])
    func noTable(text: String) {
        #expect(Self.isSurelyNoTable(text))
        #expect(SubmissionForm(of: Array(text.utf8)) == .yaml)
    }

    @Test("what is surely no table is none, whatever it holds", arguments: 0..<10 as Range<UInt64>)
    func tables(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "audit", "item", "value", "person", "unit", "稽核编号", ",", ",", ",", ";", "\t", "\n", "\n", "\r\n", "\r",
            "\"", " ",
            "\u{3000}", ": ", "x", "dealer-audit-form", "# ",
        ]
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in random.pick(pieces) }.joined()
            guard Self.isSurelyNoTable(text) else { continue }
            #expect(SubmissionForm(of: Array(text.utf8)) == .yaml, "seed \(seed): \(text.debugDescription)")
        }
    }

    private static func isSurelyNoTable(_ text: String) -> Bool {
        var padded = PaddedBytes()
        Array(text.utf8).withUnsafeBytes { padded.append($0) }
        return BulkIntake.isSurelyNoTable(Cell(UnsafeRawPointer(padded.start), padded.count))
    }
}
