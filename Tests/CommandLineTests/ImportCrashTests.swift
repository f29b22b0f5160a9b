import Foundation
import Testing

@Suite("importers that are killed lose nothing and double nothing")
struct ImportCrashTests {
    /// A few trials here; `make crash` does hundreds.
    @Test("SIGKILL at random moments, three importers at once")
    func killed() throws {
        let script = Program.project.appendingPathComponent("Tests/Crash/import_crash.py").path
        do {
            try SystemTool.run(
                "/usr/bin/python3", ["-B", script, "--program", Program.path, "--trials", "12", "--submissions", "210"])
        } catch let failure as SystemTool.Failed {
            Issue.record("\(failure.output)\(failure.messages)")
        }
    }
}
