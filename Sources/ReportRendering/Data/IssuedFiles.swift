internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

/// The data files about single audits, one row per audit, department, team, person, item and finding; `Reports/README.md`
/// describes every column.
struct IssuedFiles {
    let audits: [IssuedAudit]
    let refused: [RefusedInput]
    let context: ReportContext

    func files() -> [RenderedFile] { DataFile.ofScorecards.map(file) }

    /// - Parameter file: one of those of scorecards.
    func file(_ file: DataFile) -> RenderedFile {
        let excel = context.excel
        return switch file {
        case .departments: file.rendered(departmentColumns, rows: rows(\.departments), excel: excel)
        case .teams: file.rendered(teamColumns, rows: rows(\.teams), excel: excel)
        case .people: file.rendered(personColumns, rows: rows(\.personScores), excel: excel)
        case .sections: file.rendered(sectionColumns, rows: rows(\.sections), excel: excel)
        case .pillars: file.rendered(pillarColumns, rows: rows(\.pillars), excel: excel)
        case .items: file.rendered(itemColumns, rows: rows(\.sectionedItems), excel: excel)
        case .findings: file.rendered(findingColumns(context.language), rows: rows(\.findings), excel: excel)
        case .refused: file.rendered(RefusedInput.columns, rows: refused, excel: excel)
        default: file.rendered(auditColumns, rows: audits, excel: excel)
        }
    }

    private func rows<Part>(_ parts: @escaping (IssuedAudit) -> [Part]) -> some Sequence<IssuedRow<Part>> {
        audits.lazy.flatMap { audit in parts(audit).lazy.map { IssuedRow(audit: audit, part: $0) } }
    }
}

private var auditColumns: [Column<IssuedAudit>] {
    func number(_ key: String, _ value: KeyPath<IssuedNumbers, Fraction?>) -> Column<IssuedAudit> {
        Column(key) { .number($0.numbers[keyPath: value], decimals: $0.checklist.decimals) }
    }
    return [
        Column("audit") { .text($0.id) },
        Column("checklist") { .text($0.checklist.id) },
        Column("version") { .text($0.checklist.version) },
        Column("dealer") { .text($0.dealer.id) },
        Column("region") { .text($0.dealer.region) },
        Column("date") { .text($0.date.text) },
        Column("auditor") { .text($0.auditor) },
        Column("outcome") { .text($0.outcome.rawValue) },
        Column("grade") { .text($0.grade?.id) },
        number("score", \.score), number("final", \.final), number("computed", \.computed),
        number("adjustments", \.adjustments), number("low", \.low), number("high", \.high),
        number("na_as_zero", \.notApplicableAsZero), number("earned", \.earned), number("full", \.full),
        Column("coverage") { .number($0.coverage.share.map { .hundred * $0 }, decimals: $0.checklist.decimals) },
        Column("caps") { .text($0.firedRulesCode) },
        Column("observations") { .count($0.observations) },
        Column("exact") { .text($0.numbers.exact?.ratioText) },
        // What the month's counts and ranks are decided by, so that they too can be redone.
        Column("pass") { .number($0.checklist.pass, decimals: MonthTables.issuedDecimals($0.checklist.pass)) },
        Column("rank_minimum") { .count($0.checklist.rankMinimum) },
    ]
}

private var departmentColumns: [Column<IssuedRow<IssuedSlice>>] {
    [
        Column("audit") { $0.id },
        Column("dealer") { $0.dealer },
        Column("department") { .text($0.part.id) },
        Column("score") { $0.number($0.part.score) },
        Column("earned") { $0.number($0.part.earned) },
        Column("full") { $0.number($0.part.full) },
        Column("observations") { .count($0.part.observations) },
        Column("findings") { .count($0.part.findings) },
    ]
}

private var teamColumns: [Column<IssuedRow<IssuedTeam>>] {
    [
        Column("audit") { $0.id },
        Column("dealer") { $0.dealer },
        Column("team") { .text($0.part.team) },
    ] + groupColumns(\.numbers)
}

private var personColumns: [Column<IssuedRow<IssuedPerson>>] {
    [
        Column("audit") { $0.id },
        Column("dealer") { $0.dealer },
        Column("person") { .text($0.person.id) },
        Column("name") { .text($0.person.name) },
        Column("role") { .text($0.person.role) },
        Column("team") { .text($0.person.team) },
        Column("department") { .text($0.person.department) },
    ] + groupColumns(\.numbers)
}

private func groupColumns<Part>(
    _ numbers: @escaping (Part) -> IssuedGroupNumbers
) -> [Column<IssuedRow<Part>>] {
    [
        Column("score") { $0.number(numbers($0.part).score) },
        Column("earned") { $0.number(numbers($0.part).earned) },
        Column("full") { $0.number(numbers($0.part).full) },
        Column("observations") { .count(numbers($0.part).observations) },
        Column("low") { $0.number(numbers($0.part).low) },
        Column("high") { $0.number(numbers($0.part).high) },
        Column("ranked") { .yesNo(numbers($0.part).ranked) },
    ]
}

private var sectionColumns: [Column<IssuedRow<IssuedSection>>] {
    [
        Column("audit") { $0.id },
        Column("dealer") { $0.dealer },
        Column("section") { .text($0.part.id) },
        Column("depth") { .count($0.part.depth) },
        Column("score") { $0.number($0.part.score) },
        Column("weight") { $0.number($0.part.weight) },
    ]
}

private var pillarColumns: [Column<IssuedRow<IssuedSlice>>] {
    [
        Column("audit") { $0.id },
        Column("dealer") { $0.dealer },
        Column("pillar") { .text($0.part.id) },
        Column("score") { $0.number($0.part.score) },
        Column("earned") { $0.number($0.part.earned) },
        Column("full") { $0.number($0.part.full) },
        Column("observations") { .count($0.part.observations) },
        Column("findings") { .count($0.part.findings) },
    ]
}

private var itemColumns: [Column<IssuedRow<SectionedItem>>] {
    [
        Column("audit") { $0.id },
        Column("section") { .text($0.part.section) },
        Column("item") { .text($0.part.item.id) },
        Column("state") { .text($0.part.score.state.rawValue) },
        Column("score") { $0.number($0.part.score.score) },
        Column("earned") { $0.number($0.part.score.earned) },
        Column("full") { $0.number($0.part.score.full) },
        Column("weight") { $0.number($0.part.score.weight) },
        Column("contribution") { $0.number($0.part.score.contribution) },
        Column("observations") { .count($0.part.score.observations) },
    ]
}

private func findingColumns(_ language: Language) -> [Column<IssuedRow<IssuedFinding>>] {
    [
        Column("audit") { $0.id },
        Column("dealer") { $0.dealer },
        Column("item") { .text($0.item.id) },
        Column("department") { .text($0.audit.department(of: $0.part.item)) },
        Column("person") { $0.people($0.part.people) },
        Column("unit") { .text($0.part.unit) },
        Column("value") { .text($0.part.value) },
        Column("points_lost") { $0.number($0.part.pointsLost) },
        Column("critical") { .yesNo($0.item.isCritical) },
        Column("note") { .text($0.part.note) },
        Column("evidence") { .text($0.part.evidence) },
        Column("remedy") { .text($0.item.remedy?.wording(in: language)) },
        Column("due") { .text($0.due?.text) },
    ]
}
