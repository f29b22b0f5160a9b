internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import ReportRendering

/// `dealer-audit waive list`
struct WaiveListCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say("列出豁免", "List waivers."),
        discussion: say(
            "例：dealer-audit waive list --state all --as-of 2026-12-31",
            "Example: dealer-audit waive list --state all --as-of 2026-12-31"))

    @Option(help: help("只看这个经销商", "of this dealer only", valueName: "id"))
    var dealer: String?

    @Option(
        name: .customLong("as-of"),
        help: help("看哪一天的状态（默认今天）", "the day they are looked at (default: today)", valueName: "date"),
        transform: ReportCommand.date)
    var asOf: CivilDate?

    @Option(
        help: help(
            "状态：in-force、expired、revoked 或 all（默认 in-force）",
            "in-force, expired, revoked or all (default: in-force)", valueName: "state"),
        completion: .list(["in-force", "expired", "revoked", "all"]), transform: Self.state)
    var state: StateChoice = .one(.inForce)

    /// One state, or every one.
    enum StateChoice: Equatable {
        case one(LedgerWaiver.State)
        case all
    }

    @OptionGroup var output: ListOutput
    @OptionGroup var loop: LoopOptions
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let desk = try loop.reading(console)
        let day = asOf ?? desk.today
        let all = try console.reporting { () throws(LedgerFailure) in waivers(try desk.ledger.loopEntries(of: .waiver))
        }
        let shown = all.filter { waiver in
            dealer.map { $0 == waiver.dealer } ?? true && isWanted(waiver.state(on: day))
        }
        if output.isRendered {
            let context = ReportContext(
                language: console.language, formats: [output.formatOfFile()], excel: output.excel,
                programVersion: programVersion, network: desk.network)
            try output.write(renderWaivers(shown, on: day, as: output.formatOfFile(), context: context), console)
        } else {
            tell(shown, on: day, console)
        }
        return .done
    }

    /// What was granted later was not there on that day.
    private func isWanted(_ state: LedgerWaiver.State) -> Bool {
        switch self.state {
        case .all: state != .later
        case .one(let one): one == state
        }
    }

    private func tell(_ waivers: [LedgerWaiver], on day: CivilDate, _ console: Console) {
        guard !waivers.isEmpty else {
            console.result(BilingualText(zh: "没有豁免", en: "There are no waivers"))
            return
        }
        let heading =
            console.language == .zh
            ? ["编号", "状态", "经销商", "检查表", "检查项", "责任人", "批准", "截止", "批准人", "原因"]
            : ["waiver", "state", "dealer", "checklist", "item", "owner", "from", "until", "by", "reason"]
        let rows = waivers.map { waiver in
            [
                waiver.id, waiver.state(on: day).wording.wording(in: console.language), waiver.dealer, waiver.checklist,
                waiver.item, waiver.owner, waiver.granted.day.text, waiver.until.text, waiver.granted.person,
                waiver.reason,
            ]
        }
        console.result(shownTable([heading] + rows))
    }

    private static func state(_ name: String) throws -> StateChoice {
        if name == "all" { return .all }
        guard let state = LedgerWaiver.State(rawValue: name), state != .later else {
            throw ValidationError(
                say(
                    "没有“\(name)”这种状态，可用：in-force、expired、revoked、all",
                    "no state '\(name)'; there are in-force, expired, revoked and all"))
        }
        return .one(state)
    }
}
