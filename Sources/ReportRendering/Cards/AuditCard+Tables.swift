internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

extension AuditCard {
    var sections: [Block] {
        guard !card.sections.isEmpty, card.final != nil else { return [] }
        return [
            context.heading(2, CardWording.sections),
            context.table(
                [
                    Column(CardWording.section) { .text(sectionLabel($0)) },
                    Column(CardWording.weight, .right) { .text($0.effectiveWeight.map(percent)) },
                    Column(PageWording.score, .right) { .text(sectionScore($0)) },
                    Column(CardWording.earnedOfFull, .right) { .text(card.ratio($0.earned, $0.full)) },
                ], rows: card.sections),
        ]
    }

    private func sectionLabel(_ section: SectionScore) -> String {
        let title = checklist.section(section.id)?.title ?? BilingualText(section.id)
        let indent = section.depth > 1 ? String(repeating: "↳ ", count: section.depth - 1) : ""
        return indent + context.labelled(section.id, title)
    }

    /// With the computed score behind it where a rule changed the section.
    private func sectionScore(_ section: SectionScore) -> String? {
        guard let score = section.score else { return nil }
        guard let computed = section.computed, computed != score else { return decimal(score) }
        return context.say(CardWording.changed(from: decimal(computed), to: decimal(score)))
    }

    var slices: [Block] {
        let departments = card.departments.contains { $0.id != nil } ? card.departments : []
        return slices(PageWording.departments, PageWording.department, departments) { departmentLink($0.id) }
            + slices(CardWording.pillars, CardWording.pillar, card.pillars) { [self] in
                .text($0.id.map { context.pillarName($0, in: checklist) } ?? "")
            }
            + slices(CardWording.tags, CardWording.tag, card.tags) { .text($0.id ?? "") }
    }

    private func slices(
        _ title: BilingualText, _ label: BilingualText, _ slices: [SliceScore],
        name: @escaping (SliceScore) -> Inline
    ) -> [Block] {
        guard !slices.isEmpty else { return [] }
        let rows = slices.map { CardRow(card: card, part: $0) }
        return [
            context.heading(2, title),
            context.table(
                [Column(label) { .page(name($0.part)) }] + SliceScore.columns(context), rows: rows),
        ]
    }

    var items: [Block] {
        let inside = card.items.filter { $0.state != .outside }
        return [context.heading(2, CardWording.items), ItemTable(card: card, context: context).block(of: inside)]
    }

    var findings: [Block] {
        [
            context.heading(2, PageWording.findings),
            FindingTable(card: card, context: context).block(of: card.findings),
        ]
    }

    var groups: [Block] {
        groups(PageWording.people, PageWording.person, card.people)
            + groups(CardWording.teams, CardWording.team, card.teams)
    }

    private func groups(_ title: BilingualText, _ label: BilingualText, _ groups: [GroupScore]) -> [Block] {
        guard !groups.isEmpty else { return [] }
        let table = GroupTable(card: card, path: path, paths: paths, context: context)
        return [context.heading(2, title), table.block(label, groups)]
    }
}

extension SliceScore {
    static func columns(_ context: ReportContext) -> [Column<CardRow<SliceScore>>] {
        [
            Column(PageWording.score, .right) { $0.number($0.part.score) },
            Column(PageWording.grade) { .text($0.part.grade.map(context.label)) },
            Column(CardWording.earnedOfFull, .right) { row in
                .text(row.card.ratio(row.earned, row.full))
            },
            Column(PageWording.observations, .right) { .count($0.part.observations) },
            Column(PageWording.findings, .right) { .count($0.part.findings) },
        ]
    }
}
