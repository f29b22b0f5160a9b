internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

extension MonthTables {
    /// One number of the month beside that of the month before.
    private struct HeadlineFigure {
        /// Stable, for data files.
        let id: String
        let label: BilingualText
        let current: Cell
        var previous = Cell.empty
        var change = Cell.empty
    }

    /// The month in a few numbers.
    var headline: ReportTable {
        let now = report.headline
        let score = HeadlineFigure(
            id: "score", label: MonthWording.meanScore, current: .number(now.score, decimals: Self.decimals).strong,
            previous: .number(now.previous, decimals: Self.decimals),
            change: .change(now.change, decimals: Self.decimals))
        let threeMonths = HeadlineFigure(
            id: "three_months", label: MonthWording.threeMonthMean,
            current: .number(now.threeMonthMean, decimals: Self.decimals))
        let repeats = HeadlineFigure(
            id: "repeat_findings", label: MonthWording.repeatFindings, current: .count(now.repeatFindings))
        let onTime = HeadlineFigure(
            id: "on_time_share", label: MonthWording.onTimeFeedback, current: percent(now.onTimeShare))
        return ReportTable(
            .headline,
            [
                Column("figure", MonthWording.figure) { .code($0.id, shown: context.say($0.label)) },
                Column("current", MonthWording.thisMonth, .right) { $0.current },
                Column("previous", MonthWording.lastMonth, .right) { $0.previous },
                Column("change", MonthWording.change, .right) { $0.change },
            ] as [Column<HeadlineFigure>],
            rows: [score, threeMonths] + headlineCounts + [repeats]
                + (report.complaints.whole.complaints > 0 ? [onTime] : []))
    }

    private var headlineCounts: [HeadlineFigure] {
        let now = report.headline
        let before = report.previousAudits
        let critical = before.map { audit in audit.findings.count { audit.checklist.items[$0.item].isCritical } }
        return [
            figure("audits", PageWording.audits, now.audits, before.count),
            figure("scored", MonthWording.scored, now.scored, before.count { $0.final != nil }),
            figure("passed", Outcome.passed.wording, now.passed, before.count { $0.outcome == .passed }),
            figure("failed", Outcome.failed.wording, now.failed, before.count { $0.outcome == .failed }),
            figure(
                "incomplete", Outcome.incomplete.wording, now.incomplete, before.count { $0.outcome == .incomplete }),
            figure("not_scored", Outcome.notScored.wording, now.notScored, before.count { $0.outcome == .notScored }),
            figure("findings", PageWording.findings, now.findings, before.map(\.findings.count).reduce(0, +)),
            figure("critical_findings", MonthWording.criticalFindings, now.criticalFindings, critical.reduce(0, +)),
        ]
    }

    /// Without audits in the month before there is nothing to compare with.
    private func figure(_ id: String, _ label: BilingualText, _ now: Int, _ before: Int) -> HeadlineFigure {
        guard !report.previousAudits.isEmpty else {
            return HeadlineFigure(id: id, label: label, current: .count(now))
        }
        return HeadlineFigure(
            id: id, label: label, current: .count(now), previous: .count(before),
            change: .change(Fraction(now - before), decimals: 0))
    }
}
