internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ClosedLoop
internal import Diagnostics
internal import ReportRendering

/// Options of every step of the closed loop.
struct LoopOptions: ParsableArguments {
    @Option(
        help: help(
            "经销商网络文件（默认：当前文件夹及其上级中的 network.yaml，再用台账中保存的）",
            "dealer network file (default: network.yaml here or upward, else the one that the ledger keeps)",
            valueName: "file"))
    var network: String?

    @OptionGroup var ledgerOption: LedgerOption

    /// To look things up.
    func reading(_ console: Console) throws(EarlyExit) -> LoopDesk {
        try LoopDesk(ledgerOption, network: network, for: .reading, console: console)
    }

    /// To enter something; the ledger must be there, since nothing can be said about an empty one.
    func entering(_ console: Console) throws(EarlyExit) -> LoopDesk {
        guard pathExists(ledgerOption.path) else {
            _ = try ledgerOption.open(for: .reading, console: console)
            throw EarlyExit(status: .cannotRead)
        }
        return try LoopDesk(ledgerOption, network: network, for: .recording, console: console)
    }
}

/// How a list of the closed loop is written.
struct ListOutput: ParsableArguments {
    static let formats: [ReportFormat] = [.markdown, .csv, .json]

    @Option(
        help: help(
            "格式：md、csv 或 json（默认：终端表格）", "md, csv or json (default: a table for the terminal)", valueName: "name"),
        transform: Self.format)
    var format: ReportFormat?

    @Option(help: help("写到这个文件（默认标准输出）", "write to this file (default: standard output)", valueName: "file"))
    var out: String?

    @Flag(
        help: help(
            "CSV 便于 Excel 打开：带字节序标记、CRLF，并防止单元格被当作公式",
            "CSV for Excel: byte-order mark, CRLF, and cells guarded against formulas"))
    var excel = false

    /// Of the chosen format, else by the ending of the file, else Markdown.
    func formatOfFile() -> ReportFormat {
        if let format { return format }
        return Self.formats.first { out?.hasSuffix("." + $0.rawValue) ?? false } ?? .markdown
    }

    /// True when a file or a notation is asked for, not the table for the terminal.
    var isRendered: Bool { format != nil || out != nil }

    func write(_ bytes: [UInt8], _ console: Console) throws(EarlyExit) {
        guard let out, out != "-" else {
            Console.write(bytes, to: 1)
            return
        }
        do throws(FileFailure) {
            try writeNamed(bytes, to: out)
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotWrite)
        }
        console.message(BilingualText(zh: "结果：\(out)", en: "Results: \(out)"))
    }

    static func format(_ name: String) throws -> ReportFormat {
        guard let format = ReportFormat(rawValue: name), formats.contains(format) else {
            throw ValidationError(
                say("没有“\(name)”这种格式，可用：md、csv、json", "no format '\(name)'; there are md, csv and json"))
        }
        return format
    }
}

/// Who acts: a name that says something.
func checkName(_ name: String, _ option: String) throws {
    try checkLine(name, option)
    if name.isBlank { throw ValidationError(say("\(option) 是空的，请写明姓名或编号", "\(option) is empty; give a name or id")) }
}

/// A table whose cells may hold what anybody wrote.
func shownTable(_ rows: [[String]]) -> String { alignedTable(rows.map { $0.map(\.printable) }) }
