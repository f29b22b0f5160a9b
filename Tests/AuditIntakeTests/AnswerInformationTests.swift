import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

/// What is asked and never scored, and the words of XCCDF results.
@Suite struct AnswerInformationTests {
    private static let day = CivilDate(year: 2026, month: 10, day: 12).map(AnswerValue.date) ?? .unanswered
    private static let result = AnswerKind.result

    @Test(
        arguments: ["无", "yes", "=A1", "#1", "约3（？）", "是/否", "第一行\n第二行", "none"].map {
            AnswerRow(Kinds.text, $0, .text($0))
        } + [
            AnswerRow(Kinds.text, " x ", .text("x")), AnswerRow(Kinds.text, "", .unanswered),
            AnswerRow(Kinds.text, "待查", .unanswered), AnswerRow(Kinds.text, "N/A", .notApplicable),
            AnswerRow(Kinds.text, String(repeating: "x", count: 65_536), .text(String(repeating: "x", count: 65_536))),
            AnswerRow(Kinds.number, "12", .number(12)), AnswerRow(Kinds.number, "12台", .number(12)),
            AnswerRow(Kinds.number, "-0.5 cars", .number(exact("-0.5"))), AnswerRow(Kinds.number, "/", .notApplicable),
        ])
    func textsAndNumbers(_ row: AnswerRow) { row.check() }

    @Test(
        arguments: [
            "1200.5", "¥1200.5", "￥ 1200.5", "1200.5元", "1200.50 CNY", "rmb1200.5", "¥1200.5元", "１２００.５元",
        ].map { AnswerRow(Kinds.money, $0, .number(exact("1200.5"))) } + [
            AnswerRow(Kinds.money, "-3元", .number(-3)), AnswerRow(Kinds.dollars, "USD 5", .number(5)),
            AnswerRow(Kinds.dollars, "5美元", .number(5)), AnswerRow(Kinds.dollars, "5", .number(5)),
        ])
    func money(_ row: AnswerRow) { row.check() }

    @Test(arguments: ["2026-10-12", "2026/10/12", "2026年10月12日", "20261012"].map { AnswerRow(Kinds.day, $0, day) })
    func dates(_ row: AnswerRow) { row.check() }

    @Test(
        arguments: ["pass", "fixed", "PASS", "Ｐass"].map { AnswerRow(result, $0, .yes) }
            + ["fail", "error", "unknown"].map { AnswerRow(result, $0, .no) }
            + ["notapplicable", "notchecked", "informational", "notselected", "n/a"].map {
                AnswerRow(result, $0, .notApplicable)
            })
    func results(_ row: AnswerRow) { row.check() }

    private static let sum = "; accepted: a sum such as 1200 or 1200.50, with or without CNY; n/a"
    private static let aDay = "; accepted: a date with the year first such as 2026-10-12; n/a"
    private static let words =
        "accepted: pass, fixed, fail, error, unknown, notapplicable, notchecked, informational, notselected; n/a"
    private static let comma = "has a comma that may group thousands or mark decimals; write it like 1200 or 1.5"

    @Test(arguments: [
        AnswerRow(Kinds.money, "1,200", refused: "item 1: '1,200' \(comma)" + sum),
        AnswerRow(Kinds.money, "¥1,200元", refused: "item 1: '¥1,200元' \(comma)" + sum),
        AnswerRow(Kinds.money, "3万元", refused: "item 1: '3万元' has the Chinese numeral 万; write digits" + sum),
        AnswerRow(Kinds.money, "1 200", refused: "item 1: '1 200' is not a number" + sum),
        AnswerRow(Kinds.money, "$5", refused: "item 1: '$5' is not a number" + sum),
        AnswerRow(
            Kinds.money, "很多", refused: "检查项 1：“很多”不是数字；可填：金额，例如 1200 或 1200.50，货币 元 可写可不写；不适用", in: .zh),
        AnswerRow(
            Kinds.dollars, "¥5",
            refused: "item 1: '¥5' is not a number; accepted: a sum such as 1200 or 1200.50, with or without USD; n/a"),
        AnswerRow(
            Kinds.number, "12辆", refused: "检查项 1：“12辆”不是数字；可填：数字，例如 12 或 0.5，单位 台 可写可不写；不适用", in: .zh),
        AnswerRow(
            Kinds.text, String(repeating: "x", count: 65_537),
            refused:
                "item 1: '\(String(repeating: "x", count: 40))…' is longer than 64 KB; write less; accepted: a text; n/a"
        ),
        AnswerRow(Kinds.day, "2/3/2026", refused: "item 1: '2/3/2026' is not a date" + aDay),
        AnswerRow(Kinds.day, "2026-02-30", refused: "item 1: there is no day '2026-02-30'; check it" + aDay),
        AnswerRow(
            Kinds.day, "2026-02-30", refused: "检查项 1：没有“2026-02-30”这一天，请核对；可填：年份在前的日期，例如 2026-10-12；不适用",
            in: .zh),
        AnswerRow(Kinds.day, "明天", refused: "检查项 1：“明天”不是可用的日期；可填：年份在前的日期，例如 2026-10-12；不适用", in: .zh),
        AnswerRow(result, "yes", refused: "item 1: 'yes' is not an answer; " + words),
        AnswerRow(
            result, "not-applicable",
            refused: "item 1: 'not-applicable' is not an answer; did you mean 'notapplicable'? A" + words.dropFirst()),
        AnswerRow(
            result, "notchecked",
            refused: "item 1: 'notchecked' is not allowed, this item must always be judged; "
                + words.replacing("; n/a", with: ""), .forbid),
    ])
    func refusals(_ row: AnswerRow) { row.check() }

    /// A note behind a text is a note; a number behind a number may be its thousands.
    @Test func nextCells() {
        let checklists = [Checklist.asking([.asking("1", Kinds.text), .asking("2", Kinds.money)])]
        let head = "A1,shop,1.0.0,SH01,2026-10-12,A-07,"
        let text = Reading(Sample.columns + head + "1,,,很好,备注,\n", checklists: checklists)
        #expect(text.messages() == [])
        #expect(text.observed("1") == ["很好|备注"])
        let money = Reading(Sample.columns + head + "2,,,1,200,\n", checklists: checklists)
        #expect(money.errors().first?.contains("'1' is followed by '200', which could be its second half") == true)
    }
}
