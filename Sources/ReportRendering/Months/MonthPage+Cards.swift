internal import Compliance

extension MonthPage {
    var cardLists: CardLists { CardLists(subjects: tables.subjects, paths: tables.paths, context: context) }

    /// What leads to the cards, and what was refused.
    func writeCards(to page: inout MarkdownPage) {
        if tables.subjects.audits.isEmpty {
            writeAudits(to: &page)
        } else {
            page.heading(2, PageWording.auditCards)
            cardLists.writeAudits(to: &page)
        }
        if !tables.subjects.dealers.isEmpty {
            page.heading(2, PageWording.cardsByDealer)
            cardLists.writeDealers(to: &page)
        }
        cardLists.writeRefused(refused, to: &page)
    }

    /// Without cards a table is enough, and its first rows on the page.
    private func writeAudits(to page: inout MarkdownPage) {
        page.heading(2, PageWording.audits)
        let first = PageSubjects(Array(report.audits.prefix(Self.mostRows)))
        CardLists(subjects: first, paths: tables.paths, context: context).writeAudits(to: &page)
        page.add(rest(of: report.audits.count, in: .audits))
    }
}
