internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop

/// `dealer-audit appeal decide ID (--uphold (--value V | --not-applicable) | --reject) --by NAME --why TEXT`
struct AppealDecideCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: say("裁定一件申诉", "Decide an appeal."),
        discussion: say(
            """
            成立时用 --value 给出应有的填写结果（与提交文件的写法相同，同样严格审核），或用 --not-applicable。

            例：dealer-audit appeal decide A-7K3M2Q --uphold --value 是 --by 王经理 --why "监控录像"
                dealer-audit appeal decide A-7K3M2Q --reject --by 王经理 --why "照片不是当天的"
            """,
            """
            To uphold it, --value gives the answer as it should have been, written and judged as in a submission, or --not-applicable.

            Example: dealer-audit appeal decide A-7K3M2Q --uphold --value yes --by "Wang Jing" --why "seen on the recording"
                     dealer-audit appeal decide A-7K3M2Q --reject --by "Wang Jing" --why "the photo is of another day"
            """))

    @Argument(help: help("申诉编号", "number of the appeal", valueName: "id"))
    var id: String

    @Flag(help: help("申诉成立", "uphold it"))
    var uphold = false

    @Option(help: help("应有的填写结果", "the answer as it should have been", valueName: "answer"))
    var value: String?

    @Flag(help: help("该项不适用", "the item is not applicable"))
    var notApplicable = false

    @Flag(help: help("驳回", "reject it"))
    var reject = false

    @Option(help: help("裁定人（编号或姓名）", "who decides (id or name)", valueName: "name"))
    var by: String

    @Option(help: help("理由", "why", valueName: "text"))
    var why: String

    @OptionGroup var loop: LoopOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        try checkName(by, "--by")
        try checkLine(why, "--why")
        try checkLine(value, "--value")
        if uphold == reject {
            throw ValidationError(say("请给出 --uphold 或 --reject 之一", "give either --uphold or --reject"))
        }
        if reject, value != nil || notApplicable {
            throw ValidationError(
                say("--value 和 --not-applicable 只与 --uphold 一起使用", "--value and --not-applicable go with --uphold"))
        }
        if uphold, (value != nil) == notApplicable {
            throw ValidationError(
                say("--uphold 需要 --value 或 --not-applicable 之一", "--uphold needs either --value or --not-applicable"))
        }
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let verdict: AppealDecision.Verdict = uphold ? .uphold : .reject
        let closing = AppealClosing(id: id, verdict: verdict, answer: value?.trimmed, by: by, why: why.trimmed)
        try closing.perform(at: try loop.entering(console), book: loop.ledgerOption)
        return .done
    }
}

/// `dealer-audit appeal withdraw ID --by NAME --why TEXT`
struct AppealWithdrawCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: say("由申诉人撤回一件申诉", "Withdraw an appeal; who filed it does."),
        discussion: say(
            "例：dealer-audit appeal withdraw A-7K3M2Q --by 张三 --why \"已核实，结果无误\"",
            "Example: dealer-audit appeal withdraw A-7K3M2Q --by P002 --why \"checked, the answer is right\""))

    @Argument(help: help("申诉编号", "number of the appeal", valueName: "id"))
    var id: String

    @Option(help: help("申诉人（编号或姓名）", "who filed it (id or name)", valueName: "name"))
    var by: String

    @Option(help: help("理由", "why", valueName: "text"))
    var why: String

    @OptionGroup var loop: LoopOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        try checkName(by, "--by")
        try checkLine(why, "--why")
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let closing = AppealClosing(id: id, verdict: .withdraw, answer: nil, by: by, why: why.trimmed)
        try closing.perform(at: try loop.entering(console), book: loop.ledgerOption)
        return .done
    }
}
