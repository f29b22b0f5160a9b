internal import ArgumentParser
internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import ReportRendering
internal import Scoring

/// `dealer-audit score PATH…`
struct ScoreCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: say("给提交的稽核文件评分，写出评分卡", "Score submitted audits and write their scorecards."),
        discussion: say(
            """
            读取 YAML 或 CSV 文件、整个文件夹或标准输入（-），写出每次稽核、每个部门、每个人的评分卡和 CSV 表。
            被拒收的文件逐个列出原因，其余照常评分。

            例：dealer-audit score Examples --out Reports/scores
            """,
            """
            Reads YAML or CSV files, whole folders or standard input (-) and writes a card per audit, department and person, and CSV tables.
            Each refused file is named with its reasons; the rest is scored.

            Example: dealer-audit score Examples --out Reports/scores
            """))

    @Argument(help: help("提交的文件、文件夹，或 -（标准输入）", "submitted files, folders, or - for standard input", valueName: "path"))
    var paths: [String]

    @Option(help: help("结果写到哪个文件夹", "folder for the results", valueName: "dir"))
    var out = "Reports/scores"

    @OptionGroup var definitions: DefinitionOptions
    @OptionGroup var batchOptions: BatchOptions
    @OptionGroup var language: LanguageOption

    func validate() throws { try batchOptions.check(ReportFormat.ofScorecards) }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
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
        let context = ReportContext(
            language: console.language, formats: batchOptions.formats(of: ReportFormat.ofScorecards),
            excel: batchOptions.excel,
            programVersion: programVersion, network: library.network)
        let files = renderScorecards(CardBatch(scorecards: batch.scorecards, refused: batch.refused), context: context)
        try output.replace(with: files, console: console)
        announce(batch, console: console)
        return batch.exitStatus
    }

    private func announce(_ batch: SubmissionBatch, console: Console) {
        if !batch.scorecards.isEmpty, batch.scorecards.count <= 40 {
            console.result(ScoreOverview(scorecards: batch.scorecards).text(in: console.language))
        }
        console.result(batch.summary)
        console.result(batchOptions.place(of: out, formats: batchOptions.formats(of: ReportFormat.ofScorecards)))
    }
}

/// The short table that `score` prints: audit, score, grade, outcome.
private struct ScoreOverview {
    let scorecards: [Scorecard]

    func text(in language: Language) -> String {
        let rows = scorecards.map { card in
            [
                card.audit.id, card.final?.decimalText(decimals: card.checklist.decimals) ?? "—", card.grade?.id ?? "—",
                card.outcome.wording.wording(in: language),
            ]
        }
        let heading =
            language == .zh ? ["稽核", "得分", "等级", "结论"] : ["audit", "score", "grade", "outcome"]
        return alignedTable([heading] + rows)
    }
}
