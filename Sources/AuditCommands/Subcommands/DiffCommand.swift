internal import ArgumentParser
internal import AuditIntake
internal import BilingualText
internal import ChecklistComparison
internal import ChecklistModel
internal import Diagnostics
internal import ReportRendering
internal import Scoring

/// `dealer-audit diff OLD NEW [--audits PATH…]`
struct DiffCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: say("比较一张检查表的两个版本，说明得分是否可比", "Compare two versions of a checklist and say whether scores compare."),
        discussion: say(
            """
            OLD 和 NEW 是检查表文件，或检查表文件夹（含 archive/）中的“编号@版本”。第一行是结论：可比、评定规则有变或不可比，以及原因；
            然后按编号列出新增、删除和更改的检查项、部分和规则。用 --audits 给出按旧版提交的稽核，就按新旧两版各评一次，并把变动按原因拆开。

            例：dealer-audit diff Checklists/five-s.yaml five-s-new.yaml --audits Examples/2026-10
            """,
            """
            OLD and NEW are checklist files, or id@version from the folder of checklists and its archive/. The first line is the verdict,
            comparable, verdict rules changed or not comparable, and why; then follow the items, sections and rules that were added, removed
            or changed, by id. With --audits, audits submitted under OLD are scored under both, and the change is split by cause.

            Example: dealer-audit diff Checklists/five-s.yaml five-s-new.yaml --audits Examples/2026-10
            """))

    @Argument(help: help("旧检查表：文件，或 编号@版本", "the old checklist: a file, or id@version", valueName: "old"))
    var old: String

    @Argument(help: help("新检查表：文件，或 编号@版本", "the new checklist: a file, or id@version", valueName: "new"))
    var new: String

    @Option(
        parsing: .upToNextOption,
        help: help(
            "按旧版提交的稽核：文件、文件夹，或 -（标准输入）", "audits submitted under OLD: files, folders, or - for standard input",
            valueName: "path"))
    var audits: [String] = []

    @OptionGroup var definitions: DefinitionOptions
    @OptionGroup var intake: EncodingOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        if ([old, new] + audits).count(where: { $0 == "-" }) > 1 {
            throw ValidationError(say("标准输入（-）只能用一次", "standard input (-) can be used once only"))
        }
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let files = [old, new].filter(pathExists)
        let search = try definitions.places.network(for: audits + files, console: console)
        console.show(search.diagnostics, sources: search.sources)
        if search.diagnostics.hasErrors { throw EarlyExit(status: .unusableInput) }
        var chosen = ChosenChecklists(network: search.network, console: console) { () throws(EarlyExit) in
            try definitions.places.folder(for: audits + files, console: console)
        }
        let (before, now) = (try chosen.checklist(old), try chosen.checklist(new))
        let answers = audits.isEmpty ? nil : try read(under: before, chosen, files: files, console)
        let context = ReportContext(
            language: console.language, programVersion: programVersion, network: search.network)
        let page = renderChange(
            compare(before, now), rescorings: answers.map { $0.cards.map { rescore($0, under: now) } },
            context: context)
        Console.write(page, to: 1)
        return answers?.isPartial == true ? .doneInPart : .done
    }

    /// The audits under the old checklist; what was refused or belongs to another one is named.
    private func read(
        under checklist: Checklist, _ chosen: ChosenChecklists, files: [String], _ console: Console
    ) throws(EarlyExit) -> (cards: [Scorecard], isPartial: Bool) {
        var library = chosen.library
        if library == nil {
            // Two files and the audits are enough; a folder of checklists only helps to name what belongs to others.
            let found = try? DefinitionFolder(chosen: definitions.checklists, inputs: audits + files)
            if found == nil, definitions.checklists != nil {
                _ = try definitions.places.folder(for: audits, console: console)
            }
            library = DefinitionLibrary(folder: found ?? .none, network: chosen.network)
        }
        guard let library else { throw EarlyExit(status: .internalFault) }
        var batch = SubmissionBatch(
            library: library, preferring: [checklist], options: intake.options, console: console)
        batch.read(InputDiscovery(paths: audits, leavingOut: library.folder.path))
        let (mine, others) = batch.scorecards.reduce(into: ([Scorecard](), [Scorecard]())) { parts, card in
            let isMine = card.checklist.id == checklist.id && card.checklist.version == checklist.version
            if isMine { parts.0.append(card) } else { parts.1.append(card) }
        }
        for card in others { console.message(leftOut(card, not: checklist)) }
        return (mine, batch.isPartial || !others.isEmpty || mine.isEmpty)
    }

    private func leftOut(_ card: Scorecard, not checklist: Checklist) -> BilingualText {
        let (own, old) = ("\(card.checklist.id) \(card.checklist.version)", "\(checklist.id) \(checklist.version)")
        return BilingualText(
            zh: "稽核 \(card.audit.id) 用的是 \(own)，不是 \(old)，未计入",
            en: "audit \(card.audit.id) is by \(own), not \(old), and is left out")
    }
}
