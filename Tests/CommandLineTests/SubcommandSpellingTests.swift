import Foundation
import Testing

@Suite("a misspelt subcommand")
struct SubcommandSpellingTests {
    struct Slip: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let word: String
        let meant: String?
        var testDescription: String { "dealer-audit " + arguments.joined(separator: " ") }

        init(_ line: String, _ word: String, meant: String?) {
            arguments = line.split(separator: " ").map(String.init)
            (self.word, self.meant) = (word, meant)
        }
    }

    private static let slips = [
        Slip("scor", "scor", meant: "score"), Slip("scroe Examples", "scroe", meant: "score"),
        Slip("Score Examples", "Score", meant: "score"), Slip("reprot --month 2026-10", "reprot", meant: "report"),
        Slip("explian X --item 1-1", "explian", meant: "explain"), Slip("ａｃｔｉｏｎｓ", "ａｃｔｉｏｎｓ", meant: "actions"),
        Slip("--lang=en frobnicate", "frobnicate", meant: nil), Slip("评分", "评分", meant: nil),
        Slip("help scor", "scor", meant: "score"), Slip("help actions verifi", "verifi", meant: "verify"),
        Slip("help waive extent", "extent", meant: "extend"),
        Slip("actions verifi SH01-7KQ2M9", "verifi", meant: "verify"),
        Slip("actions tak notice.xlsx --by Wang", "tak", meant: "take"),
    ]

    @Test("is named, with the one that was probably meant and those there are: status 64", arguments: slips)
    func slip(_ slip: Slip) throws {
        let english = try Program().run(["--lang", "en"] + slip.arguments)
        #expect(english.status == 64)
        #expect(english.output == "")
        let guess = slip.meant.map { "; did you mean '\($0)'? There are: " } ?? "; there are: "
        #expect(
            english.messageLines.first?.hasPrefix("Error: there is no subcommand '\(slip.word)'\(guess)") == true,
            "\(english.messages)")
        let chinese = try Program().run(["--lang", "zh"] + slip.arguments)
        #expect(chinese.status == 64)
        let question = slip.meant.map { "（是否应为“\($0)”？）" } ?? ""
        #expect(
            chinese.messageLines.first?.hasPrefix("错误：没有“\(slip.word)”这个子命令\(question)，可用：") == true,
            "\(chinese.messages)")
    }

    @Test("those there are are all of them, and none else")
    func known() throws {
        let run = try Program().run("--lang", "en", "frobnicate")
        let list = try #require(run.messageLines.first?.components(separatedBy: "there are: ").last)
        #expect(list.components(separatedBy: ", ") == HelpTests.subcommands)
        let steps = try Program().run("--lang", "en", "actions", "frobnicate")
        let words = try #require(steps.messageLines.first?.components(separatedBy: "there are: ").last)
        #expect(words.components(separatedBy: ", ") == HelpTests.stepsOfActions)
        #expect(steps.messages.contains("See 'dealer-audit actions --help'"))
    }

    @Test(
        "every one that there is has help by its name too",
        arguments: HelpTests.subcommands + ["waive extend", "actions take"])
    func reached(_ name: String) throws {
        let words = name.split(separator: " ").map(String.init)
        let asked = try Program().run(["help"] + words + ["--lang", "en"])
        #expect(asked.status == 0, "\(asked.messages)")
        #expect(asked.output.contains("USAGE: dealer-audit \(name)"))
    }

    @Test("a step that may stand unnamed takes its own words", arguments: ["reflect", "appeal", "waive"])
    func unnamed(_ group: String) throws {
        let run = try Program().run("--lang", "en", group, "X-1")
        #expect(!run.messages.contains("there is no subcommand"), "\(run.messages)")
    }
}
