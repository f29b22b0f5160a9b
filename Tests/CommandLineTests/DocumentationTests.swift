import Foundation
import Testing

@Suite("README, man page and help agree with the program")
struct DocumentationTests {
    /// A console block of a README: a command line and what it is shown to print.
    struct Console: Sendable, CustomTestStringConvertible {
        let file: String
        let command: String
        let output: String
        var testDescription: String { "\(file): \(command)" }
    }

    static let consoles = ["README.md", "README.zh.md"].flatMap(consoles(in:))

    private static func consoles(in file: String) -> [Console] {
        let url = Program.project.appendingPathComponent(file)
        let text = (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.components(separatedBy: "```console\n").dropFirst().compactMap { block in
            let lines = block.components(separatedBy: "```")[0].split(separator: "\n", omittingEmptySubsequences: false)
            guard let command = lines.first, command.hasPrefix("$ dealer-audit ") else { return nil }
            return Console(
                file: file, command: String(command.dropFirst(2)), output: lines.dropFirst().joined(separator: "\n"))
        }
    }

    @Test("there are console blocks to hold the program to")
    func someConsoles() {
        #expect(Self.consoles.count >= 6)
    }

    @Test("a README's console block shows what the program prints", arguments: consoles)
    func console(_ console: Console) throws {
        try TemporaryFolder.with { scratch in
            for name in ["Checklists", "Examples"] {
                try FileManager.default.createSymbolicLink(
                    at: scratch.url.appendingPathComponent(name),
                    withDestinationURL: Program.project.appendingPathComponent(name))
            }
            var program = Program(folder: scratch.url)
            program.environment["LANG"] = console.file == "README.md" ? "en_US.UTF-8" : "zh_CN.UTF-8"
            let run = try program.run(console.command.split(separator: " ").dropFirst().map(String.init))
            #expect(run.messages + run.output == console.output)
        }
    }

    @Test("the man page names every subcommand and option")
    func manPage() throws {
        let page = String(
            decoding: try Data(contentsOf: Program.project.appendingPathComponent("Documentation/dealer-audit.1")),
            as: UTF8.self)
        for subcommand in HelpTests.subcommands { #expect(page.contains(".B \(subcommand)\n")) }
        for command in HelpTests.subcommands + HelpTests.steps {
            let words = command.split(separator: " ").map(String.init)
            let help = try Program().run(words + ["--help", "--lang", "en"]).output
            for option in help.matches(of: /(?m)^  (?:-h, )?(--[a-z-]+)/).map(\.output.1) {
                #expect(page.contains(option), "\(option)")
            }
        }
        for step in HelpTests.stepsOfActions {
            let help = try Program().run("actions", step, "--help", "--lang", "en").output
            for option in help.matches(of: /(?m)^  (?:-h, )?(--[a-z-]+)/).map(\.output.1) {
                #expect(page.contains(option), "\(option)")
            }
        }
        let version = try Program().run("--version").output.trimmingCharacters(in: .newlines)
        #expect(page.contains("\"dealer-audit \(version)\""))
    }
}
