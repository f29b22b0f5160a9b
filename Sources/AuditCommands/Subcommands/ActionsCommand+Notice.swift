internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import ContentDigest
internal import Diagnostics
internal import ReportRendering
internal import Workbook

/// `dealer-audit actions notice --out DIR`
struct ActionsNoticeCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: say("给经销商写整改通知单", "Write the rectification notice for a dealer, or for all."),
        discussion: say(
            """
            通知单列出该经销商还没有整改的不符合项，包括往月遗留的。
            md 用来打印（A4 横向），xlsx 和 csv 用来填写；填好后用 actions take 收回。

            例：dealer-audit actions notice --dealer SH01 --out 通知单
            """,
            """
            A notice lists what the dealer has still to put right, carried over from earlier months or new. md is to be printed (A4, across), \
            xlsx and csv to be filled in; actions take brings the filled ones back.

            Example: dealer-audit actions notice --dealer SH01 --out notices
            """))

    @Option(help: help("给这个经销商（默认全部）", "for this dealer (default: all)", valueName: "id"))
    var dealer: String?

    @Option(
        help: help(
            "到这个月为止发现的（默认本月）", "what was found up to this month (default: the present one)", valueName: "yyyy-mm"),
        transform: ReportCommand.month)
    var month: Month?

    @Option(
        help: help(
            "格式，用逗号分隔：md、xlsx、csv（默认全部）", "md, xlsx and csv, with commas between (default: all)", valueName: "list"),
        transform: { try BatchOptions.formatList($0, of: [.markdown, .xlsx, .csv]) })
    var format: Set<ReportFormat> = [.markdown, .xlsx, .csv]

    @Option(help: help("写到哪个文件夹", "folder for the notices", valueName: "dir"))
    var out: String

    @Flag(
        help: help(
            "通知单已经在那里时也替换；里面填好的内容会丢失", "replace notices that are there; what was filled in there is lost"))
    var replace = false

    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let book = try ActionBook(ledgerOption, for: .reading, console: console)
        if let dealer { try book.requireKnown(dealer, console) }
        let month = month ?? book.today.monthOfYear
        guard let identity = try book.identity(console) else { return .unusableInput }
        let secret = try console.reporting { () throws(LedgerFailure) in try book.ledger.noticeSecret() }
        let making = NoticeMaking(
            book: book, month: month, ledger: identity, secret: secret, language: console.language)
        let notices = try console.reporting { () throws(LedgerFailure) in try making.notices(dealer: dealer) }
        if notices.isEmpty {
            console.message(
                BilingualText(
                    zh: "到 \(month.text) 为止没有待整改的不符合项，无需通知单",
                    en: "nothing found up to \(month.text) is left to put right, so there is no notice"))
            return .done
        }
        return try NoticeFiles(folder: out, formats: format, replaces: replace, console: console).write(notices)
    }
}

extension ActionBook {
    /// What tells this ledger from others; nil while it is empty, after saying so.
    func identity(_ console: Console) throws(EarlyExit) -> SHA256Digest? {
        let identity = try console.reporting { () throws(LedgerFailure) in try ledger.identity() }
        if identity == nil {
            console.message(
                BilingualText(
                    zh: "台账 \(ledger.path) 中还没有稽核；请先用 import 导入",
                    en: "\(ledger.path) holds no audits yet; import some first"))
        }
        return identity
    }

    /// - Throws: `EarlyExit` when the network has no such dealer, after naming the nearest.
    func requireKnown(_ dealer: String, _ console: Console) throws(EarlyExit) {
        guard let network, network.dealer(dealer) == nil else { return }
        let known = network.dealers.map(\.id)
        console.message(UnknownName(dealer, among: known).wording(zh: "没有经销商", en: "there is no dealer"))
        throw EarlyExit(status: .wrongUsage)
    }

    /// - Throws: `EarlyExit` when the network has nobody of this name, after naming the nearest.
    func requireKnown(owner: String, _ console: Console) throws(EarlyExit) {
        if people.isKnown(owner) { return }
        let meant = SuggestionClause(people.suggestion(for: owner))
        console.message(
            BilingualText(
                zh: "网络中没有\(quoted(owner, .zh))这个人\(meant.zh)；请用 network.yaml 中的姓名、别名或编号",
                en: "the network has nobody called \(quoted(owner, .en))"
                    + meant.en(before: "give a name, alias or id from network.yaml")))
        throw EarlyExit(status: .wrongUsage)
    }

    /// - Throws: `EarlyExit` when neither the network nor one of the actions has such a department, after naming the nearest.
    func requireKnown(
        department: String, of actions: [CorrectiveAction], _ console: Console
    ) throws(EarlyExit) {
        guard let network else { return }
        let known = network.departments.map(\.id)
        if known.contains(department) || actions.contains(where: { $0.department == department }) { return }
        console.message(UnknownName(department, among: known).wording(zh: "没有部门", en: "there is no department"))
        throw EarlyExit(status: .wrongUsage)
    }
}
