import Foundation
import Testing

@Suite("Every figure of a monthly report can be redone from its data files")
struct RecountTests {
    @Test("of the examples", arguments: ["zh", "en"])
    func examples(language: String) throws {
        try TemporaryFolder.with { folder in
            let report = folder.url.appendingPathComponent("out")
            let run = try Program().run(
                "report", "--month", "2026-10", "Examples/2026-09", "Examples/2026-10", "--lang", language, "--format",
                "md,csv", "--out", report.path)
            #expect(run.status <= 1, "\(run.messages)")
            let network = Program.project.appendingPathComponent("Examples/network.yaml")
            let result = try Recount.compare(report, month: "2026-10", network: network)
            #expect(result.status == 0, "\(result.output)")
            #expect(result.compared > 7_000)
        }
    }

    @Test("of a sample with every checklist")
    func sample() throws {
        try TemporaryFolder.with { folder in
            let program = Program()
            let sample = folder.url.appendingPathComponent("sample")
            let report = folder.url.appendingPathComponent("out")
            let written = try program.run("sample", "--dealers", "4", "--months", "3", "--out", sample.path)
            #expect(written.status == 0, "\(written.messages)")
            let run = try program.run(
                "report", "--month", "2026-10", sample.path, "--format", "md,csv", "--out", report.path)
            #expect(run.status <= 1, "\(run.messages)")
            let network = sample.appendingPathComponent("network.yaml")
            let result = try Recount.compare(report, month: "2026-10", network: network)
            #expect(result.status == 0, "\(result.output)")
            #expect(result.compared > 10_000)
        }
    }

    /// A month of a made-up network: which, and how it is looked at.
    struct View: CustomTestStringConvertible {
        let seed: Int
        let month: String
        var options: [String] = []

        var testDescription: String { "seed \(seed), \(month) \(options.joined(separator: " "))" }
    }

    static let views = [
        View(seed: 1, month: "2026-10"),
        View(seed: 2, month: "2026-10", options: ["--as-of", "2026-10-13"]),
        View(seed: 3, month: "2026-09"),
        View(seed: 4, month: "2026-07", options: ["--region", "east"]),
        View(seed: 5, month: "2026-10", options: ["--dealer", "D3"]),
        View(seed: 6, month: "2026-11"),
    ]

    @Test("of made-up networks", arguments: views)
    func madeUp(view: View) throws {
        try TemporaryFolder.with { folder in
            let report = try Self.report(view, in: folder)
            let network = folder.url.appendingPathComponent("in/network.yaml")
            let options = view.options
            let result =
                options.isEmpty
                ? try Recount.compare(report, month: view.month, network: network)
                : try Recount.compare(report, month: view.month, network: network, options[0], options[1])
            #expect(result.status == 0, "\(view.testDescription): \(result.output)")
            #expect(result.compared > 50, "\(view.testDescription)")
        }
    }

    private static func report(_ view: View, in folder: TemporaryFolder) throws -> URL {
        try Recount.writeWorkspace(seed: view.seed, to: folder.url)
        let report = folder.url.appendingPathComponent("out")
        let run = try Program(folder: folder.url).run(
            ["report", "--month", view.month, "in", "--format", "md,csv", "--lang", "en", "--out", report.path]
                + view.options)
        #expect(run.status <= 1, "\(run.messages)")
        return report
    }

    /// Without these a recount would prove little.
    @Test("of a month in which versions changed and findings came back for the third month")
    func hasWhatIsHard() throws {
        try TemporaryFolder.with { folder in
            _ = try Self.report(Self.views[0], in: folder)
            let split = try folder.read("out/rescored.csv").split(separator: "\n")
            #expect(split.count > 5)
            #expect(split.contains { $0.contains(",rooms,1.0.0,1.1.0,") })
            let months = try folder.read("out/repeat-findings.csv").split(separator: "\n").dropFirst()
                .compactMap { Int($0.split(separator: ",", omittingEmptySubsequences: false)[6]) }
            #expect(months.contains { $0 >= 3 })
        }
    }
}
