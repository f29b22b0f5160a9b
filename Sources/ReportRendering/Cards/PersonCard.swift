internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// The page of one person of one dealer: a section per audit, with nobody else's results.
struct PersonCard {
    let index: CardIndex
    let dealer: AuditedDealer
    let person: CardIndex.PersonCards
    let path: String
    let paths: PagePaths
    let context: ReportContext

    func write(to page: inout MarkdownPage, closing: inout PersonClosing) {
        writeHead(to: &page)
        for appearance in person.appearances { write(appearance, to: &page) }
        let minimum = person.appearances.map { index.cards[$0.card].checklist.rankMinimum }.max() ?? 0
        closing.write(rankMinimum: minimum, context, to: &page)
    }

    private func writeHead(to page: inout MarkdownPage) {
        let person = person.person
        page.openHeading(1)
        page.put(person.name)
        page.put(" · ")
        page.put(context.name(of: dealer))
        page.closeLine()
        page.openFacts()
        page.fact(PersonWording.number, person.id)
        page.fact(PageWording.dealer, context.label(of: dealer))
        let checklists = self.person.appearances.map { index.cards[$0.card].checklist }
        let position = context.position(of: person, in: checklists.first)
        if !position.isEmpty { page.fact(PageWording.position, position) }
        if let department = person.department {
            page.fact(PageWording.department, context.departmentName(department, in: checklists))
        }
        page.closeTable()
    }

    private func write(_ appearance: CardIndex.Appearance, to page: inout MarkdownPage) {
        let card = index.cards[appearance.card]
        let group = card.people[appearance.group]
        page.heading(2, of: card, to: paths.audit(card.audit.id), from: path)
        writeResult(group, of: card, to: &page)
        page.heading(3, PersonWording.ownItems)
        PersonItems(card: card, group: group, person: appearance.person, context: context).write(to: &page)
        writeRemedies(group, of: card, to: &page)
    }

    private func writeResult(_ group: GroupScore, of card: Scorecard, to page: inout MarkdownPage) {
        guard let score = group.score else { return page.paragraph(Self.whyWithoutScore(card)) }
        let decimals = card.decimals
        page.openFacts()
        page.openFact(PageWording.score)
        page.cell(score, decimals: decimals)
        if let earned = group.earned, let full = group.full {
            page.openFact(CardWording.earnedOfFull)
            page.cell(earned, of: full, decimals: decimals)
            page.openFact(PageWording.pointsLost)
            page.cell(full - earned, decimals: decimals)
        }
        page.openFact(PageWording.observations)
        page.cell(group.observations)
        if let interval = group.interval {
            page.openFact(CardWording.interval)
            page.cell(interval, decimals: decimals)
        }
        if let ranking = context.rankingText(group) { page.fact(CardWording.ranking, ranking) }
        page.closeTable()
    }

    private static func whyWithoutScore(_ card: Scorecard) -> BilingualText {
        switch card.outcome {
        case .incomplete: CardWording.auditIncomplete
        case .notScored: CardWording.notScored
        case .passed, .failed: CardWording.noCountedAnswers
        }
    }

    private func writeRemedies(_ group: GroupScore, of card: Scorecard, to page: inout MarkdownPage) {
        var hasHeading = false
        for rate in group.itemRates where rate.rate < .one {
            let item = card.checklist.items[rate.item]
            guard let remedy = item.remedy else { continue }
            if !hasHeading {
                page.heading(3, CardWording.remedies)
                page.openBlock()
                hasHeading = true
            }
            page.openEntry()
            page.put(PageWording.label(item.id))
            page.put(remedy)
            page.closeLine()
        }
    }
}
