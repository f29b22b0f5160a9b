import Foundation
import Testing

@Suite("help and wrong usage speak the user's language")
struct HelpTests {
    static let subcommands = [
        "list", "check", "fill", "form", "score", "explain", "diff", "import", "report", "ledger", "actions", "appeal",
        "waive", "export", "rescore", "reflect", "value", "sample",
    ]

    /// Steps below a subcommand, in words.
    static let steps = [
        "appeal file", "appeal decide", "appeal withdraw", "appeal list", "appeal show", "waive grant", "waive extend",
        "waive revoke", "waive list",
    ]

    @Test("every step below a subcommand has help with an example, in both languages", arguments: steps)
    func helpOfSteps(_ step: String) throws {
        let words = step.split(separator: " ").map(String.init)
        let english = try Program().run(words + ["--help", "--lang", "en"])
        #expect(english.status == 0 && english.messages == "")
        #expect(english.output.contains("Example: dealer-audit \(words[0])"))
        #expect(english.output.contains("USAGE: dealer-audit \(step)"))
        let chinese = try Program().run(words + ["--help", "--lang", "zh"])
        #expect(chinese.output.contains("例：dealer-audit \(words[0])"))
        for english in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "Show help", "default"] {
            #expect(!chinese.output.contains(english), "\(english)")
        }
    }

    @Test("every subcommand has help with an example, in both languages", arguments: subcommands)
    func help(_ subcommand: String) throws {
        let english = try Program().run(subcommand, "--help", "--lang", "en")
        #expect(english.status == 0)
        #expect(english.messages == "")
        #expect(english.output.contains("Example: dealer-audit \(subcommand)"))
        #expect(english.output.contains("USAGE: dealer-audit \(subcommand)"))
        let chinese = try Program().run(subcommand, "--help", "--lang", "zh")
        #expect(chinese.status == 0)
        #expect(chinese.output.contains("例：dealer-audit \(subcommand)"))
        #expect(chinese.output.contains("用法：dealer-audit \(subcommand)"))
        for english in [
            "OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "Show help", "default:", "(default", "subcommand>",
        ] {
            #expect(!chinese.output.contains(english), "\(english)")
        }
    }

    static let stepsOfActions = ["list", "show", "assign", "done", "verify", "reopen", "notice", "take"]

    @Test("so has every word behind actions", arguments: stepsOfActions)
    func helpOfActions(_ step: String) throws {
        let english = try Program().run("actions", step, "--help", "--lang", "en")
        #expect(english.status == 0)
        #expect(english.output.contains("Example: dealer-audit actions"))
        #expect(english.output.contains("USAGE: dealer-audit actions \(step)"))
        let chinese = try Program().run("actions", step, "--help", "--lang", "zh")
        #expect(chinese.output.contains("例：dealer-audit actions"))
        for english in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "Show help", "default:"] {
            #expect(!chinese.output.contains(english), "\(english)")
        }
    }

    /// A wrong command line and the first line of what is said about it.
    struct WrongUsage: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let english: String
        let chinese: String
        var testDescription: String { "dealer-audit " + arguments.joined(separator: " ") }
    }

    static let wrong = [
        WrongUsage(
            arguments: ["score"], english: "Error: Missing expected argument '<path> ...'",
            chinese: "错误：缺少参数 <path> ..."),
        WrongUsage(
            arguments: ["score", "x", "--ot", "y"], english: "Error: Unknown option '--ot'. Did you mean '--out'?",
            chinese: "错误：没有“--ot”这个选项，是否想用“--out”？"),
        WrongUsage(
            arguments: ["report", "x"], english: "Error: Missing expected argument '--month <yyyy-mm>'",
            chinese: "错误：缺少参数 --month <yyyy-mm>"),
        WrongUsage(
            arguments: ["report", "--month", "2026-13", "x"],
            english:
                "Error: The value '2026-13' is invalid for '--month <yyyy-mm>': '2026-13' is no month; write it as 2026-10",
            chinese: "错误：“2026-13”不能用于 --month <yyyy-mm>: 月份“2026-13”应写成 2026-10"),
        WrongUsage(
            arguments: ["list", "stray"], english: "Error: Unexpected argument 'stray'", chinese: "错误：多余的参数“stray”"),
    ]

    @Test("wrong usage ends with 64 and says what is wrong", arguments: wrong)
    func wrongUsage(_ usage: WrongUsage) throws {
        let english = try Program().run(usage.arguments + ["--lang", "en"])
        #expect(english.status == 64)
        #expect(english.output == "")
        #expect(english.messageLines.first == usage.english)
        let chinese = try Program().run(usage.arguments + ["--lang", "zh"])
        #expect(chinese.status == 64)
        #expect(chinese.messageLines.first == usage.chinese)
    }

    @Test("the locale chooses the language; C, POSIX and unknown ones mean Chinese")
    func locale() throws {
        for (locale, isChinese) in [
            ("en_US.UTF-8", false), ("zh_CN.UTF-8", true), ("C", true), ("POSIX", true), ("fr_FR.UTF-8", true),
            ("", true),
        ] {
            var program = Program()
            program.environment["LANG"] = locale
            let run = try program.run("list", "--help")
            #expect(run.output.contains("用法") == isChinese, "\(locale)")
        }
    }

    @Test("--version names the version and nothing else")
    func version() throws {
        let run = try Program().run("--version")
        #expect(run.status == 0)
        #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test("a reader that goes away is a quiet end")
    func closedPipe() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.currentDirectoryURL = Program.project
        process.arguments = ["-c", "{ '\(Program.path)' list --lang en; echo status $? >&2; } | true"]
        let messages = Pipe()
        process.standardError = messages
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(text == "status 0\n")
    }
}
