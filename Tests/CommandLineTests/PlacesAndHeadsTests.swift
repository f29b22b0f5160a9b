import Foundation
import Testing

@Suite("places where nothing is, and heads and formats that cannot be")
struct PlacesAndHeadsTests {
    @Test("a notice takes three formats, and names no other")
    func noticeFormats() throws {
        try ActionsWorkspace.with { workspace in
            for bad in ["pdf", "md,", "xlsx,json"] {
                let run = try workspace.run("notice", "--out", "notices", "--format=\(bad)")
                #expect(run.status == 64)
                #expect(run.messageLines.first?.hasSuffix("unknown format in '\(bad)'; there are: md,xlsx,csv") == true)
            }
            #expect(try workspace.ledger.folder.files().contains { $0.hasPrefix("notices") } == false)
        }
    }

    @Test("a folder without files is said to have none, and what is looked for: never a run that went well")
    func emptyFolder() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.folder.write("x", to: "empty/readme.txt")
            let english =
                "no file was found; folders are searched for files that end in "
                + ".yaml, .yml, .json, .ndjson, .jsonl, .csv, .tsv, .xlsx, .zip\n"
            for (command, status) in [
                ("score empty --out out", 65), ("report --month 2026-10 empty --out out", 65), ("import empty", 65),
                ("check empty", 0),
            ] {
                let words = command.split(separator: " ").map(String.init)
                let run = try workspace.run(words)
                #expect(run.status == Int32(status), "\(command)")
                #expect(run.messages.contains(english), "\(command): \(run.messages)")
                let chinese = try workspace.run(words, language: "zh")
                #expect(chinese.messages.contains("没有找到文件；文件夹中只查找以 .yaml、.yml、"), "\(chinese.messages)")
            }
        }
    }

    @Test("a region or publication that is not there leaves no folder behind")
    func noFolder() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/a.yaml")
            #expect(try workspace.imported("in").status == 0)
            for command in [
                "report --month 2026-10 in --region north", "report --month 2026-10 in --dealer D9",
                "report --month 2026-10 --region north", "report --month 2026-10 --dealer D9",
                "report --month 2026-10 --publication 3",
            ] {
                let run = try workspace.run(command.split(separator: " ").map(String.init))
                #expect(run.status == 64 || run.status == 65, "\(command)")
                let left = try? FileManager.default.contentsOfDirectory(
                    atPath: workspace.folder.url.appendingPathComponent("Reports").path)
                #expect(left?.filter { $0 != "import" } ?? [] == [], "\(command)")
            }
        }
    }

    @Test(
        "a form's head is one line without control characters",
        arguments: ["--audit", "--dealer", "--date", "--auditor", "--department", "--people", "--units"])
    func formHead(option: String) throws {
        for bad in ["a\nb", "a\u{1B}[31m"] {
            let value = option == "--units" ? "display-car=\(bad)" : bad
            let run = try Program().run(
                "form", "sales-showroom", "--format", "csv", "\(option)=\(value)", "--lang", "en")
            #expect(run.status == 64)
            #expect(run.output == "")
            #expect(run.messageLines.first == "Error: \(option) takes one line without control characters")
        }
    }

    @Test("an audit that was begun is gone on with, or another number taken: fill says how", arguments: ["en", "zh"])
    func begun(language: String) throws {
        try SmallWorkspace.with { workspace in
            let arguments = [
                "fill", "lounge", "--dealer", "D1", "--date", "2026-10-12", "--auditor", "X", "--people", "张三",
                "--audit",
                "W 1", "--lang", language,
            ]
            #expect(try workspace.program.run(arguments, input: Data("yes\n".utf8)).status == 1)
            let journal = try #require(try workspace.folder.files().first { $0.hasSuffix(".journal") })
            let before = try workspace.folder.read(journal)
            let again = try workspace.program.run(arguments, input: Data("no\n".utf8))
            #expect(again.status == 73)
            #expect(again.messages.contains("dealer-audit fill --resume \(journal)"), "\(again.messages)")
            #expect(again.messages.contains("--audit"))
            #expect(try workspace.folder.read(journal) == before)
            #expect(
                try workspace.program.run(["fill", "--resume", journal, "--lang", language], input: Data("yes\n".utf8))
                    .status == 1)
        }
    }

    @Test(
        "no option tells its default twice",
        arguments: ["fill", "sample", "score", "value", "waive list", "actions notice"])
    func defaults(_ name: String) throws {
        let words = name.split(separator: " ").map(String.init)
        let help = try Program().run(words + ["--help", "--lang", "en"]).output
        for option in help.components(separatedBy: "\n  -").dropFirst() {
            #expect(option.components(separatedBy: "(default: ").count <= 2, "\(option)")
        }
    }
}
