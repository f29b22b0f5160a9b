internal import ArgumentParser
internal import BilingualText
internal import Diagnostics
internal import ReportRendering
internal import Scoring

/// The program's version, as `--version` prints it and reports cite it.
let programVersion = "0.1.0"

/// A subcommand: it does its work and says how it ended; only the entry point exits.
protocol AuditCommand {
    var language: LanguageOption { get }
    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus
}

/// Checks that results can be written before any work is done.
func openOutput(
    _ path: String, endings: [String] = OutputFolder.results, console: Console
) throws(EarlyExit) -> OutputFolder {
    do throws(FileFailure) {
        return try OutputFolder(path, endings: endings)
    } catch {
        console.show(error)
        throw EarlyExit(status: .cannotWrite)
    }
}

extension OutputFolder {
    func replace(with files: [RenderedFile], console: Console) throws(EarlyExit) {
        do throws(FileFailure) {
            try replace(with: files)
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotWrite)
        }
    }
}

extension SubmissionBatch {
    var exitStatus: ExitStatus {
        if scorecards.isEmpty { return .unusableInput }
        return isPartial ? .doneInPart : .done
    }

    /// One line of counts.
    var summary: BilingualText {
        let issued = scorecards.count { $0.final != nil }
        let incomplete = scorecards.count { $0.outcome == .incomplete }
        let notScored = scorecards.count - issued - incomplete
        let files = Set(refused.map(\.file)).count
        return BilingualText(
            zh: "读取 \(filesRead) 个文件：评分 \(issued) 份，未完成 \(incomplete) 份，不计分 \(notScored) 份，有拒收的文件 \(files) 个",
            en:
                "\(counted(filesRead, "file")) read: \(counted(issued, "audit")) scored, \(incomplete) incomplete, \(notScored) not scored; \(counted(files, "file")) with refusals"
        )
    }
}

/// `1 file`, `2 files`.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// Columns padded to the same display width, two spaces apart, no trailing spaces.
func alignedTable(_ rows: [[String]]) -> String {
    var widths: [Int] = []
    for row in rows {
        for (column, cell) in row.enumerated() {
            if column == widths.count { widths.append(0) }
            widths[column] = max(widths[column], displayWidth(of: cell))
        }
    }
    var table = ""
    for (number, row) in rows.enumerated() {
        if number > 0 { table += "\n" }
        for (column, cell) in row.enumerated() {
            table += cell
            if column == row.count - 1 { break }
            table += String(repeating: " ", count: widths[column] - displayWidth(of: cell) + 2)
        }
    }
    return table
}
