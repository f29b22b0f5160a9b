internal import ArgumentParser
internal import AuditIntake
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import ContentDigest
internal import Diagnostics

/// `dealer-audit actions take FILE…`
struct ActionsTakeCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "take",
        abstract: say("收回填好的整改通知单", "Take filled rectification notices back."),
        discussion: say(
            """
            xlsx、csv（UTF-8、GBK 等编码）和 Markdown 都能收。
            填了整改措施、完成日期和整改人的行记为完成；另有验证人和验证结果的，记为通过或退回。
            有问题的单元格逐个指出，其他行照收；同一张通知单收两次不会重复记录。

            例：dealer-audit actions take 通知单/SH01-2026-10.xlsx --by 王经理
            """,
            """
            Takes xlsx, csv (UTF-8, GBK and others) and Markdown. A row with measure, day and who did it becomes done; with verified by and \
            the result, verified or sent back. What is wrong is named by cell and the other rows go on; the same notice taken twice changes nothing.

            Example: dealer-audit actions take notices/SH01-2026-10.xlsx --by Wang
            """))

    @Argument(help: help("填好的通知单", "filled notices", valueName: "file"))
    var files: [String]

    @OptionGroup var by: ByOption
    @OptionGroup var encoding: EncodingOption
    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let book = try ActionBook(ledgerOption, for: .recording, console: console)
        guard let identity = try book.identity(console) else { return .unusableInput }
        let secret = try console.reporting { () throws(LedgerFailure) in try book.ledger.noticeSecret() }
        let desk = NoticeDesk(
            book: book, ledger: identity, secret: secret, by: by.by, options: encoding.options, console: console)
        var outcomes: [ExitStatus] = []
        for file in files { outcomes.append(try desk.take(file)) }
        if outcomes.allSatisfy({ $0 == .done }) { return .done }
        if outcomes.contains(.done) || outcomes.contains(.doneInPart) { return .doneInPart }
        return outcomes.contains(.cannotRead) ? .cannotRead : .unusableInput
    }
}
