import Foundation
import Testing

@Suite("a run that is killed leaves every file old or new")
struct InterruptionTests {
    @Test("SIGKILL at random moments while results are replaced")
    func killed() throws {
        try SmallWorkspace.with { workspace in
            for index in 1...40 {
                try workspace.folder.write(
                    SmallWorkspace.submission(audit: "A\(index)", dealer: "D\(index)"), to: "in/\(index).yaml")
            }
            func score(_ language: String, to out: String) throws -> Int32 {
                try workspace.program.run("score", "in", "--out", out, "--lang", language).status
            }
            #expect(try score("zh", to: "old") == 0)
            #expect(try score("en", to: "new") == 0)
            #expect(try score("zh", to: "out") == 0)
            let names = try workspace.folder.files().filter { $0.hasPrefix("old/") && !$0.hasPrefix("old/.") }
                .map { String($0.dropFirst(4)) }
            #expect(names.count > 100)
            var generator = SystemRandomNumberGenerator()
            for _ in 0..<15 {
                let delay = UInt32.random(in: 1_000...60_000, using: &generator)
                try kill(workspace, after: delay)
                for name in names {
                    let found = try workspace.folder.read("out/\(name)")
                    let isWhole = try found == workspace.folder.read("old/\(name)")
                        || found == workspace.folder.read("new/\(name)")
                    #expect(isWhole, "\(name) after \(delay) µs")
                }
            }
            #expect(try score("en", to: "out") == 0)
            let litter = try workspace.folder.files().filter { $0.hasPrefix("out/.dealer-audit-partial") }
            #expect(litter == [])
        }
    }

    private func kill(_ workspace: SmallWorkspace, after delay: UInt32) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["score", "in", "--out", "out", "--lang", "en"]
        process.currentDirectoryURL = workspace.folder.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(delay)
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
