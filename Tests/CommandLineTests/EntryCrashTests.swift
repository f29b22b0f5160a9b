import Foundation
import Testing

@Suite("steps of the closed loop that are killed are there or not, never in part")
struct EntryCrashTests {
    /// A few trials here; `make crash` does hundreds.
    @Test("SIGKILL at random moments, three workers at once")
    func killed() throws {
        let script = Program.project.appendingPathComponent("Tests/Crash/entry_crash.py").path
        do {
            try SystemTool.run("/usr/bin/python3", ["-B", script, "--program", Program.path, "--trials", "12"])
        } catch let failure as SystemTool.Failed {
            Issue.record("\(failure.output)\(failure.messages)")
        }
    }
}
