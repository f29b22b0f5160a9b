internal import ArgumentParser
internal import Diagnostics

/// `dealer-audit actions`: corrective actions, from the finding to the closed loop.
struct ActionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions",
        abstract: say(
            "整改闭环：列出、指派、完成、验证、整改通知单", "Follow corrective actions: list, assign, do, verify, notices."),
        discussion: say(
            """
            台账中每个不符合项都是一项整改，编号由经销商、检查项和单元或人员决定，始终不变。
            重复出现时累计次数。整改完成后须由另一人验证；每次变动连同人员、时间和原因都留在台账中。

            例：dealer-audit actions    列出未关闭的整改
                dealer-audit actions notice --dealer SH01 --month 2026-10 --out 通知单    整改通知单
                dealer-audit actions take 通知单/SH01-2026-10.xlsx --by 王经理    收回
                dealer-audit actions verify SH01-7KQ2M9 --by 晏敏
            """,
            """
            Every finding in the ledger is an action. Its number is made from dealer, item and unit or people and never changes; \
            repeats are counted. Once it is put right, another person verifies it; every change stays in the ledger with who, when and why.

            Example: dealer-audit actions    what is not closed yet
                     dealer-audit actions notice --dealer SH01 --month 2026-10 --out notices    for the dealer
                     dealer-audit actions take notices/SH01-2026-10.xlsx --by Wang    filled in
                     dealer-audit actions verify SH01-7KQ2M9 --by Yan
            """),
        subcommands: [
            ActionsListCommand.self, ActionsShowCommand.self, ActionsAssignCommand.self, ActionsDoneCommand.self,
            ActionsVerifyCommand.self, ActionsReopenCommand.self, ActionsNoticeCommand.self,
            ActionsTakeCommand.self,
        ], defaultSubcommand: ActionsListCommand.self)
}

/// Who takes a step.
struct ByOption: ParsableArguments {
    @Option(
        help: help("由谁操作（姓名、别名或编号）", "who does this: a name, alias or id", valueName: "name"))
    var by: String

    func validate() throws { try checkLine(by, "--by") }
}

/// Which actions a step is about.
struct ActionNumbers: ParsableArguments {
    @Argument(
        help: help(
            "整改编号，大小写不限，写开头也行", "numbers of actions, in any case, or unambiguous beginnings", valueName: "action"))
    var ids: [String]
}

/// A text that is kept in the ledger and shown in reports.
///
/// - Throws: `ValidationError` when it is too long or has control characters.
func checkLine(_ text: String?, _ option: String) throws {
    guard let text else { return }
    let longest = 500
    if text.count > longest {
        throw ValidationError(say("\(option) 最多 \(longest) 个字", "\(option) takes \(longest) characters at most"))
    }
    try checkPrintable(text, option)
}

/// - Throws: `ValidationError` when it has line breaks or control characters.
func checkPrintable(_ text: String?, _ option: String) throws {
    guard let text, text.printable != text else { return }
    throw ValidationError(say("\(option) 应写成一行，不含控制字符", "\(option) takes one line without control characters"))
}
