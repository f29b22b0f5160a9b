import Foundation
import Testing

/// One hostile file and what the user must be told about it.
struct HostileFile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let content: @Sendable () -> Data
    /// A part of the English message.
    let message: String

    init(_ description: String, _ name: String, message: String, _ content: @escaping @Sendable () -> Data) {
        testDescription = description
        self.name = name
        self.message = message
        self.content = content
    }
}

@Suite("hostile input ends in a message, never in a trap")
struct HostileInputTests {
    static let files = [
        HostileFile("100,000 opening brackets", "a.yaml", message: "nested") {
            Data(String(repeating: "[", count: 100_000).utf8)
        },
        HostileFile("100,000 opening braces", "a.yaml", message: "nested") {
            Data(String(repeating: "{", count: 100_000).utf8)
        },
        HostileFile("an alias bomb", "a.yaml", message: "alias") {
            let levels = (1...20).map { level in
                "l\(level): &l\(level) [" + repeatElement("*l\(level - 1)", count: 10).joined(separator: ", ") + "]"
            }
            return Data((["l0: &l0 [x]"] + levels).joined(separator: "\n").utf8)
        },
        HostileFile("NUL bytes", "a.yaml", message: "NUL character") { Data("audit: a\u{0}b\n".utf8) },
        HostileFile("a value of 10 MB", "a.yaml", message: "64 KB") {
            Data("audit: \(String(repeating: "x", count: 10 << 20))\n".utf8)
        },
        HostileFile("a CSV cell of 10 MB", "a.csv", message: "64 KB") {
            Data(
                "audit,checklist,version,dealer,date,auditor,item,value\nA,\(String(repeating: "x", count: 10 << 20))\n"
                    .utf8)
        },
        HostileFile("a quote that is never closed", "a.csv", message: "quote") {
            Data("audit,checklist,version,dealer,date,auditor,item,value\n\"A,lounge\n".utf8)
        },
        HostileFile("NUL bytes in CSV", "a.csv", message: "NUL character") {
            Data("audit,checklist,version,dealer,date,auditor,item,value\nA,\u{0}\n".utf8)
        },
        HostileFile("bytes of no encoding", "a.csv", message: "encod") {
            Data("audit,item,value\n".utf8) + Data([0xFF, 0xFF, 0x80, 0x0A])
        },
        HostileFile("an empty file", "a.yaml", message: "holds no audit") { Data() },
        HostileFile("a list of numbers", "a.yaml", message: "audit") { Data("[1, 2, 3]\n".utf8) },
        HostileFile("another tool's document", "a.yaml", message: "audit") { Data("apiVersion: v1\nkind: Pod\n".utf8) },
    ]

    @Test("refused with its reason", arguments: files)
    func isRefused(_ file: HostileFile) throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(file.content(), to: file.name)
            try workspace.folder.write(SmallWorkspace.submission(audit: "GOOD"), to: "good.yaml")
            let run = try workspace.program.run("score", file.name, "good.yaml", "--out", "out", "--lang", "en")
            #expect(run.status == 1)
            #expect(run.messages.lowercased().contains(file.message.lowercased()), "\(run.messages.prefix(500))")
            #expect(run.messages.utf8.count < 20_000)
            #expect(try workspace.folder.read("out/audits.csv").contains("GOOD,lounge"))
            let alone = try workspace.program.run("check", file.name, "--lang", "en")
            #expect(alone.status == 65)
        }
    }

    @Test("a file that claims a gigabyte is refused unread")
    func gigabyte() throws {
        try SmallWorkspace.with { workspace in
            let path = workspace.folder.url.appendingPathComponent("big.yaml").path
            #expect(FileManager.default.createFile(atPath: path, contents: nil))
            let handle = try #require(FileHandle(forWritingAtPath: path))
            try handle.truncate(atOffset: 1 << 30)
            let run = try workspace.program.run("score", "big.yaml", "--out", "out", "--lang", "en")
            #expect(run.status == 65)
            #expect(run.messageLines.last == "big.yaml: error: larger than the limit of 256 MB; split it")
        }
    }

    @Test("ids full of dots and slashes stay inside the results")
    func pathsInNames() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(
                SmallWorkspace.submission(
                    audit: "\"../../escape\"", dealer: "\"..\"",
                    answers: ["1-1: yes", "1-2: yes", "1-3: {person: \"/etc/passwd\", value: 1 min}"]),
                to: "deep/er/a.yaml")
            let run = try workspace.program.run("score", "deep", "--out", "deep/er/out")
            #expect(run.status == 0 || run.status == 65)
            let strangers = try workspace.folder.files().filter {
                !$0.hasPrefix("deep/er/out/") && $0 != "deep/er/a.yaml" && $0 != "Checklists/lounge.yaml"
            }
            #expect(strangers == [])
        }
    }

    @Test("markup in notes and names is inert in Markdown")
    func markup() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(
                SmallWorkspace.submission(answers: [
                    "1-1: {value: no, note: \"a | b <script>alert(1)</script> [x](javascript:y)\"}", "1-2: yes",
                    "1-3: {person: \"<b>王|</b>\", value: 9 min}",
                ]), to: "a.yaml")
            let run = try workspace.program.run("score", "a.yaml", "--out", "out")
            #expect(run.status == 0)
            let card = try workspace.folder.read("out/audits/A1.md")
            #expect(!card.contains("<script>"))
            #expect(!card.contains("<b>"))
            #expect(card.contains("\\[x\\](javascript:y)"))
            #expect(card.contains("a \\| b"))
        }
    }

    @Test("pipes, devices, link loops and missing files are named and the rest goes on")
    func strangeFiles() throws {
        try SmallWorkspace.with { workspace in
            let folder = workspace.folder.url
            try workspace.folder.write(SmallWorkspace.submission(), to: "in/good.yaml")
            #expect(mkfifo(folder.appendingPathComponent("in/pipe.yaml").path, 0o600) == 0)
            try FileManager.default.createSymbolicLink(
                atPath: folder.appendingPathComponent("in/loop.yaml").path, withDestinationPath: "loop.yaml")
            try FileManager.default.createSymbolicLink(
                atPath: folder.appendingPathComponent("in/again").path, withDestinationPath: ".")
            let run = try workspace.program.run("score", "in", "none.yaml", "--out", "out", "--lang", "en")
            #expect(run.status == 1)
            #expect(
                Set(run.messageLines) == [
                    "in/loop.yaml: error: symbolic links form a loop; give the real path",
                    "in/pipe.yaml: error: not a regular file (a pipe or device); save it as a file first",
                    "none.yaml: error: no such file or folder; check the path",
                ])
        }
    }

    @Test(
        "a file or folder whose name is no UTF-8 is named, also beside one that really is called what is shown for it")
    func namesInOtherEncodings() throws {
        try SmallWorkspace.with { workspace in
            let folder = workspace.folder.url.path
            try workspace.folder.write(SmallWorkspace.submission(), to: "in/\u{FFFD}.yaml")
            try workspace.folder.write("x", to: "in/\u{FFFD}/readme.txt")
            func path(_ name: [UInt8]) -> [CChar] {
                (Array("\(folder)/in/".utf8) + name + [0]).map(CChar.init(bitPattern:))
            }
            for name in [[0xFF], [0xB2, 0xE2]].map({ $0 + Array(".yaml".utf8) }) {
                let descriptor = open(path(name), O_CREAT | O_WRONLY, 0o600)
                #expect(descriptor >= 0)
                close(descriptor)
            }
            #expect(mkdir(path([0xFE]), 0o700) == 0)
            // What is not looked for may be called anything.
            close(open(path([0xFF] + Array(".txt".utf8)), O_CREAT | O_WRONLY, 0o600))
            let run = try workspace.program.run("score", "in", "--out", "out", "--lang", "en")
            #expect(run.status == 1)
            let expected = ["\u{FFFD}", "\u{FFFD}\u{FFFD}.yaml", "\u{FFFD}.yaml"].map { name in
                "in/\(name): error: the name is not UTF-8, so it cannot be read; rename it"
            }
            #expect(run.messageLines.sorted() == expected.sorted(), "\(run.messages)")
            #expect(try workspace.folder.read("out/audits.csv").split(separator: "\n").count == 2)
        }
    }

    @Test("results that cannot be written are said before any work: status 73")
    func unwritable() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "a.yaml")
            try workspace.folder.write("a file", to: "taken")
            let run = try workspace.program.run("score", "a.yaml", "--out", "taken/out", "--lang", "en")
            #expect(run.status == 73)
            #expect(run.messages != "")
            #expect(run.output == "")
        }
    }
}
