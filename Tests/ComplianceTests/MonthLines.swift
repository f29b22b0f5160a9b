import BilingualText
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Scoring

/// A number as a line shows it: exact, `-` for none.
func shown(_ value: Fraction?) -> String { value?.ratioText ?? "-" }

/// Every figure of a report as lines, so that two ways to compute them can be compared whole.
extension MonthlyCompliance {
    var lines: [String] {
        let head = headline
        return [
            "headline \(shown(head.score)) \(shown(head.previous)) \(shown(head.threeMonthMean)) \(head.audits) "
                + "\(head.scored) \(head.passed) \(head.failed) \(head.incomplete) \(head.notScored) \(head.findings) "
                + "\(head.criticalFindings)"
        ] + standings + trends + losses + tables + events + entered + splits
    }

    private var standings: [String] {
        dealers.map { $0.line("dealer \($0.subject.id)") }
            + departments.map { $0.line("department \($0.subject.dealer.id) \($0.subject.department ?? "-")") }
            + checklists.map { $0.line("checklist \($0.subject.id)") }
            + people.map { $0.line("person \($0.subject.dealer.id) \($0.subject.person.id)") }
            + teams.map { $0.line("team \($0.subject.dealer.id) \($0.subject.team)") }
    }

    private var trends: [String] {
        trend.whole.map { $0.line("whole") }
            + trend.dealers.flatMap { series in
                series.points.map { $0.line(series.subject.id) }
                    + ["three months \(series.subject.id) \(shown(series.threeMonthMean))"]
            } + trend.checklists.flatMap { series in series.points.map { $0.line("of " + series.subject.id) } }
    }

    private var losses: [String] {
        sections.map { "section \($0.checklist.id) \($0.section.id) \($0.loss.line)" }
            + items.map { "item \($0.checklist.id) \($0.item.id) \($0.loss.line)" }
            + findings.map {
                "finding \($0.checklist.id) \($0.item.id) \($0.count) \($0.previousCount) \($0.dealers) "
                    + shown($0.pointsLost)
            }
    }

    private var tables: [String] {
        let heat = heat.flatMap { map in
            map.rows.flatMap { row in
                zip(map.sections, row.scores).map { section, score in
                    "heat \(map.checklist.id) \(row.dealer.id) \(row.audits) \(section.id) \(shown(score))"
                }
            }
        }
        let pillars = pillars.flatMap { radar in
            let whole = zip(radar.pillars, radar.whole).map { pillar, score in
                "pillar \(radar.checklist.id) \(pillar.id) \(shown(score))"
            }
            let dealers = radar.rows.flatMap { row in
                zip(radar.pillars, row.scores).map { pillar, score in
                    "pillar \(radar.checklist.id) \(pillar.id) \(row.dealer.id) \(row.audits) \(shown(score))"
                }
            }
            return whole + dealers
        }
        return heat + pillars
    }

    private var events: [String] {
        criticalFailures.map { "critical \($0.audit) \($0.item.id) \($0.people.map(\.id)) \($0.department ?? "-")" }
            + caps.map { "cap \($0.audit) \($0.rule.id) \(shown($0.change)) \(shown($0.final))" }
            + repeats.map {
                "repeat \($0.dealer.id) \($0.checklist.id) \($0.department ?? "-") \($0.item.id) \($0.since.text) "
                    + "\($0.age) \($0.months) \($0.findings) \($0.findingsThisMonth)"
            }
    }

    private var entered: [String] {
        figures.map {
            "figure \($0.checklist.id) \($0.figure.id) \($0.subject.line) \(shown($0.value)) \(shown($0.previous))"
        }
            + satisfaction.map {
                "index \($0.checklist.id) \($0.subject.line) \(shown($0.index)) \($0.above) \($0.equal) \($0.below) "
                    + shown($0.previous)
            }
    }

    private var splits: [String] {
        changeSplit.map {
            "split \($0.checklist?.id ?? "-") \(shown($0.previous)) \(shown($0.rescored)) \(shown($0.current)) "
                + "\($0.incomparable)"
        }
    }
}

extension Standing {
    fileprivate func line(_ name: String) -> String {
        "\(name) \(rank.map(String.init) ?? "-") \(shown(score)) \(shown(previous)) \(audits) \(scored) \(failed) "
            + "\(observations)"
    }
}

extension TrendPoint {
    fileprivate func line(_ name: String) -> String {
        "trend \(name) \(month.text) \(shown(score)) \(audits) \(scored)"
    }
}

extension Loss {
    fileprivate var line: String { "\(shown(points)) \(findings) \(dealers) \(shown(share))" }
}

extension KeyFigureStanding.Subject {
    fileprivate var line: String {
        switch self {
        case .whole: "whole"
        case .dealer(let dealer): dealer.id
        case .team(let team): "team \(team.dealer.id) \(team.team)"
        case .person(let person): "person \(person.dealer.id) \(person.person.id)"
        }
    }
}

extension SatisfactionStanding.Subject {
    fileprivate var line: String {
        switch self {
        case .whole: "whole"
        case .department(let department): "department \(department ?? "-")"
        case .dealer(let dealer): dealer.id
        case .dealerDepartment(let place): "\(place.dealer.id) department \(place.department ?? "-")"
        }
    }
}
