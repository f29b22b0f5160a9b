internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Diagnostics

/// `dealer-audit waive [grant] --dealer D --checklist C --item I --owner NAME --reason TEXT --until DATE --by NAME`
struct WaiveGrantCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant",
        abstract: say("批准一项豁免（可省略 grant）", "Grant a waiver (the word grant may be left out)."),
        discussion: say(
            "例：dealer-audit waive --dealer SH01 --checklist sales-showroom --item 3-2 --owner 王经理 --reason 展厅改造 --until 2026-12-31 --by 李总",
            "Example: dealer-audit waive --dealer SH01 --checklist sales-showroom --item 3-2 --owner \"Wang Jing\" --reason refurbishment --until 2026-12-31 --by \"Li Wei\""
        ))

    @Option(help: help("经销商编号", "id of the dealer", valueName: "id"))
    var dealer: String

    @Option(help: help("检查表编号", "id of the checklist", valueName: "id"))
    var checklist: String

    @Option(help: help("检查项编号", "id of the item", valueName: "id"))
    var item: String

    @Option(help: help("豁免期间的责任人（编号或姓名）", "who answers for the item meanwhile (id or name)", valueName: "name"))
    var owner: String

    @Option(help: help("原因", "why it is waived", valueName: "text"))
    var reason: String

    @Option(help: help("最后一天", "the last day", valueName: "date"), transform: ReportCommand.date)
    var until: CivilDate

    @Option(help: help("批准人（编号或姓名）", "who grants it (id or name)", valueName: "name"))
    var by: String

    @Option(help: help("否决项为何也豁免", "why even a critical item is waived", valueName: "text"))
    var criticalBecause: String?

    @Option(
        help: help(
            "检查表所在文件夹（默认：从当前文件夹向上找 Checklists/，最后用已安装的）",
            "folder of checklists (default: Checklists/ from here upward, then the installed one)", valueName: "dir"))
    var checklists: String?

    @OptionGroup var loop: LoopOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        try checkName(by, "--by")
        try checkLine(owner, "--owner")
        try checkLine(reason, "--reason")
        try checkLine(criticalBecause, "--critical-because")
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let desk = try loop.entering(console)
        if let network = desk.network, network.dealer(dealer) == nil {
            throw desk.refuse(
                UnknownName(dealer, among: network.dealers.map(\.id)).wording(
                    zh: "网络中没有经销商", en: "the network has no dealer"))
        }
        if owner.isBlank { throw desk.refuse(WaiverRefusal.ownerMissing.message) }
        let item = try waivableItem(desk, console)
        let grant = WaiverGrant(
            dealer: dealer, checklist: checklist, item: item.id, isCritical: item.isCritical,
            owner: try desk.person(owner, at: dealer), reason: reason.trimmed, until: until,
            criticalBecause: criticalBecause?.trimmed, person: try desk.auditor(by, at: dealer), day: desk.today)
        let term = desk.waiverTerm
        let outcome = try desk.enter { _ throws -> WaiverOutcome in
            let known = waivers(try desk.ledger.loopEntries(of: .waiver))
            return try waiverOutcome {
                try grant.entry(among: known, term: term, isSamePerson: desk.people.isSame)
            }
        }
        let id = try desk.entered(outcome)
        console.result(
            BilingualText(
                zh:
                    "豁免 \(id) 已批准：\(dealer) \(checklist) 检查项 \(item.id)，\(desk.today.text) 至 \(until.text)，责任人 \(grant.owner)"
                    .printable,
                en:
                    "Waiver \(id) is granted: \(dealer), \(checklist) item \(item.id), \(desk.today.text) to \(until.text), owner \(grant.owner)"
                    .printable))
        console.result(
            BilingualText(
                zh: "此后收入的、日期在期限内的稽核自动适用。到期前可延期：dealer-audit waive extend \(id) --until 日期 --why 理由 --by 姓名",
                en:
                    "It acts on audits of these days that are taken in from now on. Before it ends it can be extended: dealer-audit waive extend \(id) --until DATE --why REASON --by NAME"
            ))
        return .done
    }

    /// The item in the version of the checklist that is current.
    private func waivableItem(_ desk: LoopDesk, _ console: Console) throws(EarlyExit) -> Item {
        let folder: DefinitionFolder
        do throws(FileFailure) {
            folder = try DefinitionFolder(chosen: checklists, inputs: [])
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotRead)
        }
        var library = DefinitionLibrary(folder: folder, network: desk.network)
        library.loadAll()
        let versions = library.definitions.filter { $0.checklist.id == checklist }
        guard let current = versions.first(where: { !$0.isArchived }) ?? versions.last else {
            console.show(library.diagnostics.filter { $0.severity == .error }, sources: library.sources)
            throw desk.refuse(
                UnknownName(checklist, among: library.checklists.map(\.id)).wording(
                    zh: "没有检查表", en: "there is no checklist"))
        }
        let definition = current.checklist
        guard let index = definition.itemIndex(of: item) else {
            throw desk.refuse(
                UnknownName(item, among: definition.items.map(\.id)).wording(
                    zh: "检查表 \(checklist) 没有检查项", en: "checklist \(checklist) has no item"))
        }
        guard !definition.items[index].isInformation, !definition.adjustments.contains(where: { $0.item == index })
        else {
            throw desk.refuse(
                BilingualText(
                    zh: "检查项 \(item) 不在计分之内，无须豁免",
                    en: "item \(item) takes no part in the score, so it needs no waiver"))
        }
        return definition.items[index]
    }
}
