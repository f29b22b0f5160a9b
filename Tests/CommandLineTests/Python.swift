import Foundation
import Testing

/// The system's Python, which owns the packages that tests use; another one on the PATH does not see them.
enum Python {
    private static let path = "/usr/bin/python3"

    /// What a script of this project prints, errors included; it must end well.
    static func output(of script: String, _ arguments: String...) throws -> String {
        try #require(
            FileManager.default.isExecutableFile(atPath: path), "\(path) is missing; 'make test' installs it")
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = ["-B", Program.project.appendingPathComponent(script).path] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(text)")
        return text
    }
}
