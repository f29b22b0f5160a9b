import Foundation
import Testing

@Suite("a run that is killed leaves every file old or new")
struct InterruptionTests {
    @Test("SIGKILL while results are replaced")
    func killed() throws {
        try SmallWorkspace.with { workspace in
            for index in 1...100 {
                try workspace.folder.write(
                    SmallWorkspace.submission(audit: "A\(index)", dealer: "D\(index)"), to: "in/\(index).yaml")
            }
            func score(_ language: String, to out: String) throws -> Int32 {
                try workspace.program.run("score", "in", "--out", out, "--lang", language).status
            }
            #expect(try score("zh", to: "old") == 0)
            #expect(try score("en", to: "new") == 0)
            let names = try workspace.folder.files().filter { $0.hasPrefix("old/") && !$0.hasPrefix("old/.") }
                .map { String($0.dropFirst(4)) }
            #expect(names.count > 300)
            var mixtures = 0
            for _ in 0..<6 {
                #expect(try score("zh", to: "out") == 0)
                try killOnceReplacing(workspace)
                var replaced = 0
                for name in names {
                    let found = try workspace.folder.read("out/\(name)")
                    let isNew = try found == workspace.folder.read("new/\(name)")
                    replaced += isNew ? 1 : 0
                    #expect(try isNew || found == workspace.folder.read("old/\(name)"), "\(name)")
                }
                mixtures += replaced > 0 && replaced < names.count ? 1 : 0
            }
            #expect(mixtures > 0, "no run was cut off between its first and its last file")
            #expect(try score("en", to: "out") == 0)
            let litter = try workspace.folder.files().filter { $0.hasPrefix("out/.dealer-audit-partial") }
            #expect(litter == [])
        }
    }

    /// Waits for the first result in the other language, then kills at once.
    private func killOnceReplacing(_ workspace: SmallWorkspace) throws {
        let entry = try workspace.folder.read("out/README.md")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["score", "in", "--out", "out", "--lang", "en"]
        process.currentDirectoryURL = workspace.folder.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        while process.isRunning, try workspace.folder.read("out/README.md") == entry {}
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
