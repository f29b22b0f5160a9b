internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic

extension MonthHTML {
    var keyFigures: Chapter? {
        guard !report.figures.isEmpty else { return nil }
        var figures = OrderedGroups<[String], KeyFigureStanding>()
        for standing in report.figures {
            figures.append(standing, to: [standing.checklist.id, standing.figure.id])
        }
        return Chapter("figures", MonthWording.keyFigures, lead: HTMLWording.figuresLead) { html in
            tiles(
                figures.groups.compactMap { _, standings in
                    standings.first { $0.subject == .whole }.map(tile)
                }, &html)
            for (_, standings) in figures.groups {
                let rows = standings.filter { $0.subject != .whole }
                guard let first = rows.first else { continue }
                html.fold(context.say(first.figure.title), mark: index.mark(checklist: first.checklist.id)) {
                    figureTable(first, rows, &$0)
                }
            }
        }
    }

    private func tile(_ standing: KeyFigureStanding) -> Tile {
        let kind = standing.figure.kind
        return Tile(
            name: standing.figure.title, value: standing.value.map(kind.text) ?? dash,
            more: [
                comparison(
                    standing.change.map(kind.shown), decimals: kind.decimals, isShort: kind == .total, .neither),
                { html in
                    guard let denominator = standing.denominator else { return }
                    html.text("\(standing.numerator.shortText()) ÷ \(denominator.shortText())")
                },
            ])
    }

    private func figureTable(_ figure: KeyFigureStanding, _ rows: [KeyFigureStanding], _ html: inout HTMLWriter) {
        let kind = figure.figure.kind
        let columns: [HTMLColumn<KeyFigureStanding>] =
            [
                .text(MonthTableWording.subject, .head) { name(of: $0.subject) },
                .text(HTMLWording.level) { context.say($0.subject.level) },
                .text(figure.figure.title, .number) { $0.value.map(kind.text) },
                .text(MonthWording.lastMonth, .number) { $0.previous.map(kind.text) },
                .change(MonthWording.change, decimals: kind.decimals, isShort: kind == .total, .neither) {
                    $0.change.map(kind.shown)
                },
            ]
            + (kind == .total
                ? []
                : [
                    .text(MonthTableWording.numerator, .number) { $0.numerator.shortText() },
                    .text(MonthTableWording.denominator, .number) { $0.denominator?.shortText() },
                ])
        HTMLTable(
            columns: columns, caption: figure.figure.title, name: "findings", limit: (Self.mostRows, .keyFigures),
            marks: { index.marks(dealer: $0.subject.dealer?.id) }
        ).append(rows, to: &html, in: context)
    }

    private func name(of subject: KeyFigureStanding.Subject) -> String {
        switch subject {
        case .whole: context.say(MonthTableWording.whole)
        case .dealer(let dealer): context.label(of: dealer)
        case .team(let team): "\(context.name(of: team.dealer)) · \(team.team)"
        case .person(let person): "\(context.name(of: person.dealer)) · \(person.person.name)"
        }
    }

    var satisfaction: Chapter? {
        guard !report.satisfaction.isEmpty else { return nil }
        return Chapter("satisfaction", MonthWording.satisfaction, lead: MonthWording.indexMeaning) { html in
            let (dealers, whole) = (
                report.satisfaction.filter { $0.subject.dealer != nil },
                report.satisfaction.filter { $0.subject.dealer == nil }
            )
            satisfactionTable(HTMLWording.satisfactionOfAll, whole, &html)
            guard !dealers.isEmpty else { return }
            html.fold(context.say(HTMLWording.satisfactionByDealer)) { html in
                satisfactionTable(HTMLWording.satisfactionByDealer, dealers, &html)
            }
        }
    }

    private func satisfactionTable(
        _ caption: BilingualText, _ rows: [SatisfactionStanding], _ html: inout HTMLWriter
    ) {
        let columns: [HTMLColumn<SatisfactionStanding>] = [
            .text(MonthTableWording.subject, .head) { name(of: $0.subject) },
            .text(PageWording.checklist) { context.say($0.checklist.title) },
            .number(MonthTableWording.index, decimals: 3, \.index),
            HTMLColumn(HTMLWording.meaning) { standing, html in
                guard let index = standing.index else { return html.text(dash) }
                let words: (BilingualText, String) =
                    if index > .one { (MonthTableWording.above, "good") } else if index < .one {
                        (MonthTableWording.below, "bad")
                    } else { (MonthTableWording.equal, "plain") }
                html.chip(context.say(words.0), words.1)
            },
            .number(MonthWording.lastMonth, decimals: 3) { $0.previous },
            .change(MonthWording.change, decimals: 3, .moreIsBetter, \.change),
            .count(MonthTableWording.above, \.above),
            .count(MonthTableWording.equal, \.equal),
            .count(MonthTableWording.below, \.below),
        ]
        HTMLTable(
            columns: columns, caption: caption, limit: (Self.mostRows, .satisfaction),
            marks: { index.marks(dealer: $0.subject.dealer?.id, checklist: $0.checklist.id) }
        ).append(rows, to: &html, in: context)
    }

    private func name(of subject: SatisfactionStanding.Subject) -> String {
        switch subject {
        case .whole: context.say(MonthTableWording.whole)
        case .department(let department): index.departmentName(department)
        case .dealer(let dealer): context.label(of: dealer)
        case .dealerDepartment(let place):
            "\(context.name(of: place.dealer)) · \(index.departmentName(place.department))"
        }
    }
}

extension ReportedFigure.Kind {
    /// Of what is shown: a rate in per cent.
    fileprivate var decimals: Int { MonthHTML.decimals }

    fileprivate func shown(_ value: Fraction) -> Fraction { self == .rate ? .hundred * value : value }

    fileprivate func text(_ value: Fraction) -> String {
        switch self {
        case .rate: value.percentText
        case .total: value.shortText()
        case .quotient: value.decimalText(decimals: decimals)
        }
    }
}

extension KeyFigureStanding.Subject {
    fileprivate var dealer: AuditedDealer? {
        switch self {
        case .whole: nil
        case .dealer(let dealer): dealer
        case .team(let team): team.dealer
        case .person(let person): person.dealer
        }
    }

    fileprivate var level: BilingualText {
        switch self {
        case .whole: MonthTableWording.whole
        case .dealer: PageWording.dealer
        case .team: MonthTableWording.team
        case .person: PageWording.person
        }
    }
}

extension SatisfactionStanding.Subject {
    fileprivate var dealer: AuditedDealer? {
        switch self {
        case .whole, .department: nil
        case .dealer(let dealer): dealer
        case .dealerDepartment(let place): place.dealer
        }
    }
}
