import AuditTestSupport
import Testing

@testable import Workbook

@Suite("hostile texts everywhere in a workbook") struct HostileDocumentTests {
    static let texts = [
        "=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1:A9)", "{=1+1}", "<b>&amp;</b>", "]]><x/>", "a|b", "\"quoted\"",
        "'quoted'", "line\nbreak\r\nand\rmore", "\ttab", " spaces ", "\u{0}\u{1}\u{1F}\u{7F}\u{FFFE}\u{FFFF}",
        "\u{202E}reversed", "_x0041_", String(repeating: "展", count: 40), "👩‍👩‍👧 😀 e\u{301}", "1e400", "nan", "0x1F", "007",
        "2026-10-31", "TRUE", "#N/A", "http://example.com", "internal:A!A1", String(repeating: "\"", count: 300),
        String(repeating: "<", count: 40_000), String(repeating: "_x0041_", count: 200), "",
    ]

    static func document(_ text: String) -> WorkbookDocument {
        let rules: [ColumnRule] = [
            .highlight(.equals(text), background: .paleBlue), .highlight(.below(text), background: .paleBlue),
            .highlight(.between("0", text), background: .paleGrey),
            .colourScale(.orangeToBlue(low: text, middle: text, high: text)), .dataBar(DataBar(minimum: .number(text))),
        ]
        let table = SheetTable(
            id: text,
            columns: [
                SheetColumn(text, id: "a", wraps: true, rules: rules),
                SheetColumn(text, id: "b", format: .number(decimals: 2)), SheetColumn(text, id: "c", format: .date),
            ],
            rows: [
                [.text(text), .number(text), .link(text, to: .address(text))],
                [.link(text, to: .sheet(text)), .text(text), .link(text, to: .address("https://example.com/" + text))],
            ])
        return WorkbookDocument(
            title: text, author: text, created: .first, font: text,
            sheets: [
                Sheet(
                    text,
                    blocks: [
                        .heading(text, .title), .note(text), .link(text, to: .sheet(text)), .table(table),
                        .chart(
                            SheetChart(
                                .bar, title: text, table: text, categories: "a", series: [ChartSeries("b")],
                                alternativeText: text)),
                    ], frozen: .tableHeadings(columns: 99), page: PageSetup(footer: text)), Sheet(text, blocks: []),
            ])
    }

    static let books = Result { try ReadWorkbook.rendering(texts.map(document)) }

    @Test("come back as they are, and none is a formula", arguments: texts.indices) func comeBack(number: Int) throws {
        let (text, book) = (Self.texts[number], try Self.books.get()[number])
        #expect(book.sheets.map(\.name) == sheetNames(for: [text, text]))
        let sheet = try #require(book.sheets.first)
        let table = try #require(sheet.tables.values.first)
        let start = try #require(Int(table.area.dropFirst().prefix { $0 != ":" }))
        #expect(!sheet.cells.values.contains { $0.type == "f" })
        let shown = text.isEmpty ? nil : cellText(text)
        let written = [sheet.cells["A1"], sheet.cells["A2"]].map { $0?.text }
        #expect(written == [shown, shown])
        let digits = decimalValue(text)
        #expect(sheet.texts(inRow: start + 1, columns: 3) == [shown, digits == nil ? shown : nil, shown])
        #expect(sheet.cells["B\(start + 1)"]?.number == digits)
        #expect(sheet.texts(inRow: start + 2, columns: 3) == [shown, shown, shown])
        #expect(sheet.texts(inRow: start, columns: 3) == table.columns)
        #expect(Set(table.columns.map { $0.lowercased() }).count == 3)
        #expect(table.columns.allSatisfy { (1...255).contains($0.utf16.count) })
    }

    @Test("a link goes only where it may") func links() throws {
        let targets: [(LinkTarget, String?)] = [
            (.sheet("二/二"), "'二-二'!A1"), (.sheet("三"), nil), (.address("javascript:alert(1)"), nil),
            (.address("https://example.com/a b"), "https://example.com/a%20b"), (.address("internal:x"), nil),
            (.address("https://example.com/internal:x"), "https://example.com/internal%3Ax"),
            (.sheet("Li's"), "'Li''s'!A1"),
        ]
        let rows = targets.map { [SheetCell.link("去", to: $0.0)] }
        let table = SheetTable(id: "t", columns: [SheetColumn("链接")], rows: rows)
        let sheets = [Sheet("一", blocks: [.table(table)]), Sheet("二/二", blocks: []), Sheet("Li's", blocks: [])]
        let sheet = try ReadWorkbook(rendering: WorkbookDocument(title: "", created: .first, sheets: sheets)).sheet("一")
        for (number, (target, expected)) in targets.enumerated() {
            #expect(sheet.cells["A\(number + 2)"]?.link == expected, "\(target)")
            #expect(sheet.cells["A\(number + 2)"]?.text == "去")
        }
    }

    @Test("more links than Excel takes are no failure") func manyLinks() throws {
        let table = SheetTable(
            id: "t", columns: [SheetColumn("链接")], rows: Array(repeating: [.link("去", to: .sheet("一"))], count: 65_540))
        let document = WorkbookDocument(title: "", created: .first, sheets: [Sheet("一", blocks: [.table(table)])])
        #expect(throws: Never.self) { try renderWorkbook(document) }
    }

    @Test("a table without rows says so in one") func emptyTable() throws {
        let table = SheetTable(id: "t", columns: [SheetColumn("a"), SheetColumn("b")], rows: [], textIfEmpty: "无")
        let document = WorkbookDocument(title: "", created: .first, sheets: [Sheet("一", blocks: [.table(table)])])
        let sheet = try ReadWorkbook(rendering: document).sheet("一")
        #expect(sheet.tables["t"]?.area == "A1:B2")
        #expect(sheet.texts(inRow: 2, columns: 2) == ["无", nil])
    }

    @Test("a sheet may be empty, a row short, a size absurd") func oddities() throws {
        let table = SheetTable(
            id: "t",
            columns: [
                SheetColumn("a", format: .number(decimals: .max), width: .max),
                SheetColumn("b", format: .percent(decimals: .min)), SheetColumn("c", width: .min),
            ], rows: [[], [.number("1")], [.number("1"), .number("2"), .empty]])
        let chart = SheetChart(
            .column, title: "", table: "t", categories: "a",
            series: [ChartSeries("b", pointColours: [-1: .blue, 1: .orange, .max: .blue])], rows: .max,
            valueAxis: ChartAxis(minimum: "9", maximum: "1", step: "-1"), placement: .besideTable,
            size: ChartSize(columns: .max, rows: .min))
        let document = WorkbookDocument(
            title: "", created: .first,
            sheets: [
                Sheet("空", blocks: []),
                Sheet(
                    "一", blocks: [.chart(chart), .table(table), .chart(chart)], frozen: .tableHeadings(columns: .min)),
            ])
        let sheet = try ReadWorkbook(rendering: document).sheet("一")
        #expect(sheet.cells.values.compactMap(\.number).sorted() == [1, 1, 2])
        #expect(sheet.charts.count == 2)
        #expect(sheet.charts.map { $0.plots[0].series[0].points } == [[1], [1]])
    }
}
