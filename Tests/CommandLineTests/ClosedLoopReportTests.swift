import Foundation
import Testing

@Suite("the closed loop in reports and explanations")
struct ClosedLoopReportTests {
    /// The month of the first audits, looked at tomorrow, whatever month that is.
    private func report(_ workspace: ActionsWorkspace, _ arguments: String...) throws -> Program.Run {
        let month = String(ActionsWorkspace.day(-10).prefix(7))
        return try workspace.ledger.run(
            ["report", "--month", month, "--as-of", ActionsWorkspace.day(1), "--out", "out"] + arguments)
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
}
