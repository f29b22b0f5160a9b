import Foundation
import Testing

@Suite("fill at a terminal")
struct FillPromptTests {
    @Test("whole audits of every checklist score the same as the files they were read from, at 40 and 200 columns")
    func wholeAudits() throws {
        try run("whole_audits.py", "--project", Program.project.path, "--seeds", "1", "2")
    }

    @Test("what is typed, erased and moved is what stands on the screen, in Chinese too and in a window of any size")
    func editing() throws { try run("editing.py") }

    @Test("back, changes, skips, mistakes, the stopwatch and every way to leave do what an auditor expects")
    func answering() throws { try run("answering.py") }

    @Test("kills, damage, a full disk, two at once and hostile names lose and break nothing")
    func keeping() throws { try run("keeping.py") }

    private func run(_ script: String, _ arguments: String...) throws {
        let path = Program.project.appendingPathComponent("Tests/Prompt/\(script)").path
        do {
            try SystemTool.run("/usr/bin/python3", ["-B", path, "--program", Program.path] + arguments)
        } catch let failure as SystemTool.Failed {
            Issue.record("\(failure.output)\(failure.messages)")
        }
    }
}
