internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic

extension MonthTables {
    /// One row per checklist that a dealer owed.
    var coverageColumns: [Column<DueRecord>] {
        [
            Column("checklist") { .text($0.checklist) },
            Column("dealer") { .text($0.dealer.id) },
            Column("department") { .text($0.department) },
            Column("state") { .text($0.state.rawValue) },
            Column("audits") { .text($0.audits.joined(separator: ";")) },
        ]
    }

    /// What each dealer owed and sent.
    var coverageByDealer: Table {
        var dealers = OrderedGroups<String, DueRecord>()
        for due in report.due { dealers.append(due, to: due.dealer.id) }
        return table(
            [
                Column(PageWording.dealer) { .text(context.label(of: $0[0].dealer)) },
                Column(MonthWording.due, .right) { .count($0.count) },
                Column(DueRecord.State.scored.wording, .right) { count(.scored, in: $0) },
                Column(DueRecord.State.incomplete.wording, .right) { count(.incomplete, in: $0) },
                Column(DueRecord.State.missing.wording, .right) { count(.missing, in: $0) },
                Column(PageWording.coverage, .right) { .text(coverage(of: $0)) },
                Column(MonthWording.stillMissing) { .text(missing(in: $0)) },
            ], rows: dealers.groups.map(\.members), in: context.language)
    }

    private func count(_ state: DueRecord.State, in due: [DueRecord]) -> Cell {
        .count(due.count { $0.state == state })
    }

    private func coverage(of due: [DueRecord]) -> String? {
        Fraction(due.count { $0.state == .scored }, due.count).map {
            (.hundred * $0).decimalText(decimals: Self.decimals) + "%"
        }
    }

    private func missing(in due: [DueRecord]) -> String {
        context.listed(
            due.filter { $0.state == .missing }.map { due in
                let name = checklistName(due.checklist)
                return due.department.map { context.say(CardWording.remark(name, note: departmentName($0))) } ?? name
            })
    }

    var findingColumns: [Column<FindingFrequency>] {
        [
            Column("checklist", PageWording.checklist) {
                .code($0.checklist.id, shown: context.say($0.checklist.title))
            },
            Column("item", PageWording.item) { itemCell($0.item, context) },
            Column("text") { .text(context.say($0.item.text)) },
            Column("critical") { .yesNo($0.item.isCritical) },
            Column("count", MonthWording.times, .right) { .count($0.count) },
            Column("previous", MonthWording.lastMonth, .right) { .count($0.previousCount) },
            Column("change", MonthWording.change, .right) {
                .change(Fraction($0.count) - Fraction($0.previousCount), decimals: 0)
            },
            Column("dealers", MonthWording.dealers, .right) { .count($0.dealers) },
            Column("points_lost", PageWording.pointsLost, .right) { .number($0.pointsLost, decimals: Self.decimals) },
        ]
    }
}
