internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import ReportRendering

/// `dealer-audit appeal list`
struct AppealListCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say("列出申诉及成立率", "List appeals, with the rates at which they were upheld."),
        discussion: say(
            "例：dealer-audit appeal list --month 2026-10 --state all",
            "Example: dealer-audit appeal list --month 2026-10 --state all"))

    @Option(help: help("只看这个经销商", "of this dealer only", valueName: "id"))
    var dealer: String?

    @Option(help: help("只看这个稽核员的稽核（编号或姓名）", "about audits of this auditor only (id or name)", valueName: "name"))
    var auditor: String?

    @Option(
        help: help("只看这个月提出的", "filed in this month only", valueName: "yyyy-mm"), transform: ReportCommand.month)
    var month: Month?

    @Option(
        help: help(
            "状态：open、upheld、rejected、withdrawn 或 all（默认 all）",
            "open, upheld, rejected, withdrawn or all (default: all)", valueName: "state"),
        completion: .list(Appeal.State.allCases.map(\.rawValue) + ["all"]), transform: Self.state)
    var state: StateChoice = .all

    /// One state, or every one.
    enum StateChoice: Equatable {
        case one(Appeal.State)
        case all
    }

    @OptionGroup var output: ListOutput
    @OptionGroup var loop: LoopOptions
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let desk = try loop.reading(console)
        let all = try console.reporting { () throws(LedgerFailure) in appeals(try desk.ledger.loopEntries(of: .appeal))
        }
        let wanted = auditor.map { (try? desk.people.id(of: $0, dealer: dealer ?? "")) ?? $0 }
        let shown = all.filter { appeal in
            dealer.map { $0 == appeal.subject.dealer } ?? true
                && wanted.map { desk.people.isSame($0, appeal.subject.auditor) } ?? true
                && month.map { $0 == appeal.filed.day.monthOfYear } ?? true && isWanted(appeal.state)
        }
        let context = ReportContext(
            language: console.language, formats: [output.formatOfFile()], excel: output.excel,
            programVersion: programVersion, network: desk.network)
        if output.isRendered {
            try output.write(renderAppeals(shown, as: output.formatOfFile(), context: context), console)
        } else {
            tell(shown, console)
        }
        return .done
    }

    private func isWanted(_ state: Appeal.State) -> Bool {
        switch self.state {
        case .all: true
        case .one(let one): one == state
        }
    }

    private func tell(_ appeals: [Appeal], _ console: Console) {
        guard !appeals.isEmpty else {
            console.result(BilingualText(zh: "没有申诉", en: "There are no appeals"))
            return
        }
        let isChinese = console.language == .zh
        let heading =
            isChinese
            ? ["编号", "状态", "稽核", "检查项", "对象", "稽核员", "申诉人", "提出", "了结", "申诉前", "申诉后"]
            : ["appeal", "state", "audit", "item", "observed", "auditor", "by", "filed", "closed", "before", "after"]
        let rows = appeals.map { appeal in
            let effect = appeal.correction?.effect.audit
            let observed = (appeal.subject.people + [appeal.subject.unit].compactMap(\.self)).joined(separator: "、")
            return [
                appeal.id, appeal.state.wording.wording(in: console.language), appeal.subject.audit,
                appeal.subject.item,
                observed.isEmpty ? "—" : observed, appeal.subject.auditor, appeal.filed.person, appeal.filed.day.text,
                appeal.closed?.day.text ?? "—", effect?.before.text ?? "—", effect?.after.text ?? "—",
            ]
        }
        console.result(shownTable([heading] + rows))
        console.result("")
        console.result(shownTable(AppealRates(of: appeals).rows(in: console.language)))
    }

    private static func state(_ name: String) throws -> StateChoice {
        if name == "all" { return .all }
        guard let state = Appeal.State(rawValue: name) else {
            throw ValidationError(
                say(
                    "没有“\(name)”这种状态，可用：open、upheld、rejected、withdrawn、all",
                    "no state '\(name)'; there are open, upheld, rejected, withdrawn and all"))
        }
        return .one(state)
    }
}
