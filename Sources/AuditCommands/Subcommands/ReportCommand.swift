internal import ArgumentParser
internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ReportRendering
internal import Scoring

/// `dealer-audit report --month YYYY-MM PATH…`
struct ReportCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: say("写出月度合规报告", "Write the monthly compliance report."),
        discussion: say(
            """
            从提交的文件直接计算：应收与缺报、经销商、部门和人员排名、与上月比较、最常见的不符合项。
            上个月的文件也放进来，才有环比。

            例：dealer-audit report --month 2026-10 Examples
            """,
            """
            Computed straight from submitted files: what is due and missing, ranking of dealers, departments and people, change to last
            month, most frequent findings. Give last month's files too, so that there is something to compare with.

            Example: dealer-audit report --month 2026-10 Examples
            """))

    @Option(help: help("月份，例如 2026-10", "the month, such as 2026-10", valueName: "yyyy-mm"), transform: Self.month)
    var month: Month

    @Argument(help: help("提交的文件或文件夹", "submitted files or folders", valueName: "path"))
    var paths: [String]

    @Option(
        help: help(
            "结果写到哪个文件夹（默认 Reports/月份）", "folder for the results (default: Reports/ and the month)", valueName: "dir"))
    var out: String?

    @Option(
        name: .customLong("as-of"),
        help: help(
            "截止日期，此后的稽核不计入（默认当月最后一天）",
            "the day the month is looked at; later audits are left out (default: its last day)", valueName: "date"),
        transform: Self.date)
    var asOf: CivilDate?

    @OptionGroup var definitions: DefinitionOptions
    @OptionGroup var batchOptions: BatchOptions
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let out = out ?? "Reports/\(month.text)"
        let output = try openOutput(out, console: console)
        let library = try definitions.library(for: paths, console: console)
        var batch = SubmissionBatch(library: library, options: batchOptions.intake.options, console: console)
        batch.read(InputDiscovery(paths: paths, leavingOut: library.folder.path))
        guard !batch.scorecards.isEmpty || !output.holdsResults else {
            console.result(batch.summary)
            console.result(
                BilingualText(zh: "没有可评分的稽核，\(out) 中的结果未改动", en: "Nothing could be scored; \(out) is left as it was"))
            return .unusableInput
        }
        let asOf = asOf ?? CivilDate(year: month.year, month: month.month, day: month.days)
        guard let asOf else { return .internalFault }
        let report = MonthlyCompliance(
            month: month, asOf: asOf, audits: batch.scorecards.map(IssuedAudit.init), network: library.network)
        let context = ReportContext(
            language: console.language, formats: batchOptions.format, excel: batchOptions.excel,
            programVersion: programVersion, network: library.network)
        let cards = Dictionary(grouping: batch.scorecards) { $0.audit.date.monthOfYear }
        let files = renderMonthlyReport(
            report, scorecards: (cards[month] ?? []).filter { $0.audit.date <= asOf },
            previousScorecards: cards[month.previous] ?? [], refused: batch.refused, context: context)
        try output.replace(with: files, console: console)
        console.result(batch.summary)
        console.result(batchOptions.place(of: out))
        guard report.audits.isEmpty else { return batch.exitStatus }
        console.message(
            BilingualText(
                zh: "提醒：没有日期在 \(month.text) 的稽核，报告只列出应交未收",
                en: "note: no audit is dated \(month.text); the report only lists what is missing"))
        return batch.exitStatus == .done ? .doneInPart : batch.exitStatus
    }

    static func month(_ text: String) throws -> Month {
        guard let month = Month(text) else {
            throw ValidationError(say("月份“\(text)”应写成 2026-10", "'\(text)' is no month; write it as 2026-10"))
        }
        return month
    }

    static func date(_ text: String) throws -> CivilDate {
        guard let date = CivilDate(text) else {
            throw ValidationError(say("日期“\(text)”应写成 2026-10-31", "'\(text)' is no date; write it as 2026-10-31"))
        }
        return date
    }
}
