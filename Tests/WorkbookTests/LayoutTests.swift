import Testing

@testable import Workbook

@Suite("where the blocks of a sheet stand") struct LayoutTests {
    static let table = SheetTable(
        id: "t", columns: [SheetColumn("a", width: 30), SheetColumn("b", width: 40)],
        rows: [[.text("x")], [.text("y")]])
    static let chart = SheetChart(
        .bar, title: "图", table: "t", categories: "a", series: [ChartSeries("b")], size: ChartSize(columns: 4, rows: 10)
    )
    static let beside: SheetChart = {
        var chart = Self.chart
        chart.placement = .besideTable
        return chart
    }()

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let blocks: [SheetBlock]
        /// The row, and for charts the column, of each block from 0.
        let places: [[Int]]
    }

    @Test(arguments: [
        Case(
            testDescription: "a table follows its heading at once", blocks: [.heading("h", .title), .table(table)],
            places: [[0], [1]]),
        Case(
            testDescription: "below a note one row is free", blocks: [.note("n"), .table(table)], places: [[0], [2]]),
        Case(
            testDescription: "notes and links stand together",
            blocks: [.note("n"), .link("l", to: .sheet("x")), .note("m")],
            places: [[0], [1], [2]]),
        Case(
            testDescription: "below a table one row is free", blocks: [.table(table), .note("n")], places: [[0], [4]]),
        Case(
            testDescription: "a heading keeps its distance", blocks: [.note("n"), .heading("h")], places: [[0], [2]]),
        Case(
            testDescription: "a chart takes rows of its own", blocks: [.chart(chart), .table(table)],
            places: [[0, 0], [11]]),
        Case(
            testDescription:
                "a chart beside a table begins with it, another follows below, and what comes next is below both",
            blocks: [.heading("h"), .table(table), .chart(beside), .chart(beside), .note("n")],
            places: [[0], [1], [1, 3], [12, 3], [23]]),
        Case(
            testDescription: "a chart beside no table stands below", blocks: [.heading("h"), .chart(beside)],
            places: [[0], [1, 0]]),
        Case(
            testDescription: "a long table ends below the chart beside it",
            blocks: [
                .table(SheetTable(id: "t", columns: table.columns, rows: Array(repeating: [], count: 50))),
                .chart(beside),
                .note("n"),
            ], places: [[0], [0, 3], [52]]),
    ])
    func places(_ row: Case) throws {
        let layout = try SheetLayout(Sheet("s", blocks: row.blocks))
        #expect(layout.blocks.map(place) == row.places)
    }

    private func place(_ block: PlacedBlock) -> [Int] {
        switch block {
        case .heading(_, _, let text), .note(_, let text): [text.row]
        case .link(_, _, let row): [row]
        case .table(_, let table): [table.headingRow]
        case .chart(_, let row, let column): [row, column]
        }
    }

    private func text(_ blocks: [SheetBlock]) throws -> PlacedText {
        let first = try SheetLayout(Sheet("s", blocks: blocks)).blocks.first
        switch first {
        case .heading(_, _, let text), .note(_, let text): return text
        default: throw Missing()
        }
    }

    struct Missing: Error {}

    @Test("a long paragraph is spread over the columns that make a readable line") func paragraphs() throws {
        let long = String(repeating: "字", count: 100)
        #expect(try text([.note("n")]).isWrapped == false)
        #expect(try text([.note(long)]).lastColumn == 10, "eleven columns of the standard width")
        #expect(try text([.note(long), .table(Self.table)]).lastColumn == 4, "30, 40 and three of the standard width")
        #expect(try text([.note(long)]).height == 48)
        #expect(try text([.note("a\nb\r\nc\rd")]).height == 63)
        #expect(try text([.heading(long, .title)]).height == 30 + 3 * 27)
        let endless = String(repeating: "字\n", count: 1_000)
        #expect(try text([.note(endless)]).height == 408, "27 lines; Excel allows 409 points")
        #expect(try text([.heading(endless, .title)]).height == 409)
    }

    @Test("a column is as wide as its texts, within reason") func widths() throws {
        func width(_ column: SheetColumn, _ cells: [SheetCell]) throws -> Double {
            let table = SheetTable(id: "t", columns: [column], rows: cells.map { [$0] })
            return try SheetLayout(Sheet("s", blocks: [.table(table)])).columnWidths[0]
        }
        #expect(try width(SheetColumn("a"), []) == 9)
        #expect(try width(SheetColumn("a"), [.text("上海浦东金桥店")]) == 17)
        #expect(try width(SheetColumn("一个相当长的列标题，要分两行"), []) == 22)
        #expect(try width(SheetColumn("a"), [.text(String(repeating: "字", count: 99))]) == 48)
        #expect(try width(SheetColumn("a", format: .count), [.number("1234567")]) == 12)
        #expect(try width(SheetColumn("a", width: 300), []) == 255)
        #expect(try width(SheetColumn("a", width: -1), []) == 2)
        #expect(try width(SheetColumn("a"), [.text("a\nb\r\n" + String(repeating: "c", count: 20))]) == 23)
    }

    @Test("a column serves the widest of the tables above each other") func sharedColumns() throws {
        let narrow = SheetTable(id: "n", columns: [SheetColumn("a", width: 10), SheetColumn("b", width: 50)], rows: [])
        let layout = try SheetLayout(Sheet("s", blocks: [.table(Self.table), .table(narrow)]))
        #expect(layout.columnWidths == [30, 50])
        #expect(layout.width(ofColumn: 2) == SheetMetrics.standardWidth)
    }
}
