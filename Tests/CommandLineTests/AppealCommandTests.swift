import Foundation
import Testing

@Suite("dealer-audit appeal")
struct AppealCommandTests {
    @Test("from filing to a decision in two commands, each saying what comes next", arguments: ["en", "zh"])
    func course(language: String) throws {
        try LoopWorkspace.with { workspace in
            let filed = try workspace.run(
                "appeal", "D1-1", "--item", "1-3", "--person", "李四", "--claim", "计时有误", "--by", "李四", language: language
            )
            #expect(filed.status == 0 && filed.messages == "")
            let id = try #require(filed.output.firstMatch(of: /A-[0-9A-Z]{6}/).map { String($0.output) })
            #expect(filed.output.contains("dealer-audit appeal decide \(id) --uphold"))
            #expect(filed.output.contains("A-07"))
            let decided = try workspace.run(
                "appeal", "decide", id.lowercased(), "--uphold", "--value", "2分30秒", "--by", "王经理", "--why", "监控录像",
                language: language)
            #expect(decided.status == 0 && decided.messages == "")
            let words =
                language == "zh" ? ["稽核", "部门 service", "人员 P2"] : ["audit", "department service", "person P2"]
            let before = language == "zh" ? "申诉前" : "before"
            let after = language == "zh" ? "申诉后" : "after"
            let lines = decided.output.split(separator: "\n")
            #expect(lines[1].split(separator: " ").map(String.init) == [before, after])
            #expect(lines[2].split(separator: " ", maxSplits: 1).last?.trimmed == "50.00 C  66.67 B")
            #expect(lines[2].hasPrefix(words[0]) && lines[3].hasPrefix(words[1]) && lines[4].hasPrefix(words[2]))
            #expect(lines[4].split(separator: " ").suffix(2) == ["0.00", "100.00"])
            #expect(decided.output.contains("report --publish --reason"))
            #expect(decided.output.contains(language == "zh" ? "随之撤销" : "is withdrawn"))
        }
    }

    @Test("an upheld one is a revision with its reason, sound, and the same again from what export gives back")
    func revision() throws {
        try LoopWorkspace.with { workspace in
            let id = try workspace.file("1-1")
            try workspace.id("A", "appeal", "decide", id, "--uphold", "--value", "yes", "--by", "M1", "--why", "照片")
            #expect(try workspace.run("ledger", "--check").status == 0)
            let export = try workspace.run("export", "--out", "back")
            #expect(export.status == 0)
            let file = try workspace.ledger.folder.read("back/000002-\(id).yaml")
            #expect(file.contains("note: \"appeal \(id): 照片\"\n"))
            #expect(file.contains("1-1: {value: yes, note: "))
            #expect(file.contains("- {person: P2, value: \"4 min\", note: 接电话}"))
            try workspace.ledger.folder.write("x: 1\n", to: "other/.keep")
            let again = try workspace.run(
                "import", "back/000001-D1-1.yaml", "--ledger", "other/audits.sqlite", "--today", "2026-12-31")
            #expect(again.status == 0)
            let replaced = try workspace.run(
                "import", "back/000002-\(id).yaml", "--ledger", "other/audits.sqlite", "--today", "2026-12-31",
                "--replace",
                "--reason", "申诉")
            #expect(replaced.status == 0)
            let months = try workspace.run("ledger", "--month", "2026-10").output
            #expect(
                try workspace.run("ledger", "--month", "2026-10", "--ledger", "other/audits.sqlite").output == months)
            // What came in first is known for good.
            #expect(try workspace.run("import", "in", "--today", "2026-12-31").output.contains("0 revised, 1 known"))
        }
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let arguments: [String]
        let english: String
        let chinese: String
        var status: Int32 = 65
    }

    private static func filing(_ more: String...) -> [String] {
        let usual = ["--claim": "x", "--by": "张三"]
        var arguments = ["appeal"] + more
        for (name, value) in usual.sorted(by: <) where !more.contains(name) { arguments += [name, value] }
        return arguments
    }

    static let refusals = [
        Refused(
            testDescription: "an audit that is not there", arguments: filing("D1-2", "--item", "1-1"),
            english: "the ledger has no audit 'D1-2'; there are: D1-1", chinese: "台账中没有稽核“D1-2”，可用：D1-1"),
        Refused(
            testDescription: "an item that is not there", arguments: filing("D1-1", "--item", "9-9"),
            english: "this audit has no item '9-9'", chinese: "这次稽核没有检查项“9-9”"),
        Refused(
            testDescription: "an item that lost nothing", arguments: filing("D1-1", "--item", "1-2"),
            english: "item 1-2 lost no points", chinese: "检查项 1-2 没有失分"),
        Refused(
            testDescription: "a person who lost nothing",
            arguments: filing("D1-1", "--item", "1-3", "--person", "张三"), english: "item 1-3 lost no points",
            chinese: "检查项 1-3 没有失分"),
        Refused(
            testDescription: "a person who was not observed",
            arguments: filing("D1-1", "--item", "1-3", "--person", "王五"), english: "item 1-3 was not observed of 王五",
            chinese: "检查项 1-3 没有观察到 王五"),
        Refused(
            testDescription: "an observation that is not there",
            arguments: filing("D1-1", "--item", "1-3", "--observation", "7"),
            english: "was not observed of --observation 7", chinese: "没有观察到 --observation 7"),
        Refused(
            testDescription: "an empty claim", arguments: filing("D1-1", "--item", "1-1", "--claim", "　"),
            english: "the claim is empty", chinese: "申诉理由是空的"),
        Refused(
            testDescription: "evidence that is not there",
            arguments: filing("D1-1", "--item", "1-1", "--evidence", "photos/<b>.jpg"),
            english: "photos/<b>.jpg: error: no such file", chinese: "photos/<b>.jpg: 错误", status: 74),
        Refused(
            testDescription: "nobody's name", arguments: filing("D1-1", "--item", "1-1", "--by", " "),
            english: "Error: --by is empty", chinese: "错误：--by 是空的", status: 64),
        Refused(
            testDescription: "somebody whom the network does not know",
            arguments: filing("D1-1", "--item", "1-1", "--by", "<b>"), english: "D1 has nobody called '<b>'",
            chinese: "D1 没有“<b>”这个人"),
        Refused(
            testDescription: "a claim over several lines",
            arguments: filing("D1-1", "--item", "1-1", "--claim", "a\nb"),
            english: "Error: --claim takes one line", chinese: "错误：--claim 应写成一行", status: 64),
        Refused(
            testDescription: "an appeal that is not there",
            arguments: ["appeal", "decide", "A-ZZZZZZ", "--reject", "--by", "M1", "--why", "x"],
            english: "there is no appeal 'A-ZZZZZZ'", chinese: "没有编号为“A-ZZZZZZ”的申诉"),
        Refused(
            testDescription: "no verdict", arguments: ["appeal", "decide", "A-1", "--by", "M1", "--why", "x"],
            english: "Error: give either --uphold or --reject", chinese: "错误：请给出 --uphold 或 --reject 之一", status: 64),
        Refused(
            testDescription: "upheld without an answer",
            arguments: ["appeal", "decide", "A-1", "--uphold", "--by", "M1", "--why", "x"],
            english: "Error: --uphold needs either --value", chinese: "错误：--uphold 需要 --value", status: 64),
        Refused(
            testDescription: "rejected with an answer",
            arguments: ["appeal", "decide", "A-1", "--reject", "--value", "x", "--by", "M1", "--why", "x"],
            english: "Error: --value and --not-applicable go with --uphold",
            chinese: "错误：--value 和 --not-applicable 只与",
            status: 64),
    ]

    @Test("refuses by name, with the remedy, and enters nothing", arguments: refusals)
    func refused(_ example: Refused) throws {
        try LoopWorkspace.with { workspace in
            for (language, words) in [("en", example.english), ("zh", example.chinese)] {
                let run = try workspace.ledger.run(example.arguments, language: language)
                #expect(run.status == example.status, "\(run.messages)")
                #expect(run.messages.contains(words), "\(run.messages)")
                #expect(run.output == "")
            }
            #expect(try workspace.run("appeal", "list").output == "There are no appeals\n")
        }
    }

    @Test("an answer that the item does not take is refused as in a submission, and the appeal stays open")
    func carefulAnswer() throws {
        try LoopWorkspace.with { workspace in
            let id = try workspace.file("1-3", by: "P2")
            for (value, words) in [
                ("3:00", "write the units"), ("maybe", "item 1-3"), ("=1+1", "item 1-3"), ("<b>", "item 1-3"),
            ] {
                let run = try workspace.run(
                    "appeal", "decide", id, "--uphold", "--value", value, "--by", "M1", "--why", "x")
                #expect(run.status == 65)
                #expect(run.messages.contains(words), "\(run.messages)")
            }
            #expect(try workspace.run("appeal", "list", "--state", "open").output.contains(id))
            #expect(try workspace.run("ledger", "--check").status == 0)
        }
    }

    @Test("an answer that would score less than the one given is refused, and the appeal stays open")
    func worseAnswer() throws {
        try TemporaryFolder.with { folder in
            let ledger = ["--ledger", folder.url.appendingPathComponent("l.sqlite").path]
            let refused = folder.url.appendingPathComponent("refused").path
            func run(_ arguments: String...) throws -> Program.Run {
                try Program().run(arguments + ledger + ["--lang", "en"])
            }
            #expect(try run("import", "Examples/2026-10", "--today", "2026-12-31", "--out", refused).status <= 1)
            let filed = try run(
                "appeal", "SH01-2026-10-12-sales", "--item", "4-3", "--claim", "two lamps were new", "--by", "P001",
                "--late-because", "away")
            let id = try #require(filed.output.firstMatch(of: /A-[0-9A-Z]{6}/).map { String($0.output) })
            // Two lamps are out in the audit.
            let decided = try run("appeal", "decide", id, "--uphold", "--value", "99", "--by", "A-02", "--why", "typo")
            #expect(decided.status == 65)
            #expect(decided.messages.contains("would score less than before"), "\(decided.messages)")
            #expect(try run("appeal", "list", "--state", "open").output.contains(id))
            #expect(
                try run("appeal", "decide", id, "--uphold", "--value", "0", "--by", "A-02", "--why", "x").status == 0)
        }
    }

    @Test("whoever filed or audited does not decide, by whichever name")
    func separation() throws {
        try LoopWorkspace.with { workspace in
            let id = try workspace.file("1-1", by: "小张")
            for (by, words) in [
                ("张三", "one of the dealer's own people"), ("P1", "one of the dealer's own people"),
                ("小 张", "one of the dealer's own people"), ("赵主管", "one of the dealer's own people"),
                ("A-07", "by the auditor"),
                ("晏敏", "by the auditor"),
            ] {
                let run = try workspace.run("appeal", "decide", id, "--reject", "--by", by, "--why", "x")
                #expect(run.status == 65 && run.messages.contains(words), "\(by): \(run.messages)")
            }
            let own = try workspace.file("1-3", by: "周凡")
            for by in ["周凡", "A-08"] {
                let run = try workspace.run("appeal", "decide", own, "--reject", "--by", by, "--why", "x")
                #expect(run.status == 65 && run.messages.contains("by who filed it"), "\(by): \(run.messages)")
            }
            let other = try workspace.run("appeal", "withdraw", id, "--by", "P2", "--why", "x")
            #expect(other.status == 65 && other.messages.contains("can only be withdrawn by P1"))
            try workspace.id("A", "appeal", "withdraw", id, "--by", "张三", "--why", "结果无误")
            let again = try workspace.run("appeal", "decide", id, "--reject", "--by", "M1", "--why", "x")
            #expect(again.status == 65 && again.messages.contains("was withdrawn by P1"))
        }
    }

    @Test("a name that two people of the dealer share needs an id")
    func ambiguous() throws {
        try LoopWorkspace.with { workspace in
            let network = LoopWorkspace.network.replacingOccurrences(of: "name: 李四, dep", with: "name: 张三, dep")
            try workspace.ledger.folder.write(network, to: "network.yaml")
            let run = try workspace.run("appeal", "D1-1", "--item", "1-1", "--claim", "x", "--by", "张三")
            #expect(run.status == 65)
            #expect(run.messages.contains("several people are called '张三'; give an id: P1, P2"))
        }
    }

    @Test("after its term a reason is needed; the term runs from when the audit was taken in, and the network sets it")
    func term() throws {
        try LoopWorkspace.with { workspace in
            try workspace.ledger.age(submissions: "2026-10-12T04:00:00Z")
            let late = try workspace.run("appeal", "D1-1", "--item", "1-1", "--claim", "x", "--by", "P1")
            #expect(late.status == 65)
            #expect(late.messages.contains("ended on 2026-10-19"))
            try workspace.file("1-1", "--late-because", "出差")
            #expect(try workspace.run("appeal", "list", "--format", "csv").output.contains(",出差,"))
            // Late in the evening at Greenwich it is the next day there.
            try workspace.ledger.age(submissions: "2026-10-12T16:00:00Z")
            let next = try workspace.run("appeal", "D1-1", "--item", "1-3", "--claim", "x", "--by", "P1")
            #expect(next.messages.contains("ended on 2026-10-20"))
            try workspace.ledger.folder.write(
                LoopWorkspace.network + "appeals: {working-days: 10}\n", to: "network.yaml")
            let longer = try workspace.run("appeal", "D1-1", "--item", "1-3", "--claim", "x", "--by", "P1")
            #expect(longer.messages.contains("ended on 2026-10-27"))
        }
    }

    @Test("not applicable leaves the score, and blanks that counted as zero get an answer")
    func notApplicable() throws {
        try LoopWorkspace.with { workspace in
            let id = try workspace.file("1-1")
            let run = try workspace.run(
                "appeal", "decide", id, "--uphold", "--not-applicable", "--by", "M1", "--why", "当日停业")
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.contains("50.00 C  75.00 B"), "\(run.output)")
            #expect(try workspace.run("appeal", "show", id).output.contains("not applicable"))
        }
    }

    @Test("list filters by dealer, auditor, month and state, and shows exact rates")
    func list() throws {
        try LoopWorkspace.with { workspace in
            let first = try workspace.file("1-1")
            let second = try workspace.file("1-3")
            try workspace.id("A", "appeal", "decide", first, "--uphold", "--value", "yes", "--by", "M1", "--why", "x")
            let month = String(LoopWorkspace.today.prefix(7))
            for (filter, ids) in [
                ([], [first, second]), (["--state", "open"], [second]), (["--state", "upheld"], [first]),
                (["--state", "rejected"], []), (["--dealer", "D1"], [first, second]), (["--dealer", "D2"], []),
                (["--auditor", "晏敏"], [first, second]), (["--auditor", "A-08"], []),
                (["--month", month], [first, second]), (["--month", "2025-01"], []),
            ] as [([String], [String])] {
                let run = try workspace.ledger.run(["appeal", "list"] + filter)
                for id in [first, second] {
                    #expect(run.output.contains(id) == ids.contains(id), "\(filter): \(run.output)")
                }
            }
            let all = try workspace.run("appeal", "list").output
            #expect(all.contains("auditor A-07     2      1        1       100.0% (1/1)"), "\(all)")
            let json = try workspace.run("appeal", "list", "--format", "json").output
            let parsed = try #require(
                try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [[String: Any]]])
            #expect(parsed["appeals"]?.compactMap { $0["appeal"] as? String } == [first, second])
            #expect(parsed["appeals"]?.first?["before_exact"] as? String == "50/1")
            #expect((parsed["rates"]?.first?["share"] as? [String: String])?["exact"] == "100/1")
            let file = try workspace.run("appeal", "list", "--out", "list.md")
            #expect(file.status == 0 && file.output == "")
            #expect(try workspace.ledger.folder.read("list.md").contains("| \(first)"))
        }
    }

    @Test("hostile words stay words in every notation")
    func hostile() throws {
        try LoopWorkspace.with { workspace in
            let claim = "=1+1 | <b>\"'` 🚗 \(String(repeating: "龘", count: 40))"
            try workspace.file("1-1", claim: claim)
            #expect(try workspace.run("appeal", "list").status == 0)
            let csv = try workspace.run("appeal", "list", "--format", "csv", "--excel").output
            #expect(csv.contains("\"'=1+1 | <b>\"\"'` 🚗"), "\(csv)")
            let page = try workspace.run("appeal", "list", "--format", "md").output
            #expect(!page.contains("<b>") && page.contains(#"\|"#), "\(page)")
        }
    }
}

extension StringProtocol {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
