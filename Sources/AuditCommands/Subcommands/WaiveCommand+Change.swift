internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop

/// `dealer-audit waive extend ID --until DATE --why TEXT --by NAME`
struct WaiveExtendCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "extend",
        abstract: say("在到期前延期", "Extend a waiver before it ends."),
        discussion: say(
            "例：dealer-audit waive extend W-7K3M2Q --until 2027-03-31 --why 工期延长 --by 李总",
            "Example: dealer-audit waive extend W-7K3M2Q --until 2027-03-31 --why \"works take longer\" --by \"Li Wei\""
        ))

    @Argument(help: help("豁免编号", "number of the waiver", valueName: "id"))
    var id: String

    @Option(help: help("新的最后一天", "the new last day", valueName: "date"), transform: ReportCommand.date)
    var until: CivilDate

    @Option(help: help("理由", "why", valueName: "text"))
    var why: String

    @Option(help: help("批准人（编号或姓名）", "who extends it (id or name)", valueName: "name"))
    var by: String

    @OptionGroup var loop: LoopOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        try checkName(by, "--by")
        try checkLine(why, "--why")
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let desk = try loop.entering(console)
        let id = try desk.changed(id, .extend(until: until), by: by, why: why)
        console.result(
            BilingualText(zh: "豁免 \(id) 延期至 \(until.text)", en: "Waiver \(id) is extended until \(until.text)"))
        return .done
    }
}

/// `dealer-audit waive revoke ID --why TEXT --by NAME`
struct WaiveRevokeCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: say("从今天起撤销一项豁免", "End a waiver from today on."),
        discussion: say(
            "例：dealer-audit waive revoke W-7K3M2Q --why 改造完工 --by 李总",
            "Example: dealer-audit waive revoke W-7K3M2Q --why \"works are done\" --by \"Li Wei\""))

    @Argument(help: help("豁免编号", "number of the waiver", valueName: "id"))
    var id: String

    @Option(help: help("理由", "why", valueName: "text"))
    var why: String

    @Option(help: help("撤销人（编号或姓名）", "who revokes it (id or name)", valueName: "name"))
    var by: String

    @OptionGroup var loop: LoopOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        try checkName(by, "--by")
        try checkLine(why, "--why")
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let desk = try loop.entering(console)
        let id = try desk.changed(id, .revoke, by: by, why: why)
        console.result(
            BilingualText(
                zh: "豁免 \(id) 自 \(desk.today.text) 起撤销；此前的稽核不受影响",
                en: "Waiver \(id) is revoked from \(desk.today.text) on; audits of earlier days stay as they are"))
        return .done
    }
}

extension LoopDesk {
    /// Enters a change and hands back the waiver's id; else says why it is refused, and ends.
    fileprivate func changed(
        _ typed: String, _ deed: WaiverChange.Deed, by: String, why: String
    ) throws(EarlyExit) -> String {
        let term = waiverTerm
        let outcome = try enter { _ throws -> WaiverOutcome in
            try waiverOutcome {
                let waiver = try waivers(try ledger.loopEntries(of: .waiver)).waiver(typed)
                let person = try people.auditorID(of: by, dealer: waiver.dealer)
                let change = WaiverChange(deed, person: person, day: today, why: why.trimmed)
                return try change.entry(for: waiver, term: term, isSamePerson: people.isSame)
            }
        }
        return try entered(outcome)
    }
}
