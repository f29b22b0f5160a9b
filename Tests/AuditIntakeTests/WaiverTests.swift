import BilingualText
import ChecklistModel
import Testing

@testable import AuditIntake

/// Leave for one item until a day.
@Suite struct WaiverTests {
    private static let checklist = Checklist.asking(
        [.asking("1"), .asking("2"), .asking("3", Kinds.text)], bonus: [.asking("b")])

    private static func reading(_ waivers: String, answers: String = "{2: yes}") -> Reading {
        Reading(Sample.head + "waivers: \(waivers)\nanswers: \(answers)\n", checklists: [checklist])
    }

    @Test func understood() {
        let reading = Self.reading(
            "[{item: '1', owner: 王经理, reason: 展厅改造, until: 2026/12/31}]", answers: "{1: , 2: yes}")
        #expect(reading.messages() == [])
        let waiver = reading.audit?.waivers.first
        #expect(reading.audit?.waivers.count == 1)
        #expect(waiver?.item == 0)
        #expect(waiver?.owner == "王经理")
        #expect(waiver?.reason == "展厅改造")
        #expect(waiver?.until.text == "2026-12-31")
        #expect(reading.audit?.observations.map(\.count) == [0, 1, 0, 0])
    }

    /// That it has expired is for the score to say.
    @Test func expired() {
        let reading = Self.reading("[{item: '1', owner: a, reason: b, until: 2020-01-01}]")
        #expect(reading.messages() == [])
        #expect(reading.audit?.waivers.map(\.until.text) == ["2020-01-01"])
    }

    @Test(arguments: ["[]", "~"])
    func none(_ waivers: String) {
        #expect(Self.reading(waivers).messages() == [])
        #expect(Self.reading(waivers).audit?.waivers == [])
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let name: String
        let waivers: String
        var answers = "{2: yes}"
        let messages: [String]
        let chinese: [String]
        var testDescription: String { name }
    }

    @Test(arguments: [
        Refused(
            name: "nothing in it", waivers: "[{}]",
            messages: ["7:11: error: the waiver lacks item, owner, reason, until; give item, owner, reason and until"],
            chinese: ["7:11: 错误: 豁免缺少：item、owner、reason、until；item、owner、reason、until 都必须写明"]),
        Refused(
            name: "blank owner, no day", waivers: "[{item: '1', owner: ' ', reason: x}]",
            messages: ["7:11: error: the waiver lacks owner, until; give item, owner, reason and until"],
            chinese: ["7:11: 错误: 豁免缺少：owner、until；item、owner、reason、until 都必须写明"]),
        Refused(
            name: "unknown item", waivers: "[{item: x9, owner: a, reason: b, until: 2026-12-31}]",
            messages: ["7:18: error: checklist shop has no item 'x9'; give an id of that checklist"],
            chinese: ["7:18: 错误: 检查表 shop 没有检查项“x9”；请写该检查表中的编号"]),
        Refused(
            name: "twice",
            waivers:
                "[{item: '1', owner: a, reason: b, until: 2026-12-31}, {item: １, owner: a, reason: b, until: 2027-12-31}]",
            messages: ["7:64: error: item 1 is already waived at 7:11; delete one of the two"],
            chinese: ["7:64: 错误: 检查项 1 已在第 7 行第 11 列豁免；请删去一个"]),
        Refused(
            name: "also answered", waivers: "[{item: '2', owner: a, reason: b, until: 2026-12-31}]",
            messages: ["7:11: error: item 2 is waived here but answered at 8:14; leave only one of the two"],
            chinese: ["7:11: 错误: 检查项 2 已豁免，但第 8 行第 14 列另有结果；请只留下一种"]),
        Refused(
            name: "also n/a", waivers: "[{item: '2', owner: a, reason: b, until: 2026-12-31}]", answers: "{2: n/a}",
            messages: ["7:11: error: item 2 is waived here but answered at 8:14; leave only one of the two"],
            chinese: ["7:11: 错误: 检查项 2 已豁免，但第 8 行第 14 列另有结果；请只留下一种"]),
        Refused(
            name: "information", waivers: "[{item: '3', owner: a, reason: b, until: 2026-12-31}]",
            messages: ["7:18: error: item 3 is not scored, so it cannot be waived; remove the waiver"],
            chinese: ["7:18: 错误: 检查项 3 不计入得分，不能豁免；请删去此豁免"]),
        Refused(
            name: "bonus", waivers: "[{item: b, owner: a, reason: b, until: 2026-12-31}]",
            messages: ["7:18: error: item b is not scored, so it cannot be waived; remove the waiver"],
            chinese: ["7:18: 错误: 检查项 b 不计入得分，不能豁免；请删去此豁免"]),
        Refused(
            name: "no such day", waivers: "[{item: '1', owner: a, reason: b, until: 2026-02-30}]",
            messages: ["7:51: error: there is no day '2026-02-30'; check the date"],
            chinese: ["7:51: 错误: 没有“2026-02-30”这一天；请核对日期"]),
        Refused(
            name: "a mapping", waivers: "{item: '1'}",
            messages: ["7:10: error: 'waivers' must be a list of waivers, not mapping"],
            chinese: ["7:10: 错误: “waivers”应为豁免的列表，这里是键值对"]),
        Refused(
            name: "a text in the list", waivers: "['1']",
            messages: ["7:11: error: 'waivers' must be {item: …, owner: …, reason: …, until: …}, not text"],
            chinese: ["7:11: 错误: “waivers”应为{item: …, owner: …, reason: …, until: …}，这里是文字"]),
        Refused(
            name: "a Chinese key", waivers: "[{item: '1', 负责人: a, owner: a, reason: b, until: 2026-12-31}]",
            messages: [
                "7:23: error: the key '负责人' means nothing here; did you mean 'owner'? Allowed: item, owner, reason, until"
            ],
            chinese: ["7:23: 错误: 这里没有关键字“负责人”（是否应为“owner”？）；可用：item、owner、reason、until"]),
    ])
    func refused(_ row: Refused) {
        let reading = Self.reading(row.waivers, answers: row.answers)
        #expect(reading.audits == [])
        #expect(reading.errors() == row.messages.map { "[A1] f:" + $0 })
        #expect(reading.errors(.zh) == row.chinese.map { "[A1] f:" + $0 })
    }

    /// A waiver takes more than a cell can hold.
    @Test func notInCells() {
        let row = "A1,shop,1.0.0,SH01,2026-10-12,A-07,1,,,waived,,\n"
        let reading = Reading(Sample.columns + row, checklists: [Self.checklist])
        #expect(reading.errors().count == 1)
        #expect(reading.errors().first?.contains("item 1: 'waived' is not an answer; accepted: yes") == true)
    }
}
