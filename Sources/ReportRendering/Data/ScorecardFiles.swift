internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// The data files about scorecards, one row per audit, department, person, item and finding; `Reports/README.md`
/// describes every column.
struct ScorecardFiles {
    let cards: [Scorecard]
    let refused: [RefusedInput]
    let context: ReportContext

    func files() -> [RenderedFile] {
        let excel = context.excel
        return [
            DataFile.audits.rendered(auditColumns, rows: cards, excel: excel),
            DataFile.departments.rendered(departmentColumns, rows: rows(\.departments), excel: excel),
            DataFile.people.rendered(personColumns, rows: rows(\.people), excel: excel),
            DataFile.items.rendered(itemColumns, rows: rows(\.sectionedItems), excel: excel),
            DataFile.findings.rendered(findingColumns(context.language), rows: rows(\.findings), excel: excel),
            DataFile.refused.rendered(RefusedInput.columns, rows: refused, excel: excel),
        ]
    }

    private func rows<Part>(_ parts: @escaping (Scorecard) -> [Part]) -> some Sequence<CardRow<Part>> {
        cards.lazy.flatMap { card in parts(card).lazy.map { CardRow(card: card, part: $0) } }
    }
}

private var auditColumns: [Column<Scorecard>] {
    [
        Column("audit") { .text($0.audit.id) },
        Column("checklist") { .text($0.checklist.id) },
        Column("version") { .text($0.checklist.version) },
        Column("dealer") { .text($0.audit.dealer.id) },
        Column("region") { .text($0.audit.dealer.region) },
        Column("date") { .text($0.audit.date.text) },
        Column("auditor") { .text($0.audit.auditor) },
        Column("outcome") { .text($0.outcome.rawValue) },
        Column("grade") { .text($0.grade?.id) },
        Column("score") { .number($0.score, decimals: $0.decimals) },
        Column("final") { .number($0.final, decimals: $0.decimals) },
        Column("computed") { .number($0.computed, decimals: $0.decimals) },
        Column("adjustments") { .number($0.adjustmentSum, decimals: $0.decimals) },
        Column("low") { .number($0.bounds?.lowerBound, decimals: $0.decimals) },
        Column("high") { .number($0.bounds?.upperBound, decimals: $0.decimals) },
        Column("na_as_zero") { .number($0.notApplicableAsZero, decimals: $0.decimals) },
        Column("earned") { .number($0.earned, decimals: $0.decimals) },
        Column("full") { .number($0.full, decimals: $0.decimals) },
        Column("coverage") { .number($0.coverage.share.map { .hundred * $0 }, decimals: $0.decimals) },
        Column("caps") { .text($0.firedRulesCode) },
        Column("observations") { .count($0.countedObservations) },
        Column("exact") { .text($0.final?.ratioText) },
    ]
}

private var departmentColumns: [Column<CardRow<SliceScore>>] {
    [
        Column("audit") { $0.audit },
        Column("dealer") { $0.dealer },
        Column("department") { .text($0.part.id) },
        Column("score") { $0.number($0.part.score) },
        Column("earned") { $0.number($0.earned) },
        Column("full") { $0.number($0.full) },
        Column("observations") { .count($0.part.observations) },
        Column("findings") { .count($0.part.findings) },
    ]
}

private var personColumns: [Column<CardRow<GroupScore>>] {
    [
        Column("audit") { $0.audit },
        Column("dealer") { $0.dealer },
        Column("person") { .text($0.person?.id) },
        Column("name") { .text($0.person?.name) },
        Column("role") { .text($0.person?.role) },
        Column("team") { .text($0.person?.team) },
        Column("department") { .text($0.person?.department) },
        Column("score") { $0.number($0.part.score) },
        Column("earned") { $0.number($0.part.earned) },
        Column("full") { $0.number($0.part.full) },
        Column("observations") { .count($0.part.observations) },
        Column("low") { $0.number($0.part.interval?.lowerBound) },
        Column("high") { $0.number($0.part.interval?.upperBound) },
        Column("ranked") { .yesNo($0.part.ranked) },
    ]
}

private var itemColumns: [Column<CardRow<SectionedItem>>] {
    [
        Column("audit") { $0.audit },
        Column("section") { .text($0.part.section) },
        Column("item") { .text($0.card.checklist.items[$0.part.score.item].id) },
        Column("state") { .text($0.part.score.state.rawValue) },
        Column("score") { $0.number($0.card.score(of: $0.part.score)) },
        Column("earned") { $0.number($0.part.score.earned) },
        Column("full") { $0.number($0.part.score.full) },
        Column("weight") { $0.number($0.part.score.effectiveWeight.map { .hundred * $0 }) },
        Column("contribution") { $0.number($0.part.score.contribution) },
        Column("observations") { .count($0.part.score.counted) },
    ]
}

private func findingColumns(_ language: Language) -> [Column<CardRow<Finding>>] {
    [
        Column("audit") { $0.audit },
        Column("dealer") { $0.dealer },
        Column("item") { .text($0.item.id) },
        Column("department") { .text($0.card.department(of: $0.item)) },
        // Ids, as in people.csv, so that the two can be joined; one separator whatever the language.
        Column("person") { row in .text(row.observation.map { row.card.ids(of: $0).joined(separator: "、") }) },
        Column("unit") { .text($0.observation?.unit) },
        Column("value") { .text($0.part.cause.code ?? $0.observation?.written) },
        Column("points_lost") { $0.number($0.part.pointsLost) },
        Column("critical") { .yesNo($0.item.isCritical) },
        Column("note") { .text($0.observation?.note) },
        Column("remedy") { .text($0.item.remedy?.wording(in: language)) },
        Column("due") { .text($0.card.dueDate(of: $0.item)?.text) },
    ]
}
