import BilingualText
import ChecklistModel
import Diagnostics
import Testing

@testable import AuditIntake

/// Names: who is meant, and when that is not certain.
@Suite struct PersonTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let written: String
        /// Ids of the people meant; nil when the answer is refused.
        let people: [String]?
        var message: String? = nil
        var language = Language.en
        var testDescription: String { quoted(written, .en) }
    }

    private func check(_ row: Row, network: DealerNetwork?) {
        let reading = Reading(Sample.yaml("  1-1: {person: \"\(row.written)\", value: 3 min}\n"), network: network)
        let audit = reading.audit
        #expect(audit?.observations[0].first?.people.compactMap { audit?.people[$0].id } == row.people)
        let prefix = row.language == .en ? "[A1] f:8:17: error: " : "[A1] f:8:17: 错误: "
        #expect(reading.errors(row.language).first == row.message.map { prefix + $0 })
    }

    @Test(arguments: [
        Row(written: "张三", people: ["P017"]), Row(written: "P017", people: ["P017"]),
        Row(written: "p017", people: ["P017"]), Row(written: "小张", people: ["P017"]),
        Row(written: "张 三", people: ["P017"]), Row(written: "张　三", people: ["P017"]),
        Row(written: " 张三 ", people: ["P017"]), Row(written: "张\u{200B}三", people: ["P017"]),
        Row(written: "张三丰", people: ["P019"]), Row(written: "Ｐ０１８", people: ["P018"]),
        Row(written: "wang  wei", people: ["P022"]), Row(written: "买买提•艾力", people: ["P025"]),
        Row(written: "张三、李四", people: ["P017", "P018"]), Row(written: "张三;李四", people: ["P017", "P018"]),
        Row(written: "张三；李四", people: ["P017", "P018"]), Row(written: "张三/李四", people: ["P017", "P018"]),
        Row(written: "张三 & 李四", people: ["P017", "P018"]), Row(written: "张三＋李四", people: ["P017", "P018"]),
        // One person whose name holds a separator is nobody's pair.
        Row(written: "赵/钱", people: ["P023"]), Row(written: "张三、", people: ["P017"]),
    ])
    func resolvedInNetwork(_ row: Row) { check(row, network: .two) }

    private static let comma =
        " has a comma and can be one person or several; put 、 between several people, and write one person's name "
        + "without a comma"

    @Test(arguments: [
        Row(
            written: "王伟", people: nil, message: "'王伟' can be several people; give the id instead: P020, P021"),
        Row(written: "王伟", people: nil, message: "“王伟”可能是几个人；请改写编号：P020、P021", language: .zh),
        Row(
            written: "张山", people: nil,
            message: "'张山' is nobody at dealer SH01; did you mean '张三'? Give an id, name or alias from network.yaml"),
        Row(
            written: "张山", people: nil,
            message: "经销商 SH01 没有人员“张山”（是否应为“张三”？）；请写 network.yaml 中的编号、姓名或别名", language: .zh),
        Row(
            written: "诸葛亮", people: nil,
            message: "'诸葛亮' is nobody at dealer SH01; give an id, name or alias from network.yaml"),
        Row(
            written: "周北", people: nil,
            message: "'周北' is nobody at dealer SH01 but belongs to BJ01; check dealer and name"),
        Row(
            written: "周北", people: nil, message: "经销商 SH01 没有人员“周北”，此人属于 BJ01；请核对经销商与姓名", language: .zh),
        Row(
            written: "张三 李四", people: nil,
            message: "'张三 李四' can be one person or several; put 、 between several people"),
        Row(
            written: "张三 李四", people: nil,
            message: "“张三 李四”中间只有空格，看不出是一个人还是几个人；几个人之间请用“、”分开", language: .zh),
        Row(
            written: "张三、李五五", people: nil,
            message: "'李五五' is nobody at dealer SH01; give an id, name or alias from network.yaml"),
        Row(
            written: "张三、小张", people: nil,
            message: "'张三' is named twice in one answer; delete one, or give the ids of two people of one name"),
        Row(
            written: "张三、小张", people: nil, message: "同一条结果中两次写了“张三”；请删去一个，同名的两人请写编号", language: .zh),
        Row(
            written: "张三,李四", people: nil, message: "'张三,李四'" + comma),
        Row(written: "张三，李四", people: nil, message: "'张三，李四'" + comma),
        Row(
            written: "张三，李四", people: nil,
            message: "“张三，李四”中有逗号，看不出是一个人还是几个人；几个人之间请用“、”分开，一个人的姓名请不写逗号", language: .zh),
    ])
    func refusedInNetwork(_ row: Row) { check(row, network: .two) }

    @Test(arguments: [
        Row(written: "张 三", people: ["张三"]), Row(written: "欧阳 锋", people: ["欧阳锋"]),
        Row(written: "张三、李四", people: ["张三", "李四"]), Row(written: "Wang  Wei", people: ["Wang Wei"]),
        Row(written: "Ｗang/Li", people: ["Wang", "Li"]), Row(written: "王 Wei", people: ["王Wei"]),
        Row(
            written: "张三 李四", people: nil,
            message: "'张三 李四' can be one person or several; put 、 between several people"),
        Row(written: "张三，李四", people: nil, message: "'张三，李四'" + comma),
        Row(written: "Smith, John", people: nil, message: "'Smith, John'" + comma),
        Row(
            written: String(repeating: "长", count: 129), people: nil,
            message: "the name '\(String(repeating: "长", count: 40))…' is longer than 128 characters; shorten it"),
        Row(
            written: String(repeating: "长", count: 129), people: nil,
            message: "姓名“\(String(repeating: "长", count: 40))…”超过 128 个字符；请写短些", language: .zh),
    ])
    func withoutNetwork(_ row: Row) { check(row, network: nil) }

    @Test func notThereOnTheDay() {
        let text = Sample.yaml("  1-1: [{person: 孙离, value: 3 min}, {person: P024, value: 4 min}]\n")
        let reading = Reading(text, network: .two)
        #expect(reading.audits == ["A1"])
        #expect(
            reading.messages() == [
                "[A1] f:8:18: warning: '孙离' was not there on 2026-10-12 (there from 2025-01-01 to 2026-09-30); "
                    + "check date and name"
            ])
        #expect(
            reading.messages(.zh) == [
                "[A1] f:8:18: 警告: 人员“孙离”在稽核日期 2026-10-12 不在岗（在岗：2025-01-01 至 2026-09-30）；请核对日期与姓名"
            ])
    }

    @Test func attributesComeFromTheNetwork() {
        let reading = Reading(Sample.yaml("  1-1: {person: 小张, value: 3 min}\n"), network: .two)
        #expect(
            reading.audit?.people == [AuditedPerson(id: "P017", name: "张三", role: "sales-advisor", team: "一组")])
    }

    @Test func listOfPeople() {
        let reading = Reading(
            Sample.head + "people: [李四, 张三]\nanswers:\n  1-1: {person: [张三, 李四], value: 3 min}\n", network: .two)
        #expect(reading.audit?.people.map(\.id) == ["P018", "P017"])
        #expect(reading.audit?.peopleOnDuty == [0, 1])
        #expect(reading.observed("1-1") == ["3 min|P017+P018"])
    }

    @Test(arguments: [nil, DealerNetwork.two])
    func listInOneText(_ network: DealerNetwork?) {
        let reading = Reading(Sample.head + "people: 张三，李四\nanswers: {}\n", network: network)
        #expect(reading.errors() == ["[A1] f:7:9: error: '张三，李四'" + Self.comma])
        let separated = Reading(Sample.head + "people: 张三、李四\nanswers: {}\n", network: network)
        #expect(separated.audit?.peopleOnDuty == [0, 1])
    }

    @Test func listedTwice() {
        let reading = Reading(Sample.head + "people: [张三, 张 三]\nanswers: {}\n")
        #expect(
            reading.errors().first
                == "[A1] f:7:14: error: '张三' is listed twice; delete one, or give the ids of two people of one name")
        #expect(reading.errors(.zh).first == "[A1] f:7:14: 错误: 名单中两次列出“张三”；请删去一个，同名的两人请写编号")
    }

    @Test func emptyListListsNobody() {
        let reading = Reading(Sample.head + "people: []\nanswers: {}\n")
        #expect(reading.audits == ["A1"])
        #expect(reading.audit?.peopleOnDuty == nil)
    }
}
