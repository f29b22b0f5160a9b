import Foundation
import Testing

@Suite("a day or month that does not exist is none, whichever option takes it")
struct DayOptionTests {
    struct Option: Sendable, CustomTestStringConvertible {
        let words: [String]
        var testDescription: String { words.joined(separator: " ") }
        init(_ line: String) { words = line.split(separator: " ").map(String.init) }
    }

    private static let days = [
        "report --month 2026-10 Examples --as-of", "import Examples --today", "actions --as-of", "actions list --as-of",
        "actions assign X --by Y --why Z --due", "actions verify X --by Y --recheck", "waive list --as-of",
        "waive --dealer D1 --checklist c --item 1 --owner O --reason R --by B --until",
        "waive extend W --why R --by B --until",
    ].map(Option.init)

    private static let months = [
        "report Examples --month", "import Examples --month", "ledger --month", "rescore five-s@1.0.0 --month",
        "actions --month", "actions notice --out n --month", "appeal list --month", "reflect --month", "sample --end",
    ].map(Option.init)

    /// Each option meets a few of these, and all of them meet each.
    private static let noDays = [
        "2026-02-29", "20261012", "2026-02-30", "12.10.2026", "2026-04-31", "46307", "2100-02-29", "today",
        "2026-13-01", "",
        "2026-00-10", "2026-10", "2026-10-00", "2026-10-12T00:00",
    ]

    private static let noMonths = [
        "2026-13", "october", "2026-00", "202610", "2026-1", "", "2026-10-12", "10-2026", "2026", "0000-01",
    ]

    @Test("days: status 64, with what was written and how a day is written", arguments: zip(days.indices, days))
    func daysRefused(_ number: Int, _ option: Option) throws {
        try TemporaryFolder.with { folder in
            for index in 0..<2 {
                let bad = Self.noDays[(2 * number + index) % Self.noDays.count]
                try expectRefused(option, bad, "no date; write it as 2026-10-31", "日期“\(bad)”应写成 2026-10-31", folder)
            }
        }
    }

    @Test("months: status 64, with what was written and how a month is written", arguments: zip(months.indices, months))
    func monthsRefused(_ number: Int, _ option: Option) throws {
        try TemporaryFolder.with { folder in
            for index in 0..<2 {
                let bad = Self.noMonths[(2 * number + index) % Self.noMonths.count]
                try expectRefused(option, bad, "no month; write it as 2026-10", "月份“\(bad)”应写成 2026-10", folder)
            }
        }
    }

    private func expectRefused(
        _ option: Option, _ bad: String, _ english: String, _ chinese: String, _ folder: TemporaryFolder
    ) throws {
        let arguments = option.words + [bad]
        let run = try Program(folder: folder.url).run(arguments + ["--lang", "en"])
        #expect(run.status == 64, "\(run.messages)")
        #expect(run.messageLines.first?.hasSuffix("'\(bad)' is \(english)") == true, "\(run.messages)")
        let zh = try Program(folder: folder.url).run(arguments + ["--lang", "zh"])
        #expect(zh.status == 64)
        #expect(zh.messageLines.first?.hasSuffix(chinese) == true, "\(zh.messages)")
        #expect(try folder.files() == [], "something was written for \(bad)")
    }

    @Test("29 February of a leap year is a day")
    func leapDay() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/a.yaml", date: "2024-02-29")
            let run = try workspace.run("import", "in", "--today", "2024-02-29")
            #expect(run.status == 0, "\(run.messages)")
            let report = try workspace.run("report", "--month", "2024-02", "--as-of", "2024-02-29", "--out", "out")
            #expect(report.status == 0, "\(report.messages)")
            #expect(try workspace.folder.read("out/audits.csv").contains("A1,lounge,1.0.0,D1,east,2024-02-29,"))
            #expect(try workspace.run("actions", "--as-of", "2024-02-29").status == 0)
        }
    }
}
