import Foundation
import Testing

@Suite("a program that is started with standard places closed")
struct ClosedDescriptorTests {
    private static let closings = [">&-", ">&- 2>&-", "<&- >&- 2>&-"]

    /// Runs the program in the workspace's folder as a shell does, with places closed.
    private static func run(_ command: String, _ closing: String, in folder: TemporaryFolder) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.currentDirectoryURL = folder.url
        process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        process.arguments = ["-c", "'\(Program.path)' \(command) \(closing)"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle(forReadingAtPath: folder.url.appendingPathComponent("answers").path)
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test("never writes what is meant for the screen into a journal", arguments: closings)
    func journal(closing: String) throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write("yes\nno\n", to: "answers")
            let command = "fill lounge --dealer D1 --date 2026-10-12 --auditor X --people 张三 --audit W1"
            _ = try Self.run(command, closing, in: workspace.folder)
            let files = try workspace.folder.files()
            guard files.contains("Audits/W1.journal") else { return }
            let lines = try workspace.folder.read("Audits/W1.journal").split(
                separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.last == "")
            for line in lines.dropLast() {
                #expect(line.hasPrefix("{\"n\": ") && line.hasSuffix("}"), "\(line)")
            }
            // What was answered goes on.
            let resumed = try workspace.program.run("fill", "--resume", "Audits/W1.journal", "--lang", "en")
            #expect(resumed.status == 1)
            #expect(!resumed.messages.contains("error"), "\(resumed.messages)")
        }
    }
}
