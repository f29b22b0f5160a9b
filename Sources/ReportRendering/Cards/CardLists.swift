internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// The parts of an entry page that lead to the cards and the data files.
struct CardLists {
    let index: CardIndex
    let paths: PagePaths
    let context: ReportContext

    /// Every audit with what it scored.
    var audits: Block {
        guard !index.cards.isEmpty else { return context.paragraph(PageWording.none) }
        let columns: [Column<(Int, Scorecard)>] = [
            Column(PageWording.audit) { .page(link($1.audit.id, to: paths.audit(at: $0), from: PagePaths.entry)) },
            Column(PageWording.dealer) { .text(context.name(of: $1.audit.dealer)) },
            Column(PageWording.checklist) { .text(checklistName($1)) },
            Column(PageWording.date) { .text($1.audit.date.text) },
            Column(PageWording.score, .right) { .number($1.final, decimals: $1.decimals).strong },
            Column(PageWording.grade) { .text($1.grade.map(context.label)) },
            Column(PageWording.outcome) { .text(context.say($1.outcome.wording)) },
            Column(PageWording.coverage, .right) { _, card in
                .text(card.coverage.share.map { (.hundred * $0).decimalText(decimals: card.decimals) + "%" })
            },
        ]
        return context.table(columns, rows: index.cards.enumerated().map { ($0, $1) })
    }

    private func checklistName(_ card: Scorecard) -> String {
        let title = context.say(card.checklist.title)
        guard card.checklist.departmentFromAudit, let department = card.audit.department else { return title }
        return "\(title) · \(context.departmentName(department, in: card.checklist))"
    }

    /// Under each dealer its departments and its people.
    var dealers: [Block] {
        index.dealers.flatMap { dealer -> [Block] in
            let checklists = dealer.audits.map { index.cards[$0].checklist }
            let departments = dealer.departments.map { department in
                link(
                    context.departmentName(department.id, in: checklists),
                    to: paths.department(department.id, of: dealer.dealer), from: PagePaths.entry)
            }
            let people = dealer.people.map { person in
                link(
                    person.person.name, to: paths.person(person.person, of: dealer.dealer), from: PagePaths.entry)
            }
            let lines = line(PageWording.departments, departments) + line(PageWording.people, people)
            return [.heading(3, [.text(context.label(of: dealer.dealer))])] + (lines.isEmpty ? [] : [.list(lines)])
        }
    }

    private func line(_ label: BilingualText, _ links: [Inline]) -> [[Inline]] {
        guard let first = links.first else { return [] }
        let rest = links.dropFirst().flatMap { [.text(context.listed(["", ""])), $0] }
        return [[.text(context.say(PageWording.label(context.say(label)))), first] + rest]
    }

    func refused(_ inputs: [RefusedInput]) -> [Block] {
        guard !inputs.isEmpty else { return [] }
        return [context.heading(2, PageWording.refused), context.table(RefusedInput.columns, rows: inputs)]
    }

    func files(_ files: [DataFile]) -> [Block] {
        guard context.formats.contains(.csv) else { return [] }
        return [
            context.heading(2, PageWording.dataFiles),
            context.table(
                [
                    Column(PageWording.file) { .page(link($0.path, to: $0.path, from: PagePaths.entry)) },
                    Column(PageWording.content) { .text(context.say($0.wording)) },
                ], rows: files),
        ]
    }
}
