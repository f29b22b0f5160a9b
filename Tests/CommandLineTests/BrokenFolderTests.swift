import Foundation
import Testing

/// What people send: a folder of mostly sound files, and some of every kind of brokenness.
@Suite("a folder with every kind of broken file")
struct BrokenFolderTests {
    @Test("all sound ones scored, all broken ones named, the same bytes with any number of threads")
    func wholeFolder() throws {
        try run("--only", "whole-folder", "same-bytes-again", "--files", "1500")
    }

    @Test("long files, of which every thread reads a part")
    func longFiles() throws {
        try run("--only", "long-files-in-parts", "--files", "100")
    }

    @Test("files vanish, the disk fills up, and what was set apart is mended and scored alone")
    func mishaps() throws {
        try run(
            "--only", "whole-folder", "vanishing-files", "full-disk", "set-apart-and-mended", "--files", "300",
            "--seed", "2")
    }

    private func run(_ arguments: String...) throws {
        let script = Program.project.appendingPathComponent("Tests/Hostile/broken_folder.py").path
        do {
            try SystemTool.run("/usr/bin/python3", ["-B", script, "--program", Program.path] + arguments)
        } catch let failure as SystemTool.Failed {
            Issue.record("\(failure.output)\(failure.messages)")
        }
    }
}
