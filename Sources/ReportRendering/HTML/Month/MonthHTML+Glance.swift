internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

extension MonthHTML {
    /// A figure that stands by itself.
    struct Tile {
        let name: BilingualText
        let value: String
        /// What stands below the figure, line by line.
        var more: [(inout HTMLWriter) -> Void] = []
        /// Its course over the months, which makes it the first of its row.
        var course: Sparkline? = nil
    }

    func tiles(_ tiles: [Tile], _ html: inout HTMLWriter) {
        html.element("ul", .class("tiles")) { html in
            for tile in tiles {
                html.newLine()
                html.element("li", .class(tile.course == nil ? "tile" : "tile first")) { html in
                    html.element("span", .class("name"), text: context.say(tile.name))
                    html.element("b", text: tile.value)
                    for line in tile.more { html.element("span", .class("more"), content: line) }
                    tile.course?.append(to: &html)
                }
            }
        }
    }

    var glance: Chapter? {
        Chapter("glance", MonthWording.headline) { html in
            tiles([score, audits] + coverageTile + [findings, critical, repeated] + onTime, &html)
        }
    }

    private var score: Tile {
        let now = report.headline
        var tile = Tile(
            name: MonthWording.meanScore, value: now.score?.decimalText(decimals: Self.decimals) ?? dash,
            more: [comparison(now.change, decimals: Self.decimals, .moreIsBetter)])
        if let mean = now.threeMonthMean {
            tile.more.append { html in
                html.text(context.say(HTMLWording.threeMonths(mean.decimalText(decimals: Self.decimals))))
            }
        }
        let course = report.trend.whole.map(\.score)
        if course.count > 1 { tile.course = Sparkline(values: course, range: ScoreRange(course.compactMap(\.self))) }
        return tile
    }

    private var audits: Tile {
        let now = report.headline
        let outcomes: [(Outcome, Int)] = [
            (.passed, now.passed), (.failed, now.failed), (.incomplete, now.incomplete), (.notScored, now.notScored),
        ]
        let counts = outcomes.filter { $0.1 > 0 }.map { context.say($0.0.wording) + " \($0.1)" }
        return Tile(
            name: PageWording.audits, value: String(now.audits),
            more: [change(now.audits, report.previousAudits.count, .neither), { $0.text(context.listed(counts)) }])
    }

    private var coverageTile: [Tile] {
        guard let share = Fraction(report.due.count { $0.state == .scored }, report.due.count) else { return [] }
        let scored = report.due.count { $0.state == .scored }
        return [
            Tile(
                name: PageWording.coverage, value: share.percentText,
                more: [{ $0.text(context.say(HTMLWording.ofDue(scored, report.due.count))) }])
        ]
    }

    private var findings: Tile {
        let before = report.previousAudits.map(\.findings.count).reduce(0, +)
        return Tile(
            name: PageWording.findings, value: String(report.headline.findings),
            more: [change(report.headline.findings, before, .moreIsWorse)])
    }

    private var critical: Tile {
        let before = report.previousAudits.map { audit in
            audit.findings.count { audit.checklist.items[$0.item].isCritical }
        }
        return Tile(
            name: MonthWording.criticalFailures, value: String(report.headline.criticalFindings),
            more: [change(report.headline.criticalFindings, before.reduce(0, +), .moreIsWorse)])
    }

    private var repeated: Tile {
        let oldest = report.repeats.map(\.age).max()
        return Tile(
            name: MonthWording.repeatFindings, value: String(report.headline.repeatFindings),
            more: oldest.map { age in [{ $0.text(context.say(HTMLWording.oldest(months: age))) }] } ?? [])
    }

    private var onTime: [Tile] {
        guard let share = report.headline.onTimeShare else { return [] }
        let whole = report.complaints.whole
        return [
            Tile(
                name: MonthWording.onTimeFeedback, value: share.percentText,
                more: [{ $0.text(context.say(HTMLWording.onTimeOf(whole.onTime, whole.complaints - whole.waiting))) }])
        ]
    }

    /// Without audits in the month before there is nothing to compare with.
    private func change(_ now: Int, _ before: Int, _ direction: Direction) -> (inout HTMLWriter) -> Void {
        comparison(
            report.previousAudits.isEmpty ? nil : Fraction(now) - Fraction(before), decimals: 0, direction)
    }

    func comparison(
        _ change: Fraction?, decimals: Int, isShort: Bool = false, _ direction: Direction
    ) -> (inout HTMLWriter) -> Void {
        { html in
            guard let change else { return html.text(context.say(HTMLWording.noComparison)) }
            html.change(ChangeMark(change, decimals: decimals, isShort: isShort, direction))
            html.text(" " + context.say(HTMLWording.sinceLastMonth))
        }
    }
}
