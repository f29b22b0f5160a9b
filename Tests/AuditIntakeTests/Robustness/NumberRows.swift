import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

private func fraction(_ numerator: Int, _ denominator: Int) -> Fraction { Fraction(numerator, denominator) ?? .zero }

@Suite("18０, １．５, ②, ½, 三") struct WrittenNumberRow {
    @Test(
        "full-width digits are digits",
        arguments: [
            MessyAnswer(Kinds.cups, "18０", .number(180)), MessyAnswer(Kinds.cups, "１．５", .number(fraction(3, 2))),
            MessyAnswer(Kinds.cups, " １２ 个", .number(12)), MessyAnswer(Kinds.plainNumber, "－３", .number(-3)),
            MessyAnswer(Kinds.plainNumber, "−3", .number(-3)), MessyAnswer(Kinds.degrees, "２５℃", .number(25)),
            MessyAnswer(Kinds.degrees, "25°C", .number(25)), MessyAnswer(Kinds.fivePoints, "４分", .number(4)),
            MessyAnswer(Kinds.plainNumber, "007", .number(7)),
        ])
    func digits(_ row: MessyAnswer) { row.check() }

    @Test(
        "other signs of numbers are refused, never read as 0",
        arguments: [
            ("②", "U+2461"), ("½", "U+00BD"), ("2½", "U+00BD"), ("Ⅲ", "U+2162"), ("٣", "U+0663"), ("三", "三"),
            ("十五", "十"),
            ("两个", "两"), ("半", "半"), ("1,200", "comma"), ("1e3", "exponent"),
        ].map { MessyAnswer(Kinds.cups, $0.0, refused: "item 1: '\($0.0)'") }
            + [
                MessyAnswer(Kinds.cups, "12kg", refused: "item 1: '12kg'"),
                MessyAnswer(Kinds.fivePoints, "6", refused: "item 1: '6'"),
            ])
    func others(_ row: MessyAnswer) { row.check() }
}

@Suite("2分30秒 150秒 2.5min 3分钟 2′30″") struct DurationRow {
    @Test(
        "is exact, whatever the units",
        arguments: [
            ("2分30秒", fraction(150, 1)), ("150秒", 150), ("2.5min", 150), ("3分钟", 180), ("2′30″", 150), ("2'30\"", 150),
            ("2′30′′", 150), ("２分３０秒", 150), ("2 min 30 s", 150), ("1小时", 3_600), ("1 h 30 min", 5_400),
            ("0.1秒", fraction(1, 10)),
            ("2.5 分钟", 150), ("0秒", 0),
        ].map { MessyAnswer(Kinds.duration, $0.0, .number($0.1)) } + [MessyAnswer(Kinds.minutes, "2.5", .number(150))])
    func exact(_ row: MessyAnswer) { row.check() }

    @Test(
        "is refused when a unit is missing, doubled or out of order",
        arguments: ["150", "2分30", "30秒2分", "2分3分", "2.5分30秒", "-3分", "三分钟", "3分钟多", "2分半"].map {
            MessyAnswer(Kinds.duration, $0, refused: "item 1: '\($0)'")
        })
    func refused(_ row: MessyAnswer) { row.check() }
}

@Suite("3:00") struct ClockRow {
    @Test(
        "means what the item's format says, else nothing",
        arguments: [
            MessyAnswer(Kinds.duration, "3:00", refused: "can mean minutes and seconds or hours and minutes"),
            MessyAnswer(Kinds.duration, "３：００", refused: "can mean minutes and seconds or hours and minutes"),
            MessyAnswer(Kinds.duration, "12:30:45", refused: "item 1: '12:30:45'"),
            MessyAnswer(Kinds.clock, "3:00", .number(180)), MessyAnswer(Kinds.hours, "3:00", .number(10_800)),
            MessyAnswer(Kinds.clock, "3:60", refused: "item 1: '3:60'"),
            MessyAnswer(Kinds.clock, "3:0", refused: "item 1: '3:0'"),
        ])
    func format(_ row: MessyAnswer) { row.check() }

    @Test("without quotes in YAML is not 180", arguments: ["3:00", "12:30:45"])
    func unquoted(_ written: String) {
        let reading = Reading(Sample.yaml("  1: \(written)\n"), checklists: [.asking([.asking("1", Kinds.duration)])])
        #expect(reading.audits == [])
        #expect(reading.errors().first?.contains("item 1: '\(written)'") == true)
    }

    /// Excel turns a typed 3:00 into three hours and keeps 0.125.
    @Test("in a workbook's time cell is asked about as well")
    func timeCell() {
        var grid = FormGrid.filled
        grid[1, "结果"] = .number("0.125", format: 4)
        let reading = Reading(grid.xlsx(), network: .two)
        #expect(reading.errors().first?.contains("'3:00:00'") == true)
    }
}

@Suite("85%, 0.85, ８５％") struct PercentRow {
    private static let percent = AnswerKind.measure(
        Measure(quantity: .number(unit: BilingualText("%")), rating: Kinds.bands))

    @Test(
        "is what the item declares",
        arguments: [
            MessyAnswer(percent, "85%", .number(85)), MessyAnswer(percent, "８５％", .number(85)),
            MessyAnswer(percent, "85", .number(85)),
            MessyAnswer(percent, "0.5%", .number(Kinds.half)), MessyAnswer(percent, "0", .number(0)),
            MessyAnswer(percent, "100 %", .number(100)),
            MessyAnswer(percent, "0.85", refused: "item 1: '0.85' can be a share of 1 or a percentage"),
            MessyAnswer(percent, "1", refused: "item 1: '1' can be a share of 1 or a percentage"),
            MessyAnswer(percent, "1.0", refused: "item 1: '1.0' can be a share of 1 or a percentage"),
            MessyAnswer(Kinds.plainNumber, "0.85", .number(fraction(17, 20))),
            MessyAnswer(Kinds.plainNumber, "85%", refused: "item 1: '85%'"),
            MessyAnswer(Kinds.sample, "85%", refused: "item 1: '85%'"),
            MessyAnswer(Kinds.sample, "0.85", refused: "item 1: '0.85'"),
            MessyAnswer(Kinds.sample, "17/20", .share(17, of: 20)),
            MessyAnswer(Kinds.sample, "１７／２０", .share(17, of: 20)),
            MessyAnswer(Kinds.sample, "21/20", refused: "item 1: '21/20'"),
        ])
    func declared(_ row: MessyAnswer) { row.check() }

    /// A cell that shows 85 % holds 0.85.
    @Test("in a workbook's percent cell is what it shows")
    func percentCell() {
        var grid = FormGrid(rows: [])
        grid.rows = [
            SubmissionField.requiredColumns.map { .text($0.name) },
            ["A1", "shop", "1.0.0", "SH01", "2026-10-12", "A-07", "1"].map { .text($0) } + [.number("0.85", format: 1)],
        ]
        let reading = Reading(grid.xlsx(hidden: nil), checklists: [.asking([.asking("1", Self.percent)])])
        #expect(reading.audit?.observations[0].first?.value == .number(85))
    }
}

@Suite("约3分钟, 3-5分钟, <3") struct InexactRow {
    @Test(
        "is refused",
        arguments: [
            "约3分钟", "大约3分钟", "3分钟左右", "3分钟上下", "~3分钟", "≈3分钟", "about 3 min", "3-5分钟", "3–5分钟", "3～5分钟", "3至5分钟",
            "3分钟到5分钟",
            "<3分钟", "＜3分钟", "≤3分钟", ">3分钟", "不到3分钟", "3分钟以内", "至少3分钟", "近3分钟",
        ].map { MessyAnswer(Kinds.duration, $0, refused: "item 1: '\($0)'") }
            + ["约3", "3-5", "<3", "3+", "3左右", "≥3", "3或4"].map {
                MessyAnswer(Kinds.cups, $0, refused: "item 1: '\($0)'")
            })
    func refused(_ row: MessyAnswer) { row.check() }
}
