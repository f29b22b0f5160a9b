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
    func writeAudits(to page: inout MarkdownPage) {
        guard !subjects.audits.isEmpty else { return page.paragraph(PageWording.none) }
        page.openTable()
        page.column(PageWording.audit)
        page.column(PageWording.dealer)
        page.column(PageWording.checklist)
        page.column(PageWording.date)
        page.column(PageWording.score, .right)
        page.column(PageWording.grade)
        page.column(PageWording.outcome)
        page.column(PageWording.coverage, .right)
        for audit in subjects.audits { write(audit, to: &page) }
        page.closeTable()
    }

    private func write(_ audit: ListedAudit, to page: inout MarkdownPage) {
        let decimals = audit.checklist.decimals
        page.link(audit.id, to: paths.audit(audit.id), from: PagePaths.entry)
        page.closeCell()
        page.cell(context.name(of: audit.dealer))
        page.cell(checklistName(audit))
        page.cell(audit.date.text)
        if let final = audit.final {
            page.strong(final.decimalText(decimals: decimals))
            page.closeCell()
        } else {
            page.cell(nil)
        }
        page.cell(audit.grade.map(context.label))
        page.cell(context.say(audit.outcome.wording))
        page.cell(audit.coverage.share.map { (.hundred * $0).decimalText(decimals: decimals) + "%" })
    }

    private func checklistName(_ audit: ListedAudit) -> String {
        let title = context.say(audit.checklist.title)
        guard audit.checklist.departmentFromAudit, let department = audit.department else { return title }
        return "\(title) · \(context.departmentName(department, in: audit.checklist))"
    }

    /// Under each dealer its departments and its people.
    func writeDealers(to page: inout MarkdownPage) {
        for dealer in subjects.dealers {
            page.openHeading(3)
            page.put(context.label(of: dealer.dealer))
            page.closeLine()
            if dealer.departments.isEmpty, dealer.people.isEmpty { continue }
            page.openBlock()
            writeDepartments(of: dealer, to: &page)
            writePeople(of: dealer, to: &page)
        }
    }

    private func writeDepartments(of dealer: PageSubjects.DealerSubjects, to page: inout MarkdownPage) {
        let checklists = dealer.audits.map { subjects.audits[$0].checklist }
        for (position, department) in dealer.departments.enumerated() {
            open(position == 0 ? PageWording.departments : nil, on: &page)
            page.link(
                context.departmentName(department, in: checklists), to: paths.department(department, of: dealer.dealer),
                from: PagePaths.entry)
        }
        if !dealer.departments.isEmpty { page.closeLine() }
    }

    private func writePeople(of dealer: PageSubjects.DealerSubjects, to page: inout MarkdownPage) {
        for (position, person) in dealer.people.enumerated() {
            open(position == 0 ? PageWording.people : nil, on: &page)
            page.link(person.name, to: paths.person(person, of: dealer.dealer), from: PagePaths.entry)
        }
        if !dealer.people.isEmpty { page.closeLine() }
    }

    /// Opens the line with its label, or goes on with it.
    private func open(_ label: BilingualText?, on page: inout MarkdownPage) {
        if let label {
            page.openEntry()
            page.text(context.say(PageWording.label(context.say(label))))
        } else {
            page.text(context.nameSeparator)
        }
    }

    /// What was refused, and why; nothing when nothing was.
    func writeRefused(_ inputs: [RefusedInput], to page: inout MarkdownPage) {
        guard !inputs.isEmpty else { return }
        page.heading(2, PageWording.refused)
        page.add([context.table(RefusedInput.columns, rows: inputs)])
    }

    /// The data files; nothing without them.
    func writeFiles(_ files: [DataFile], to page: inout MarkdownPage) {
        guard context.formats.contains(.csv) else { return }
        page.heading(2, PageWording.dataFiles)
        page.openTable()
        page.column(PageWording.file)
        page.column(PageWording.content)
        for file in files {
            page.link(file.path, to: file.path, from: PagePaths.entry)
            page.closeCell()
            page.cell(context.say(file.wording))
        }
        page.closeTable()
    }
}
