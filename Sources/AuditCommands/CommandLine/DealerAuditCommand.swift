internal import ArgumentParser
internal import CProgramMemory
internal import Glibc

/// The program: its subcommands and nothing else.
struct DealerAuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dealer-audit",
        abstract: say("为经销商稽核与 5S 检查精确评分", "Score dealership audits and 5S inspections exactly."),
        discussion: say(
            """
            例：dealer-audit score Examples --out Reports/scores
            退出码：0 完成；1 完成，但有输入被拒收或未填完；64 用法错误；65 输入无法处理；70 程序内部错误；73 无法写入；74 无法读取。
            """,
            """
            Example: dealer-audit score Examples --out Reports/scores
            Exit status: 0 done; 1 done, but some input was refused or left incomplete; 64 wrong usage; 65 nothing could be done with the
            input; 70 a fault of the program; 73 cannot write; 74 cannot read.
            """),
        version: programVersion,
        subcommands: [
            ListCommand.self, CheckCommand.self, FillCommand.self, FormCommand.self, ScoreCommand.self,
            ExplainCommand.self,
            DiffCommand.self,
            ImportCommand.self, ReportCommand.self, LedgerCommand.self, ActionsCommand.self, AppealCommand.self,
            WaiveCommand.self, ExportCommand.self, RescoreCommand.self,
            ReflectCommand.self, ValueCommand.self,
            SampleCommand.self,
        ])

    @OptionGroup var language: LanguageOption
}

/// Runs the program and returns its exit status.
///
/// - Parameters:
///   - arguments: without the program's name.
///   - end: may be called with the exit status before what the run holds is let go, and exit: to take everything apart that
///     a score has read and made takes longer than to write its pages.
public func runDealerAudit(arguments: [String], end: (Int32) -> Void) -> Int32 {
    provideVariables()
    holdStandardDescriptors()
    signal(SIGPIPE, SIG_IGN)
    do {
        if let order = ScoreOrder(plain: arguments) {
            return try order.perform(Console(language: order.language ?? runLanguage)) { end($0.rawValue) }.rawValue
        }
        try UnknownSubcommand.check(arguments)
        var command = try DealerAuditCommand.parseAsRoot(arguments)
        guard let audit = command as? any AuditCommand else {
            try command.run()
            return ExitStatus.done.rawValue
        }
        return try audit.perform(audit.language.console).rawValue
    } catch let exit as EarlyExit {
        return exit.status.rawValue
    } catch let unknown as UnknownSubcommand {
        Console.write(UsageText(unknown.message).wording(in: runLanguage) + "\n", to: 2)
        return ExitStatus.wrongUsage.rawValue
    } catch {
        let isHelp = DealerAuditCommand.exitCode(for: error).isSuccess
        let text = UsageText(DealerAuditCommand.fullMessage(for: error)).wording(in: runLanguage)
        Console.write(text + "\n", to: isHelp ? 1 : 2)
        return isHelp ? ExitStatus.done.rawValue : ExitStatus.wrongUsage.rawValue
    }
}
