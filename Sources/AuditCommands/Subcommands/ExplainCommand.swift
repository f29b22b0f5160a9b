internal import ArgumentParser
internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import Explanation
internal import ReportRendering
internal import Scoring

/// `dealer-audit explain AUDIT [PATH…]`
struct ExplainCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: say("说明一次稽核的得分，直到最后一分", "Say why an audit scored what it did, to the last point."),
        discussion: say(
            """
            AUDIT 是稽核编号（在给出的路径中查找，默认当前文件夹，也在台账中查找），或一个提交文件。
            列出每一处失分的检查项、填写结果和权重，再列出规则、加分和专项扣分；各行相加正好等于得分。

            例：dealer-audit explain SH01-2026-10-12-sales Examples --lift
            """,
            """
            AUDIT is the number of an audit, looked for in the given paths (default: the current folder) and in the ledger, or a submitted file.
            Every lost point is named with its item, answer and weight, then rules, bonuses and special deductions; the lines add up to the
            score exactly.

            Example: dealer-audit explain SH01-2026-10-12-sales Examples --lift
            """))

    @Argument(help: help("稽核编号，或提交的文件", "an audit's number, or a submitted file", valueName: "audit"))
    var audit: String

    @Argument(help: help("在哪些文件、文件夹中查找稽核编号", "files and folders in which the number is looked for", valueName: "path"))
    var paths: [String] = []

    @Option(help: help("只看这个检查项", "look at this item only", valueName: "id"))
    var item: String?

    @Option(help: help("只看这个人（编号或姓名）", "look at this person only (id or name)", valueName: "name"))
    var person: String?

    @Flag(help: help("最少整改哪些处可达到下一等级", "the fewest repairs that reach the next grade"))
    var lift = false

    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var definitions: DefinitionOptions
    @OptionGroup var encoding: EncodingOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        let focused = [item != nil, person != nil, lift].count(where: \.self)
        if focused > 1 {
            throw ValidationError(
                say("--item、--person、--lift 一次只能用一个", "only one of --item, --person and --lift at a time"))
        }
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let isFile = audit == "-" || FileIdentity(of: audit) != nil
        if !isFile, audit.looksLikeFile {
            console.show(FileFailure(audit, .notFound))
            throw EarlyExit(status: .cannotRead)
        }
        let inputs = isFile ? [audit] + paths : paths.isEmpty ? ["."] : paths
        let library = try definitions.places.library(for: inputs, console: console)
        // Other audits of a folder may be refused: that is no matter of the one asked about.
        let reading = Console(language: console.language, hidesProblems: !isFile)
        var batch = SubmissionBatch(library: library, options: encoding.options, console: reading)
        let discovery = InputDiscovery(paths: inputs, leavingOut: library.folder.path)
        if !isFile { discovery.failures.forEach(console.show) }
        batch.read(discovery)
        let found = isFile ? batch.scorecards : batch.scorecards.filter { $0.audit.id == audit }
        let book = try ExplanationLedger(ledgerOption, console)
        let cards = try book?.current(of: found, asked: isFile ? nil : audit) ?? found
        guard !cards.isEmpty else {
            if !isFile { reportUnknownAudit(among: batch, console) }
            return .unusableInput
        }
        let context = ReportContext(
            language: console.language, programVersion: programVersion, network: library.network,
            loop: try book?.notes())
        for (card, focus) in try focused(cards, console) {
            console.result(
                renderExplanation(
                    of: card, focus: focus, lift: lift ? Explanation.lift(card) : nil, context: context
                ).trimmedEnd)
        }
        return isFile && batch.isPartial ? .doneInPart : .done
    }

    /// The audits that know the item or person asked for; it is wrong usage when none of them does.
    private func focused(_ cards: [Scorecard], _ console: Console) throws(EarlyExit) -> [(Scorecard, ExplanationFocus)]
    {
        let target = ExplanationTarget(item: item, person: person)
        var found: [(Scorecard, ExplanationFocus)] = []
        for card in cards {
            switch target.focus(in: card) {
            case .found(let focus): found.append((card, focus))
            case .ambiguous(let reason):
                console.message(reason)
                throw EarlyExit(status: .wrongUsage)
            case .unknown: break
            }
        }
        if found.isEmpty {
            console.message(target.unknown(in: cards))
            throw EarlyExit(status: .wrongUsage)
        }
        return found
    }

    private func reportUnknownAudit(among batch: SubmissionBatch, _ console: Console) {
        let refused = batch.refused.filter { $0.audit == audit }
        for reason in refused {
            let place = [reason.file, reason.line.map(String.init), reason.column.map(String.init)]
            console.message(BilingualText(place.compactMap(\.self).joined(separator: ":") + ": " + reason.reason))
        }
        if refused.isEmpty {
            let known = batch.scorecards.map(\.audit.id)
            console.message(
                UnknownName(audit, among: known).wording(zh: "没有找到稽核", en: "no audit was found with the number"))
            guard batch.refused.contains(where: { $0.audit == nil && $0.line != nil }) else { return }
            console.message(
                BilingualText(
                    zh: "有的文件无法读懂，所以不知道其中有哪些稽核；用 dealer-audit check 查看",
                    en: "some files cannot be understood, so that their audits are not known; see dealer-audit check"))
        }
    }
}

extension String {
    /// True for what can only have been meant as a file.
    fileprivate var looksLikeFile: Bool { contains("/") || InputDiscovery.endings.contains(where: hasSuffix) }

    /// Without line breaks at the end.
    fileprivate var trimmedEnd: String { String(reversed().drop { $0 == "\n" }.reversed()) }
}
