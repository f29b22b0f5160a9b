internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// The page of one department of one dealer: a section per audit with its items, findings and people.
struct DepartmentCard {
    let index: CardIndex
    let dealer: AuditedDealer
    let department: CardIndex.DepartmentCards
    let path: String
    let paths: PagePaths
    let context: ReportContext

    func write(to page: inout MarkdownPage) {
        writeHead(to: &page)
        for position in department.audits { write(index.cards[position], to: &page) }
        page.heading(2, CardWording.method)
        page.openBlock()
        page.entry(PersonWording.departmentMethod)
        page.foot(context)
    }

    private func writeHead(to page: inout MarkdownPage) {
        page.openHeading(1)
        page.put(context.departmentName(department.id, in: department.audits.map { index.cards[$0].checklist }))
        page.put(" · ")
        page.put(context.name(of: dealer))
        page.closeLine()
        page.openFacts()
        page.fact(PersonWording.departmentNumber, department.id)
        page.fact(PageWording.dealer, context.label(of: dealer))
        page.closeTable()
    }

    private func write(_ card: Scorecard, to page: inout MarkdownPage) {
        page.heading(2, of: card, to: paths.audit(card.audit.id), from: path)
        writeResult(of: card, to: &page)
        let belongs = card.checklist.items.map { card.department(of: $0) == department.id }
        page.heading(3, PersonWording.departmentItems)
        ItemTable(card: card, context: context)
            .write(card.items.indices.filter { belongs[card.items[$0].item] }, to: &page)
        page.heading(3, PageWording.findings)
        FindingTable(card: card, context: context)
            .write(card.findings.indices.filter { belongs[card.findings[$0].item] }, to: &page)
        writePeople(of: card, belongs, to: &page)
    }

    private func writeResult(of card: Scorecard, to page: inout MarkdownPage) {
        guard let slice = card.departments.first(where: { $0.id == department.id }) else {
            let isIncomplete = card.outcome == .incomplete
            return page.paragraph(isIncomplete ? CardWording.auditIncomplete : CardWording.notScored)
        }
        if slice.score == nil { page.paragraph(CardWording.notScored) }
        page.openTable()
        SliceScore.writeColumns(to: &page)
        slice.writeCells(of: card, context, to: &page)
        page.closeTable()
    }

    /// People of the department; somebody of unknown department belongs to it when observed on one of its items.
    private func writePeople(of card: Scorecard, _ belongs: [Bool], to page: inout MarkdownPage) {
        let people = card.people.filter { group in
            guard let person = card.person(group.member) else { return false }
            if let own = person.person.department { return own == department.id }
            return card.items.contains { item in
                belongs[item.item] && card.observations(of: item.item).contains { $0.people.contains(person.position) }
            }
        }
        guard !people.isEmpty else { return }
        page.heading(3, PageWording.people)
        GroupTable(card: card, path: path, paths: paths, context: context).write(PageWording.person, people, to: &page)
    }
}

extension MarkdownPage {
    /// Checklist and date of an audit, leading to its page.
    mutating func heading(_ level: Int, of card: Scorecard, to target: String?, from page: String) {
        openHeading(level)
        if target != nil { openLink() }
        put(card.checklist.title)
        put(" · ")
        put(card.audit.date.text)
        if let target { closeLink(to: target, from: page) }
        closeLine()
    }
}
