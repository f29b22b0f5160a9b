import BilingualText
import ChecklistModel
import Diagnostics
import Testing

@testable import AuditIntake

/// What an audit says about itself.
@Suite struct HeadTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        /// The six fields of the head; a field with nil is left out.
        var fields: [String: String?] = [:]
        var network: DealerNetwork? = .two
        let messages: [String]
        var chinese: [String] = []
        var testDescription: String { name }

        var text: String {
            let usual: [(String, String?)] = [
                ("audit", "A1"), ("checklist", "shop"), ("version", "1.0.0"), ("dealer", "SH01"),
                ("date", "2026-10-12"),
                ("auditor", "A-07"), ("department", nil),
            ]
            let lines = usual.compactMap { key, value in (fields[key] ?? value).map { "\(key): \($0)\n" } }
            return lines.joined() + "answers: {}\n"
        }
    }

    private static let dateForms =
        "; write it year first such as 2026-10-12, 2026/10/12, 2026.10.12, 2026年10月12日 or 20261012"

    private static func date(_ text: String) -> Row {
        Row(
            name: text, fields: ["date": "\"\(text)\""],
            messages: ["f:5:7: error: '\(text)' is not a date" + dateForms])
    }

    @Test(arguments: [
        date("2/3/2020"), date("45942"), date("20260115.0"), date("2026-10-12 09:05:00"), date("26-10-12"),
        date("2026-10/12"), date("12 Oct 2026"), date("2026年10月"), date("10月12日"), date("二〇二六年十月十二日"),
        date("2026-1-123"),
        Row(
            name: "no such day", fields: ["date": "2026-02-30"],
            messages: ["f:5:7: error: there is no day '2026-02-30'; check the date"],
            chinese: ["f:5:7: 错误: 没有“2026-02-30”这一天；请核对日期"]),
        Row(
            name: "date in Chinese", fields: ["date": "2/3/2020"],
            messages: ["f:5:7: error: '2/3/2020' is not a date" + dateForms],
            chinese: [
                "f:5:7: 错误: “2/3/2020”不是可用的日期；请年份在前，例如 2026-10-12、2026/10/12、2026.10.12、2026年10月12日 或 20261012"
            ]),
        Row(
            name: "everything missing",
            fields: [
                "checklist": nil, "version": nil, "dealer": "~", "date": "\"\"", "auditor": "' '",
            ],
            messages: ["checklist", "version", "dealer", "date", "auditor"].map {
                "f:1:8: error: \($0) is missing; every audit must give it"
            },
            chinese: [
                "检查表”（checklist", "版本”（version", "经销商”（dealer", "日期”（date", "稽核员”（auditor",
            ].map { "f:1:8: 错误: 缺少“\($0)）；每份稽核都必须写明" }),
        Row(
            name: "unknown checklist", fields: ["checklist": "shoq"],
            messages: ["f:2:12: error: there is no checklist 'shoq'; did you mean 'shop'? Known: shop, five-s"],
            chinese: ["f:2:12: 错误: 没有检查表“shoq”（是否应为“shop”？）；已有：shop、five-s"]),
        Row(
            name: "unknown version", fields: ["version": "2.0"],
            messages: [
                "f:3:10: error: checklist shop has no version '2.0'; known: 1.0.0, 0.9.0; keep an older version that audits "
                    + "still name as archive/shop@VERSION.yaml"
            ],
            chinese: [
                "f:3:10: 错误: 检查表 shop 没有版本“2.0”；已有：1.0.0、0.9.0；仍被稽核引用的旧版本请保存为 archive/shop@版本.yaml"
            ]),
        Row(
            name: "unknown dealer", fields: ["dealer": "SH1"],
            messages: [
                "f:4:9: error: there is no dealer 'SH1' in the network; did you mean 'SH01'? Give an id from network.yaml"
            ],
            chinese: ["f:4:9: 错误: 网络中没有经销商“SH1”（是否应为“SH01”？）；请写 network.yaml 中的编号"]),
        Row(
            name: "a dealer's name", fields: ["dealer": "北京一店"],
            messages: [
                "f:4:9: error: there is no dealer '北京一店' in the network; did you mean 'BJ01'? Give an id from network.yaml"
            ]),
        Row(
            name: "audit id too long", fields: ["audit": String(repeating: "a", count: 129)],
            messages: [
                "f:1:8: error: the audit id '\(String(repeating: "a", count: 40))…' is longer than 128 characters; shorten it"
            ],
            chinese: ["f:1:8: 错误: 稽核编号“\(String(repeating: "a", count: 40))…”超过 128 个字符；请写短些"]),
        Row(
            name: "control character in the audit id", fields: ["audit": "\"A\\t1\""],
            messages: ["f:1:8: error: the audit id 'A 1' has a control character; remove it"],
            chinese: ["f:1:8: 错误: 稽核编号“A 1”中有控制字符；请删去"]),
        Row(
            name: "department where the checklist knows it", fields: ["department": "sales"],
            messages: [
                "f:7:13: error: checklist shop says itself which department its items belong to, so an audit cannot name "
                    + "'sales'; remove the department"
            ],
            chinese: ["f:7:13: 错误: 检查表 shop 已经规定了部门，稽核不能再写部门“sales”；请删去"]),
        Row(
            name: "department missing", fields: ["checklist": "five-s"],
            messages: [
                "f:1:8: error: department is missing; with this checklist every audit names the one it looked at: sales, "
                    + "parts"
            ],
            chinese: ["f:1:8: 错误: 缺少“部门”（department）；此检查表由每份稽核写明部门：sales、parts"]),
        Row(
            name: "unknown department", fields: ["checklist": "five-s", "department": "salse"],
            messages: [
                "f:7:13: error: there is no department 'salse'; did you mean 'sales'? Known: sales, parts"
            ],
            chinese: ["f:7:13: 错误: 没有部门“salse”（是否应为“sales”？）；已有：sales、parts"]),
    ])
    func refused(_ row: Row) {
        let reading = Reading(row.text, checklists: Self.checklists, network: row.network)
        #expect(reading.audits == [])
        let id = reading.result.diagnostics.first?.audit ?? ""
        let errors = reading.result.diagnostics.filter { $0.severity == .error }
        #expect(errors.map { $0.rendered(in: .en) } == row.messages)
        #expect(Set(errors.map(\.audit)) == [id])
        if !row.chinese.isEmpty { #expect(errors.map { $0.rendered(in: .zh) } == row.chinese) }
    }

    private static let checklists = [
        Checklist.showroom, .asking([.asking("1")], version: "0.9.0"), .anyDepartment,
    ]

    @Test(arguments: [
        ("2026-10-12", "2026-10-12"), ("2026/10/12", "2026-10-12"), ("2026/1/5", "2026-01-05"),
        ("2026.10.12", "2026-10-12"), ("2026年10月12日", "2026-10-12"), ("2026 年 1 月 5 日", "2026-01-05"),
        ("20261012", "2026-10-12"), ("２０２６－１０－１２", "2026-10-12"), ("2024-02-29", "2024-02-29"),
    ])
    func dates(_ written: String, _ text: String) {
        #expect(CivilDate(text).map(WrittenDate.day) == WrittenDate(written))
    }

    @Test func headOfAnUnderstoodAudit() {
        let row = Row(
            name: "", fields: ["audit": "Ａ１", "checklist": "SHOP", "dealer": "sh01", "auditor": "晏 敏"], messages: [])
        let reading = Reading(row.text, checklists: Self.checklists, network: .two)
        #expect(reading.messages() == [])
        let audit = reading.audit
        #expect(audit?.id == "A1")
        #expect(audit?.checklistID == "shop")
        #expect(audit?.checklistVersion == "1.0.0")
        #expect(
            audit?.dealer
                == AuditedDealer(id: "SH01", name: BilingualText(zh: "上海一店", en: "Shanghai 1"), region: "east"))
        #expect(audit?.auditor == "A-07")
        #expect(audit?.department == nil)
        #expect(audit?.observations.map(\.count) == [0, 0, 0, 0, 0, 0])
        #expect(reading.result.submissions.first?.position.line == 1)
        #expect(reading.result.submissions.first?.checklist.id == "shop")
    }

    @Test func archivedVersion() {
        let reading = Reading(
            Row(name: "", fields: ["version": "0.9.0"], messages: []).text, checklists: Self.checklists, network: .two)
        #expect(reading.result.submissions.first?.checklist.version == "0.9.0")
    }

    @Test func withoutNetworkNamesStandForThemselves() {
        let row = Row(name: "", fields: ["dealer": "XX99", "auditor": "Mallory"], messages: [])
        let reading = Reading(row.text, network: nil)
        #expect(reading.messages() == [])
        #expect(reading.audit?.dealer == AuditedDealer(id: "XX99"))
        #expect(reading.audit?.auditor == "Mallory")
    }

    @Test func unknownAuditorIsOnlyAWarning() {
        let row = Row(name: "", fields: ["auditor": "Mallory"], messages: [])
        let reading = Reading(row.text, checklists: Self.checklists, network: .two)
        #expect(reading.audits == ["A1"])
        #expect(
            reading.messages() == [
                "[A1] f:6:10: warning: the auditor 'Mallory' is not exactly one of those in network.yaml; check the id"
            ])
        #expect(reading.messages(.zh) == ["[A1] f:6:10: 警告: 稽核员“Mallory”在 network.yaml 中不是唯一的一人；请核对编号"])
    }

    @Test(arguments: [("sales", "sales"), ("销售部", "sales"), ("Parts", "parts")])
    func departmentFromTheAudit(_ written: String, _ id: String) {
        let row = Row(name: "", fields: ["checklist": "five-s", "department": written], messages: [])
        let reading = Reading(row.text, checklists: Self.checklists, network: .two)
        #expect(reading.audit?.department == id)
        let expected =
            id == "parts"
            ? ["[A1] f:7:13: warning: dealer SH01 has no department 'parts' in network.yaml; check the department"] : []
        #expect(reading.messages() == expected)
        let chinese = id == "parts" ? ["[A1] f:7:13: 警告: network.yaml 中经销商 SH01 没有部门“parts”；请核对部门"] : []
        #expect(reading.messages(.zh) == chinese)
    }

    @Test func undeclaredDepartmentsStandForThemselves() {
        let anywhere = Checklist.asking([.asking("1")], departmentFromAudit: true)
        let row = Row(name: "", fields: ["department": "车间"], messages: [])
        #expect(Reading(row.text, checklists: [anywhere]).audit?.department == "车间")
    }

    @Test func blanksAreListedBesideTheRefusal() {
        let reading = Reading(Sample.yaml("  1-2: maybe\n  4-1: 待查\n"))
        #expect(
            reading.messages() == [
                "[A1] f:1:8: warning: 5 items of this refused audit are also unanswered: 1-1, 3-2, 4-1, 4-2, 5-1",
                "[A1] f:8:8: error: item 1-2: 'maybe' is not an answer; accepted: yes (是 合格 √) or no (否 不合格 ×); n/a",
            ])
        #expect(reading.messages(.zh)[0] == "[A1] f:1:8: 警告: 此稽核未予采用，其中另有 5 项未填：1-1、3-2、4-1、4-2、5-1")
    }
}
