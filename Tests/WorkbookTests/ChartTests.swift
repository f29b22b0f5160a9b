import Testing

@testable import Workbook

@Suite("charts, read by another program") struct ChartTests {
    private func charts(_ sheet: String) throws -> [ReadChart] { try MonthTests.book.get().sheet(sheet).charts }

    @Test("a line chart shows the cells of the table, and the pass mark dashed") func line() throws {
        let chart = try #require(try charts("总览").first)
        #expect(chart.title == "平均分走势")
        #expect(chart.legend)
        let plot = try #require(chart.plots.first)
        #expect(plot.kind == "LineChart")
        #expect(plot.series.map(\.values) == ["'总览'!$B$27:$B$32", "'总览'!$C$27:$C$32", "'总览'!$D$27:$D$32"])
        #expect(plot.series.map(\.categories) == Array(repeating: "'总览'!$A$27:$A$32", count: 3))
        #expect(plot.series.map(\.name) == ["'总览'!$B$26", "'总览'!$C$26", "'总览'!$D$26"])
        #expect(plot.series.map(\.dash) == ["solid", "solid", "dash"])
        #expect(plot.series[0].cached == [77.8, 78.42, 79.05, 78.11, 80.88, 81.36])
        #expect(plot.axes[1].minimum == 60 && plot.axes[1].maximum == 100)
        #expect(plot.axes[1].title == "分")
        #expect(chart.from == [9, 0], "in rows of its own")
    }

    @Test("the first row of a bar chart is on top, its values are written beside the bars") func bar() throws {
        let chart = try #require(try charts("排名").first)
        let plot = try #require(chart.plots.first)
        #expect(plot.kind == "BarChart bar")
        #expect(plot.axes[0].reversed && !plot.axes[1].reversed)
        #expect(plot.axes[1].minimum == 0 && plot.axes[1].maximum == 100)
        #expect(plot.series[0].labels)
        #expect(plot.series[0].points == [9], "one bar has a colour of its own")
        #expect(!chart.legend, "one series needs no legend")
        #expect(chart.from == [1, 8], "beside the table's headings")
    }

    @Test("a reference is a line over the columns, on their axes") func reference() throws {
        let charts = try charts("排名")
        #expect(charts[1].from == [18, 8], "below the chart before")
        let plots = charts[1].plots
        #expect(plots.map(\.kind) == ["BarChart col", "LineChart"])
        #expect(plots[0].series.map(\.values) == ["'排名'!$D$3:$D$12"])
        #expect(plots[1].series.map(\.values) == ["'排名'!$E$3:$E$12"])
        #expect(plots[1].series.map(\.index) == [1])
        #expect(plots[0].axes == plots[1].axes)
    }

    @Test("a Pareto chart has its shares against a second axis") func pareto() throws {
        let chart = try charts("5S 与帕累托")[1]
        #expect(chart.plots.map(\.kind) == ["BarChart col", "LineChart"])
        #expect(chart.plots[1].series[0].cached == [0.35, 0.6083, 0.7917, 0.9167, 1])
        let (first, second) = (chart.plots[0].axes, chart.plots[1].axes)
        #expect(first.map(\.deleted) == [false, false])
        #expect(first[1].position == "l" && first[1].title == "次数")
        #expect(
            second[1]
                == ReadChart.Axis(
                    minimum: 0, maximum: 1, reversed: false, deleted: false, position: "r", format: "0%", title: nil))
        #expect(second[0].deleted)
    }

    @Test("a radar has an axis per pillar") func radar() throws {
        let plot = try #require(try charts("5S 与帕累托")[0].plots.first)
        #expect(plot.kind == "RadarChart")
        #expect(plot.series.map(\.values) == ["'5S 与帕累托'!$B$3:$B$7", "'5S 与帕累托'!$C$3:$C$7"])
        #expect(plot.axes[1].minimum == 0 && plot.axes[1].maximum == 100)
    }

    static let table = SheetTable(
        id: "t",
        columns: [SheetColumn("店", id: "name")] + ["a", "b", "c", "d"].map { SheetColumn($0, format: .count) },
        rows: (1...5).map { row in [.text("店\(row)")] + (1...4).map { .number("\(row * $0)") } })

    private func chart(_ chart: SheetChart, sheet: String = "SH01") throws -> ReadChart {
        let document = WorkbookDocument(
            title: "", created: .first, sheets: [Sheet(sheet, blocks: [.table(Self.table), .chart(chart)])])
        return try #require(try ReadWorkbook(rendering: document).sheets.first?.charts.first)
    }

    @Test(
        "shows the first rows only, if so wanted",
        arguments: [(3, "$A$2:$A$4"), (99, "$A$2:$A$6"), (0, "$A$2"), (-1, "$A$2")]) func rows(count: Int, area: String)
        throws
    {
        let chart = try chart(
            SheetChart(.column, title: "图", table: "t", categories: "name", series: [ChartSeries("a")], rows: count))
        #expect(chart.plots[0].series[0].categories == "'SH01'!" + area)
    }

    @Test("references stay lines wherever they stand among the series") func order() throws {
        let series = [
            ChartSeries("a", role: .reference), ChartSeries("b"), ChartSeries("c", role: .reference), ChartSeries("d"),
        ]
        let chart = try chart(SheetChart(.column, title: "图", table: "t", categories: "name", series: series))
        #expect(
            chart.plots.map { $0.series.map(\.name) } == [
                ["'SH01'!$C$1", "'SH01'!$E$1"], ["'SH01'!$B$1", "'SH01'!$D$1"],
            ])
        #expect(chart.plots.flatMap { $0.series.map(\.index) } == [0, 1, 2, 3])
    }

    @Test("a column chart of references alone is a line chart") func onlyReferences() throws {
        let chart = try chart(
            SheetChart(
                .column, title: "图", table: "t", categories: "name", series: [ChartSeries("a", role: .reference)]))
        #expect(chart.plots.map(\.kind) == ["LineChart"])
    }

    @Test("a Pareto chart of one column needs no second axis") func oneColumn() throws {
        let chart = try chart(
            SheetChart(.pareto, title: "图", table: "t", categories: "name", series: [ChartSeries("a")]))
        #expect(chart.plots.map(\.kind) == ["BarChart col"])
    }

    @Test("a maximum below the minimum is left to the program") func bounds() throws {
        let chart = try chart(
            SheetChart(
                .line, title: "图", table: "t", categories: "name", series: [ChartSeries("a")],
                valueAxis: ChartAxis(minimum: "9", maximum: "1", step: "-1")))
        #expect(chart.plots[0].axes[1].minimum == 9 && chart.plots[0].axes[1].maximum == nil)
    }

    static let titles = ["=1+1", "<b>&\"'", "a\nb\u{0}", "]]>", "_x0041_", String(repeating: "题", count: 300)]

    @Test("hostile titles are titles, on sheets of any name") func hostileTitles() throws {
        let sheets = ["2026", "A1", "Li's", "R1C1", "a!b", "店 & <b>"]
        let books = try ReadWorkbook.rendering(zip(Self.titles, sheets).map(Self.hostileDocument))
        for ((title, sheet), book) in zip(zip(Self.titles, sheets), books) {
            let chart = try #require(book.sheets.first?.charts.first)
            let shown = singleLine(title, utf16: 255)
            #expect(chart.title == (shown.hasPrefix("=") ? " " + shown : shown))
            #expect(chart.plots[0].axes[1].title == chart.title)
            #expect(chart.plots[0].series[0].cached == [1, 2, 3, 4, 5])
            #expect(chart.plots[0].series[0].values == quotedSheetName(sheet) + "!$B$2:$B$6")
        }
    }

    private static func hostileDocument(_ title: String, _ sheet: String) -> WorkbookDocument {
        let chart = SheetChart(
            .pareto, title: title, table: "t", categories: "name", series: [ChartSeries("a"), ChartSeries("b")],
            categoryTitle: title, valueAxis: ChartAxis(title: title, minimum: title, maximum: "x"),
            alternativeText: String(repeating: title, count: 300))
        return WorkbookDocument(
            title: "", created: .first, sheets: [Sheet(sheet, blocks: [.table(table), .chart(chart)])])
    }
}
