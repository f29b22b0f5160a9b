import Foundation
import Testing

@Suite("sample writes a network that every other command takes")
struct SampleCommandTests {
    /// A folder with the shipped checklists and nothing else.
    private static func withChecklists<Result>(_ body: (TemporaryFolder, Program) throws -> Result) throws -> Result {
        try TemporaryFolder.with { folder in
            try FileManager.default.createSymbolicLink(
                at: folder.url.appendingPathComponent("Checklists"),
                withDestinationURL: Program.project.appendingPathComponent("Checklists"))
            return try body(folder, Program(folder: folder.url))
        }
    }

    private static func samples(in folder: TemporaryFolder) throws -> [String] {
        try folder.files().filter { $0.hasPrefix("Sample/") && !$0.contains("/.") }
    }

    @Test("three dealers and two months score without a refusal, and the month can be reported")
    func scores() throws {
        try Self.withChecklists { folder, program in
            let run = try program.run("sample", "--dealers", "3", "--months", "2", "--seed", "7", "--lang", "en")
            #expect(run.status == 0)
            #expect(run.messages == "")
            let files = try Self.samples(in: folder)
            #expect(run.output == "3 dealers, 2 months, \(files.count - 1) audits written\nPlace: Sample\n")
            #expect(files.contains("Sample/network.yaml"))
            #expect(files.contains { $0.hasPrefix("Sample/2026-09/") && $0.hasSuffix(".yaml") })
            #expect(files.contains { $0.hasPrefix("Sample/2026-10/") && $0.hasSuffix(".csv") })
            #expect((30...36).contains(files.count - 1))

            let score = try program.run("score", "Sample", "--out", "scores", "--lang", "en")
            #expect(score.messages == "")
            let summary = try #require(score.output.split(separator: "\n").first { $0.contains("read: ") })
            #expect(summary.hasPrefix("\(files.count - 1) files read: "))
            #expect(summary.hasSuffix("0 not scored; 0 files with refusals"))
            #expect(score.status == (summary.contains(" 0 incomplete") ? 0 : 1))

            let report = try program.run(
                "report", "--month", "2026-10", "Sample", "--format", "md,csv", "--lang", "en")
            #expect([0, 1].contains(report.status))
            #expect(try folder.files().contains("Reports/2026-10/README.md"))
        }
    }

    @Test("every file passes check")
    func check() throws {
        try Self.withChecklists { _, program in
            _ = try program.run("sample", "--dealers", "15", "--months", "1", "--seed", "3")
            let run = try program.run("check", "Sample", "--lang", "en")
            #expect(run.status == 0)
            #expect(run.output.hasSuffix(" 0 errors, 0 warnings\n"), "\(run.messages)")
        }
    }

    @Test("the same options write the same bytes, another seed other ones; the other way round is undone in full")
    func repeated() throws {
        try Self.withChecklists { folder, program in
            func written(_ seed: String, months: String) throws -> [String: String] {
                let run = try program.run("sample", "--dealers", "2", "--months", months, "--seed", seed)
                #expect(run.status == 0)
                let files = try Self.samples(in: folder)
                return Dictionary(uniqueKeysWithValues: try files.map { ($0, try folder.read($0)) })
            }
            let first = try written("7", months: "2")
            let other = try written("8", months: "1")
            #expect(other.keys.allSatisfy { !$0.contains("2026-09") })
            #expect(first["Sample/network.yaml"] != other["Sample/network.yaml"])
            #expect(try written("7", months: "2") == first)
        }
    }

    @Test("--end, --out and --checklists; a folder of other checklists is taken whole")
    func otherChecklists() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.checklist, to: "Mine/lounge.yaml")
            let run = try workspace.program.run(
                "sample", "--end", "2027-02", "--months", "3", "--out", "Try/one", "--checklists", "Mine", "--lang",
                "en")
            #expect(run.status == 0)
            let files = try workspace.folder.files().filter { $0.hasSuffix("-lounge.yaml") }
            #expect(files.contains { $0.hasPrefix("Try/one/2026-12/") } && files.contains { $0.contains("/2027-02/") })
            let score = try workspace.program.run("score", "Try/one", "--checklists", "Mine", "--lang", "en")
            #expect(score.messages == "")
            #expect(score.output.contains("; 0 files with refusals"))
        }
    }

    @Test("a file that is not its own is left alone")
    func foreign() throws {
        try Self.withChecklists { folder, program in
            try folder.write("mine", to: "Sample/network.yaml")
            let run = try program.run("sample", "--dealers", "1", "--months", "1", "--lang", "en")
            #expect(run.status == 73)
            #expect(run.messages.contains("was not written by dealer-audit"))
            #expect(try folder.read("Sample/network.yaml") == "mine")
            #expect(try Self.samples(in: folder) == ["Sample/network.yaml"])
        }
    }

    @Test("numbers out of range", arguments: ["--dealers", "--months", "--seed"])
    func outOfRange(option: String) throws {
        for number in ["0.5", "-1", "x", option == "--seed" ? "99999999999999999999" : "0"] {
            let run = try Program().run("sample", "\(option)=\(number)", "--lang", "en")
            #expect(run.status == 64)
            #expect(run.messageLines.first?.hasPrefix("Error: The value '\(number)' is invalid") == true)
        }
    }

    @Test("no checklists anywhere")
    func noChecklists() throws {
        try TemporaryFolder.with { folder in
            try folder.write("nothing", to: "Empty/README.txt")
            let run = try Program(folder: folder.url).run("sample", "--checklists", "Empty", "--lang", "en")
            #expect(run.status == 65)
            #expect(run.messages.contains("holds no usable checklist"))
            let missing = try Program(folder: folder.url).run("sample", "--checklists", "Missing", "--lang", "en")
            #expect(missing.status == 74)
        }
    }

    @Test("help with an example, in both languages")
    func help() throws {
        let english = try Program().run("sample", "--help", "--lang", "en").output
        let chinese = try Program().run("sample", "--help", "--lang", "zh").output
        #expect(english.contains("Example: dealer-audit sample --dealers 20"))
        #expect(chinese.contains("例：dealer-audit sample --dealers 20"))
    }
}
