internal import ArgumentParser
internal import BilingualText
internal import Diagnostics
internal import Glibc

/// `dealer-audit fill [CHECKLIST]`
struct FillCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill",
        abstract: say("逐题填写一次稽核，每个答案立即存盘", "Fill in an audit question by question; every answer is saved at once."),
        discussion: say(
            """
            不写 CHECKLIST 时先选检查表。每个答案存入 --out 文件夹中的填写记录（.journal）后才出现下一题；中断后再运行 fill 就接着填，\
            换一台机器也可以，带上记录文件并用 --resume。填完写出同名的 .yaml 提交文件，可用 score 评分。
            输入 :帮助 列出全部命令。答案也可以由管道给出，一行一个。

            例：dealer-audit fill sales-showroom --network Examples/network.yaml --dealer SH01
            """,
            """
            Without CHECKLIST it is chosen first. Every answer is safe in a journal (.journal) in the --out folder before the next question \
            is shown; after a break fill goes on where it stood, also on another machine from the journal with --resume. At the end a submission \
            (.yaml) of the same name is written, which score reads.
            :help lists what can be typed. Answers may also come from a pipe, one a line.

            Example: dealer-audit fill sales-showroom --network Examples/network.yaml --dealer SH01
            """))

    @Argument(help: help("检查表编号", "id of the checklist", valueName: "checklist"))
    var checklist: String?

    @Option(help: help("从这份填写记录接着填", "go on from this journal", valueName: "file"))
    var resume: String?

    @Option(
        help: help("填写记录和提交文件的文件夹", "folder of journals and submissions", valueName: "dir")
    )
    var out: String = "Audits"

    @Option(help: help("经销商", "the dealer", valueName: "id"))
    var dealer: String?

    @Option(help: help("日期（默认询问）", "the date (default: it is asked)", valueName: "date"))
    var date: String?

    @Option(help: help("稽核员", "the auditor", valueName: "name"))
    var auditor: String?

    @Option(
        help: help(
            "稽核的部门，用于由稽核指定部门的检查表", "the audited department, for checklists that leave it to the audit", valueName: "id")
    )
    var department: String?

    @Option(help: help("在岗人员，用逗号分隔", "people on duty, with commas between", valueName: "names"))
    var people: String?

    @Option(
        help: help(
            "单元，例如 display-car=展车1,展车2；可多次使用", "units such as display-car=A,B; may be repeated", valueName: "kind=names"
        ))
    var units: [String] = []

    @Option(help: help("稽核编号", "the audit's id", valueName: "id"))
    var audit: String?

    @Flag(help: help("始终显示到目前为止的得分", "show the score so far all the time"))
    var showScore = false

    @Flag(help: help("不移动光标，不画进度条，适合读屏软件", "never move the cursor or draw bars: for screen readers"))
    var plain = false

    @OptionGroup var definitions: DefinitionOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        if resume != nil, checklist != nil {
            throw ValidationError(
                say(
                    "--resume 的记录里已有检查表，不要再写 CHECKLIST",
                    "the journal of --resume names its checklist; leave CHECKLIST out"))
        }
        for unit in units where !unit.contains("=") {
            throw ValidationError(
                say("--units 应写成 种类=名称，例如 display-car=展车1,展车2", "--units takes kind=names such as display-car=A,B"))
        }
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        // A prompt whose reader went away ends by itself, with everything saved.
        signal(SIGPIPE, SIG_IGN)
        var library = try definitions.places.library(for: [], console: console)
        library.loadAll()
        console.show(library.diagnostics.sortedByPlace(), sources: library.sources)
        let isDumb = getenv("TERM").map { String(cString: $0) } == "dumb"
        let desk = FillDesk(
            language: console.language, isPlain: plain || isDumb, colour: getenv("NO_COLOR") == nil && !isDumb)
        let sitting = FillSitting(
            library: library, desk: desk, console: console, folder: FillFolder(out), showsScore: showScore)
        let given = FillOpening.Given(
            audit: audit, dealer: dealer, date: date, auditor: auditor, department: department, people: people,
            units: units)
        return sitting.run(checklist: checklist, resuming: resume, given: given)
    }
}
