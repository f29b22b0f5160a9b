import AuditTestSupport
import BilingualText
import ExactArithmetic
import Testing
import Workbook

@testable import ReportRendering

@Suite("a cell in every notation")
struct CellTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let cell: @Sendable () -> Cell
        let csv: String
        let page: String
        let sheet: SheetCell

        init(_ name: String, _ cell: @escaping @Sendable () -> Cell, csv: String, page: String, sheet: SheetCell) {
            (testDescription, self.cell, self.csv, self.page, self.sheet) = (name, cell, csv, page, sheet)
        }
    }

    /// Rounded half away from zero; nothing is a dash to people and empty to programs, and never 0.
    static let rows = [
        Row("nothing", { .empty }, csv: "", page: "—", sheet: .empty),
        Row("a text without signs", { .text("") }, csv: "", page: "—", sheet: .empty),
        Row("a text", { .text("=1+1") }, csv: "=1+1", page: "=1+1", sheet: .text("=1+1")),
        Row("no text", { .text(nil) }, csv: "", page: "—", sheet: .empty),
        Row("no count at all", { .count(0) }, csv: "0", page: "0", sheet: .number("0")),
        Row("a count", { .count(1_234_567) }, csv: "1234567", page: "1234567", sheet: .number("1234567")),
        Row(
            "two thirds", { .number(exact("200/3"), decimals: 2) }, csv: "66.67", page: "66.67", sheet: .number("66.67")
        ),
        Row("half a unit", { .number(exact("0.125"), decimals: 2) }, csv: "0.13", page: "0.13", sheet: .number("0.13")),
        Row(
            "half a unit below zero", { .number(exact("-0.125"), decimals: 2) }, csv: "-0.13", page: "-0.13",
            sheet: .number("-0.13")),
        Row(
            "less than half a unit below zero", { .number(exact("-0.004"), decimals: 2) }, csv: "0.00", page: "0.00",
            sheet: .number("0.00")),
        Row(
            "89.96 with one decimal", { .number(exact("89.96"), decimals: 1) }, csv: "90.0", page: "90.0",
            sheet: .number("90.0")),
        Row("no number", { .number(nil, decimals: 2) }, csv: "", page: "—", sheet: .empty),
        Row(
            "a third in per cent", { .percent(exact("1/3"), decimals: 1) }, csv: "33.3", page: "33.3%",
            sheet: .number("0.333")),
        Row("all of it", { .percent(1, decimals: 0) }, csv: "100", page: "100%", sheet: .number("1.00")),
        Row("no share", { .percent(nil, decimals: 1) }, csv: "", page: "—", sheet: .empty),
        Row("up", { .change(exact("1.5"), decimals: 2) }, csv: "1.50", page: "▲ 1.50", sheet: .number("1.50")),
        Row("down", { .change(exact("-1.5"), decimals: 2) }, csv: "-1.50", page: "▼ 1.50", sheet: .number("-1.50")),
        Row(
            "too little to be seen", { .change(exact("-0.004"), decimals: 2) }, csv: "0.00", page: "0.00",
            sheet: .number("0.00")),
        Row("nothing to compare with", { .change(nil, decimals: 2) }, csv: "", page: "—", sheet: .empty),
        Row("a code", { .code("passed", shown: "通过") }, csv: "passed", page: "通过", sheet: .text("通过")),
        Row("yes", { .yesNo(true) }, csv: "yes", page: "yes", sheet: .text("yes")),
        Row("only for people", { .page(.text("全部")) }, csv: "", page: "全部", sheet: .text("全部")),
        Row(
            "for people nothing", { .differing(data: .text("x"), page: []) }, csv: "x", page: "—", sheet: .empty),
        Row(
            "a bold number", { Cell.number(exact("200/3"), decimals: 2).strong }, csv: "66.67", page: "66.67",
            sheet: .number("66.67")),
        Row("bold nothing", { Cell.number(nil, decimals: 2).strong }, csv: "", page: "—", sheet: .empty),
        Row(
            "a name that leads to a page", { .differing(data: .text("P1"), page: [.link("张三", to: "people/P1.md")]) },
            csv: "P1", page: "张三", sheet: .text("张三")),
    ]

    @Test("is what its notation makes of it", arguments: rows)
    func notations(_ row: Row) throws {
        let columns = [Column<Int>("key", BilingualText("Head"), .right) { _ in row.cell() }]
        let table = ReportTable(.audits, columns, rows: [1])
        #expect(try StrictCSV.rows(table.csv(excel: false).content) == [["key"], [row.csv]])
        let page = Page(path: "", blocks: [.table(table.page(in: .en))]).markdown
        #expect(try MarkdownReading(page).tables.first?.rows.map { $0.map(\.plain) } == [[row.page]])
        #expect(table.sheetTable(in: .en).rows == [[row.sheet]])
    }

    /// One column, cells of several kinds: what a sheet cannot format alike it shows as the page does.
    @Test("a sheet shows a column of mixed numbers in the words of the page")
    func mixed() {
        let cells: [Cell] = [
            .count(3), .number(exact("66.667"), decimals: 2), .percent(exact("1/2"), decimals: 1), .empty,
        ]
        let table = ReportTable(.audits, [Column<Int>("key", BilingualText("Head")) { cells[$0] }], rows: [0, 1, 2, 3])
        let sheet = table.sheetTable(in: .zh)
        #expect(sheet.columns.map(\.format) == [.text])
        #expect(sheet.rows == [[.text("3")], [.text("66.67")], [.text("50.0%")], [.empty]])
    }

    @Test("a sheet gives a column the most decimals of its cells, and only the columns that people see")
    func decimals() {
        let cells: [Cell] = [.number(1, decimals: 0), .empty, .number(exact("0.125"), decimals: 3)]
        let table = ReportTable(
            .audits,
            [
                Column<Int>("hidden") { _ in .text("x") },
                Column<Int>("key", BilingualText(zh: "头", en: "Head")) { cells[$0] },
                Column<Int>(BilingualText("No key")) { .count($0) },
            ], rows: [0, 1, 2])
        let sheet = table.sheetTable(in: .zh, first: 2)
        #expect(sheet.columns.map(\.id) == ["key", "No key"] && sheet.columns.map(\.heading) == ["头", "No key"])
        #expect(sheet.columns.map(\.format) == [.number(decimals: 0), .count])
        #expect(table.sheetTable(in: .zh).columns[0].format == .number(decimals: 3))
        #expect(sheet.rows == [[.number("1"), .number("0")], [.empty, .number("1")]])
    }
}
