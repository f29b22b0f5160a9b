internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// People or teams of one audit with score, number of observations and interval (scoring rules 7.3 and 7.4).
struct GroupTable {
    let card: Scorecard
    /// The page that holds the table.
    let path: String
    let paths: PagePaths
    let context: ReportContext

    func block(_ title: BilingualText, _ groups: [GroupScore]) -> Block {
        let rows = groups.map { CardRow(card: card, part: $0) }
        let isPeople = groups.contains { card.person($0.member) != nil }
        return context.table(
            [Column(title) { .page(name($0.part.member)) }]
                + (isPeople ? [Column(PageWording.position) { .text(position($0)) }] : []) + columns, rows: rows)
    }

    private var columns: [Column<CardRow<GroupScore>>] {
        [
            Column(PageWording.score, .right) { $0.number($0.part.score) },
            Column(CardWording.interval, .right) { .text($0.intervalText) },
            Column(PageWording.observations, .right) { .count($0.part.observations) },
            Column(CardWording.ranking) { .text(context.rankingText($0.part)) },
        ]
    }

    private func name(_ member: GroupScore.Member) -> Inline {
        switch member {
        case .team(let team): return .text(team)
        case .person:
            guard let person = card.person(member)?.person else { return .text("") }
            return link(person.name, to: paths.person(person, of: card.audit.dealer), from: path)
        }
    }

    private func position(_ row: CardRow<GroupScore>) -> String {
        row.person.map { context.position(of: $0, in: card.checklist) } ?? ""
    }
}

extension CardRow<GroupScore> {
    var intervalText: String? {
        part.interval.map { interval in
            let decimals = card.decimals
            return
                "\(interval.lowerBound.decimalText(decimals: decimals)) – \(interval.upperBound.decimalText(decimals: decimals))"
        }
    }
}

extension ReportContext {
    /// Whether a person or team takes part in rankings; nil without a score.
    func rankingText(_ group: GroupScore) -> String? {
        guard group.score != nil else { return nil }
        return say(group.ranked ? CardWording.ranked : CardWording.tooFew)
    }
}
