internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

extension MonthTables {
    /// One month of the whole, of a dealer or of a checklist.
    struct TrendRow {
        /// `whole`, `dealer` or `checklist`.
        let kind: String
        let id: String
        let name: String
        let point: TrendPoint
    }

    var trend: ReportTable {
        let whole = report.trend.whole.map {
            TrendRow(kind: "whole", id: "", name: context.say(MonthTableWording.whole), point: $0)
        }
        let dealers = report.trend.dealers.flatMap { series in
            series.points.map {
                TrendRow(kind: "dealer", id: series.subject.id, name: context.name(of: series.subject), point: $0)
            }
        }
        let checklists = report.trend.checklists.flatMap { series in
            series.points.map {
                TrendRow(
                    kind: "checklist", id: series.subject.id, name: context.say(series.subject.title), point: $0)
            }
        }
        return ReportTable(.trend, trendColumns, rows: whole + dealers + checklists)
    }

    private var trendColumns: [Column<TrendRow>] {
        [
            Column("subject") { .text($0.kind) },
            Column("id") { .text($0.id) },
            Column("name", MonthTableWording.subject) { .text($0.name) },
            Column("month", MonthTableWording.month) { .text($0.point.month.text) },
            Column("score", PageWording.score, .right) { .number($0.point.score, decimals: Self.decimals) },
            Column("audits", PageWording.audits, .right) { .count($0.point.audits) },
            Column("scored", MonthWording.scored, .right) { .count($0.point.scored) },
        ]
    }

    /// Months across, one line for the whole, each checklist and each dealer.
    var trendByMonth: Table {
        let months = report.trend.months
        let whole = (context.say(MonthTableWording.whole), report.trend.whole, report.trend.threeMonthMean)
        let lines =
            [whole]
            + report.trend.checklists.map { (context.say($0.subject.title), $0.points, $0.threeMonthMean) }
            + report.trend.dealers.map { (context.name(of: $0.subject), $0.points, $0.threeMonthMean) }
        let score = { (score: Fraction?) in Cell.number(score, decimals: Self.decimals).page }
        return Table(
            headings: [[.text(context.say(MonthTableWording.subject))]] + months.map { [.text($0.text)] }
                + [[.text(context.say(MonthTableWording.threeMonths))]],
            alignments: [.left] + months.map { _ in .right } + [.right],
            rows: lines.map { name, points, mean in
                [[.text(name)]] + points.map { score($0.score) } + [score(mean)]
            })
    }

    /// Every audit of the last twelve months, which trends are computed from.
    var history: ReportTable {
        ReportTable(
            .history,
            [
                Column("audit") { .text($0.id) },
                Column("checklist") { .text($0.checklist) },
                Column("version") { .text($0.version) },
                Column("dealer") { .text($0.dealer) },
                Column("region") { .text($0.region) },
                Column("department") { .text($0.department) },
                Column("date") { .text($0.date.text) },
                Column("outcome") { .text($0.outcome.rawValue) },
                Column("final") { .number($0.final, decimals: Self.issuedDecimals($0.final)) },
            ] as [Column<HistoricAudit>], rows: report.records.history)
    }

    /// As many decimals as an issued number has.
    static func issuedDecimals(_ number: Fraction?) -> Int {
        guard let number else { return 0 }
        return (0...12).first { number.rounded(toDecimals: $0) == number } ?? 12
    }
}
