internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Diagnostics
internal import ReportRendering

/// `dealer-audit actions [list]`
struct ActionsListCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say("列出整改（默认未关闭的）", "List corrective actions; those not closed yet unless asked otherwise."),
        discussion: say(
            "例：dealer-audit actions --dealer SH01 --state overdue",
            "Example: dealer-audit actions --dealer SH01 --state overdue"))

    @Option(help: help("只列这个经销商", "of this dealer only", valueName: "id"))
    var dealer: String?

    @Option(help: help("只列这个责任人的", "owned by this person only", valueName: "name"))
    var owner: String?

    @Option(help: help("只列这个部门的", "of this department only", valueName: "id"))
    var department: String?

    @Option(
        help: help(
            "状态：open、done、verified、reopened、overdue、withdrawn 或 all（默认未关闭的）",
            "open, done, verified, reopened, overdue, withdrawn or all (default: what is not closed yet)",
            valueName: "state"), completion: .list(ActionFilter.States.allCases.map(\.rawValue)),
        transform: Self.states)
    var state: ActionFilter.States?

    @Option(help: help("在这个月发现的", "found in this month", valueName: "yyyy-mm"), transform: ReportCommand.month)
    var month: Month?

    @Option(
        help: help("按这一天的状况（默认今天）", "as they stood on this day (default: today)", valueName: "date"),
        transform: ReportCommand.date)
    var asOf: CivilDate?

    @Option(
        help: help("格式：md、csv 或 json（默认对齐的表格）", "md, csv or json (default: an aligned table)", valueName: "format"),
        completion: .list(["md", "csv", "json"]), transform: Self.format)
    var format: ReportFormat?

    @Option(help: help("写到这个文件（默认标准输出）", "write to this file (default: standard output)", valueName: "file"))
    var out: String?

    @Flag(
        help: help(
            "CSV 便于 Excel 打开：带字节序标记、CRLF，并防止单元格被当作公式",
            "CSV for Excel: byte-order mark, CRLF, and cells guarded against formulas"))
    var excel = false

    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let book = try ActionBook(ledgerOption, for: .reading, console: console)
        if let dealer { try book.requireKnown(dealer, console) }
        let day = asOf ?? book.today
        let filter = ActionFilter(owner: owner, department: department, states: state, month: month)
        let all = try console.reporting { () throws(LedgerFailure) in try book.actions(dealer: dealer, asOf: day) }
        if let department { try book.requireKnown(department: department, of: all, console) }
        if let owner, !all.contains(where: { filter.isOwned($0, book.people) }) {
            try book.requireKnown(owner: owner, console)
        }
        let actions = all.filter { filter.isWanted($0, asOf: day, people: book.people) }.sortedByDue()
        let table = ActionTable(actions: actions, people: book.people, day: day, language: console.language)
        if format == nil, out == nil {
            if !actions.isEmpty { console.result(table.terminal) }
            console.message(summary(actions, day))
            return .done
        }
        let context = ReportContext(
            language: console.language, excel: excel, programVersion: programVersion, network: book.network)
        let content = renderActionList(table.rows, format: format ?? .markdown, context: context)
        guard let out, out != "-" else {
            Console.write(content, to: 1)
            return .done
        }
        do throws(FileFailure) {
            try writeNamed(content, to: out)
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotWrite)
        }
        console.message(BilingualText(zh: "整改清单：\(out)", en: "Corrective actions: \(out)"))
        return .done
    }

    private func summary(_ actions: [CorrectiveAction], _ day: CivilDate) -> BilingualText {
        let late = actions.count { $0.isOverdue(asOf: day) }
        if actions.isEmpty {
            return BilingualText(
                zh: "没有符合条件的整改；--state all 列出全部", en: "no such actions; --state all lists every one")
        }
        return BilingualText(
            zh: "共 \(actions.count) 项，逾期 \(late) 项；dealer-audit actions show 编号 查看经过和下一步",
            en:
                "\(counted(actions.count, "action")), \(late) overdue; dealer-audit actions show NUMBER tells the history and what comes next"
        )
    }

    private static func states(_ word: String) throws -> ActionFilter.States {
        guard let states = ActionFilter.States(rawValue: word) else {
            let known = ActionFilter.States.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(say("没有“\(word)”这种状态，可用：\(known)", "no state '\(word)'; there are: \(known)"))
        }
        return states
    }

    private static func format(_ word: String) throws -> ReportFormat {
        guard let format = ReportFormat(rawValue: word), [.markdown, .csv, .json].contains(format) else {
            throw ValidationError(
                say("没有“\(word)”这种格式，可用：md、csv、json", "no format '\(word)'; there are: md, csv, json"))
        }
        return format
    }
}

/// `dealer-audit actions show ID`
struct ActionsShowCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say("查看一项整改的全部经过和下一步", "Tell everything about an action, and what comes next."),
        discussion: say(
            "例：dealer-audit actions show SH01-7KQ2M9", "Example: dealer-audit actions show SH01-7KQ2M9"))

    @OptionGroup var numbers: ActionNumbers
    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let book = try ActionBook(ledgerOption, for: .reading, console: console)
        let actions = try console.reporting { () throws(LedgerFailure) in try book.lookUp(numbers.ids) }
        var shown = 0
        for typed in numbers.ids {
            let match = actions.action(typed)
            guard case .found(let action) = match else {
                console.message(unknownAction(typed, match))
                continue
            }
            if shown > 0 { console.result("") }
            shown += 1
            console.result(
                ActionAccount(action: action, people: book.people, today: book.today, language: console.language).text)
        }
        return shown == numbers.ids.count ? .done : shown == 0 ? .unusableInput : .doneInPart
    }
}
