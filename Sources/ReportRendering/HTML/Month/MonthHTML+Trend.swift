internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic

extension MonthHTML {
    var trend: Chapter? {
        let whole = report.trend.whole
        guard whole.count > 1, whole.contains(where: { $0.score != nil }) else { return nil }
        return Chapter("trend", MonthWording.trend, lead: HTMLWording.trendLead) { html in
            html.element("figure", .class("panel")) { html in
                let range = ScoreRange(whole.compactMap(\.score))
                for size in [LineChart.Size.wide, .narrow] {
                    line(whole, HTMLWording.trendOfAll, size: size, range: range).append(to: &html)
                }
                if range.low > 0 {
                    html.element("figcaption", text: context.say(HTMLWording.cutAxis(from: range.low)))
                }
            }
            checklistPanels(&html)
            html.fold(context.say(HTMLWording.sameInNumbers)) { trendTable(&$0) }
        }
    }

    /// One small chart for each checklist, all on one axis.
    private func checklistPanels(_ html: inout HTMLWriter) {
        let series = report.trend.checklists.filter { $0.points.contains { $0.score != nil } }
        guard series.count > 1 else { return }
        let range = ScoreRange(series.flatMap { $0.points.compactMap(\.score) })
        html.element("h3", text: context.say(HTMLWording.trendByChecklist))
        html.element("div", .class("panels")) { html in
            for entry in series {
                html.newLine()
                html.element(
                    "figure", .class("panel"), index.mark(checklist: entry.subject.id)
                ) { html in
                    html.element("h4", text: context.say(entry.subject.title))
                    line(entry.points, entry.subject.title, size: .small, range: range).append(to: &html)
                }
            }
        }
    }

    private func line(
        _ points: [TrendPoint], _ title: BilingualText, size: LineChart.Size, range: ScoreRange
    ) -> LineChart {
        let words = points.compactMap { point in
            point.score.map { "\(point.month.text): \($0.decimalText(decimals: Self.decimals))" }
        }
        return LineChart(
            labels: points.map(\.month.text), values: points.map(\.score),
            decimals: size.isSmall ? 1 : Self.decimals, title: context.say(title), description: context.listed(words),
            size: size, range: range)
    }

    private func trendTable(_ html: inout HTMLWriter) {
        let checklists = report.trend.checklists
        let columns: [HTMLColumn<Int>] =
            [
                .text(MonthTableWording.month, .head) { report.trend.months[$0].text },
                .number(MonthTableWording.whole, decimals: Self.decimals) { report.trend.whole[$0].score },
                .count(PageWording.audits) { report.trend.whole[$0].audits },
                .count(MonthWording.scored) { report.trend.whole[$0].scored },
            ]
            + checklists.map { series in
                .number(series.subject.title, decimals: Self.decimals) { series.points[$0].score }
            }
        HTMLTable(columns: columns, caption: MonthWording.trend)
            .append(report.trend.months.indices, to: &html, in: context)
    }

    /// A dealer's course in its row; all rows on one axis.
    var trendColumn: HTMLColumn<Standing<AuditedDealer>> {
        let range = ScoreRange(report.trend.dealers.flatMap { $0.points.compactMap(\.score) })
        var courses: [String: [Fraction?]] = [:]
        for series in report.trend.dealers { courses[series.subject.id] = series.points.map(\.score) }
        return HTMLColumn(MonthWording.trend, .spark) { standing, html in
            Sparkline(values: courses[standing.subject.id] ?? [], range: range).append(to: &html)
        }
    }
}
