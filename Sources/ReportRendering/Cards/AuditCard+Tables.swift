internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

extension AuditCard {
    /// A row per section; nothing without a score.
    func writeSections(to page: inout MarkdownPage) {
        guard !card.sections.isEmpty, card.final != nil else { return }
        page.heading(2, CardWording.sections)
        page.openTable()
        page.column(CardWording.section)
        page.column(CardWording.weight, .right)
        page.column(PageWording.score, .right)
        page.column(CardWording.earnedOfFull, .right)
        for section in card.sections {
            for _ in 1..<max(1, section.depth) { page.put("↳ ") }
            page.put(labelled: section.id, checklist.section(section.id)?.title ?? BilingualText(section.id))
            page.closeCell()
            if let weight = section.effectiveWeight {
                page.put(.hundred * weight, decimals: card.decimals)
                page.put("%")
                page.closeCell()
            } else {
                page.cell(nil)
            }
            writeScore(of: section, to: &page)
            page.cell(section.earned, of: section.full, decimals: card.decimals)
        }
        page.closeTable()
    }

    /// With the computed score behind it where a rule changed the section.
    private func writeScore(of section: SectionScore, to page: inout MarkdownPage) {
        guard let score = section.score, let computed = section.computed, computed != score else {
            return page.cell(section.score, decimals: card.decimals)
        }
        page.put(
            CardWording.changed(
                from: computed.decimalText(decimals: card.decimals), to: score.decimalText(decimals: card.decimals)))
        page.closeCell()
    }

    /// Departments, pillars and tags.
    func writeSlices(to page: inout MarkdownPage) {
        if card.departments.contains(where: { $0.id != nil }) {
            write(PageWording.departments, PageWording.department, card.departments, to: &page) { page, id in
                linkDepartment(id, on: &page)
            }
        }
        write(CardWording.pillars, CardWording.pillar, card.pillars, to: &page) { page, id in
            page.text(id.map { context.pillarName($0, in: checklist) } ?? "")
        }
        write(CardWording.tags, CardWording.tag, card.tags, to: &page) { page, id in page.text(id ?? "") }
    }

    private func write(
        _ title: BilingualText, _ label: BilingualText, _ slices: [SliceScore], to page: inout MarkdownPage,
        name: (inout MarkdownPage, String?) -> Void
    ) {
        guard !slices.isEmpty else { return }
        page.heading(2, title)
        page.openTable()
        page.column(label)
        SliceScore.writeColumns(to: &page)
        for slice in slices {
            name(&page, slice.id)
            page.closeCell()
            slice.writeCells(of: card, context, to: &page)
        }
        page.closeTable()
    }
}

extension SliceScore {
    /// The columns of an open table that every slice fills.
    static func writeColumns(to page: inout MarkdownPage) {
        page.column(PageWording.score, .right)
        page.column(PageWording.grade)
        page.column(CardWording.earnedOfFull, .right)
        page.column(PageWording.observations, .right)
        page.column(PageWording.findings, .right)
    }

    /// The slice's row in them.
    func writeCells(of card: Scorecard, _ context: ReportContext, to page: inout MarkdownPage) {
        page.cell(score, decimals: card.decimals)
        page.cell(grade.map(context.label))
        // Nothing, not 0, where nothing of the slice was scored.
        page.cell(score == nil ? nil : earned, of: full, decimals: card.decimals)
        page.cell(observations)
        page.cell(findings)
    }
}
