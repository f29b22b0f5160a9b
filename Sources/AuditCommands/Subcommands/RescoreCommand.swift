internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ChecklistComparison
internal import ChecklistModel
internal import Diagnostics
internal import IssuedScores
internal import ReportRendering
internal import Scoring
internal import Threading

/// `dealer-audit rescore CHECKLIST`
struct RescoreCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "rescore",
        abstract: say("算一算检查表新版本会让台账中的得分怎样变化", "Show what a new version of a checklist would make of recorded scores."),
        discussion: say(
            """
            CHECKLIST 是检查表文件，或检查表文件夹中的“编号@版本”。台账中按其他版本填写的同一检查表的稽核，各按新版重算一次，变动按原因\
            拆开。台账不作任何改动。

            例：dealer-audit rescore five-s-new.yaml --month 2026-10
            """,
            """
            CHECKLIST is a file, or id@version from the folder of checklists. Every recorded audit of the same checklist under another version is \
            scored by the new one, and the change is split by cause. The ledger is not changed.

            Example: dealer-audit rescore five-s-new.yaml --month 2026-10
            """))

    @Argument(help: help("检查表：文件，或 编号@版本", "the checklist: a file, or id@version", valueName: "checklist"))
    var checklist: String

    @Option(
        help: help("只看这个月（默认全部月份）", "this month only (default: all months)", valueName: "yyyy-mm"),
        transform: ReportCommand.month)
    var month: Month?

    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var definitions: DefinitionOptions
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let files = [checklist].filter(pathExists)
        let search = try definitions.places.network(for: files, console: console)
        console.show(search.diagnostics, sources: search.sources)
        if search.diagnostics.hasErrors { throw EarlyExit(status: .unusableInput) }
        var chosen = ChosenChecklists(network: search.network, console: console) { () throws(EarlyExit) in
            try definitions.places.folder(for: files, console: console)
        }
        let new = try chosen.checklist(checklist)
        let ledger = try ledgerOption.open(for: .reading, console: console)
        let cards = try cards(of: new.id, exceptVersion: new.version, in: ledger, console)
        guard !cards.isEmpty else {
            console.message(nothing(to: new, in: ledger.path))
            return .unusableInput
        }
        let context = ReportContext(
            language: console.language, programVersion: programVersion, network: search.network)
        Console.write(
            renderRescoring(cards.concurrentMap { rescore($0, under: new) }, under: new, context: context), to: 1)
        return .done
    }

    private func nothing(to new: Checklist, in ledger: String) -> BilingualText {
        let during = month.map { (zh: "\($0.text) ", en: " of \($0.text)") } ?? (zh: "", en: "")
        return BilingualText(
            zh: "台账 \(ledger) 中\(during.zh)没有按 \(new.version) 以外版本填写的 \(new.id) 稽核；请检查编号和月份",
            en:
                "ledger \(ledger) has no audit\(during.en) by another version of \(new.id) than \(new.version); check id and month"
        )
    }

    /// The recorded audits, scored as they were.
    private func cards(
        of id: String, exceptVersion version: String, in ledger: Ledger, _ console: Console
    ) throws(EarlyExit) -> [Scorecard] {
        try console.reporting { () throws(LedgerFailure) in
            let definitions = try StoredDefinitions(ledger)
            let months = if let month { [month] } else { try ledger.months().map(\.month) }
            var answers: [(Audit, Checklist)] = []
            for month in months {
                for history in try ledger.history(from: month, through: month)
                where history.checklist == id && history.version != version {
                    guard let stored = try ledger.audit(history.id),
                        let checklist = definitions.checklist(stored.revision.definition)
                    else { continue }
                    answers.append((stored.audit, checklist))
                }
            }
            return answers.concurrentMap { score($0, by: $1) }
        }
    }
}
