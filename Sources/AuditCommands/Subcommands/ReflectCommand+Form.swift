internal import ArgumentParser
internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import Reflection

/// `dealer-audit reflect [form] PATH|AUDIT…`
struct ReflectFormCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: say(
            "为每个有否决项不符合的人写出待填的反思报告", "Write a report to complete for each person with a failed critical item."),
        discussion: say(
            """
            给出文件或文件夹时从中读取；否则从台账读取 --month 的稽核，或按编号读取。已填写过的报告不会被覆盖。

            例：dealer-audit reflect Examples --person 郑浩然
            """,
            """
            Reads the given files and folders; without any, the ledger's audits of --month, or those whose numbers are given. A report that was \
            filled in is left alone.

            Example: dealer-audit reflect Examples --person P010
            """))

    @Argument(
        help: help("提交的文件、文件夹、-，或稽核编号", "submitted files, folders, -, or numbers of audits", valueName: "path|audit"))
    var sources: [String] = []

    @Option(
        help: help("只看这个月的稽核", "only audits of this month", valueName: "yyyy-mm"), transform: ReportCommand.month)
    var month: Month?

    @Option(help: help("只看这家经销商", "only this dealer", valueName: "id"))
    var dealer: String?

    @Option(help: help("只看这个人（编号或姓名）", "only this person (id or name)", valueName: "name"))
    var person: String?

    @Option(help: help("写到哪个文件夹", "folder for the reports", valueName: "dir"))
    var out = "Reports/reflection"

    @Option(
        help: help(
            "格式，用逗号分隔：md 用来打印或编辑，yaml 用来编辑", "md to print or edit, yaml to edit; with commas between", valueName: "list"
        ),
        transform: ReflectionFormat.list)
    var format: [ReflectionFormat] = [.markdown]

    @Flag(
        help: help(
            "已有的报告也替换；里面填好的内容会丢失", "replace reports that are there; what was filled in there is lost"))
    var replace = false

    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var definitions: DefinitionOptions
    @OptionGroup var encoding: EncodingOption
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let source = ReflectionSource(
            sources: sources, month: month, ledger: ledgerOption, definitions: definitions, encoding: encoding)
        let found = try source.audits(console)
        guard !found.audits.isEmpty else { return found.status == .done ? .unusableInput : found.status }
        let due = ReflectionsDue(try source.narrowed(found.audits, dealer: dealer, console))
        let reports = try narrowed(due, console)
        let shelf = ReflectionShelf(folder: out, formats: format, replaces: replace, language: console.language)
        let written = try shelf.write(reports, console)
        if person == nil { for finding in due.unnamed { console.message(finding.unnamedMessage) } }
        tell(written, console)
        return found.status
    }

    private func narrowed(_ due: ReflectionsDue, _ console: Console) throws(EarlyExit) -> [ReflectionDue] {
        guard let person else { return due.reports }
        let reports = due.reports.filter { $0.person.isCalled(person) }
        if reports.isEmpty {
            let name = UnknownName(person, among: due.reports.flatMap { [$0.person.name, $0.person.id] })
            console.message(name.wording(zh: "没有否决项不符合记在此人名下：", en: "no failed critical item names"))
            throw EarlyExit(status: .wrongUsage)
        }
        return reports
    }

    private func tell(_ written: ReflectionShelf.Written, _ console: Console) {
        for path in written.kept {
            console.message(
                BilingualText(
                    zh: "\(path) 已在那里且有改动，可能填过，未改动；确实要重写时加 --replace",
                    en:
                        "\(path) is there already with changes and may be filled in, so it is kept; --replace writes it anew"
                ))
        }
        for path in written.paths { console.result(path) }
        let count = written.reports
        if count == 0 {
            console.result(
                BilingualText(
                    zh: "没有人有否决项不符合，不需要反思报告", en: "Nobody has a failed critical item; no reflection report is due"))
            return
        }
        console.result(
            BilingualText(
                zh: "反思报告 \(count) 份：\(out)。填好后检查：dealer-audit reflect check \(written.first)",
                en:
                    "\(counted(count, "reflection report")): \(out). When one is filled in: dealer-audit reflect check \(written.first)"
            ))
    }
}

/// In what a report is written.
enum ReflectionFormat: String, CaseIterable {
    case markdown = "md"
    case yaml

    /// What the names of its files end in. The ending tells a report from a submission.
    var ending: String { self == .markdown ? ".md" : ".reflection.yaml" }

    static func list(_ text: String) throws -> [ReflectionFormat] {
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let formats = names.compactMap(ReflectionFormat.init(rawValue:))
        guard formats.count == names.count else {
            throw ValidationError(
                say("“\(text)”中有不认识的格式，可用：md,yaml", "unknown format in '\(text)'; there are: md,yaml"))
        }
        return allCases.filter(formats.contains)
    }
}

extension CriticalFailure {
    fileprivate var unnamedMessage: BilingualText {
        let unit = unit.map { " (\($0))" } ?? ""
        return BilingualText(
            zh: "提醒：稽核 \(audit) 的否决项 \(item.id)\(unit) 不符合，但没有写明人员，没有人要写反思报告；请由\(dealer.id)的主管指定责任人",
            en:
                "note: critical item \(item.id)\(unit) failed in audit \(audit) and names nobody, so nobody owes a report; let a manager of \(dealer.id) say who answers for it"
        )
    }
}
