internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

/// The parts of an entry page that lead to the cards and the data files.
struct CardLists {
    let subjects: PageSubjects
    let paths: PagePaths
    let context: ReportContext

    /// Every audit with what it scored.
    var audits: Block {
        guard !subjects.audits.isEmpty else { return context.paragraph(PageWording.none) }
        let columns: [Column<IssuedAudit>] = [
            Column(PageWording.audit) { .page(link($0.id, to: paths.audit($0.id), from: PagePaths.entry)) },
            Column(PageWording.dealer) { .text(context.name(of: $0.dealer)) },
            Column(PageWording.checklist) { .text(checklistName($0)) },
            Column(PageWording.date) { .text($0.date.text) },
            Column(PageWording.score, .right) { .number($0.final, decimals: $0.checklist.decimals).strong },
            Column(PageWording.grade) { .text($0.grade.map(context.label)) },
            Column(PageWording.outcome) { .text(context.say($0.outcome.wording)) },
            Column(PageWording.coverage, .right) { audit in
                .text(
                    audit.coverage.share.map {
                        (.hundred * $0).decimalText(decimals: audit.checklist.decimals) + "%"
                    })
            },
        ]
        return context.table(columns, rows: subjects.audits)
    }

    private func checklistName(_ audit: IssuedAudit) -> String {
        let title = context.say(audit.checklist.title)
        guard audit.checklist.departmentFromAudit, let department = audit.department else { return title }
        return "\(title) · \(context.departmentName(department, in: audit.checklist))"
    }

    /// Under each dealer its departments and its people.
    var dealers: [Block] {
        subjects.dealers.flatMap { dealer -> [Block] in
            let checklists = dealer.audits.map { subjects.audits[$0].checklist }
            let departments = dealer.departments.map { department in
                link(
                    context.departmentName(department, in: checklists),
                    to: paths.department(department, of: dealer.dealer), from: PagePaths.entry)
            }
            let people = dealer.people.map { person in
                link(person.name, to: paths.person(person, of: dealer.dealer), from: PagePaths.entry)
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
