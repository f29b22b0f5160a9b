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

    func write(_ title: BilingualText, _ groups: [GroupScore], to page: inout MarkdownPage) {
        let isPeople = groups.contains { card.person($0.member) != nil }
        page.openTable()
        page.column(title)
        if isPeople { page.column(PageWording.position) }
        page.column(PageWording.score, .right)
        page.column(CardWording.interval, .right)
        page.column(PageWording.observations, .right)
        page.column(CardWording.ranking)
        for group in groups {
            let person = card.person(group.member)?.person
            writeName(of: group, person, to: &page)
            page.closeCell()
            if isPeople { page.cell(person.map { context.position(of: $0, in: card.checklist) }) }
            page.cell(group.score, decimals: card.decimals)
            page.cell(group.interval, decimals: card.decimals)
            page.cell(group.observations)
            page.cell(context.rankingText(group))
        }
        page.closeTable()
    }

    private func writeName(of group: GroupScore, _ person: AuditedPerson?, to page: inout MarkdownPage) {
        if case .team(let team) = group.member {
            page.text(team)
        } else if let person {
            page.link(person.name, to: paths.person(person, of: card.audit.dealer), from: path)
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
