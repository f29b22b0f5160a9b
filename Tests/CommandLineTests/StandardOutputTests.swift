import Foundation
import Testing

@Suite("when standard output cannot take what is said")
struct StandardOutputTests {
    private static let commands = [
        "list", "--help", "--version", "check Checklists/five-s.yaml", "form five-s --format csv",
        "value Examples/customer-value.yaml", "explain Examples/2026-09/SH01-five-s.yaml",
        "diff five-s@1.0.0 Checklists/five-s.yaml", "--generate-completion-script bash",
    ]

    /// - Parameter redirection: as a shell writes it.
    private static func run(
        _ command: String, _ redirection: String, language: String
    ) throws -> (status: Int32, messages: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.currentDirectoryURL = Program.project
        process.environment = ["LANG": language == "en" ? "en_US.UTF-8" : "zh_CN.UTF-8", "PATH": "/usr/bin:/bin"]
        process.arguments = ["-c", "'\(Program.path)' \(command) \(redirection)"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let messages = Pipe()
        process.standardError = messages
        try process.run()
        let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }

    @Test("a full disk is named, with its remedy: status 73", arguments: commands)
    func full(command: String) throws {
        let run = try Self.run(command, "> /dev/full", language: "en")
        #expect(run.status == 73)
        #expect(run.messages.hasSuffix("standard output: error: the disk is full; make room and try again\n"))
    }

    @Test("and in Chinese")
    func fullInChinese() throws {
        let run = try Self.run("list", "> /dev/full", language: "zh")
        #expect(run.status == 73)
        #expect(run.messages == "标准输出: 错误: 磁盘已满，请清理空间后重试\n")
    }

    @Test("a closed one is told too", arguments: ["list", "--version"])
    func closed(command: String) throws {
        let run = try Self.run(command, ">&-", language: "en")
        #expect(run.status == 73)
        #expect(run.messages.hasPrefix("standard output: error: "), "\(run.messages)")
    }

    @Test("with messages nowhere to go, results are still written", arguments: ["list", "--version"])
    func closedMessages(command: String) throws {
        let run = try Self.run(command, "2>&- >/dev/null", language: "en")
        #expect(run.status == 0)
    }
}
