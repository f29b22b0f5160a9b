import BilingualText
import ChecklistModel
import Testing

@testable import AuditIntake

/// Who is meant by a text, in every form; nil when it is refused.
private struct Named: Sendable, CustomTestStringConvertible {
    let written: String
    let people: [String]?
    var network: DealerNetwork? = .two
    var reason = ""
    var testDescription: String { written.debugDescription + (network == nil ? " without a network" : "") }

    func check() {
        let checklist = Checklist.asking([.asking("1", per: .person)])
        for way in Way.allCases {
            let reading = MessyAudit(value: "是", person: written).read(way, checklist: checklist, network: network)
            let audit = reading.audit
            #expect(audit?.observations[0].first?.people.compactMap { audit?.people[$0].id } == people, "\(way)")
            let errors = reading.errors().filter { !$0.hasPrefix("[B]") }
            #expect(errors.isEmpty == (people != nil), "\(way)")
            #expect(errors.allSatisfy { $0.contains(reason) }, "\(way): \(errors)")
        }
    }
}

@Suite("names 张 三, 张三␠, U+3000, U+200B") struct NameRow {
    @Test(
        "are one person, whatever blanks and invisible signs stand in them",
        arguments: [
            "张三", "张 三", "张三 ", "\u{3000}张三", "张\u{3000}三", "张\u{200B}三", "\u{FEFF}张三", "张\u{A0}三", "张\u{2009}三", "小张",
            "P017", "ｐ０１７",
        ].map { Named(written: $0, people: ["P017"]) } + [
            Named(written: "wang  WEI", people: ["P022"]), Named(written: "买买提·艾力", people: ["P025"]),
            Named(written: "买买提•艾力", people: ["P025"]), Named(written: "买买提・艾力", people: ["P025"]),
        ])
    fileprivate func one(_ row: Named) { row.check() }

    @Test(
        "are never merged with another's",
        arguments: [
            Named(written: "张三丰", people: ["P019"]),
            Named(written: "张", people: nil, reason: "is nobody at dealer SH01"),
            Named(written: "张三三", people: nil, reason: "is nobody at dealer SH01"),
            Named(written: "王伟", people: nil, reason: "can be several people; give the id instead: P020, P021"),
            Named(written: "WangWei", people: nil, reason: "is nobody at dealer SH01"),
            Named(written: "张三丰", people: ["张三丰"], network: nil), Named(written: "张三", people: ["张三"], network: nil),
            Named(written: "張三", people: nil, reason: "is nobody at dealer SH01"),
        ])
    fileprivate func others(_ row: Named) { row.check() }

    @Test(
        "without a network stand for themselves, blanks settled",
        arguments: [
            Named(written: "张 三", people: ["张三"], network: nil),
            Named(written: "张\u{3000}三", people: ["张三"], network: nil),
            Named(written: "Wang \u{200B} Wei", people: ["Wang Wei"], network: nil),
            Named(written: "Ｗａｎｇ Ｗｅｉ", people: ["Wang Wei"], network: nil),
        ])
    fileprivate func alone(_ row: Named) { row.check() }

    @Test("张三 and 张三丰 of one audit stay two people", arguments: Way.tables)
    func twoPeople(_ way: Way) {
        var audit = MessyAudit(value: "是", person: "张 三")
        audit.answers += [
            MessyAudit.Answer(person: "张三丰", value: "否"), MessyAudit.Answer(person: "张三", value: "是"),
        ]
        let reading = audit.read(way, checklist: .asking([.asking("1", per: .person)]))
        #expect(reading.audit?.people.map(\.id) == ["张三", "张三丰"])
        #expect(reading.observed("1") == ["是|张三", "否|张三丰", "是|张三"])
    }
}

@Suite("two names 张三、李四 / 张三/李四 / 张三 李四") struct JointNamesRow {
    @Test(
        "are two people between declared separators",
        arguments: ["张三、李四", "张三/李四", "张三／李四", "张三;李四", "张三；李四", "张三 & 李四", "张三+李四", "小张、 李 四"].map {
            Named(written: $0, people: ["P017", "P018"])
        } + [Named(written: "张三、李四", people: ["张三", "李四"], network: nil), Named(written: "赵/钱", people: ["P023"])])
    fileprivate func joint(_ row: Named) { row.check() }

    @Test(
        "are refused with only a blank or a comma between",
        arguments: [
            Named(written: "张三 李四", people: nil, reason: "can be one person or several"),
            Named(written: "张三\u{3000}李四", people: nil, reason: "can be one person or several"),
            Named(written: "张三 李四", people: nil, network: nil, reason: "can be one person or several"),
            Named(written: "张三,李四", people: nil, reason: "has a comma"),
            Named(written: "张三，李四", people: nil, network: nil, reason: "has a comma"),
            Named(written: "张三和李四", people: nil, reason: "is nobody at dealer SH01"),
            Named(written: "张三、小张", people: nil, reason: "is named twice"),
        ])
    fileprivate func ambiguous(_ row: Named) { row.check() }
}
