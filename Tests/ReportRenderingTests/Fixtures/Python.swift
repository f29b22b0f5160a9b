import Foundation
import Testing

/// The system's Python, for what only it or the programs it drives can check.
enum Python {
    struct Result {
        let status: Int32
        let output: String
    }

    /// Runs a script of this folder, or a program given as text, and returns what it printed.
    ///
    /// - Parameter input: written to a file whose path is the first argument.
    static func run(_ script: [String], on input: [[UInt8]] = []) throws -> Result {
        let python = "/usr/bin/python3"
        try #require(
            FileManager.default.isExecutableFile(atPath: python), "\(python) is missing; 'make test' installs it")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("html-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try input.enumerated().map { number, bytes in
            let file = folder.appendingPathComponent("\(number).html")
            try Data(bytes).write(to: file)
            return file.path
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = script + files
        process.environment = [
            "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": folder.path, "PYTHONDONTWRITEBYTECODE": "1",
            "LANG": "C.UTF-8",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self))
    }

    static let testFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
}
