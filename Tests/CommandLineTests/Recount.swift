import Foundation
import Testing

/// The recount in `Tests/Recount`, which knows the data files of a report and no line of the program.
enum Recount {
    private static let scripts = Program.project.appendingPathComponent("Tests/Recount")

    struct Result {
        let status: Int32
        let output: String

        var disagreements: [Substring] { output.split(separator: "\n").dropLast() }

        /// From the last line: how many figures were compared.
        var compared: Int {
            output.split(separator: "\n").last.flatMap { $0.split(separator: " ").first }.flatMap { Int($0) } ?? 0
        }
    }

    /// Redoes a report and compares.
    static func compare(_ report: URL, month: String, network: URL, _ more: String...) throws -> Result {
        try python("recount.py", [report.path, "--month", month, "--network", network.path] + more)
    }

    /// Writes a made-up network with half a year of audits, two versions of some checklists among them.
    static func writeWorkspace(seed: Int, to folder: URL) throws {
        let result = try python("workspace.py", ["--seed", "\(seed)", "--out", folder.path])
        #expect(result.status == 0, "\(result.output)")
    }

    /// Changes one cell of a data file: the first in the column that has something in it.
    static func alter(_ column: String, of file: String, in folder: URL) throws {
        let result = try python("alter.py", [folder.appendingPathComponent(file).path, column])
        #expect(result.status == 0, "\(file), \(column): \(result.output)")
    }

    /// The system's Python, which owns the packages that tests use.
    private static func python(_ script: String, _ arguments: [String]) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-B", scripts.appendingPathComponent(script).path] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self))
    }
}
