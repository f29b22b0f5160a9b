import BilingualText
import ChecklistModel
import ExactArithmetic
import Foundation
import Testing

@testable import AuditIntake

/// Submissions in YAML and JSON.
@Suite struct YAMLSubmissionTests {
    @Test func exampleOfTheFormat() {
        let text = """
            audit: SH01-2026-10-12-sales
            checklist: shop
            version: 1.0.0
            dealer: SH01
            date: 2026-10-12
            auditor: A-07
            started: 2026-10-12T09:00:00+08:00
            finished: 2026-10-12T11:30:00.250+08:00
            note: 雨天
            people: [张三, 李四]
            units: [展车1, 展车2]
            answers:
              1-1:
                - {person: 张三, value: 2分30秒}
                - {person: 李四, value: 4 min, note: 在接电话}
              1-2: yes
              3-2: [{unit: 展车1, value: no, note: 轮胎未打蜡, evidence: photos/0231.jpg}]
              4-1: n/a
              5-1: {value: {dust: 2, 破损: 1}}

            """
        let reading = Reading(text, network: .two)
        #expect(reading.messages() == [])
        #expect(reading.audits == ["SH01-2026-10-12-sales"])
        #expect(reading.observed("1-1") == ["2分30秒|P017", "4 min|P018|在接电话"])
        #expect(reading.observed("3-2") == ["no|展车1|轮胎未打蜡|photos/0231.jpg"])
        #expect(reading.observed("5-1") == ["dust 2, 破损 1"])
        #expect(reading.audit?.observations[5].first?.value == .deductions([2, 1]))
        let direct = Reading(
            text.replacingOccurrences(of: "{value: {dust: 2, 破损: 1}}", with: "{dust: 2, 破损: 1}"), network: .two)
        #expect(direct.messages() == [])
        #expect(direct.observed("5-1") == ["dust 2, 破损 1"])
        #expect(reading.audit?.observations[0].map(\.value) == [.number(150), .number(240)])
        #expect(reading.audit?.peopleOnDuty == [0, 1])
        #expect(reading.audit?.unitsListed == ["car": ["展车1", "展车2"]])
        #expect(reading.result.encoding == .utf8)
        #expect(reading.result.text == text)
    }

    @Test func json() {
        let text = """
            {"audit": "A1", "checklist": "shop", "version": "1.0.0", "dealer": "SH01", "date": "2026-10-12",
             "auditor": "A-07", "answers": {"1-2": "yes", "4-2": 3}}
            """
        let reading = Reading(text)
        #expect(reading.messages() == [])
        #expect(reading.observed("4-2") == ["3"])
    }

    @Test(arguments: [
        ("documents", "---\n" + sample("A1") + "---\n" + sample("A2") + "---\n"),
        ("list", [sample("A1"), sample("A2")].map(listed).joined()),
    ])
    func severalAudits(_ form: String, _ text: String) {
        let reading = Reading(text)
        #expect(reading.messages() == [])
        #expect(reading.audits == ["A1", "A2"])
    }

    private static func sample(_ id: String, answers: String = "{}") -> String {
        Sample.head.replacing("A1", with: id) + "answers: \(answers)\n"
    }

    private static func listed(_ text: String) -> String {
        "- " + text.split(separator: "\n").joined(separator: "\n  ") + "\n"
    }

    @Test func otherAuditsGoOn() {
        let text =
            Self.sample("A1") + "---\n" + Self.sample("A2", answers: "{1-2: maybe}") + "---\n" + Self.sample("A3")
        let reading = Reading(text)
        #expect(reading.audits == ["A1", "A3"])
        #expect(reading.errors().count == 1)
        #expect(reading.errors()[0].hasPrefix("[A2] f:15:16: error: item 1-2: 'maybe' is not an answer"))
    }

    @Test func sameIDTwice() {
        let reading = Reading(Self.sample("A1") + "---\n" + Self.sample("Ａ1"))
        #expect(reading.audits == ["A1"])
        #expect(
            reading.errors() == [
                "[A1] f:9:8: error: the audit id 'A1' already stands at 1:8; use another id or put all answers into one audit"
            ])
        #expect(reading.errors(.zh) == ["[A1] f:9:8: 错误: 稽核编号“A1”已在第 1 行第 8 列用过；请用另一个编号，或把答案合在一份稽核中"])
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let messages: [String]
        var chinese: [String] = []
        var testDescription: String { name }
    }

    private static let keys =
        "audit, checklist, version, dealer, date, auditor, department, answers, people, units, waivers, "
        + "started, finished, note"
    private static let observationKeys =
        "person, unit, value, note, evidence, evidence-sha256, at, received, first-feedback, closed"

    @Test(arguments: [
        Refused(
            name: "unknown key", text: Sample.head + "answer: {}\nanswers: {}\n",
            messages: [
                "[A1] f:7:1: error: the key 'answer' means nothing here; did you mean 'answers'? Allowed: \(keys)"
            ],
            chinese: [
                "[A1] f:7:1: 错误: 这里没有关键字“answer”（是否应为“answers”？）；可用：\(keys.replacing(", ", with: "、"))"
            ]),
        Refused(
            name: "unknown key of an observation", text: Sample.yaml("  1-2: {vaule: yes}\n"),
            messages: [
                "[A1] f:8:9: error: the key 'vaule' means nothing here; did you mean 'value'? Allowed: \(observationKeys)"
            ]),
        Refused(
            name: "no answers", text: Sample.head,
            messages: ["[A1] f:1:8: error: answers is missing; write item: answer below it"],
            chinese: ["[A1] f:1:8: 错误: 缺少 answers；请写“检查项: 结果”"]),
        Refused(
            name: "answers as a list", text: Sample.head + "answers: [yes]\n",
            messages: ["[A1] f:7:10: error: 'answers' must be a mapping, not list"],
            chinese: ["[A1] f:7:10: 错误: “answers”应为键值对，这里是列表"]),
        Refused(
            name: "list in a list", text: Sample.yaml("  4-1: [[yes]]\n"),
            messages: ["[A1] f:8:9: error: '4-1' must be an answer, {value: answer} or a list of these, not list"],
            chinese: ["[A1] f:8:9: 错误: “4-1”应为结果、{value: 结果} 或它们的列表，这里是列表"]),
        Refused(
            name: "value as a list", text: Sample.yaml("  1-2: {value: [yes]}\n"),
            messages: ["[A1] f:8:16: error: 'value' must be a text, not list"],
            chinese: ["[A1] f:8:16: 错误: “value”应为文字，这里是列表"]),
        Refused(
            name: "date as a mapping",
            text: Sample.head.replacing("2026-10-12", with: "{year: 2026}") + "answers: {}\n",
            messages: [
                "[A1] f:1:8: error: date is missing; every audit must give it",
                "[A1] f:5:7: error: 'date' must be a text, not mapping",
            ]),
        Refused(
            name: "people as a mapping", text: Sample.head + "people: {a: b}\nanswers: {}\n",
            messages: ["[A1] f:7:9: error: 'people' must be a list of texts, not mapping"],
            chinese: ["[A1] f:7:9: 错误: “people”应为文字的列表，这里是键值对"]),
        Refused(
            name: "people with a list in it", text: Sample.head + "people: [a, [b]]\nanswers: {}\n",
            messages: ["[A1] f:7:13: error: 'people' must be a list of texts, not list"]),
        Refused(
            name: "units as a text", text: Sample.head + "units: 展车1\nanswers: {}\n",
            messages: ["[A1] f:7:8: error: 'units' must be a list of names or kind: [name, …], not text"],
            chinese: ["[A1] f:7:8: 错误: “units”应为名称的列表或“种类: [名称, …]”，这里是文字"]),
        Refused(
            name: "unknown kind of units", text: Sample.head + "units: {cat: [a]}\nanswers: {}\n",
            messages: [
                "[A1] f:7:9: error: this checklist has no kind of unit 'cat'; did you mean 'car'? Known: car"
            ],
            chinese: ["[A1] f:7:9: 错误: 此检查表没有单元种类“cat”（是否应为“car”？）；可用：car"]),
        Refused(
            name: "unit listed twice", text: Sample.head + "units: {car: [展车1, 展车１]}\nanswers: {}\n",
            messages: ["[A1] f:7:20: error: the unit '展车1' is listed twice; delete one"],
            chinese: ["[A1] f:7:20: 错误: 单元“展车1”列出了两次；请删去一个"]),
        Refused(
            name: "counts for an item without kinds", text: Sample.yaml("  1-2: {value: {dust: 1}}\n"),
            messages: [
                "[A1] f:8:16: error: item 1-2: counts per kind are not an answer of this item; "
                    + "accepted: yes (是 合格 √) or no (否 不合格 ×); n/a"
            ],
            chinese: ["[A1] f:8:16: 错误: 检查项 1-2：此项不能按类别填写次数；可填：是 合格 √，或 否 不合格 ×；不适用"]),
        Refused(
            name: "counts with an unknown kind", text: Sample.yaml("  5-1: {value: {dost: 1}}\n"),
            messages: [
                "[A1] f:8:16: error: item 5-1: 'dost' is not a kind of deduction; did you mean 'dust'? Accepted: 0 for none, "
                    + "or kinds with their numbers such as dust 2; kinds: dust (积尘), damage (破损)"
            ]),
        Refused(
            name: "a kind without a count", text: Sample.yaml("  5-1: {value: {dust: 2, damage: }}\n"),
            messages: [
                "[A1] f:8:16: error: item 5-1: a count is missing; give a count for each kind, or 0 for none; accepted: 0 for "
                    + "none, or kinds with their numbers such as dust 2; kinds: dust (积尘), damage (破损)"
            ]),
        Refused(
            name: "an empty mapping of counts", text: Sample.yaml("  5-1: {value: {}}\n"),
            messages: [
                "[A1] f:8:16: error: item 5-1: a count is missing; give a count for each kind, or 0 for none; accepted: 0 for "
                    + "none, or kinds with their numbers such as dust 2; kinds: dust (积尘), damage (破损)"
            ],
            chinese: [
                "[A1] f:8:16: 错误: 检查项 5-1：缺少次数，请为每个类别写明次数，没有则写 0；可填：0（无扣分），或类别加次数，例如 积尘×2；类别：dust (积尘)、damage (破损)"
            ]),
        Refused(
            name: "several units in one text", text: Sample.head + "units: {car: '展车1，展车2'}\nanswers: {}\n",
            messages: [
                "[A1] f:7:14: error: '展车1，展车2' looks like several units in one text; write them as [name, …]"
            ],
            chinese: ["[A1] f:7:14: 错误: “展车1，展车2”像是几个单元写在了一起；请写成 [名称, …]"]),
        Refused(
            name: "the id under a key in other case", text: "Audit: A1\nDate: 2026-10-12\nanswers: {}\n",
            messages: [
                "f:1:1: error: the key 'Audit' means nothing here; did you mean 'audit'? Allowed: \(keys)",
                "f:2:1: error: the key 'Date' means nothing here; did you mean 'date'? Allowed: \(keys)",
            ]),
        Refused(
            name: "the id under a Chinese key", text: "稽核编号: A1\nanswers: {}\n",
            messages: [
                "f:1:1: error: the key '稽核编号' means nothing here; did you mean 'audit'? Allowed: \(keys)"
            ],
            chinese: [
                "f:1:1: 错误: 这里没有关键字“稽核编号”（是否应为“audit”？）；可用：\(keys.replacing(", ", with: "、"))"
            ]),
        Refused(
            name: "Chinese keys in the head and below",
            text: Sample.head + "备注: 雨\nanswers:\n  1-2: {结果: yes}\n",
            messages: [
                "[A1] f:7:1: error: the key '备注' means nothing here; did you mean 'note'? Allowed: \(keys)",
                "[A1] f:9:9: error: the key '结果' means nothing here; did you mean 'value'? Allowed: \(observationKeys)",
            ]),
        Refused(
            name: "time without an offset",
            text: Sample.head + "started: 2026-10-12T09:00:00\nanswers: {1-2: {value: yes, at: 9 o'clock}}\n",
            messages: [
                "[A1] f:7:10: error: started is '2026-10-12T09:00:00', which is no time with an offset; write it like "
                    + "2026-10-12T09:05:00+08:00",
                "[A1] f:8:33: error: at is '9 o'clock', which is no time with an offset; write it like "
                    + "2026-10-12T09:05:00+08:00",
            ],
            chinese: [
                "[A1] f:7:10: 错误: started 的“2026-10-12T09:00:00”不是带时区的时间；请写成 2026-10-12T09:05:00+08:00",
                "[A1] f:8:33: 错误: at 的“9 o'clock”不是带时区的时间；请写成 2026-10-12T09:05:00+08:00",
            ]),
        Refused(
            name: "no audit id", text: "audit: ' '\nanswers: {}\n",
            messages: ["f:1:8: error: audit is missing; every audit needs an id of its own"],
            chinese: ["f:1:8: 错误: 缺少 audit；每份稽核都必须有自己的编号"]),
        Refused(
            name: "a checklist", text: "checklist: shop\nversion: 1.0.0\nsections: []\n",
            messages: [
                "f:1:1: error: this defines a checklist or a network and is no submission; give a file with 'audit:'"
            ],
            chinese: ["f:1:1: 错误: 这是检查表或网络的定义，不是提交的稽核；请给出含“audit:”的文件"]),
        Refused(
            name: "a text", text: "hello\n",
            messages: [
                "f:1:1: error: this is text, not an audit; expected YAML with 'audit:' or CSV with a header row that names "
                    + "audit, item and so on"
            ],
            chinese: ["f:1:1: 错误: 这里是文字，不是稽核；应为带“audit:”的 YAML，或带表头行（audit、item 等列）的 CSV"]),
        Refused(
            name: "nothing", text: " \n\n",
            messages: ["f: error: the file holds no audit; expected YAML with 'audit:' or CSV with a header row"],
            chinese: ["f: 错误: 文件中没有稽核；应为带“audit:”的 YAML，或带表头行的 CSV"]),
        Refused(
            name: "empty", text: "",
            messages: ["f: error: the file holds no audit; expected YAML with 'audit:' or CSV with a header row"]),
    ])
    func refused(_ row: Refused) {
        let reading = Reading(row.text)
        #expect(reading.audits == [])
        #expect(reading.errors() == row.messages)
        if !row.chinese.isEmpty { #expect(reading.errors(.zh) == row.chinese) }
    }

    @Test func duplicateKeyRefusesItsDocumentOnly() {
        let text =
            Self.sample("A1") + "---\n" + Self.sample("A2", answers: "{1-2: yes, 1-2: no}") + "---\n"
            + Self.sample("A3")
        let reading = Reading(text)
        #expect(reading.audits == ["A1", "A3"])
        #expect(reading.errors().count == 2)
        #expect(
            reading.errors()[0]
                == "[A2] f:9:8: error: this audit is refused for the mistakes in its YAML, listed by themselves; "
                + "mend them and submit it again")
        #expect(reading.errors()[1].hasPrefix("f:15:21: error: "))
        #expect(reading.errors(.zh)[0] == "[A2] f:9:8: 错误: 此稽核的 YAML 有错误（另行列出），因此不予采用；请改正后重新提交")
    }

    @Test func unitsWithSeveralKinds() {
        let two = Checklist.asking([.asking("1", per: .unit("car")), .asking("2", per: .unit("visit"))])
        let reading = Reading(Sample.head + "units: [a]\nanswers: {}\n", checklists: [two])
        #expect(
            reading.errors() == [
                "[A1] f:7:8: error: this checklist has several kinds of units (car, visit); write units as kind: [name, …]"
            ])
        #expect(reading.errors(.zh) == ["[A1] f:7:8: 错误: 此检查表有几种单元（car、visit）；请把 units 写成“种类: [名称, …]”"])
        let byKind = Reading(Sample.head + "units: {visit: [一, 二], CAR: [a]}\nanswers: {}\n", checklists: [two])
        #expect(byKind.audit?.unitsListed == ["visit": ["一", "二"], "car": ["a"]])
    }

    @Test func unitsWithoutKinds() {
        let none = Checklist.asking([.asking("1")])
        let reading = Reading(Sample.head + "units: [a]\nanswers: {}\n", checklists: [none])
        #expect(
            reading.errors() == ["[A1] f:7:8: error: no item of this checklist is observed per unit; remove units"])
        #expect(reading.errors(.zh) == ["[A1] f:7:8: 错误: 此检查表没有按单元观察的检查项；请删去 units"])
    }

    /// What a YAML 1.1 reader would turn into booleans, numbers and times stays what was typed.
    @Test func scalarsAreText() {
        let zeros = Checklist.asking([.asking("010"), .asking("10"), .asking("3", Kinds.clock), .asking("on")])
        let reading = Reading(Sample.yaml("  010: no\n  10: Yes\n  3: 3:00\n  on: y\n"), checklists: [zeros])
        #expect(reading.messages() == [])
        #expect(reading.audit?.observations.flatMap { $0 }.map(\.value) == [.no, .yes, .number(180), .yes])
    }
}
