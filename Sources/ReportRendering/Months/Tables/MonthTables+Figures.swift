internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores

extension MonthTables {
    var keyFigures: ReportTable {
        ReportTable(
            .keyFigures,
            [
                Column("checklist") { .text($0.checklist.id) },
                Column("figure", MonthTableWording.figure) {
                    .code($0.figure.id, shown: context.say($0.figure.title))
                },
                Column("kind") { .text($0.figure.kind.rawValue) },
                Column("items") { .text($0.figure.items.map(\.id).joined(separator: ";")) },
                Column("subject") { .text(subject($0.subject).kind) },
                Column("dealer") { .text(subject($0.subject).dealer?.id) },
                Column("id") { .text(subject($0.subject).id) },
                Column("name", MonthTableWording.subject) { .text(subject($0.subject).name) },
                Column("value", MonthTableWording.value, .right) { value($0.value, of: $0.figure) },
                Column("numerator", MonthTableWording.numerator, .right) { plain($0.numerator) },
                Column("denominator", MonthTableWording.denominator, .right) { plain($0.denominator) },
                Column("previous", MonthWording.lastMonth, .right) { value($0.previous, of: $0.figure) },
            ] as [Column<KeyFigureStanding>], rows: report.figures)
    }

    private func subject(
        _ subject: KeyFigureStanding.Subject
    ) -> (kind: String, dealer: AuditedDealer?, id: String?, name: String) {
        switch subject {
        case .whole: ("whole", nil, nil, context.say(MonthTableWording.whole))
        case .dealer(let dealer): ("dealer", dealer, dealer.id, context.name(of: dealer))
        case .team(let team):
            ("team", team.dealer, team.team, "\(context.name(of: team.dealer)) · \(team.team)")
        case .person(let person):
            ("person", person.dealer, person.person.id, "\(context.name(of: person.dealer)) · \(person.person.name)")
        }
    }

    /// A rate in per cent, anything else as it is.
    private func value(_ value: Fraction?, of figure: ReportedFigure) -> Cell {
        figure.kind == .rate ? percent(value) : .number(value, decimals: Self.decimals)
    }

    private func plain(_ value: Fraction?) -> Cell { .number(value, decimals: Self.issuedDecimals(value)) }

    /// One entered number of a key figure's item.
    private struct Entry {
        let audit: IssuedAudit
        /// Into the audit's figures: a month has many, and a place is small.
        let place: Int

        var figure: IssuedFigure { audit.figures[place] }
        var item: Item { audit.checklist.items[figure.item] }
    }

    /// What key figures are computed from, this month's and the month's before.
    var figureEntries: ReportTable {
        let rows = (report.audits + report.previousAudits).flatMap { audit in
            let items = Set(audit.checklist.keyFigures.flatMap(\.items))
            return audit.figures.indices.filter { items.contains(audit.figures[$0].item) }.map {
                Entry(audit: audit, place: $0)
            }
        }
        return ReportTable(
            .figureEntries,
            [
                Column("audit") { .text($0.audit.id) },
                Column("checklist") { .text($0.audit.checklist.id) },
                Column("dealer") { .text($0.audit.dealer.id) },
                Column("date") { .text($0.audit.date.text) },
                Column("item") { .text($0.item.id) },
                Column("person") { people(entry($0.audit, $0.figure.people)) },
                Column("team") { .text(teams(entry($0.audit, $0.figure.people))) },
                Column("reached") { plain($0.figure.reached) },
                Column("of") { plain($0.figure.of) },
            ] as [Column<Entry>], rows: rows)
    }

    private func entry(_ audit: IssuedAudit, _ indices: [Int]) -> [AuditedPerson] {
        indices.filter(audit.people.indices.contains).map { audit.people[$0] }
    }

    /// Each team once, in order of first mention.
    private func teams(_ people: [AuditedPerson]) -> String {
        var teams: [String] = []
        for case let team? in people.map(\.team) where !teams.contains(team) { teams.append(team) }
        return teams.joined(separator: "、")
    }
}
