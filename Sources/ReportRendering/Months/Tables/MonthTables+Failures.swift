internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

extension MonthTables {
    var criticalFailures: ReportTable {
        ReportTable(
            .criticalFailures,
            [
                auditColumn { $0.audit },
                dealer { $0.dealer },
                checklist { $0.checklist },
                Column("department", PageWording.department) { department($0.department) },
                Column("item", PageWording.item) { itemCell($0.item, context) },
                Column("person", PageWording.person) { people($0.people) },
                Column("unit", MonthTableWording.unit) { .text($0.unit) },
                Column("value", MonthTableWording.answer) { .text($0.value) },
                Column("note", MonthTableWording.note) { .text($0.note) },
                Column("evidence") { .text($0.evidence) },
            ] as [Column<CriticalFailure>], rows: report.criticalFailures)
    }

    var caps: ReportTable {
        ReportTable(
            .caps,
            [
                auditColumn { $0.audit },
                dealer { $0.dealer },
                checklist { $0.checklist },
                Column("rule", MonthTableWording.rule) { cap in
                    .code(cap.rule.id, shown: wording(of: cap)?.name(of: cap.rule) ?? cap.rule.id)
                },
                Column("effects", MonthTableWording.effect) { cap in
                    .code(
                        cap.rule.effects.map(\.code).joined(separator: "+"),
                        shown: wording(of: cap)?.effects(of: cap.rule) ?? "")
                },
                Column("change", MonthWording.change, .right) { .change($0.change, decimals: Self.decimals) },
                Column("final", PageWording.score, .right) {
                    .number($0.final, decimals: Self.issuedDecimals($0.final))
                },
                Column("grade", PageWording.grade) { .text($0.grade?.id) },
                Column("outcome", PageWording.outcome) {
                    .code($0.outcome.rawValue, shown: context.say($0.outcome.wording))
                },
            ] as [Column<FiredCap>], rows: report.caps)
    }

    /// The rule's words need the very version that fired it.
    private func wording(of cap: FiredCap) -> RuleWording? {
        checklist(ofAudit: cap.audit).map { RuleWording(checklist: $0, context: context) }
    }

    var repeats: ReportTable {
        ReportTable(
            .repeatFindings,
            [
                dealer { $0.dealer },
                checklist { $0.checklist },
                Column("department", PageWording.department) { department($0.department) },
                Column("item", PageWording.item) { itemCell($0.item, context) },
                Column("since", MonthTableWording.since) { .text($0.since.text) },
                Column("age", MonthTableWording.age, .right) { .count($0.age) },
                Column("months", MonthTableWording.inMonths, .right) { .count($0.months) },
                Column("findings", MonthTableWording.allFindings, .right) { .count($0.findings) },
                Column("this_month", MonthWording.thisMonth, .right) { .count($0.findingsThisMonth) },
            ] as [Column<RepeatFinding>], rows: report.repeats)
    }

    /// What repeat findings are computed from: earlier months' counts.
    var findingHistory: ReportTable {
        ReportTable(
            .findingHistory,
            [
                Column("month") { .text($0.month.text) },
                Column("dealer") { .text($0.dealer) },
                Column("checklist") { .text($0.checklist) },
                Column("department") { .text($0.department) },
                Column("item") { .text($0.item) },
                Column("count") { .count($0.count) },
            ] as [Column<HistoricFindings>], rows: report.records.pastFindings)
    }

    func auditColumn<Row>(_ id: @escaping (Row) -> String) -> Column<Row> {
        Column("audit", PageWording.audit) { row in
            .differing(
                data: .text(id(row)), page: [link(id(row), to: paths.audit(id(row)), from: PagePaths.entry)])
        }
    }

    func dealer<Row>(_ dealer: @escaping (Row) -> AuditedDealer) -> Column<Row> {
        Column("dealer", PageWording.dealer) { .code(dealer($0).id, shown: context.name(of: dealer($0))) }
    }

    func department(_ id: String?) -> Cell { id.map { .code($0, shown: departmentName($0)) } ?? .empty }

    /// Ids in data files, names on a page.
    func people(_ people: [AuditedPerson]) -> Cell {
        people.isEmpty
            ? .empty
            : .code(
                people.map(\.id).joined(separator: "、"), shown: context.listed(people.map(\.name)))
    }
}
