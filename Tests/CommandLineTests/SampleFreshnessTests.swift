import Foundation
import Testing

@Suite("committed samples are what the program writes today")
struct SampleFreshnessTests {
    @Test("Reports/sample and the messages of Examples/refused; mend with `make samples`")
    func samples() throws {
        try TemporaryFolder.with { fresh in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = [
                Program.project.appendingPathComponent("Scripts/write-samples.sh").path, Program.path, fresh.url.path,
            ]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            let project = TemporaryFolder(url: Program.project)
            let written = try fresh.files()
            #expect(written.count > 100)
            for file in written {
                let committed = try? project.read(file)
                #expect(try fresh.read(file) == committed, "\(file) is stale")
            }
            let committed = try TemporaryFolder(url: Program.project.appendingPathComponent("Reports/sample")).files()
                .map { "Reports/sample/\($0)" }
            #expect(Set(committed).subtracting(written) == [], "no longer written")
        }
    }

    @Test("every refused example is refused, and every other one passes check")
    func examples() throws {
        let good = try Program().run(
            ["check", "Checklists", "Examples/network.yaml", "Examples/2026-09", "Examples/2026-10", "--lang", "en"])
        #expect(good.status == 0, "\(good.messages)")
        let refused = try FileManager.default.contentsOfDirectory(
            atPath: Program.project.appendingPathComponent("Examples/refused").path)
        let inputs = refused.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") }.sorted()
        #expect(inputs.count >= 6)
        for input in inputs {
            let run = try Program().run("check", "Examples/refused/\(input)", "--lang", "en")
            #expect(run.status == 65, "\(input)")
            #expect(run.messages.hasPrefix("Examples/refused/\(input):"), "\(run.messages)")
        }
    }
}
