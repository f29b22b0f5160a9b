import Foundation
import Testing

@Suite("options that take numbers say which")
struct NumberOptionTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let command: [String]
        let option: String
        let least: String
        let most: String
        var testDescription: String { "\(command[0]) \(option)" }
    }

    private static let rows = [
        Row(command: ["score", "Examples"], option: "--jobs", least: "1", most: "256"),
        Row(command: ["sample"], option: "--dealers", least: "1", most: "5000"),
        Row(command: ["sample"], option: "--months", least: "1", most: "120"),
        Row(command: ["sample"], option: "--seed", least: "0", most: "18446744073709551615"),
    ]

    @Test("with the least and the most, in either language: status 64", arguments: rows)
    func range(_ row: Row) throws {
        for bad in ["-1", "1e3", "99999999999999999999"] {
            let english = try Program().run(row.command + ["\(row.option)=\(bad)", "--lang", "en"])
            #expect(english.status == 64)
            #expect(
                english.messageLines.first?.hasSuffix("'\(bad)' is not a whole number from \(row.least) to \(row.most)")
                    == true, "\(english.messages)")
            let chinese = try Program().run(row.command + ["\(row.option)=\(bad)", "--lang", "zh"])
            #expect(chinese.status == 64)
            #expect(
                chinese.messageLines.first?.hasSuffix("“\(bad)”应为 \(row.least) 到 \(row.most) 的整数") == true,
                "\(chinese.messages)")
        }
    }

    @Test("the ends of the range are in it")
    func ends() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "a.yaml")
            for (jobs, status) in [("1", 0), ("256", 0), ("257", 64), ("0", 64)] {
                let run = try workspace.program.run("score", "a.yaml", "--out", "out", "--jobs", jobs)
                #expect(run.status == Int32(status), "--jobs \(jobs): \(run.messages)")
            }
            for seed in ["0", "18446744073709551615"] {
                let run = try workspace.program.run(
                    "sample", "--dealers", "1", "--months", "1", "--seed", seed, "--out", "sample-\(seed)")
                #expect(run.status == 0, "--seed \(seed): \(run.messages)")
            }
        }
    }

    @Test("months that begin before the calendar does are refused, not left out: status 64")
    func monthsBeforeTheCalendar() throws {
        try SmallWorkspace.with { workspace in
            for (end, months, status) in [("1900-01", "2", 64), ("1901-12", "25", 64), ("1901-12", "24", 0)] {
                let run = try workspace.program.run(
                    "sample", "--end", end, "--months", months, "--dealers", "1", "--out", "s\(end)", "--lang", "en")
                #expect(run.status == Int32(status), "\(end) \(months): \(run.messages)")
                if status == 64 {
                    #expect(run.messages.contains("begin before 1900-01"), "\(run.messages)")
                } else {
                    #expect(run.output.hasPrefix("1 dealer, \(months) month\(months == "1" ? "" : "s"), "))
                }
            }
        }
    }

    @Test("a number of too many digits is called that, and not called no number")
    func longNumber() throws {
        let arguments = ["value", "--spend", "1", "--years", "1", "--referrals", "1", "--lang", "en", "--customers"]
        let longest = String(repeating: "9", count: 40)
        #expect(try Program().run(arguments + [longest]).status == 0)
        let long = try Program().run(arguments + [longest + "9"])
        #expect(long.status == 64)
        #expect(long.messageLines.first?.contains("is too long; 40 digits before and behind the point") == true)
        for bad in ["1,200", "12元", "1e3", "1/3", String(repeating: "x", count: 50)] {
            let run = try Program().run(arguments + [bad])
            #expect(run.status == 64)
            #expect(run.messageLines.first?.contains("'\(bad)' is no number; write 12000 or 2.5") == true)
        }
    }
}
