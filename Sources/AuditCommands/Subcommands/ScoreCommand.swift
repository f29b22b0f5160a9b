internal import ArgumentParser
internal import ReportRendering

/// `dealer-audit score PATH…`
struct ScoreCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: say("给提交的稽核文件评分，写出评分卡", "Score submitted audits and write their scorecards."),
        discussion: say(
            """
            读取 YAML、JSON、CSV、填好的表格、工作簿和压缩包（文件、整个文件夹或标准输入 -），写出每次稽核、每个部门、每个人的评分卡和 CSV 表。
            被拒收的文件逐个列出原因，其余照常评分。

            例：dealer-audit score Examples --out Reports/scores
            """,
            """
            Reads YAML, JSON, CSV, filled forms, workbooks and zip archives (files, whole folders or standard input, -) and writes a card per \
            audit, department and person, and CSV tables.
            Each refused file is named with its reasons; the rest is scored.

            Example: dealer-audit score Examples --out Reports/scores
            """))

    @Argument(help: help("提交的文件、文件夹，或 -（标准输入）", "submitted files, folders, or - for standard input", valueName: "path"))
    var paths: [String]

    @Option(help: help("结果写到哪个文件夹", "folder for the results", valueName: "dir"))
    var out = "Reports/scores"

    @Option(
        help: help(
            "写出哪些 CSV 表，用逗号分隔（默认全部）", "CSV tables to write, separated by commas (default: all)", valueName: "list"),
        transform: Self.tableList)
    var tables: Set<ScoreTable>?

    @Option(
        help: help("同时使用的线程数（默认全部处理器）", "threads to use (default: one per processor)", valueName: "n"),
        transform: { try wholeNumber($0, in: ScoreOrder.jobs) })
    var jobs: Int?

    @Option(
        help: help(
            "把被拒收的文件连同原因复制到此文件夹，改好后可单独重新提交",
            "copy what is refused into this folder beside its reasons, to be mended and sent again alone",
            valueName: "dir"))
    var quarantine: String?

    @OptionGroup var definitions: DefinitionOptions
    @OptionGroup var batchOptions: BatchOptions
    @OptionGroup var language: LanguageOption

    var order: ScoreOrder {
        ScoreOrder(
            paths: paths, out: out, tables: tables, jobs: jobs, quarantine: quarantine, places: definitions.places,
            encoding: batchOptions.intake.encoding, format: batchOptions.format, excel: batchOptions.excel,
            language: language.lang)
    }

    func validate() throws { try order.check() }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus { try order.perform(console) }

    static func tableList(_ list: String) throws -> Set<ScoreTable> {
        let names = list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let tables = names.compactMap(ScoreTable.init(rawValue:))
        guard tables.count == names.count else {
            let known = ScoreTable.allCases.map(\.rawValue).joined(separator: ",")
            throw ValidationError(
                say("“\(list)”中有不认识的表，可用：\(known)", "unknown table in '\(list)'; there are: \(known)"))
        }
        return Set(tables)
    }
}
