import Foundation
import Testing

@Suite("the closed loop in reports and explanations")
struct ClosedLoopReportTests {
    /// The month of the first audits, looked at today, whatever month that is.
    private func report(_ workspace: ActionsWorkspace, _ arguments: String...) throws -> Program.Run {
        let month = String(ActionsWorkspace.day(-10).prefix(7))
        return try workspace.ledger.run(
            ["report", "--month", month, "--as-of", ActionsWorkspace.day(0), "--out", "out"] + arguments)
    }

    private func rows(_ workspace: ActionsWorkspace, _ file: String) throws -> [[String: String]] {
        let lines = try workspace.ledger.folder.read("out/\(file).csv").split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let head = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(zip(head, $0)) { first, _ in first } }
    }

    @Test("the monthly report counts actions by dealer, department and owner, and lists each")
    func monthlyReport() throws {
        try ActionsWorkspace.with { workspace in
            let done = try workspace.id("1-1")
            #expect(try workspace.run("done", done, "--by", "张三", "--note", "swept", "--proof", "photo").status == 0)
            let run = try report(workspace)
            #expect(run.status == 0, "\(run.messages)")
            let standings = try rows(workspace, "action-standings")
            #expect(standings.first?["kind"] == "whole")
            #expect(standings.first?["open"] == "2" && standings.first?["unverified"] == "1")
            #expect(Set(standings.compactMap { $0["kind"] }) == ["whole", "dealer", "department", "owner"])
            #expect(standings.contains { $0["kind"] == "owner" && $0["owner"] == "P1" && $0["open"] == "1" })
            let actions = try rows(workspace, "actions")
            #expect(actions.first { $0["action"] == done }?["state"] == "done")
            #expect(actions.count == 3)
            let page = try workspace.ledger.folder.read("out/README.md")
            #expect(page.contains("## Corrective actions") && page.contains("done, to be verified"))
            #expect(try workspace.ledger.folder.read("out/report.html").contains("id=\"loop\""))
        }
    }

    @Test("cards and explanations say beside a finding what became of it, and of nobody else's")
    func besideTheItem() throws {
        try ActionsWorkspace.with { workspace in
            let id = try workspace.id("1-3")
            #expect(try report(workspace, "--cards").status == 0)
            let card = try workspace.ledger.folder.read("out/audits/A1.md")
            #expect(card.contains("action \(id): open, due "))
            let explained = try workspace.ledger.run(["explain", "A1", "in"])
            #expect(explained.status == 0, "\(explained.messages)")
            #expect(explained.output.contains("## Action and appeal"))
            #expect(explained.output.contains("action \(id): open"))
            let person = try workspace.ledger.run(["explain", "A1", "in", "--person", "张三"], language: "zh")
            #expect(person.output.contains("整改 \(id)：待整改"))
            #expect(!person.output.contains(try workspace.id("1-1")))
            let item = try workspace.ledger.run(["explain", "A1", "in", "--item", "1-2"])
            #expect(!item.output.contains("## Action and appeal"))
        }
    }

    @Test("without a ledger nothing is said, and one that is asked for must be there")
    func withoutLedger() throws {
        try ActionsWorkspace.with { workspace in
            let missing = try workspace.ledger.run(["explain", "A1", "in", "--ledger", "other.sqlite"])
            #expect(missing.status == 74)
            try FileManager.default.removeItem(
                at: workspace.ledger.folder.url.appendingPathComponent("audits.sqlite"))
            let run = try workspace.ledger.run(["explain", "A1", "in"])
            #expect(run.status == 0 && !run.output.contains("Action and appeal"))
        }
    }

    @Test("a published month stays as it was, and a step taken later makes a revision that says so")
    func published() throws {
        try ActionsWorkspace.with { workspace in
            #expect(try report(workspace, "--publish").status == 0)
            let again = try report(workspace, "--publish", "--reason", "again")
            #expect(again.status == 65 && again.messages.contains("no action, appeal or waiver moved"))
            let id = try workspace.id("1-1")
            #expect(try workspace.run("done", id, "--by", "张三", "--note", "swept", "--proof", "photo").status == 0)
            let month = String(ActionsWorkspace.day(-10).prefix(7))
            #expect(try workspace.ledger.run(["report", "--month", month, "--out", "out"]).status == 0)
            #expect(try rows(workspace, "actions").first { $0["action"] == id }?["state"] == "open")
            let revised = try report(workspace, "--publish", "--reason", "cleaned")
            #expect(revised.status == 0, "\(revised.messages)")
            #expect(try rows(workspace, "actions").first { $0["action"] == id }?["state"] == "done")
            #expect(
                try workspace.ledger.folder.read("out/README.md").contains(
                    "Since the last publication 1 step of actions, appeals and waivers was entered."))
        }
    }

    @Test("a step of a later day than the report's is no reason to publish it again")
    func stepsOfLaterDays() throws {
        try ActionsWorkspace.with { workspace in
            let id = try workspace.id("1-1")
            let month = String(ActionsWorkspace.day(-10).prefix(7))
            func publish(_ reason: String, asOf day: Int) throws -> Program.Run {
                try workspace.ledger.run([
                    "report", "--month", month, "--as-of", ActionsWorkspace.day(day), "--out", "out", "--publish",
                    "--reason", reason,
                ])
            }
            #expect(try publish("first", asOf: -1).status == 0)
            #expect(try workspace.run("done", id, "--by", "张三", "--note", "swept").status == 0)
            let same = try publish("nothing new", asOf: -1)
            #expect(
                same.status == 65 && same.messages.contains("no action, appeal or waiver moved"), "\(same.messages)")
            #expect(try publish("looked at later", asOf: 0).status == 0)
            #expect(try workspace.ledger.folder.read("out/README.md").contains("1 step of actions"))
        }
    }

    @Test("a day that has not come is not published, and a month that goes on is shown as of today")
    func daysToCome() throws {
        try ActionsWorkspace.with { workspace in
            let month = String(ActionsWorkspace.day(0).prefix(7))
            let early = try workspace.ledger.run(
                ["report", "--month", month, "--as-of", ActionsWorkspace.day(1), "--publish"])
            #expect(early.status == 64)
            #expect(
                early.messages.contains("has not come yet (today is \(ActionsWorkspace.day(0)))"), "\(early.messages)")
            let zh = try workspace.ledger.run(
                ["report", "--month", month, "--as-of", ActionsWorkspace.day(1), "--publish"], language: "zh")
            #expect(zh.messages.contains("还没有到"))
            #expect(try workspace.ledger.run(["report", "--month", month, "--out", "out"]).status != 64)
            let page = try workspace.ledger.folder.read("out/README.md")
            #expect(page.contains(ActionsWorkspace.day(0)))
        }
    }

    @Test("another day of a published month is written aside, with a word about it")
    func otherDay() throws {
        try ActionsWorkspace.with { workspace in
            let month = String(ActionsWorkspace.day(-10).prefix(7))
            let day = ActionsWorkspace.day(0)
            func run(_ arguments: String..., language: String = "en") throws -> Program.Run {
                try workspace.ledger.run(["report", "--month", month] + arguments, language: language)
            }
            let before = try run("--as-of", day)
            #expect(before.status == 0 && !before.messages.contains("is published"))
            #expect(try run("--as-of", day, "--publish").status == 0)
            let published = try workspace.ledger.folder.read("Reports/\(month)/README.md")
            let other = try run("--as-of", day)
            #expect(other.status == 0)
            #expect(other.messages.contains("\(month) is published; this is what the ledger says now as of \(day)"))
            #expect(other.output.contains("Reports/\(month)-as-of-\(day)"))
            #expect(try run("--as-of", day, language: "zh").messages.contains("不是发布的报告"))
            #expect(try workspace.ledger.folder.read("Reports/\(month)/README.md") == published)
            #expect(!(try workspace.ledger.folder.read("Reports/\(month)-as-of-\(day)/README.md").isEmpty))
        }
    }

    @Test("a score that an appeal changed is explained as it counts; the file alone is explained with a word about it")
    func revised() throws {
        try LoopWorkspace.with { workspace in
            let id = try workspace.id("A", "appeal", "D1-1", "--item", "1-1", "--claim", "照片", "--by", "P1")
            let before = try workspace.ledger.run(["explain", "D1-1", "in"])
            #expect(before.status == 0 && !before.messages.contains("revision"))
            try workspace.id("A", "appeal", "decide", id, "--uphold", "--value", "yes", "--by", "M1", "--why", "photo")
            let number = try workspace.ledger.run(["explain", "D1-1", "in"])
            #expect(number.status == 0)
            #expect(number.messages.contains("the ledger has revision 2 of D1-1"), "\(number.messages)")
            #expect(number.output != before.output)
            #expect(try workspace.ledger.run(["explain", "D1-1", "Checklists"]).output == number.output)
            let file = try workspace.ledger.run(["explain", "in/D1-1.yaml"])
            #expect(file.status == 0)
            #expect(
                file.messages.contains("this file no longer counts; dealer-audit explain D1-1 explains the ledger's"))
            #expect(try workspace.ledger.run(["explain", "in/D1-1.yaml"], language: "zh").messages.contains("已是第 2 版"))
            #expect(try workspace.ledger.run(["explain", "D1-2", "in"]).status == 65)
            let report = try workspace.ledger.run([
                "report", "--month", "2026-10", "--as-of", LoopWorkspace.today, "--out", "out",
            ])
            #expect(report.status == 0, "\(report.messages)")
            let page = try workspace.ledger.folder.read("out/report.html")
            #expect(page.contains("How many appeals were upheld") && page.contains("晏敏"))
        }
    }
}
