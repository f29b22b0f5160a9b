import Workbook

/// A month of a small network as the compliance report might describe it: every kind of block, column and chart.
enum MonthExample {
    static let dealers = [
        ("上海一店", "华东", "93.25", "1.20", "A"), ("苏州园区店", "华东", "91.08", "-0.35", "A"),
        ("杭州滨江店", "华东", "88.40", "0", "B"), ("宁波鄞州店", "华东", "86.92", "2.75", "B"),
        ("南京江宁店", "华东", "84.17", "-1.10", "B"), ("无锡新区店", "华东", "82.40", "0.60", "B"),
        ("合肥政务店", "华中", "79.55", "-3.20", "C"), ("武汉光谷店", "华中", "77.30", "4.15", "C"),
        ("长沙岳麓店", "华中", "71.66", "-0.05", "C"), ("南昌红谷滩店", "华中", "58.90", "-6.45", "D"),
    ]

    static let overview = Sheet(
        "总览",
        blocks: [
            .heading("2026 年 10 月合规月报", .title), .note("可以发布：应收 60 份稽核，实收 60 份。分数为精确值，本表按两位小数显示；口径见“方法”一节。"),
            .link("查看经销商排名 →", to: .sheet("排名")),
            .table(
                SheetTable(
                    id: "headline",
                    columns: [
                        SheetColumn("指标", width: 26), SheetColumn("本月", format: .number(decimals: 2)),
                        SheetColumn("较上月", format: .change(decimals: 2)),
                        SheetColumn("完成率", format: .percent(decimals: 1)), SheetColumn("截止", format: .date),
                    ],
                    rows: [
                        [
                            .text("网络平均分"), .number("81.36"), .number("0.48"), .number("1"),
                            SheetDate(year: 2026, month: 10, day: 31).map(SheetCell.date) ?? .empty,
                        ], [.text("5S 平均分"), .number("84.90"), .number("-0.72"), .number("0.983")],
                        [.text("投诉 24 小时内反馈率"), .empty, .number("0"), .number("0.9125")],
                    ])),
            .chart(
                SheetChart(
                    .line, title: "平均分走势", table: "trend", categories: "month",
                    series: [ChartSeries("score"), ChartSeries("five-s"), ChartSeries("pass", role: .reference)],
                    valueAxis: ChartAxis(title: "分", minimum: "60", maximum: "100", step: "10"),
                    alternativeText: "近六个月全网平均分由 77.8 升至 81.4")), .heading("走势"),
            .table(
                SheetTable(
                    id: "trend",
                    columns: [
                        SheetColumn("月份", id: "month"), SheetColumn("平均分", id: "score", format: .number(decimals: 2)),
                        SheetColumn("5S", id: "five-s", format: .number(decimals: 2)),
                        SheetColumn("合格线", id: "pass", format: .number(decimals: 0)),
                    ],
                    rows: [
                        ("2026-05", "77.80", "80.15"), ("2026-06", "78.42", "81.90"), ("2026-07", "79.05", "82.33"),
                        ("2026-08", "78.11", "84.02"), ("2026-09", "80.88", "85.62"), ("2026-10", "81.36", "84.90"),
                    ].map { [.text($0.0), .number($0.1), .number($0.2), .number("80")] })),
        ], tabColour: .navy, page: PageSetup(footer: "合规月报 2026-10 & 机密"))

    static let ranking = Sheet(
        "排名",
        blocks: [
            .heading("经销商排名", .title),
            .table(
                SheetTable(
                    id: "ranking",
                    columns: [
                        SheetColumn("名次", format: .count), SheetColumn("经销商", id: "dealer"), SheetColumn("大区"),
                        SheetColumn(
                            "得分", id: "score", format: .number(decimals: 2),
                            rules: [.dataBar(DataBar(maximum: .number("100")))]),
                        SheetColumn("合格线", id: "pass", format: .count),
                        SheetColumn(
                            "较上月", format: .change(decimals: 2),
                            rules: [.highlight(.below("-3"), background: .paleOrange)]),
                        SheetColumn(
                            "等级",
                            rules: [
                                .highlight(.equals("A"), background: .paleBlue),
                                .highlight(.equals("D"), background: .paleOrange),
                            ]),
                    ],
                    rows: dealers.enumerated().map { place, dealer in
                        [
                            .number("\(place + 1)"), .link(dealer.0, to: .sheet("热力图")), .text(dealer.1),
                            .number(dealer.2), .number("80"), .number(dealer.3), .text(dealer.4),
                        ]
                    })),
            .chart(
                SheetChart(
                    .bar, title: "得分排名", table: "ranking", categories: "dealer",
                    series: [ChartSeries("score", pointColours: [9: .vermilion])],
                    valueAxis: ChartAxis(minimum: "0", maximum: "100", step: "20"), placement: .besideTable,
                    size: ChartSize(columns: 9, rows: 16), showsValues: true)),
            .chart(
                SheetChart(
                    .column, title: "得分与合格线", table: "ranking", categories: "dealer",
                    series: [
                        ChartSeries("score", colour: .sky), ChartSeries("pass", role: .reference, colour: .vermilion),
                    ], valueAxis: ChartAxis(title: "分", minimum: "0", maximum: "100", step: "20"),
                    placement: .besideTable, size: ChartSize(columns: 9, rows: 14))),
        ], frozen: .tableHeadings(columns: 2), tabColour: .blue)

    static let sections = ["接待来店客户", "需求分析", "产品介绍", "试乘试驾", "成交条件", "交车"]

    static let heatMap = Sheet(
        "热力图",
        blocks: [
            .heading("经销商 × 环节", .title), .note("橙色偏低，蓝色偏高；空白表示未评分，不等于零分。"),
            .table(
                SheetTable(
                    id: "heat",
                    columns: [SheetColumn("经销商")]
                        + sections.map {
                            SheetColumn(
                                $0, format: .number(decimals: 1), width: 11,
                                rules: [.colourScale(.orangeToBlue(low: "50", middle: "80", high: "100"))])
                        },
                    rows: dealers.enumerated().map { row, dealer in
                        [.text(dealer.0)]
                            + sections.indices.map { column in
                                (row + column) % 11 == 10
                                    ? .empty : .number("\(98 - (row * 17 + column * 29) % 47).\((row + column) % 10)")
                            }
                    })),
        ], frozen: .tableHeadings(columns: 1), tabColour: .orange)

    static let fiveS = Sheet(
        "5S 与帕累托",
        blocks: [
            .heading("5S 五大支柱", .title),
            .table(
                SheetTable(
                    id: "pillars",
                    columns: [
                        SheetColumn("支柱", id: "pillar"), SheetColumn("本月", id: "now", format: .number(decimals: 1)),
                        SheetColumn("上月", id: "before", format: .number(decimals: 1)),
                    ],
                    rows: [
                        ("整理", "92.0", "88.5"), ("整顿", "85.5", "86.0"), ("清扫", "78.0", "74.5"), ("清洁", "81.5", "80.0"),
                        ("素养", "88.0", "90.5"),
                    ].map { [.text($0.0), .number($0.1), .number($0.2)] })),
            .chart(
                SheetChart(
                    .radar, title: "5S 雷达图", table: "pillars", categories: "pillar",
                    series: [ChartSeries("now"), ChartSeries("before", colour: .orange)],
                    valueAxis: ChartAxis(minimum: "0", maximum: "100", step: "20"), placement: .besideTable,
                    size: ChartSize(columns: 8, rows: 16))), .heading("失分最多的检查项"),
            .table(
                SheetTable(
                    id: "pareto",
                    columns: [
                        SheetColumn("检查项", id: "item", width: 30, wraps: true),
                        SheetColumn("次数", id: "count", format: .count),
                        SheetColumn("累计占比", id: "share", format: .percent(decimals: 1)),
                    ],
                    rows: [
                        ("展车轮胎未打蜡，且轮毂有明显灰尘、泥渍或划痕未处理", "42", "0.35"), ("接待超过 3 分钟", "31", "0.6083"),
                        ("未主动邀请试驾", "22", "0.7917"), ("价签缺失", "15", "0.9167"), ("洗手间无记录表", "10", "1"),
                    ].map { [.text($0.0), .number($0.1), .number($0.2)] })),
            .chart(
                SheetChart(
                    .pareto, title: "检查项帕累托图", table: "pareto", categories: "item",
                    series: [ChartSeries("count"), ChartSeries("share", colour: .vermilion)],
                    valueAxis: ChartAxis(title: "次数", minimum: "0"), placement: .besideTable,
                    size: ChartSize(columns: 10, rows: 16))),
        ], page: PageSetup(orientation: .landscape))

    static let document = WorkbookDocument(
        title: "2026 年 10 月合规月报", author: "DealerAudit", created: SheetDate(year: 2026, month: 11, day: 1) ?? .first,
        sheets: [overview, ranking, heatMap, fiveS])
}

extension SheetDate {
    /// Any day will do where none is looked at.
    static let first: SheetDate = {
        guard let date = SheetDate(year: 2026, month: 1, day: 1) else { preconditionFailure("a day that exists") }
        return date
    }()
}
