import Foundation
import Testing

@Suite("what README tells a user to type works on the examples, in either language")
struct ReadmeTourTests {
    private static let files = ["README.md", "README.zh.md"]

    private static func text(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: Program.project.appendingPathComponent(file)), as: UTF8.self)
    }

    /// The first command line of a README that begins so, without its comment, as words.
    private static func command(_ start: String, in file: String) throws -> [String] {
        let line = try #require(
            try text(file).split(separator: "\n").first { $0.hasPrefix("dealer-audit \(start)") }, "\(file): \(start)")
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in line.components(separatedBy: "   #")[0] + " " {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == " ", !isQuoted {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        return Array(words.dropFirst())
    }

    /// A folder with the examples and the ledger of the tour.
    private static func withLedger(_ body: (Program) throws -> Void) throws {
        try TemporaryFolder.with { scratch in
            for name in ["Checklists", "Examples"] {
                try FileManager.default.createSymbolicLink(
                    at: scratch.url.appendingPathComponent(name),
                    withDestinationURL: Program.project.appendingPathComponent(name))
            }
            let program = Program(folder: scratch.url)
            let run = try program.run("import", "Examples/2026-09", "Examples/2026-10", "--today", "2026-12-31")
            try #require(run.status == 1, "\(run.messages)")
            try body(program)
        }
    }

    @Test("step by step: notice, action, appeal and what is left", arguments: files)
    func steps(_ file: String) throws {
        // Steps are dated by the clock; before that day the examples lie in its future.
        guard ActionsWorkspace.day(0) > "2026-11-01" else { return }
        try Self.withLedger { program in
            func run(_ start: String) throws -> Program.Run { try program.run(try Self.command(start, in: file)) }
            // The notice that is written is the one that is taken back.
            for start in ["actions notice ", "actions take "] {
                let run = try run(start)
                #expect(run.status == 0, "\(run.messages)")
            }
            // The action that is verified is one of the examples, and must be done before.
            let early = try run("actions verify ")
            #expect(early.status == 65, "\(early.output)")
            let number = try Self.command("actions verify ", in: file)[2]
            #expect(try program.run("actions", "done", number, "--by", "周凯文").status == 0)
            let late = try run("actions verify ")
            #expect(late.status == 0, "\(late.messages)")
            // The appeal is about an answer that lost points.
            let appeal = try run("appeal ")
            #expect(appeal.status == 0, "\(appeal.messages)")
            for start in [
                "form sales-showroom", "ledger", "actions --dealer", "export", "value ",
                "report --month 2026-10 --publish",
            ] {
                let run = try run(start)
                #expect(run.status == 0, "\(run.messages)")
            }
        }
    }

    @Test(
        "as many CSV tables are written beside the card as is said",
        arguments: zip(files, ["nine CSV tables", "九张 CSV 表"]))
    func tables(_ file: String, _ said: String) throws {
        try TemporaryFolder.with { folder in
            let run = try Program().run(
                "score", "Examples/2026-10/SZ01-sales-showroom.yaml", "--out", folder.url.path)
            #expect(run.status == 0)
            #expect(try folder.files().count { $0.hasSuffix(".csv") } == 9)
            #expect(try Self.text(file).contains(said))
        }
    }
}
