internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop

/// `dealer-audit actions assign ID…`
struct ActionsAssignCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: say("指定责任人或期限", "Name who is to put it right, or by when."),
        discussion: say(
            "例：dealer-audit actions assign SH01-7KQ2M9 --owner 张三 --due 2026-10-20 --by 王经理 --why 李四请假",
            "Example: dealer-audit actions assign SH01-7KQ2M9 --owner P002 --due 2026-10-20 --by Wang --why \"Li is on leave\""
        ))

    @OptionGroup var numbers: ActionNumbers

    @Option(help: help("责任人（姓名、别名或编号）", "the owner: a name, alias or id", valueName: "name"))
    var owner: String?

    @Option(help: help("整改期限", "the due date", valueName: "date"), transform: ReportCommand.date)
    var due: CivilDate?

    @Option(help: help("原因", "the reason", valueName: "text"))
    var why: String

    @OptionGroup var by: ByOption
    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        try checkLine(owner, "--owner")
        try checkLine(why, "--why")
        if owner == nil, due == nil {
            throw ValidationError(say("请用 --owner 或 --due 写明要改什么", "say what is to change with --owner or --due"))
        }
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let desk = ActionDesk(book: try ActionBook(ledgerOption, for: .recording, console: console), console: console)
        return try desk.take(numbers.ids, by: by.by) { id in
            .assign(owner: try owner.map(id), due: due, why: why)
        }
    }
}

/// `dealer-audit actions done ID…`
struct ActionsDoneCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "done",
        abstract: say("报告整改完成", "Report that it is put right."),
        discussion: say(
            "例：dealer-audit actions done SH01-7KQ2M9 --by 张三 --proof photos/0231.jpg --note 已重新打蜡",
            "Example: dealer-audit actions done SH01-7KQ2M9 --by P002 --proof photos/0231.jpg --note \"waxed again\""))

    @OptionGroup var numbers: ActionNumbers

    @Option(
        help: help(
            "凭据：一个文件（记下名称和摘要），或文字", "evidence: a file (kept by name and digest) or words", valueName: "text|file"))
    var proof: String?

    @Option(help: help("说明", "a note", valueName: "text"))
    var note: String?

    @OptionGroup var by: ByOption
    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        try checkLine(proof, "--proof")
        try checkLine(note, "--note")
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        var evidence: ActionProof?
        do throws(FileFailure) {
            evidence = try proof.map { given throws(FileFailure) in try ProofFile.proof(given) }
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotRead)
        }
        let report = ActionReport(proof: evidence, note: note)
        let desk = ActionDesk(book: try ActionBook(ledgerOption, for: .recording, console: console), console: console)
        return try desk.take(numbers.ids, by: by.by) { _ in .done(report) }
    }
}

/// `dealer-audit actions verify ID…`
struct ActionsVerifyCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: say("验证整改，关闭（整改人不能验证自己的）", "Verify that it is put right, and close it; never by whoever did it."),
        discussion: say(
            "例：dealer-audit actions verify SH01-7KQ2M9 --by 晏敏 --recheck 2026-11-30",
            "Example: dealer-audit actions verify SH01-7KQ2M9 --by Yan --recheck 2026-11-30"))

    @OptionGroup var numbers: ActionNumbers

    @Option(help: help("复查日期", "when to look again", valueName: "date"), transform: ReportCommand.date)
    var recheck: CivilDate?

    @Option(help: help("说明", "a note", valueName: "text"))
    var note: String?

    @OptionGroup var by: ByOption
    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var language: LanguageOption

    func validate() throws { try checkLine(note, "--note") }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let desk = ActionDesk(book: try ActionBook(ledgerOption, for: .recording, console: console), console: console)
        return try desk.take(numbers.ids, by: by.by) { _ in .verify(recheck: recheck, note: note) }
    }
}

/// `dealer-audit actions reopen ID…`
struct ActionsReopenCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: say("退回整改，或重新打开已关闭的", "Send it back, or open a closed one again."),
        discussion: say(
            "例：dealer-audit actions reopen SH01-7KQ2M9 --by 晏敏 --why 轮胎仍有灰尘",
            "Example: dealer-audit actions reopen SH01-7KQ2M9 --by Yan --why \"tyres are still dusty\""))

    @OptionGroup var numbers: ActionNumbers

    @Option(help: help("原因", "the reason", valueName: "text"))
    var why: String

    @OptionGroup var by: ByOption
    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var language: LanguageOption

    func validate() throws { try checkLine(why, "--why") }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let desk = ActionDesk(book: try ActionBook(ledgerOption, for: .recording, console: console), console: console)
        return try desk.take(numbers.ids, by: by.by) { _ in .reopen(why: why) }
    }
}
