import Foundation
import Testing

@Suite("options of the ledger's commands that make no sense together")
struct LedgerUsageTests {
    /// Options that make no sense together.
    struct Wrong: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let english: String
        let chinese: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let wrong: [Wrong] = [
        Wrong(
            arguments: ["--region", "east", "--dealer", "D1"], english: "use --region or --dealer, not both",
            chinese: "--region 和 --dealer 只能用一个"),
        Wrong(
            arguments: ["--publish", "--draft"], english: "use one of --publish, --publication and --draft",
            chinese: "--publish、--publication、--draft 只能用一个"),
        Wrong(
            arguments: ["--publication", "1", "--draft"], english: "use one of --publish, --publication and --draft",
            chinese: "--publish、--publication、--draft 只能用一个"),
        Wrong(
            arguments: ["--publish", "--region", "east"],
            english: "only the whole network is published; publish it, then write parts with --region or --dealer",
            chinese: "只能发布整个网络的月报；先 --publish，再用 --region 或 --dealer 写出部分"),
        Wrong(
            arguments: ["in", "--publish"],
            english: "files are read without the ledger; leave out --publish, --publication, --draft and --ledger",
            chinese: "给出文件时不用台账；--publish、--publication、--draft、--ledger 不能与文件一起用"),
        Wrong(
            arguments: ["in", "--ledger", "l.sqlite"],
            english: "files are read without the ledger; leave out --publish, --publication, --draft and --ledger",
            chinese: "给出文件时不用台账；--publish、--publication、--draft、--ledger 不能与文件一起用"),
        Wrong(
            arguments: ["--reason", "late"], english: "--reason goes with --publish only",
            chinese: "--reason 只与 --publish 一起使用"),
        Wrong(
            arguments: ["--publication", "1", "--as-of", "2026-10-20"],
            english: "a publication has its day already; leave out --as-of with --publication",
            chinese: "发布时的截止日期已经固定，--publication 不能与 --as-of 一起用"),
        Wrong(
            arguments: ["--publication", "0"], english: "--publication counts from 1", chinese: "--publication 从 1 开始"),
        Wrong(
            arguments: ["--network", "network.yaml"],
            english:
                "the ledger keeps checklists and network with the audits; --checklists, --network and --encoding go with files only",
            chinese: "台账保存了当时的检查表和网络；--checklists、--network、--encoding 只与文件一起用"),
        Wrong(
            arguments: ["--publish", "--reason", String(repeating: "长", count: 501)],
            english: "--reason takes 500 characters at most", chinese: "--reason 最多 500 个字"),
        Wrong(
            arguments: ["--publish", "--reason", "two\nlines"],
            english: "--reason takes one line without control characters", chinese: "--reason 应写成一行，不含控制字符"),
    ]

    @Test("wrong usage: status 64, and nothing is written", arguments: wrong)
    func wrongUsage(_ usage: Wrong) throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml")
            for (language, words) in [("en", "Error: " + usage.english), ("zh", "错误：" + usage.chinese)] {
                let run = try workspace.run(["report", "--month", "2026-10"] + usage.arguments, language: language)
                #expect(run.status == 64)
                #expect(run.messageLines.first == words)
                #expect(run.output == "")
            }
            #expect(try workspace.folder.files().filter { $0.hasPrefix("Reports") || $0.hasSuffix("sqlite") } == [])
        }
    }

    static let wrongImports: [Wrong] = [
        Wrong(
            arguments: ["in", "--replace"], english: "--replace needs --reason to say why",
            chinese: "--replace 需要用 --reason 说明原因"),
        Wrong(
            arguments: ["in", "--replace", "--reason", " "], english: "--replace needs --reason to say why",
            chinese: "--replace 需要用 --reason 说明原因"),
        Wrong(
            arguments: ["in", "--reason", "late"], english: "--reason goes with --replace only",
            chinese: "--reason 只与 --replace 一起使用"),
        Wrong(
            arguments: ["in", "--replace", "--reason", "a\u{1B}[2J"],
            english: "--reason takes one line without control characters", chinese: "--reason 应写成一行，不含控制字符"),
        Wrong(
            arguments: [], english: "Missing expected argument '<path> ...'", chinese: "缺少参数 <path> ..."),
        Wrong(
            arguments: ["in", "--today", "tomorrow"],
            english:
                "The value 'tomorrow' is invalid for '--today <date>': 'tomorrow' is no date; write it as 2026-10-31",
            chinese: "“tomorrow”不能用于 --today <date>: 日期“tomorrow”应写成 2026-10-31"),
    ]

    @Test("wrong usage of import: status 64, and no ledger is made", arguments: wrongImports)
    func wrongImport(_ usage: Wrong) throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml")
            for (language, words) in [("en", "Error: " + usage.english), ("zh", "错误：" + usage.chinese)] {
                let run = try workspace.run(["import"] + usage.arguments, language: language)
                #expect(run.status == 64)
                #expect(run.messageLines.first == words)
            }
            #expect(try workspace.folder.files().filter { $0.hasPrefix("Reports") || $0.hasSuffix("sqlite") } == [])
        }
    }
}
