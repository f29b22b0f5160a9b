internal import ArgumentParser
internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import SyntheticNetwork
internal import Threading

/// `dealer-audit sample`
struct SampleCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: say(
            "写出一个模拟的经销商网络和若干月的稽核，供试用和测速",
            "Write a synthetic dealer network with months of audits, for trials and benchmarks."),
        discussion: say(
            """
            写出 network.yaml 和每月一个文件夹的提交文件，可直接评分、收入台账、出月报。经销商和人名均为虚构；少数稽核缺报或未填完。
            同样的参数总是写出同样的文件，与日期和机器无关。

            例：dealer-audit sample --dealers 20 --months 3 --seed 7
                dealer-audit report --month 2026-10 Sample
            """,
            """
            Writes network.yaml and a folder of submissions for each month, ready to be scored, imported and reported on. Dealers and
            people are invented; a few audits are missing or incomplete. The same options always write the same files, whatever the day
            and the machine.

            Example: dealer-audit sample --dealers 20 --months 3 --seed 7
                     dealer-audit report --month 2026-10 Sample
            """))

    @Option(help: help("经销商数", "how many dealers", valueName: "n"), transform: Self.dealerCount)
    var dealers = 12

    @Option(help: help("月数", "how many months", valueName: "n"), transform: Self.monthCount)
    var months = 3

    @Option(
        help: help("随机种子：不同的数写出不同的网络", "the seed: another number writes another network", valueName: "n"),
        transform: { try wholeNumber($0, in: 0...UInt64.max) })
    var seed: UInt64 = 1

    @Option(
        help: help("最后一个月（默认 2026-10）", "the last month (default: 2026-10)", valueName: "yyyy-mm"),
        transform: ReportCommand.month)
    var end: Month?

    @Option(help: help("写到哪个文件夹", "folder for the files", valueName: "dir"))
    var out = "Sample"

    @Option(
        help: help(
            "检查表所在文件夹（默认：从当前文件夹向上找 Checklists/，再用已安装的）",
            "folder of checklists (default: Checklists/ upward from here, then the installed one)", valueName: "dir"))
    var checklists: String?

    @OptionGroup var language: LanguageOption

    /// What is due in a sample wherever the folder of checklists has it.
    private static let usual = [
        "sales-showroom", "service-flow", "five-s", "complaint-handling", "key-figures", "satisfaction-service",
    ]
    /// A fixed month, so that what is written never depends on the clock.
    private static let lastMonth = Month(year: 2026, month: 10)
    /// How many files are made at a time, on all processors.
    private static let batch = 256

    func validate() throws {
        guard let end, let first = Month(year: 1900, month: 1) else { return }
        let most = (end.year - first.year) * 12 + end.month - first.month + 1
        if months > most {
            throw ValidationError(
                say(
                    "\(months) 个月会早于 \(first.text)，到 \(end.text) 为止最多 \(most) 个月；请用 --months 减少，或把 --end 推后",
                    "\(months) months would begin before \(first.text): up to \(end.text) there are \(most); give fewer --months or a later --end"
                ))
        }
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        guard let end = end ?? Self.lastMonth else { return .internalFault }
        let output = try openOutput(out, endings: [".yaml", ".csv"], console: console)
        let due = try dueChecklists(console)
        let sample = SyntheticNetwork(dealers: dealers, months: months, seed: seed, last: end, checklists: due)
        let files = sample.files
        try write(files, to: output, console: console)
        let audits = files.count - 1
        let months = sample.months.count
        console.result(
            BilingualText(
                zh: "写出 \(dealers) 家经销商、\(months) 个月、\(audits) 份稽核\n位置：\(out)",
                en:
                    "\(counted(dealers, "dealer")), \(counted(months, "month")), \(counted(audits, "audit")) written\nPlace: \(out)"
            ))
        return .done
    }

    /// Files are made batch by batch, so that a large sample never stands in memory as a whole.
    private func write(_ files: [SyntheticFile], to output: OutputFolder, console: Console) throws(EarlyExit) {
        var bar = ProgressBar(total: files.count, noun: BilingualText(zh: "个文件", en: "files"), console: console)
        var batch: [[UInt8]] = []
        do throws(FileFailure) {
            var index = 0
            try output.replace(paths: files.map(\.path)) { _ in
                defer { index += 1 }
                bar.show(index + 1)
                let place = index % Self.batch
                if place == 0 { batch = Array(files[index...].prefix(Self.batch)).concurrentMap { $0.content() } }
                return batch[place]
            }
            bar.clear()
        } catch {
            bar.clear()
            console.show(error)
            throw EarlyExit(status: .cannotWrite)
        }
    }

    /// The usual checklists that the folder has or, if it has none of them, all of its current ones.
    private func dueChecklists(_ console: Console) throws(EarlyExit) -> [Checklist] {
        var library = DefinitionLibrary(folder: try folder(console), network: nil)
        _ = library.load(mentionedIn: Array(Self.usual.joined(separator: " ").utf8))
        var due = Self.usual.compactMap { id in library.current.last { $0.id == id } }
        if due.isEmpty {
            library.loadAll()
            due = library.current
        }
        console.show(library.diagnostics.sortedByPlace(), sources: library.sources)
        guard !due.isEmpty else {
            console.message(
                BilingualText(
                    zh: "\(library.folder.path) 中没有可用的检查表；检查表是以 .yaml 结尾的文件",
                    en: "\(library.folder.path) holds no usable checklist; checklists are files that end in .yaml"))
            throw EarlyExit(status: .unusableInput)
        }
        return due
    }

    private func folder(_ console: Console) throws(EarlyExit) -> DefinitionFolder {
        do throws(FileFailure) {
            return try DefinitionFolder(chosen: checklists, inputs: [])
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotRead)
        }
    }

    private static func dealerCount(_ text: String) throws -> Int {
        try wholeNumber(text, in: 1...SyntheticNetwork.mostDealers)
    }

    private static func monthCount(_ text: String) throws -> Int {
        try wholeNumber(text, in: 1...SyntheticNetwork.mostMonths)
    }
}

extension DefinitionLibrary {
    /// The checklists that are not archived.
    fileprivate var current: [Checklist] { definitions.filter { !$0.isArchived }.map(\.checklist) }
}
