internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// The page of one audit: what it scored, why, and what is to be done.
struct AuditCard {
    let card: Scorecard
    let path: String
    let paths: PagePaths
    let context: ReportContext

    var checklist: Checklist { card.checklist }
    var audit: Audit { card.audit }

    func write(to page: inout MarkdownPage) {
        writeTitle(to: &page)
        writeFacts(to: &page)
        writeResult(to: &page)
        page.add(MissingAnswers(card: card, context: context).blocks)
        page.add(ScoreSteps(card: card, context: context).blocks)
        writeSections(to: &page)
        writeSlices(to: &page)
        writeItems(to: &page)
        page.heading(2, PageWording.findings)
        FindingTable(card: card, context: context).write(card.findings.indices, to: &page)
        writeGroups(PageWording.people, PageWording.person, card.people, to: &page)
        writeGroups(CardWording.teams, CardWording.team, card.teams, to: &page)
        page.heading(2, CardWording.method)
        ScoringMethod(card: card, context: context).write(to: &page)
        page.foot(context)
    }

    private func writeTitle(to page: inout MarkdownPage) {
        page.openHeading(1)
        page.put(checklist.title)
        if checklist.departmentFromAudit, let department = audit.department {
            page.put(" · ")
            page.put(context.departmentName(department, in: checklist))
        }
        page.put(" · ")
        page.put(context.name(of: audit.dealer))
        page.put(" · ")
        page.put(audit.date.text)
        page.closeLine()
    }

    private func writeFacts(to page: inout MarkdownPage) {
        page.openFacts()
        page.fact(CardWording.auditNumber, audit.id)
        page.fact(PageWording.dealer, context.label(of: audit.dealer))
        if let region = audit.dealer.region { page.fact(PageWording.region, context.regionName(region)) }
        if let department = audit.department {
            page.openFact(PageWording.department)
            linkDepartment(department, on: &page)
            page.closeCell()
        }
        page.openFact(PageWording.checklist)
        page.put(checklist.title)
        page.put(" · ")
        page.put(checklist.id)
        page.put(" ")
        page.put(checklist.version)
        page.closeCell()
        page.fact(PageWording.date, audit.date.text)
        page.fact(PageWording.auditor, context.auditorName(audit.auditor))
        page.closeTable()
    }

    /// The department's name, leading to its page.
    func linkDepartment(_ id: String?, on page: inout MarkdownPage) {
        page.link(
            context.departmentName(id, in: checklist), to: paths.department(id, of: audit.dealer), from: path)
    }

    private func writeItems(to page: inout MarkdownPage) {
        page.heading(2, CardWording.items)
        let inside = card.items.indices.filter { card.items[$0].state != .outside }
        ItemTable(card: card, context: context).write(inside, to: &page)
    }

    private func writeGroups(
        _ title: BilingualText, _ label: BilingualText, _ groups: [GroupScore], to page: inout MarkdownPage
    ) {
        guard !groups.isEmpty else { return }
        page.heading(2, title)
        GroupTable(card: card, path: path, paths: paths, context: context).write(label, groups, to: &page)
    }
}
