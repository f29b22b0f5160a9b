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

    func page() -> Page {
        Page(path: path, blocks: head + department.audits.flatMap(audit) + method + [context.foot])
    }

    private var head: [Block] {
        let name = context.departmentName(department.id, in: department.audits.map { index.cards[$0].checklist })
        return [
            .heading(1, [.text("\(name) · \(context.name(of: dealer))")]),
            context.facts([
                (PersonWording.departmentNumber, .text(department.id)),
                (PageWording.dealer, .text(context.label(of: dealer))),
            ]),
        ]
    }

    private func audit(_ position: Int) -> [Block] {
        let card = index.cards[position]
        let title = "\(context.say(card.checklist.title)) · \(card.audit.date.text)"
        return [.heading(2, [link(title, to: paths.audit(card.audit.id), from: path)])] + result(of: card)
            + items(of: card) + findings(of: card) + people(of: card)
    }

    private func result(of card: Scorecard) -> [Block] {
        guard let slice = card.departments.first(where: { $0.id == department.id }) else {
            let reason = card.outcome == .incomplete ? CardWording.auditIncomplete : CardWording.notScored
            return [context.paragraph(reason)]
        }
        let reason = slice.score == nil ? [context.paragraph(CardWording.notScored)] : []
        return reason + [context.table(SliceScore.columns(context), rows: [CardRow(card: card, part: slice)])]
    }

    private func belongs(_ item: Int, to card: Scorecard) -> Bool {
        card.department(of: card.checklist.items[item]) == department.id
    }

    private func items(of card: Scorecard) -> [Block] {
        let rows = card.items.filter { belongs($0.item, to: card) }
        return [
            context.heading(3, PersonWording.departmentItems),
            ItemTable(card: card, context: context).block(of: rows),
        ]
    }

    private func findings(of card: Scorecard) -> [Block] {
        let rows = card.findings.filter { belongs($0.item, to: card) }
        return [
            context.heading(3, PageWording.findings),
            FindingTable(card: card, context: context).block(of: rows),
        ]
    }

    /// People of the department; somebody of unknown department belongs to it when observed on one of its items.
    private func people(of card: Scorecard) -> [Block] {
        let people = card.people.filter { group in
            guard let person = card.person(group.member) else { return false }
            if let own = person.person.department { return own == department.id }
            return card.items.contains { item in
                belongs(item.item, to: card)
                    && card.observations(of: item.item).contains { $0.people.contains(person.position) }
            }
        }
        guard !people.isEmpty else { return [] }
        let table = GroupTable(card: card, path: path, paths: paths, context: context)
        return [context.heading(3, PageWording.people), table.block(PageWording.person, people)]
    }

    private var method: [Block] {
        [
            context.heading(2, CardWording.method),
            .list([[.text(context.say(PersonWording.departmentMethod))]]),
        ]
    }
}
