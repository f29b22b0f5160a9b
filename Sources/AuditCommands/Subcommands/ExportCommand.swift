internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ContentDigest
internal import ReportRendering

/// `dealer-audit export`
struct ExportCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say("把台账中的提交文件原样取出", "Give back every submission of the ledger byte for byte."),
        discussion: say(
            """
            每个文件按收入顺序编号，内容与提交时逐字节相同；submissions.csv 列出摘要、来源和收入时间。取出的文件夹可以再用 import 收入\
            另一个台账；更正过的稽核须加 --replace --reason。

            例：dealer-audit export --out backup
            """,
            """
            Files are numbered in the order in which they came in and are the same to the byte; submissions.csv lists digest, source and \
            time of receipt. The folder can be imported into another ledger; audits that were revised need --replace --reason there.

            Example: dealer-audit export --out backup
            """))

    @Option(help: help("写到哪个文件夹", "folder for the files", valueName: "dir"))
    var out = "Reports/export"

    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let ledger = try ledgerOption.open(for: .reading, console: console)
        let submissions = try console.reporting { () throws(LedgerFailure) in try ledger.submissions() }
        let output = try openOutput(out, endings: InputDiscovery.endings, console: console)
        var files: [ExportedSubmission] = []
        var contents: [RenderedFile] = []
        for submission in submissions {
            let bytes = try console.reporting { () throws(LedgerFailure) in
                try ledger.bytes(ofSubmission: submission.digest)
            }
            guard let bytes else { continue }
            let file = ExportedSubmission(submission, number: files.count + 1)
            files.append(file)
            contents.append(RenderedFile(path: file.path, content: bytes))
        }
        try output.replace(with: contents + [submissionsFile(files.map(\.row))], console: console)
        console.result(
            BilingualText(
                zh: "取出 \(files.count) 个提交文件：\(out)", en: "\(counted(files.count, "submission")) written: \(out)"))
        return .done
    }
}

/// A submission and the file it is written to.
private struct ExportedSubmission {
    let path: String
    let row: SubmissionRow

    init(_ submission: StoredSubmission, number: Int) {
        let name = names(inPath: submission.receipt.source).last.map(String.init) ?? "-"
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        let safe = "\(padded)-\(safeFileName(name == "-" ? "stdin" : name))"
        // So that importing the folder finds it; what a file holds is told by its content.
        let isFound = InputDiscovery.endings.contains(where: safe.hasSuffix)
        path = isFound ? safe : safe + ".yaml"
        row = SubmissionRow(
            file: path, digest: submission.digest.hex, source: submission.receipt.source,
            received: submission.receipt.received, encoding: submission.encoding, size: submission.size)
    }
}
