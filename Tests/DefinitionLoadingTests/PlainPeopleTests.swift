import AuditTestSupport
import BilingualText
import ChecklistModel
import Diagnostics
import Testing
import YAMLDocument

@testable import DefinitionLoading

/// A person of whom there is nothing to report is read without a table of keys, and comes out as with one.
@Suite("plain people of a network are read as everybody is")
struct PlainPeopleTests {
    /// The persons of a list in YAML, and what is said of them.
    private struct Outcome: Equatable {
        var people: [String] = []
        var taken = 0
        var diagnostics: [Diagnostic] = []
    }

    private static func outcome(of yaml: String, plainly: Bool) -> Outcome {
        let documents = readYAML(Array(yaml.utf8), file: "file", limits: .definition)
        let log = ProblemLog(file: "file", after: documents.diagnostics)
        let reading = NetworkReading(
            ValueReader(log: log), departments: ["sales", "service", "客服"].map(named),
            roles: ["host", "technician"].map(named), regions: [])
        var outcome = Outcome()
        for node in (documents.documents + documents.flawedDocuments).flatMap({ $0.elements ?? [] }) {
            let plain = plainly ? reading.plainPerson(node) : nil
            if plain != nil { outcome.taken += 1 }
            outcome.people.append((plain ?? reading.person(node)).map { "\($0)" } ?? "nobody")
        }
        reading.checkAliases()
        outcome.people.append("\(reading.personIDs.ids)")
        outcome.diagnostics = log.diagnostics
        return outcome
    }

    private static func named(_ id: String) -> DeclaredName { DeclaredName(id: id, name: BilingualText(id)) }

    @Test(
        "who is plain",
        arguments: [
            ("{person: P1, name: 张三}", true),
            ("{name: Wang Wei, person: P-1}", true),
            ("{person: P1, name: 张三, role: host, department: 客服, team: 一组, from: 2026-01-01, until: 2026-01-01}", true),
            ("{\"person\": P1, 'name': \"张三\"}", true),
            ("{person: P1, name: \"null\", team: '~'}", true),
            ("{person: 张三, name: '1'}", true),
            ("{person: P1}", false),
            ("{name: 张三}", false),
            ("{person: P1, name: }", false),
            ("{person: P1, name: null}", false),
            ("{person: P1, name: ~}", false),
            ("{person: P1, name: ''}", false),
            ("{person: P1, name: ' 张三'}", false),
            ("{person: P1, name: '张三　'}", false),
            ("{person: P1, name: '\u{200B}张三'}", false),
            ("{person: P 1, name: 张三}", false),
            ("{person: Ｐ1, name: 张三}", false),
            ("{person: P1, name: [张三]}", false),
            ("{person: P1, name: 张三, aliases: [小张]}", false),
            ("{person: P1, name: 张三, role: hosts}", false),
            ("{person: P1, name: 张三, department: Sales}", false),
            ("{person: P1, name: 张三, from: 2026-02-30}", false),
            ("{person: P1, name: 张三, until: 2026-1-1}", false),
            ("{person: P1, name: 张三, from: 2026-01-02, until: 2026-01-01}", false),
            ("{person: P1, name: 张三, nickname: 小张}", false),
            ("{person: P1, name: 张三, Name: 李四}", false),
            ("张三", false),
            ("[P1, 张三]", false),
            ("{}", false),
        ])
    func plain(person: String, isPlain: Bool) {
        let yaml = "- \(person)\n"
        let outcome = Self.outcome(of: yaml, plainly: true)
        #expect((outcome.taken == 1) == isPlain)
        var expected = Self.outcome(of: yaml, plainly: false)
        expected.taken = outcome.taken
        #expect(outcome == expected)
    }

    @Test("an id that two people have is reported whoever of them is plain")
    func idTwice() {
        let yaml = """
            - {person: P1, name: 张三}
            - {person: P1, name: 李四}
            - {person: P1, name: 王五, aliases: [P2]}
            - {person: P2, name: 赵六}
            """
        let outcome = Self.outcome(of: yaml, plainly: true)
        #expect(outcome.taken == 3)
        #expect(outcome.diagnostics.count == 3)
        #expect(outcome.diagnostics == Self.outcome(of: yaml, plainly: false).diagnostics)
    }

    private static let keys = [
        "person", "name", "role", "department", "team", "from", "until", "aliases", "\"person\"", "'name'", "Person",
        "ｎａｍｅ", "name ", "nme", "姓名", "from：", "until: x", "",
    ]
    private static let values = [
        "P1", "P2", "p1", "P-1", "P_2.a", ".", "..", "Ｐ1", "张三", "张 三", "张三丰", "\"张三\"", "'张三'", "\" 张三\"", "'张三 '",
        "\"\u{200B}张三\"", "\"张三\u{3000}\"", "张三\u{A0}", "\u{FEFF}张三", "e\u{301}", "e\u{301} x", "\u{301}", "豈", "〇",
        "host", "hosts", "Host", "ｈｏｓｔ", "technician", "sales", "service", "客服", "客 服", "2026-01-01", "2026-12-31",
        "2026-02-30", "2026-1-1", "２０２６-01-01", "'2026-01-01'", "", "~", "null", "'null'", "''", "\" \"", "[]", "[小张]",
        "[P1, P2]", "{}", "{a: b}", "|", "x: y", "x：y", "1-2:x", "*a", "!x", "\"\\t\"", "😀", "-", "?",
    ]

    @Test("same people, same words about them", arguments: [0x9E09_1E01 as UInt64, 0x9E09_1E02, 0x9E09_1E03])
    func anybody(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var taken = 0
        for round in 0..<1_500 {
            let yaml = (0..<Int.random(in: 1...4, using: &random)).map { _ in Self.person(&random) }.joined()
            let outcome = Self.outcome(of: yaml, plainly: true)
            var expected = Self.outcome(of: yaml, plainly: false)
            expected.taken = outcome.taken
            #expect(outcome == expected, "seed \(seed), \(round):\n\(yaml)")
            taken += outcome.taken
        }
        // The test would be idle if nobody were plain.
        #expect(taken > 300, "\(taken) people were plain")
    }

    /// Mostly a person as people write one, with one or two entries that anything may stand in.
    private static func person(_ random: inout SeededGenerator) -> String {
        var entries = [
            ("person", random.pick(["P1", "P2", "P3", "P4", "张三"])), ("name", random.pick(["张三", "李四", "Wang Wei"])),
            ("role", "host"), ("department", random.pick(["sales", "客服"])), ("team", "一组"), ("from", "2026-01-01"),
            ("until", random.pick(["2026-12-31", "2025-12-31"])),
        ].filter { _ in !random.oneIn(4) }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let place = Int.random(in: 0...entries.count, using: &random)
            entries.insert((random.pick(keys), random.pick(values)), at: place)
        }
        if random.oneIn(3) { entries.shuffle(using: &random) }
        if random.oneIn(3), !entries.isEmpty {
            return "- " + entries.map { "\($0): \($1)\n" }.joined(separator: "  ")
        }
        return "- {" + entries.map { "\($0): \($1)" }.joined(separator: ", ") + "}\n"
    }
}
