import Foundation
import Testing

@Suite("reflect check: filled reports against the eight rules")
struct ReflectCheckTests {
    private static func example(_ name: String) throws -> Data {
        try Data(contentsOf: Program.project.appendingPathComponent("Examples/reflection/\(name)"))
    }

    @Test("the worked case passes, the careless one gets the messages beside it", arguments: ["zh", "en"])
    func examples(_ language: String) throws {
        let good = try Program().run(
            "reflect", "check", "Examples/reflection/promised-day.\(language).md", "--lang", "en")
        #expect(good.status == 0)
        #expect(good.messages == "")
        #expect(good.output == "1 reflection report checked: 0 errors, 0 questions\n")
        let file = "Examples/reflection/careless.\(language).md"
        let runs = try ["zh", "en"].map { try Program().run("reflect", "check", file, "--lang", $0) }
        #expect(runs.map(\.status) == [65, 65])
        let expected = String(decoding: try Self.example("careless.\(language).md.messages.txt"), as: UTF8.self)
        #expect(runs.map(\.messages).joined() == expected)
    }

    /// What becomes of the worked case on its way here.
    struct Encoding: Sendable, CustomTestStringConvertible {
        let name: String
        let converter: String
        var testDescription: String { name }
    }

    @Test(
        "other encodings say the same",
        arguments: [
            Encoding(name: "GBK", converter: "GBK"), Encoding(name: "GB18030", converter: "GB18030"),
            Encoding(name: "UTF-16", converter: "UTF-16"),
            Encoding(name: "UTF-16LE without a mark", converter: "UTF-16LE"),
        ])
    func encodings(_ encoding: Encoding) throws {
        try TemporaryFolder.with { folder in
            try folder.write(Self.example("careless.zh.md"), to: "utf8.md")
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.currentDirectoryURL = folder.url
            process.arguments = ["-c", "iconv -f UTF-8 -t \(encoding.converter) utf8.md > other.md"]
            try process.run()
            process.waitUntilExit()
            let program = Program(folder: folder.url)
            let expected = try program.run("reflect", "check", "utf8.md", "--lang", "en")
            let other = try program.run("reflect", "check", "other.md", "--lang", "en")
            #expect(other.status == 65)
            #expect(other.messages == expected.messages.replacingOccurrences(of: "utf8.md", with: "other.md"))
        }
    }

    @Test("standard input, several files and folders; every one is named")
    func inputs() throws {
        try TemporaryFolder.with { folder in
            let careless = try Self.example("careless.en.md")
            try folder.write(careless, to: "d/p/one.md")
            try folder.write(Self.example("promised-day.en.md"), to: "d/p/two.md")
            try folder.write("audit: x\n", to: "d/p/audit.yaml")
            try folder.write("# Index\n", to: "d/README.md")
            try FileManager.default.createSymbolicLink(
                at: folder.url.appendingPathComponent("d/p/loop"),
                withDestinationURL: folder.url.appendingPathComponent("d"))
            let program = Program(folder: folder.url)
            let run = try program.run(["reflect", "check", "d", "-", "gone.md", "--lang", "en"], input: careless)
            #expect(run.status == 65)
            #expect(run.output == "3 reflection reports checked: 21 errors, 0 questions\n")
            #expect(run.messages.contains("d/p/one.md:19:4: error: rule 1"))
            #expect(run.messages.contains("\n-:19:4: error: rule 1"))
            #expect(run.messages.hasSuffix("gone.md: error: no such file or folder; check the path\n"))
        }
    }

    @Test("a folder without reports is said to have none")
    func nothing() throws {
        try TemporaryFolder.with { folder in
            try folder.write("# Index\n", to: "d/README.md")
            let run = try Program(folder: folder.url).run("reflect", "check", "d", "--lang", "en")
            #expect(run.status == 65 && run.output.isEmpty)
            #expect(run.messages.contains("there is no reflection report in d"))
        }
    }

    @Test("questions alone leave the status at 0")
    func questions() throws {
        try TemporaryFolder.with { folder in
            let text = String(decoding: try Self.example("promised-day.en.md"), as: UTF8.self)
                .replacingOccurrences(of: "Paint never dries", with: "Lack of timing. Paint never dries")
            try folder.write(text, to: "r.md")
            let run = try Program(folder: folder.url).run("reflect", "check", "r.md", "--lang", "en")
            #expect(run.status == 0)
            #expect(
                run.messages.hasPrefix("r.md:32:1: warning: rule 3, Wrong idea: 'Lack of' says what was lacking"),
                "\(run.messages)")
            #expect(run.output == "1 reflection report checked: 0 errors, 1 question\n")
        }
    }

    @Test(
        "what is no report, no text or too much is refused",
        arguments: [Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10]), Data(), Data(count: 2 << 20)])
    func hostile(_ bytes: Data) throws {
        try TemporaryFolder.with { folder in
            try folder.write(bytes, to: "r.md")
            let run = try Program(folder: folder.url).run("reflect", "check", "r.md", "--lang", "en")
            #expect(run.status == 65)
            #expect(
                run.messages.hasPrefix("r.md: error: ") || run.messages.hasPrefix("r.md:1:1: error: "),
                "\(run.messages)")
        }
    }

    @Test("reports and groups of customers among submissions are taken for neither")
    func amongSubmissions() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "in/a.yaml")
            try workspace.folder.write("reflection: 1\n", to: "in/D1/张三/A1.reflection.yaml")
            try workspace.folder.write("groups: []\n", to: "in/customer-value.yaml")
            let run = try workspace.program.run("score", "in", "--lang", "en")
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.contains("1 file read: 1 audit scored"))
        }
    }
}
