internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores

extension MonthTables {
    /// Performance and checklist change, apart (scoring rule 9.2).
    var changeSplit: ReportTable {
        ReportTable(
            .changeSplit,
            [
                Column("checklist", PageWording.checklist) { split in
                    guard let checklist = split.checklist else {
                        return .page(.text(context.say(MonthTableWording.whole)))
                    }
                    return .code(checklist.id, shown: context.say(checklist.title))
                },
                Column("previous", MonthWording.lastMonth, .right) { .number($0.previous, decimals: Self.decimals) },
                Column("rescored", MonthTableWording.rescored, .right) {
                    .number($0.rescored, decimals: Self.decimals)
                },
                Column("current", MonthWording.thisMonth, .right) { .number($0.current, decimals: Self.decimals) },
                Column("change", MonthWording.change, .right) { .change($0.change, decimals: Self.decimals) },
                Column("performance", MonthTableWording.performance, .right) {
                    .change($0.performance, decimals: Self.decimals)
                },
                Column("checklist_change", MonthTableWording.checklistChange, .right) {
                    .change($0.checklistChange, decimals: Self.decimals)
                },
                Column("rescored_audits") { .count($0.rescoredAudits) },
                Column("incomparable", MonthTableWording.incomparable, .right) { .count($0.incomparable) },
            ] as [Column<ChangeSplit>], rows: report.changeSplit)
    }

    /// What the split is computed from.
    var rescored: ReportTable {
        let issued = { (value: Fraction?) in Cell.number(value, decimals: Self.issuedDecimals(value)) }
        return ReportTable(
            .rescored,
            [
                Column("audit") { .text($0.audit) },
                Column("dealer") { .text($0.dealer) },
                Column("checklist") { .text($0.checklist) },
                Column("old_version") { .text($0.oldVersion) },
                Column("new_version") { .text($0.newVersion) },
                Column("before") { issued($0.before) },
                Column("after") { issued($0.after) },
            ] as [Column<RescoredAudit>], rows: report.records.rescored)
    }

    /// What this publication changed against the one before it (scoring rule 9.3).
    var revisionChanges: ReportTable {
        let issued = { (value: Fraction?) in Cell.number(value, decimals: Self.issuedDecimals(value)) }
        return ReportTable(
            .revisionChanges,
            [
                auditColumn { $0.audit },
                Column("dealer", PageWording.dealer) {
                    .code($0.dealer, shown: context.name(of: AuditedDealer(id: $0.dealer)))
                },
                Column("checklist", PageWording.checklist) { .code($0.checklist, shown: checklistName($0.checklist)) },
                Column("kind", MonthTableWording.kind) {
                    .code($0.kind.rawValue, shown: context.say(MonthTableWording.kind($0.kind)))
                },
                Column("before", MonthTableWording.before, .right) { issued($0.before) },
                Column("after", MonthTableWording.now, .right) { issued($0.after) },
            ] as [Column<RevisionChange>], rows: report.revision?.changes ?? [])
    }
}
