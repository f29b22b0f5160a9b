import Foundation
import Testing

@Suite("dealer-audit import refuses by name what does not belong into the ledger")
struct ImportRefusalTests {
    /// One thing that keeps an audit out, and what is said about it.
    struct Refusal: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let content: String
        var arguments: [String] = []
        let english: String
        let chinese: String
    }

    static let refusals = [
        Refusal(
            testDescription: "a dealer that the network does not have",
            content: LedgerWorkspace.submission("A2", dealer: "D9"),
            english: "in/2.yaml:4:9: error: there is no dealer 'D9' in the network; give an id from network.yaml",
            chinese: "in/2.yaml:4:9: 错误: 网络中没有经销商“D9”；请写 network.yaml 中的编号"),
        Refusal(
            testDescription: "a person whom the dealer does not have",
            content: LedgerWorkspace.submission("A2").replacingOccurrences(of: "张三", with: "王五"),
            english: "in/2.yaml:10:17: error: '王五' is nobody at dealer D1; give an id, name or alias from network.yaml",
            chinese: "in/2.yaml:10:17: 错误: 经销商 D1 没有人员“王五”；请写 network.yaml 中的编号、姓名或别名"),
        Refusal(
            testDescription: "a date outside --month", content: LedgerWorkspace.submission("A2", date: "2026-09-30"),
            arguments: ["--month", "2026-10"],
            english:
                "in/2.yaml:1:8: error: dated 2026-09-30, which is outside 2026-10, and refused; check the date, or leave out --month",
            chinese: "in/2.yaml:1:8: 错误: 日期 2026-09-30 不在 2026-10 月内，不予收入；请核对日期，或去掉 --month"),
        Refusal(
            testDescription: "a date in the future", content: LedgerWorkspace.submission("A2", date: "2027-01-01"),
            english:
                "in/2.yaml:1:8: error: dated 2027-01-01, which is after today (2026-12-31), and refused; check the date",
            chinese: "in/2.yaml:1:8: 错误: 日期 2027-01-01 晚于今天（2026-12-31），不予收入；请核对日期"),
        Refusal(
            testDescription: "a version of the checklist that is not there",
            content: LedgerWorkspace.submission("A2", version: "0.9.0"),
            english: "in/2.yaml:3:10: error: checklist lounge has no version '0.9.0'; known: 1.0.0; "
                + "keep an older version that audits still name as archive/lounge@VERSION.yaml",
            chinese: "in/2.yaml:3:10: 错误: 检查表 lounge 没有版本“0.9.0”；已有：1.0.0；仍被稽核引用的旧版本请保存为 archive/lounge@版本.yaml"),
    ]

    @Test("refused by name, while the others go in", arguments: refusals)
    func refuses(_ refusal: Refusal) throws {
        for (language, words) in [("en", refusal.english), ("zh", refusal.chinese)] {
            try LedgerWorkspace.with { workspace in
                try workspace.write("A1", to: "in/1.yaml")
                try workspace.folder.write(refusal.content, to: "in/2.yaml")
                let run = try workspace.run(
                    ["import", "in", "--list", "--today", LedgerWorkspace.today] + refusal.arguments, language: language
                )
                #expect(run.status == 1)
                #expect(run.messageLines.first == words)
                #expect(run.output.hasPrefix("added\tA1\tin/1.yaml\n"))
                #expect(!run.output.contains("A2"))
                // The table says what the message says.
                let row = try #require(
                    try workspace.folder.read("Reports/import/refused.csv").split(separator: "\n").dropFirst().first)
                let reason = words.split(separator: ": ", maxSplits: 2).last.map(String.init) ?? ""
                #expect(row.hasPrefix("in/2.yaml,"), "\(row)")
                #expect(row.contains(",A2,"), "\(row)")
                #expect(row.contains(reason), "\(row)")

                let alone = try workspace.run(
                    ["import", "in/2.yaml", "--today", LedgerWorkspace.today] + refusal.arguments, language: language)
                #expect(alone.status == 65)
            }
        }
    }
}
