import Foundation
import Testing

@Suite("dealer-audit waive")
struct WaiveCommandTests {
    private static func granting(_ more: String...) -> [String] {
        let usual = [
            "--dealer": "D1", "--checklist": "lounge", "--item": "1-1", "--owner": "张三", "--reason": "改造",
            "--until": LoopWorkspace.civilDate(daysFromNow: 30), "--by": "王经理",
        ]
        var arguments = ["waive"] + more
        for (name, value) in usual.sorted(by: { $0.key < $1.key }) where !more.contains(name) {
            arguments += [name, value]
        }
        return arguments
    }

    private static func day(_ days: Int) -> String { LoopWorkspace.civilDate(daysFromNow: days) }

    /// An audit of a day to come, taken in today.
    private func take(
        _ audit: String, on days: Int, _ answers: [String], in workspace: LoopWorkspace, language: String = "en"
    ) throws -> Program.Run {
        try workspace.ledger.folder.write(
            LoopWorkspace.submission(audit, date: Self.day(days), answers: answers), to: "\(audit).yaml")
        return try workspace.run(
            "import", "\(audit).yaml", "--list", "--today", Self.day(90), language: language)
    }

    private static let blank = ["1-2: yes", "1-3: {person: 张三, value: 2 min}", "1-4: yes"]

    @Test("acts on an audit of its days when that is taken in, and says so", arguments: ["en", "zh"])
    func acts(language: String) throws {
        try LoopWorkspace.with { workspace in
            let run = try workspace.ledger.run(Self.granting(), language: language)
            #expect(run.status == 0 && run.messages == "")
            let id = try #require(run.output.firstMatch(of: /W-[0-9A-Z]{6}/).map { String($0.output) })
            #expect(run.output.contains("dealer-audit waive extend \(id)"))
            let taken = try take("D1-2", on: 10, Self.blank, in: workspace, language: language)
            #expect(taken.status == 0, "\(taken.messages)")
            let words = language == "zh" ? "检查项 1-1 已豁免（\(id)" : "item 1-1 is waived (\(id)"
            #expect(taken.messages.contains(words), "\(taken.messages)")
            #expect(try workspace.run("ledger", "--check").status == 0)
        }
    }

    @Test("is named when the score is explained, by number and by file")
    func explained() throws {
        try LoopWorkspace.with { workspace in
            let id = try workspace.id("W", Self.granting())
            #expect(try take("D1-2", on: 10, Self.blank, in: workspace).status == 0)
            let number = try workspace.run("explain", "D1-2", ".")
            #expect(number.status == 0, "\(number.messages)")
            #expect(number.messages.contains("with what is waived"), "\(number.messages)")
            #expect(number.output.contains("- 1-1: waived") || number.output.contains(id), "\(number.output)")
            let item = try workspace.run("explain", "D1-2", ".", "--item", "1-1", language: "zh")
            #expect(item.output.contains("豁免") && item.messages.contains("计入了豁免"))
            let file = try workspace.run("explain", "D1-2.yaml")
            #expect(file.messages.contains("this file no longer counts"))
            // What was taken in without a waiver is explained as it is.
            #expect(try workspace.run("explain", "D1-1", "in").messages == "")
        }
    }

    @Test("before it was granted and for other dealers it does nothing")
    func elsewhere() throws {
        try LoopWorkspace.with { workspace in
            try workspace.id("W", Self.granting())
            let before = try take("D1-2", on: -1, Self.blank, in: workspace)
            #expect(!before.messages.contains("waived") && before.output.contains("1 of them incomplete"))
        }
    }

    @Test("expired, a blank item counts as failed and an answered one by its answer")
    func expired() throws {
        try LoopWorkspace.with { workspace in
            let id = try workspace.id("W", Self.granting("--until", Self.day(5)))
            let blank = try take("D1-2", on: 6, Self.blank, in: workspace)
            #expect(blank.messages.contains("1-1 is blank and its waiver \(id) expired on \(Self.day(5))"))
            #expect(blank.output.contains("0 of them incomplete"))
            let answered = try take("D1-3", on: 6, Self.blank + ["1-1: yes"], in: workspace)
            #expect(!answered.messages.contains(id))
            let month = String(Self.day(6).prefix(7))
            let mean = try workspace.run("ledger", "--month", month).output
            // Of 66.67 and 100.00, as they were issued.
            #expect(mean.contains("2       83.34"), "\(mean)")
        }
    }

    @Test("taking the same in again is known, whatever was waived, extended or revoked since")
    func known() throws {
        try LoopWorkspace.with { workspace in
            let full = Self.blank + ["1-1: yes"]
            #expect(try take("D1-2", on: 10, full, in: workspace).output.contains("added\tD1-2"))
            let id = try workspace.id("W", Self.granting())
            let reordered = Array(full.reversed())
            #expect(try take("D1-2", on: 10, full, in: workspace).output.contains("known\tD1-2"))
            #expect(try take("D1-2", on: 10, reordered, in: workspace).output.contains("known\tD1-2"))
            #expect(try take("D1-3", on: 10, full, in: workspace).output.contains("added\tD1-3"))
            try workspace.id("W", "waive", "revoke", id, "--why", "完工", "--by", "M1")
            #expect(try take("D1-3", on: 10, reordered, in: workspace).output.contains("known\tD1-3"))
            #expect(try workspace.run("ledger", "--check").status == 0)
        }
    }

    @Test("a waiver that the submission states itself wins")
    func own() throws {
        try LoopWorkspace.with { workspace in
            let id = try workspace.id("W", Self.granting())
            try workspace.ledger.folder.write(
                LoopWorkspace.submission("D1-2", date: Self.day(10), answers: Self.blank)
                    + "waivers: [{item: 1-1, owner: 李四, reason: 自报, until: \(Self.day(20))}]\n", to: "own.yaml")
            let run = try workspace.run("import", "own.yaml", "--today", Self.day(90))
            #expect(run.status == 0 && !run.messages.contains(id), "\(run.messages)")
        }
    }

    @Test("an upheld appeal keeps what the ledger waived in the audit")
    func appealed() throws {
        try LoopWorkspace.with { workspace in
            try workspace.id("W", Self.granting())
            let answers = ["1-1: no", "1-2: no", "1-3: {person: 张三, value: 2 min}", "1-4: yes"]
            #expect(try take("D1-2", on: 10, answers, in: workspace).status == 0)
            let id = try workspace.id("A", "appeal", "D1-2", "--item", "1-2", "--claim", "x", "--by", "P1")
            let run = try workspace.run(
                "appeal", "decide", id, "--uphold", "--value", "yes", "--by", "M1", "--why", "x")
            // Of the four points that are not waived.
            #expect(run.output.contains("75.00 B  100.00 A"), "\(run.output)\(run.messages)")
            #expect(try workspace.run("ledger", "--check").status == 0)
            let waived = try workspace.run("appeal", "D1-2", "--item", "1-1", "--claim", "x", "--by", "P1")
            #expect(waived.status == 65 && waived.messages.contains("lost no points"))
        }
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let arguments: [String]
        let english: String
        let chinese: String
        var status: Int32 = 65
    }

    static let refusals = [
        Refused(
            testDescription: "a dealer that is not there", arguments: granting("--dealer", "D3"),
            english: "the network has no dealer 'D3'", chinese: "网络中没有经销商“D3”"),
        Refused(
            testDescription: "a checklist that is not there", arguments: granting("--checklist", "lunge"),
            english: "there is no checklist 'lunge'; did you mean 'lounge'?", chinese: "没有检查表“lunge”（是否应为“lounge”？）"),
        Refused(
            testDescription: "an item that is not there", arguments: granting("--item", "<b>"),
            english: "checklist lounge has no item '<b>'", chinese: "检查表 lounge 没有检查项“<b>”"),
        Refused(
            testDescription: "a critical item", arguments: granting("--item", "1-4"), english: "item 1-4 is critical",
            chinese: "检查项 1-4 是否决项"),
        Refused(
            testDescription: "until yesterday", arguments: granting("--until", day(-1)),
            english: "give an --until of today or later", chinese: "请给一个今天或以后的 --until"),
        Refused(
            testDescription: "for more than a year", arguments: granting("--until", day(400)),
            english: "more than 12 months ahead", chinese: "超过 12 个月"),
        Refused(
            testDescription: "to oneself, by another name", arguments: granting("--owner", "周凡", "--by", "A-08"),
            english: "the owner cannot grant", chinese: "责任人不能给自己豁免"),
        Refused(
            testDescription: "to somebody whom the network does not know", arguments: granting("--owner", "=1+1"),
            english: "D1 has nobody called '=1+1'", chinese: "D1 没有“=1+1”这个人"),
        Refused(
            testDescription: "without an owner", arguments: granting("--owner", " "), english: "there is no owner",
            chinese: "没有责任人"),
        Refused(
            testDescription: "without a reason", arguments: granting("--reason", ""), english: "there is no reason",
            chinese: "没有原因"),
        Refused(
            testDescription: "until a day that does not exist", arguments: granting("--until", "2026-02-30"),
            english: "Error: The value '2026-02-30' is invalid", chinese: "错误：“2026-02-30”不能用于", status: 64),
        Refused(
            testDescription: "a waiver that is not there",
            arguments: ["waive", "revoke", "W-ZZZZZZ", "--why", "x", "--by", "M1"],
            english: "there is no waiver 'W-ZZZZZZ'", chinese: "没有编号为“W-ZZZZZZ”的豁免"),
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
            #expect(try workspace.run("waive", "list", "--state", "all").output == "There are no waivers\n")
        }
    }

    @Test("extends, revokes and lists as they stand on a day")
    func list() throws {
        try LoopWorkspace.with { workspace in
            let first = try workspace.id("W", Self.granting())
            let twice = try workspace.ledger.run(Self.granting())
            #expect(twice.status == 65 && twice.messages.contains("waived already by \(first)"))
            let second = try workspace.id(
                "W", Self.granting("--item", "1-4", "--critical-because", "停业", "--until", Self.day(10)))
            try workspace.id(
                "W", "waive", "extend", first.lowercased(), "--until", Self.day(60), "--why", "x", "--by", "M1")
            let shorter = try workspace.run(
                "waive", "extend", first, "--until", Self.day(50), "--why", "x", "--by", "M1")
            #expect(shorter.status == 65 && shorter.messages.contains("lasts until \(Self.day(60)) already"))
            let owner = try workspace.run(
                "waive", "extend", first, "--until", Self.day(70), "--why", "x", "--by", "小张")
            #expect(owner.status == 65 && owner.messages.contains("one of the dealer's own people"))
            for (filter, ids) in [
                ([], [first, second]), (["--as-of", Self.day(20)], [first]),
                (["--as-of", Self.day(20), "--state", "expired"], [second]), (["--as-of", Self.day(-1)], []),
                (["--as-of", Self.day(-1), "--state", "all"], []), (["--state", "all"], [first, second]),
                (["--dealer", "D2"], []),
            ] as [([String], [String])] {
                let run = try workspace.ledger.run(["waive", "list"] + filter)
                for id in [first, second] {
                    #expect(run.output.contains(id) == ids.contains(id), "\(filter): \(run.output)")
                }
            }
            try workspace.id("W", "waive", "revoke", second, "--why", "开业", "--by", "M1")
            #expect(try workspace.run("waive", "list", "--state", "revoked").output.contains(second))
            let csv = try workspace.run("waive", "list", "--state", "all", "--format", "csv").output
            #expect(csv.contains("\(first),in-force,D1,lounge,1-1,P1,改造,\(LoopWorkspace.today),\(Self.day(60)),M1,,1,"))
            let json = try workspace.run("waive", "list", "--state", "all", "--format", "json").output
            let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
            #expect(parsed?.compactMap { $0["state"] as? String } == ["in-force", "revoked"])
            let page = try workspace.run("waive", "list", "--format", "md", language: "zh").output
            #expect(page.contains("| \(first) | 有效"), "\(page)")
        }
    }

    @Test("the network sets the longest time")
    func months() throws {
        try LoopWorkspace.with { workspace in
            try workspace.ledger.folder.write(LoopWorkspace.network + "waivers: {months: 1}\n", to: "network.yaml")
            let run = try workspace.ledger.run(Self.granting("--until", Self.day(40)))
            #expect(run.status == 65 && run.messages.contains("more than 1 month ahead"))
        }
    }
}
