internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// `dealer-audit ledger`
struct LedgerCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: say("查看台账：各月收了多少，是否完好", "Show what the ledger holds, month by month, and whether it is sound."),
        discussion: say(
            """
            例：dealer-audit ledger
                dealer-audit ledger --month 2026-10    按经销商和部门
                dealer-audit ledger --check            检查每条记录和每个汇总
            """,
            """
            Example: dealer-audit ledger
                     dealer-audit ledger --month 2026-10    by dealer and department
                     dealer-audit ledger --check            every record and every sum
            """))

    @Option(
        help: help("按经销商和部门列出这个月", "list this month by dealer and department", valueName: "yyyy-mm"),
        transform: ReportCommand.month)
    var month: Month?

    @Flag(help: help("检查台账是否完好", "check that the ledger is sound"))
    var check = false

    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let ledger = try ledgerOption.open(for: .reading, console: console)
        let rows = try console.reporting { () throws(LedgerFailure) in
            if let month {
                try departments(of: month, in: ledger, console.language)
            } else {
                try months(of: ledger, console.language)
            }
        }
        console.result(alignedTable(rows))
        let isEmpty = month != nil && rows.count == 1
        if let month, isEmpty {
            console.message(
                BilingualText(
                    zh: "提醒：台账 \(ledger.path) 中没有日期在 \(month.text) 的稽核",
                    en: "note: \(ledger.path) holds no audit dated \(month.text)"))
        }
        guard check else { return isEmpty ? .doneInPart : .done }
        let defects = try console.reporting { () throws(LedgerFailure) in
            let definitions = try StoredDefinitions(ledger)
            return try ledger.defects(checklist: definitions.checklist)
        }
        for defect in defects { console.message(defect.message) }
        console.result(
            defects.isEmpty
                ? BilingualText(zh: "台账完好", en: "The ledger is sound")
                : BilingualText(
                    zh: "台账有 \(defects.count) 处问题；请从备份恢复，再重新导入",
                    en: "The ledger has \(counted(defects.count, "defect")); restore a backup and import again"))
        return defects.isEmpty ? .done : .unusableInput
    }

    private func months(of ledger: Ledger, _ language: Language) throws(LedgerFailure) -> [[String]] {
        let heading = language == .zh ? ["月份", "稽核", "已出分", "发布"] : ["month", "audits", "scored", "published"]
        let publications = try ledger.publications()
        return [heading]
            + (try ledger.months().map { entry in
                let last = publications.last { $0.month == entry.month }
                return [
                    entry.month.text, String(entry.audits), String(entry.scored),
                    last.map { "\($0.revision) (\($0.published))" } ?? "—",
                ]
            })
    }

    /// From the sums that are kept with the audits.
    private func departments(of month: Month, in ledger: Ledger, _ language: Language) throws(LedgerFailure)
        -> [[String]]
    {
        let heading =
            language == .zh
            ? ["经销商", "部门", "检查表", "稽核", "平均得分", "未通过", "不符合项"]
            : ["dealer", "department", "checklist", "audits", "mean", "failed", "findings"]
        return [heading]
            + (try ledger.departments(of: month).map { row in
                [
                    row.dealer, row.department ?? "—", row.checklist, String(row.audits),
                    row.score.divided(by: Fraction(row.scored))?.decimalText(decimals: 2) ?? "—", String(row.failed),
                    String(row.findings),
                ]
            })
    }
}
