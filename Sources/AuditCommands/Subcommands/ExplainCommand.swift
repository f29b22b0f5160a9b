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
            AUDIT 是稽核编号（在给出的路径中查找，默认当前文件夹），或一个提交文件。
            列出每一处失分的检查项、填写结果和权重，再列出规则、加分和专项扣分；各行相加正好等于得分。

            例：dealer-audit explain SH01-2026-10-12-sales Examples --lift
            """,
            """
            AUDIT is the number of an audit, looked for in the given paths (default: the current folder), or a submitted file.
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
        let inputs = isFile ? [audit] + paths : paths.isEmpty ? ["."] : paths
        let library = try definitions.library(for: inputs, console: console)
        // Other audits of a folder may be refused: that is no matter of the one asked about.
        let reading = Console(language: console.language, hidesProblems: !isFile)
        var batch = SubmissionBatch(library: library, options: encoding.options, console: reading)
        batch.read(InputDiscovery(paths: inputs, leavingOut: library.folder.path))
        let cards = isFile ? batch.scorecards : batch.scorecards.filter { $0.audit.id == audit }
        guard !cards.isEmpty else {
            if !isFile { reportUnknownAudit(among: batch, console) }
            return .unusableInput
        }
        let context = ReportContext(
            language: console.language, programVersion: programVersion, network: library.network)
        for card in cards {
            let focus = try focus(in: card, console)
            console.result(
                renderExplanation(
                    of: card, focus: focus, lift: lift ? Explanation.lift(card) : nil, context: context
                ).trimmedEnd)
        }
        return isFile && batch.isPartial ? .doneInPart : .done
    }

    private func focus(in card: Scorecard, _ console: Console) throws(EarlyExit) -> ExplanationFocus {
        if let item {
            if let index = card.checklist.items.firstIndex(where: { $0.id == item }) { return .item(index) }
            let known = card.checklist.items.map(\.id)
            console.message(UnknownName(item, among: known).wording(zh: "没有检查项", en: "there is no item"))
            throw EarlyExit(status: .wrongUsage)
        }
        guard let person else { return .audit }
        let people = card.audit.people
        if let index = people.firstIndex(where: { $0.id == person }) { return .person(index) }
        let key = person.comparisonKey
        let named = people.indices.filter { people[$0].name.comparisonKey == key }
        if named.count == 1 { return .person(named[0]) }
        let ids = named.isEmpty ? people.map(\.name) : named.map { people[$0].id }
        console.message(
            named.isEmpty
                ? UnknownName(person, among: ids).wording(zh: "这次稽核中没有", en: "this audit does not name")
                : BilingualText(
                    zh: "叫\(quoted(person, .zh))的有几个人，请用编号：\(WordList(ids).zh)",
                    en: "several people are called \(quoted(person, .en)); give an id: \(WordList(ids).en)"))
        throw EarlyExit(status: .wrongUsage)
    }

    private func reportUnknownAudit(among batch: SubmissionBatch, _ console: Console) {
        let refused = batch.refused.filter { $0.audit == audit }
        for reason in refused {
            let place = [reason.file, reason.line.map(String.init), reason.column.map(String.init)]
            console.message(BilingualText(place.compactMap(\.self).joined(separator: ":") + ": " + reason.reason))
        }
        if refused.isEmpty {
            let known = batch.scorecards.map(\.audit.id)
            console.message(UnknownName(audit, among: known).wording(zh: "没有找到稽核", en: "no audit was found with the number"))
        }
    }
}

/// A name that is not known, with the nearest one and the known ones.
private struct UnknownName {
    let name: String
    let known: [String]

    init(_ name: String, among known: [String]) {
        self.name = name
        self.known = known
    }

    func wording(zh: String, en: String) -> BilingualText {
        let meant = SuggestionClause(nearestSpelling(to: name, among: known))
        let list = WordList(known, atMost: 20)
        return BilingualText(
            zh: "\(zh)\(quoted(name, .zh))\(meant.zh)，可用：\(list.zh)",
            en: "\(en) \(quoted(name, .en))" + meant.en(before: "there are: \(list.en)"))
    }
}

extension String {
    /// Without line breaks at the end.
    fileprivate var trimmedEnd: String { String(reversed().drop { $0 == "\n" }.reversed()) }
}
