internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import Workbook

/// `report.xlsx`: the month as a workbook, a sheet for each figure that has content, with charts over the very cells.
struct MonthWorkbook {
    let report: MonthlyCompliance
    let tables: MonthTables
    let page: MonthPage
    let context: ReportContext

    static let path = "report.xlsx"

    func file() throws(WorkbookFailure) -> RenderedFile {
        guard
            let created = SheetDate(year: report.asOf.year, month: report.asOf.month, day: report.asOf.day)
        else { return RenderedFile(path: Self.path, content: []) }
        let sheets =
            [overview] + rankings + [trend].compactMap(\.self) + losses + maps + failures + complaints + figures
        let rest = [coverage, findings].compactMap(\.self) + [method]
        let document = WorkbookDocument(
            title: context.say(MonthWording.title(report.month)), author: "dealer-audit \(context.programVersion)",
            created: created, sheets: sheets + rest)
        return RenderedFile(path: Self.path, content: try renderWorkbook(document))
    }

    private var overview: Sheet {
        let head = page.head + page.revisionLine + page.gapLines
        return sheet(
            MonthWording.headline,
            head.map { block in
                switch block {
                case .heading(let level, let text): .heading(text.plainText, level == 1 ? .title : .section)
                case .paragraph(let text): .note(text.plainText)
                case .list(let lines): .note(lines.map { "• " + $0.plainText }.joined(separator: "\n"))
                case .table(let table): .table(table.mixedSheetTable(id: "overview"))
                }
            } + [.table(tables.headline.sheetTable(in: context.language))], frozen: false, colour: .navy)
    }

    private var rankings: [Sheet] {
        let score = ["score": Self.scoreBar, "change": Self.falling]
        let dealers = sheet(
            MonthWording.dealerRanking, table: tables.dealerRanking, rules: score,
            charts: [
                bars(
                    MonthWording.dealerRanking, of: .dealerRanking, by: "dealer", rows: tables.dealerRanking.count)
            ])
        let others = [
            sheet(MonthWording.departmentRanking, table: tables.departmentRanking, rules: score),
            sheet(MonthWording.teamRanking, table: tables.teamRanking, rules: score),
            sheet(MonthWording.personRanking, table: tables.personRanking, rules: score),
            sheet(
                MonthWording.checklistRanking, table: tables.checklistRanking, rules: score,
                charts: [
                    bars(
                        MonthWording.checklistRanking, of: .checklistRanking, by: "checklist",
                        rows: tables.checklistRanking.count)
                ]),
        ]
        return ([dealers] + others).compactMap(\.self)
    }

    private var trend: Sheet? {
        let months = report.trend.months
        guard months.count > 1 else { return nil }
        let byLine = tables.trendByMonth
        // A chart has a line per column, so the months stand below each other here.
        let lines = min(byLine.rows.count, 1 + report.trend.checklists.count)
        let turned = Table(
            headings: [[.text(context.say(MonthTableWording.month))]] + byLine.rows.prefix(lines).map { $0[0] },
            alignments: [.left] + (0..<lines).map { _ in .right },
            rows: months.enumerated().map { position, month in
                [[.text(month.text)]] + byLine.rows.prefix(lines).map { $0[position + 1] }
            })
        let chart = SheetChart(
            .line, title: context.say(MonthWording.trend), table: "trend-lines", categories: "0",
            series: (1...lines).map { ChartSeries(String($0)) }, valueAxis: Self.scoreAxis, placement: .besideTable,
            size: ChartSize(columns: 12, rows: 18))
        return sheet(
            MonthWording.trend,
            [
                .heading(context.say(MonthWording.trend), .title), .table(turned.sheetTable(id: "trend-lines")),
                .chart(chart), .table(byLine.sheetTable(id: "trend-by-subject", rules: [Self.heat])),
            ] + split)
    }

    private var split: [SheetBlock] {
        guard report.changeSplit.contains(where: { $0.rescoredAudits > 0 || $0.incomparable > 0 }) else { return [] }
        return [
            .heading(context.say(MonthWording.changeSplit)), .note(context.say(MonthWording.splitMeaning)),
            .table(tables.changeSplit.sheetTable(in: context.language)),
        ]
    }

    private var losses: [Sheet] {
        [
            sheet(
                MonthWording.sectionLosses, table: tables.sectionLosses,
                charts: [pareto(MonthWording.sectionLosses, of: .sectionLosses, by: "section", tables.sectionLosses)]),
            sheet(
                MonthWording.itemLosses, table: tables.itemLosses,
                charts: [pareto(MonthWording.itemLosses, of: .itemLosses, by: "item", tables.itemLosses)]),
            sheet(MonthWording.frequentFindings, table: tables.findingFrequency),
            sheet(MonthWording.repeatFindings, table: tables.repeats),
        ].compactMap(\.self)
    }

    private var maps: [Sheet] {
        let heat = report.heat.filter { $0.sections.count > 1 }.map { map in
            sheet(
                MonthWording.sectionScores(context.say(map.checklist.title)),
                [
                    .heading(context.say(MonthWording.sectionScores(context.say(map.checklist.title))), .title),
                    .table(tables.heatTable(map).sheetTable(id: "heat-\(map.checklist.id)", rules: [Self.heat])),
                ])
        }
        let radars = report.pillars.map { radar in
            let table = turnedPillars(radar)
            let title = context.say(MonthWording.pillarScores(context.say(radar.checklist.title)))
            let chart = SheetChart(
                .radar, title: title, table: "radar-\(radar.checklist.id)", categories: "0",
                series: table.headings.indices.dropFirst().prefix(4).map { ChartSeries(String($0)) },
                valueAxis: Self.scoreAxis, size: ChartSize(columns: 9, rows: 18))
            return sheet(
                MonthWording.pillarScores(context.say(radar.checklist.title)),
                [
                    .heading(title, .title),
                    .table(
                        tables.pillarTable(radar).sheetTable(id: "pillars-\(radar.checklist.id)", rules: [Self.heat])),
                    .table(table.sheetTable(id: "radar-\(radar.checklist.id)")), .chart(chart),
                ])
        }
        return heat + radars
    }

    /// Pillars down, the whole and the first dealers across, as a radar chart wants it.
    private func turnedPillars(_ radar: PillarRadar) -> Table {
        let rows = tables.pillarTable(radar)
        return Table(
            headings: [[.text(context.say(MonthTableWording.pillar))]] + rows.rows.prefix(4).map { $0[0] },
            alignments: [.left] + rows.rows.prefix(4).map { _ in .right },
            rows: radar.pillars.indices.map { pillar in
                [[.text(context.say(radar.pillars[pillar].name))]] + rows.rows.prefix(4).map { $0[pillar + 1] }
            })
    }

    private var failures: [Sheet] {
        [
            sheet(MonthWording.criticalFailures, table: tables.criticalFailures),
            sheet(MonthWording.caps, table: tables.caps),
        ].compactMap(\.self)
    }

    private var complaints: [Sheet] {
        guard tables.complaintClock.count > 0 else { return [] }
        let estimates: [SheetBlock] = [
            .heading(context.say(EstimateWording.title)), .note(context.say(EstimateWording.explanation)),
            .table(tables.estimates.sheetTable(in: context.language)),
        ]
        return [
            sheet(
                MonthWording.complaintClock,
                [
                    .heading(context.say(MonthWording.complaintClock), .title),
                    .table(tables.complaintClock.sheetTable(in: context.language)),
                ] + estimates),
            sheet(MonthWording.complaints, table: tables.complaints),
        ].compactMap(\.self)
    }

    private var figures: [Sheet] {
        [
            sheet(MonthWording.keyFigures, table: tables.keyFigures),
            sheet(MonthWording.satisfaction, table: tables.satisfaction, note: MonthWording.indexMeaning),
        ].compactMap(\.self)
    }

    private var coverage: Sheet? {
        guard !report.due.isEmpty else { return nil }
        return sheet(
            PageWording.coverage,
            [
                .heading(context.say(PageWording.coverage), .title),
                .table(tables.coverageByDealer.mixedSheetTable(id: "coverage-by-dealer")),
            ])
    }

    private var findings: Sheet? { sheet(PageWording.findings, table: tables.findingList) }

    private var method: Sheet {
        sheet(
            MonthWording.howComputed,
            [.heading(context.say(MonthWording.howComputed), .title)]
                + MonthWording.method(asOf: report.asOf.text, decimals: MonthTables.decimals).map {
                    .note(context.say($0))
                }, frozen: false)
    }
}

extension MonthWorkbook {
    /// Nil when the table is empty.
    private func sheet(
        _ name: BilingualText, table: ReportTable, rules: [String: [ColumnRule]] = [:], note: BilingualText? = nil,
        charts: [SheetChart] = []
    ) -> Sheet? {
        guard table.count > 0 else { return nil }
        let rest = table.count - Self.mostRows
        let more = rest > 0 ? [MonthWording.moreRows(rest, file: table.file.path)] : []
        let notes = ([note].compactMap(\.self) + more).map { SheetBlock.note(context.say($0)) }
        return sheet(
            name,
            [.heading(context.say(name), .title)] + notes
                + [.table(table.sheetTable(in: context.language, rules: rules, first: Self.mostRows))]
                + charts.map(SheetBlock.chart))
    }

    private func sheet(
        _ name: BilingualText, _ blocks: [SheetBlock], frozen: Bool = true, colour: Colour? = nil
    ) -> Sheet {
        Sheet(
            context.say(name), blocks: blocks, frozen: frozen ? .tableHeadings(columns: 0) : .none, tabColour: colour,
            page: PageSetup(footer: context.say(MonthWording.title(report.month))))
    }

    private func bars(_ title: BilingualText, of file: DataFile, by category: String, rows: Int) -> SheetChart {
        let shown = min(rows, 25)
        return SheetChart(
            .bar, title: context.say(title), table: file.rawValue, categories: category, series: [ChartSeries("score")],
            rows: shown, valueAxis: Self.scoreAxis, placement: .besideTable,
            size: ChartSize(columns: 11, rows: 6 + shown), showsValues: true)
    }

    private func pareto(
        _ title: BilingualText, of file: DataFile, by category: String, _ table: ReportTable
    ) -> SheetChart {
        SheetChart(
            .pareto, title: context.say(title), table: file.rawValue, categories: category,
            series: [ChartSeries("lost"), ChartSeries("cumulative")], rows: min(table.count, 15),
            placement: .besideTable, size: ChartSize(columns: 14, rows: 22))
    }

    /// The most rows of one sheet: enough to work with, and a workbook that opens at once.
    private static let mostRows = 10_000
    private static let scoreAxis = ChartAxis(minimum: "0", maximum: "100", step: "20")
    private static let scoreBar: [ColumnRule] = [.dataBar(DataBar(maximum: .number("100")))]
    private static let falling: [ColumnRule] = [.highlight(.below("0"), background: .paleOrange)]
    private static let heat = ColumnRule.colourScale(.orangeToBlue(low: "50", middle: "75", high: "100"))
}

extension Table {
    /// A table made for a page whose cells may be numbers or words.
    fileprivate func mixedSheetTable(id: String) -> SheetTable {
        SheetTable(
            id: id, columns: headings.map { SheetColumn($0.plainText, format: .text) },
            rows: rows.map { row in row.map { .text($0.plainText) } })
    }
}
