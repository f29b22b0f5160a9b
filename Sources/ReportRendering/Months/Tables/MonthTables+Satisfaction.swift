internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores

extension MonthTables {
    /// Decimals of an index around 1.
    static let indexDecimals = 3

    var satisfaction: ReportTable {
        ReportTable(
            .satisfaction,
            [
                checklist { $0.checklist },
                Column("subject") { .text(subject($0.subject).kind) },
                Column("dealer") { .text(subject($0.subject).dealer?.id) },
                Column("department") { .text(subject($0.subject).department) },
                Column("name", MonthTableWording.subject) { .text(subject($0.subject).name) },
                Column("index", MonthTableWording.index, .right) { .number($0.index, decimals: Self.indexDecimals) },
                Column("perceived", MonthTableWording.perceived, .right) { plain($0.perceived) },
                Column("expected", MonthTableWording.expected, .right) { plain($0.expected) },
                Column("above", MonthTableWording.above, .right) { .count($0.above) },
                Column("equal", MonthTableWording.equal, .right) { .count($0.equal) },
                Column("below", MonthTableWording.below, .right) { .count($0.below) },
                Column("previous", MonthWording.lastMonth, .right) {
                    .number($0.previous, decimals: Self.indexDecimals)
                },
            ] as [Column<SatisfactionStanding>], rows: report.satisfaction)
    }

    private func subject(
        _ subject: SatisfactionStanding.Subject
    ) -> (kind: String, dealer: AuditedDealer?, department: String?, name: String) {
        switch subject {
        case .whole: ("whole", nil, nil, context.say(MonthTableWording.whole))
        case .department(let id): ("department", nil, id, departmentName(id))
        case .dealer(let dealer): ("dealer", dealer, nil, context.name(of: dealer))
        case .dealerDepartment(let place):
            (
                "dealer-department", place.dealer, place.department,
                "\(context.name(of: place.dealer)) · \(departmentName(place.department))"
            )
        }
    }

    private func plain(_ value: Fraction) -> Cell { .fraction(value, decimals: Self.issuedDecimals(value)) }

    /// What was entered for an index.
    private struct Entry {
        let audit: IssuedAudit
        let index: IssuedIndex
    }

    /// What satisfaction indices are computed from, this month's and the month's before.
    var expectations: ReportTable {
        let rows = (report.audits + report.previousAudits).flatMap { audit in
            audit.indices.map { Entry(audit: audit, index: $0) }
        }
        return ReportTable(
            .expectations,
            [
                Column("audit") { .text($0.audit.id) },
                Column("checklist") { .text($0.audit.checklist.id) },
                Column("dealer") { .text($0.audit.dealer.id) },
                Column("date") { .text($0.audit.date.text) },
                Column("department") { .text($0.audit.department(of: $0.index.item)) },
                Column("item") { .text($0.audit.checklist.items[$0.index.item].id) },
                Column("expected") { plain($0.index.expected) },
                Column("perceived") { plain($0.index.perceived) },
            ] as [Column<Entry>], rows: rows)
    }
}
