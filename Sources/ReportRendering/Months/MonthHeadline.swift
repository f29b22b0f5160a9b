internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import Scoring

/// The month's figures beside those of the month before.
struct MonthHeadline {
    let report: MonthlyCompliance
    let context: ReportContext

    private struct Figure {
        let label: BilingualText
        let current: Cell
        let previous: Cell
        let change: Cell
    }

    func block() -> Block {
        context.table(
            [
                Column(MonthWording.figure) { .text(context.say($0.label)) },
                Column(MonthWording.thisMonth, .right) { $0.current },
                Column(MonthWording.lastMonth, .right) { $0.previous },
                Column(MonthWording.change, .right) { $0.change },
            ], rows: [score] + counts)
    }

    private var score: Figure {
        Figure(
            label: MonthWording.meanScore,
            current: .number(report.headline.score, decimals: MonthTables.decimals).strong,
            previous: .number(report.headline.previous, decimals: MonthTables.decimals),
            change: .change(report.headline.change, decimals: MonthTables.decimals))
    }

    private var counts: [Figure] {
        let now = report.headline
        let before = report.previousAudits
        let findings = before.flatMap(\.findings)
        return [
            figure(PageWording.audits, now.audits, before.count),
            figure(MonthWording.scored, now.scored, before.count { $0.score != nil }),
            figure(Outcome.passed.wording, now.passed, before.count { $0.outcome == .passed }),
            figure(Outcome.failed.wording, now.failed, before.count { $0.outcome == .failed }),
            figure(Outcome.incomplete.wording, now.incomplete, before.count { $0.outcome == .incomplete }),
            figure(Outcome.notScored.wording, now.notScored, before.count { $0.outcome == .notScored }),
            figure(PageWording.findings, now.findings, findings.count),
            figure(MonthWording.criticalFindings, now.criticalFindings, findings.count { $0.item.isCritical }),
        ]
    }

    /// Without audits in the month before there is nothing to compare with.
    private func figure(_ label: BilingualText, _ now: Int, _ before: Int) -> Figure {
        let compares = !report.previousAudits.isEmpty
        return Figure(
            label: label, current: .count(now), previous: compares ? .count(before) : .empty,
            change: compares ? .change(Fraction(now) - Fraction(before), decimals: 0) : .empty)
    }
}

extension Cell {
    /// Month over month: a plain signed number in data files, an arrow on a page.
    static func change(_ change: Fraction?, decimals: Int) -> Cell {
        guard let change else { return .empty }
        let rounded = change.rounded(toDecimals: decimals)
        let magnitude = (rounded.isNegative ? -rounded : rounded).decimalText(decimals: decimals)
        let arrow = rounded.isZero ? "" : rounded.isNegative ? "▼ " : "▲ "
        return .differing(
            data: .number(rounded.decimalText(decimals: decimals)), page: [.text(arrow + magnitude)])
    }
}
