import Foundation
import Testing

@Suite("a published month stays what it was (scoring rule 9.3)")
struct PublishingTests {
    /// Two months of two dealers are in, and the second of them is published.
    private static func published(_ body: (LedgerWorkspace, _ first: [String: Data]) throws -> Void) throws {
        try LedgerWorkspace.with { workspace in
            for (number, month) in ["2026-09", "2026-10"].enumerated() {
                try workspace.write("D1-\(month)", to: "in/\(month)/1.yaml", date: "\(month)-05", clean: number == 0)
            }
            try workspace.write("D2-2026-09", to: "in/2026-09/2.yaml", dealer: "D2", date: "2026-09-06")
            #expect(try workspace.imported("in").status == 0)
            let run = try report(workspace, "--publish", out: "first")
            #expect(run.status == 0, "\(run.messages)")
            try body(workspace, try workspace.contents(of: "first"))
        }
    }

    @discardableResult
    private static func report(
        _ workspace: LedgerWorkspace, _ arguments: String..., out: String, language: String = "en"
    ) throws -> Program.Run {
        try workspace.run(["report", "--month", "2026-10", "--out", out] + arguments, language: language)
    }

    private static func expectSame(_ a: [String: Data], _ b: [String: Data], _ what: String) {
        #expect(a.keys.sorted() == b.keys.sorted(), "\(what)")
        for (name, content) in a { #expect(b[name] == content, "\(what): \(name)") }
    }

    /// Something that arrives after the month was published.
    struct Arrival: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let arrive: @Sendable (LedgerWorkspace) throws -> Void
        /// What the next publication says of it, in `revision-changes.csv` or on the page.
        let change: String?
    }

    static let arrivals = [
        Arrival(
            testDescription: "a later month",
            arrive: { workspace in
                try workspace.write("D1-2026-11", to: "more/1.yaml", date: "2026-11-05")
                #expect(try workspace.imported("more").status == 0)
            }, change: nil),
        Arrival(
            testDescription: "a late audit",
            arrive: { workspace in
                try workspace.write("D2-2026-10", to: "more/1.yaml", dealer: "D2", date: "2026-10-30")
                #expect(try workspace.imported("more").status == 0)
            }, change: "D2-2026-10,D2,lounge,late,,100\n"),
        Arrival(
            testDescription: "a revision",
            arrive: { workspace in
                try workspace.write("D1-2026-10", to: "more/1.yaml", date: "2026-10-05")
                #expect(try workspace.imported("more", "--replace", "--reason", "recheck").status == 0)
            }, change: "D1-2026-10,D1,lounge,revised,60,100\n"),
        Arrival(
            testDescription: "a revision that moves an audit to another month",
            arrive: { workspace in
                try workspace.write("D1-2026-10", to: "more/1.yaml", date: "2026-11-05", clean: false)
                #expect(try workspace.imported("more", "--replace", "--reason", "wrong date").status == 0)
            }, change: "D1-2026-10,D1,lounge,withdrawn,60,\n"),
        Arrival(
            testDescription: "a late audit of the month before",
            arrive: { workspace in
                try workspace.write("D1-late", to: "more/1.yaml", date: "2026-09-20", clean: false)
                #expect(try workspace.imported("more").status == 0)
            }, change: "D1-late,D1,lounge,late,,60\n"),
        Arrival(
            testDescription: "another network",
            arrive: { workspace in
                try workspace.folder.write(
                    LedgerWorkspace.network(first: "Renamed", region: "south"), to: "network.yaml")
                #expect(try workspace.imported("in").status == 0)
            }, change: "The network file changed too since the last publication"),
        Arrival(
            testDescription: "a new version of the checklist",
            arrive: { workspace in
                try workspace.folder.write(SmallWorkspace.checklist, to: "Checklists/archive/lounge@1.0.0.yaml")
                try workspace.folder.write(
                    SmallWorkspace.checklist.replacingOccurrences(of: "version: 1.0.0", with: "version: 2.0.0")
                        .replacingOccurrences(of: "The floor is clean", with: "The floor shines"),
                    to: "Checklists/lounge.yaml")
                try workspace.folder.write(
                    LedgerWorkspace.submission("D1-2026-11", date: "2026-11-05", version: "2.0.0"), to: "more/1.yaml")
                #expect(try workspace.imported("more").status == 0)
            }, change: nil),
    ]

    @Test("whatever arrives, the report is the same to the byte; only a revision shows it", arguments: arrivals)
    func unchanged(_ arrival: Arrival) throws {
        try Self.published { workspace, first in
            try arrival.arrive(workspace)
            let again = try Self.report(workspace, out: "again")
            #expect(again.status == 0, "\(again.messages)")
            Self.expectSame(first, try workspace.contents(of: "again"), "after it arrived")

            let revision = try Self.report(workspace, "--publish", "--reason", "new facts", out: "second")
            guard let change = arrival.change else {
                #expect(revision.status == 65, "\(revision.messages)")
                #expect(
                    revision.messages
                        == "nothing came in or was corrected since publication 1, and no action, appeal or waiver moved, so there is nothing to publish\n"
                )
                return
            }
            let isEmpty = revision.messages.hasPrefix("note: no audit is dated 2026-10;")
            #expect(revision.status == (isEmpty ? 1 : 0), "\(revision.messages)")
            let second = try workspace.contents(of: "second")
            let page = String(decoding: second["README.md"] ?? Data(), as: UTF8.self)
            #expect(page.contains("Publication 2, a revision"), "\(page.prefix(800))")
            #expect(page.contains("reason: new facts"))
            let told = page + String(decoding: second["revision-changes.csv"] ?? Data(), as: UTF8.self)
            #expect(told.contains(change), "\(told.suffix(400))")

            try Self.report(workspace, out: "latest")
            Self.expectSame(second, try workspace.contents(of: "latest"), "the latest publication")
            try Self.report(workspace, "--publication", "1", out: "older")
            Self.expectSame(first, try workspace.contents(of: "older"), "the first publication")
        }
    }

    @Test("without a network when it was published, a network that comes later changes nothing")
    func networkCameLater() throws {
        try LedgerWorkspace.with { workspace in
            try FileManager.default.removeItem(at: workspace.folder.url.appendingPathComponent("network.yaml"))
            try workspace.write("A1", to: "in/1.yaml")
            #expect(try workspace.imported("in").status == 0)
            #expect(try Self.report(workspace, "--publish", out: "first").status == 0)
            try workspace.folder.write(LedgerWorkspace.network(), to: "network.yaml")
            try workspace.write("A2", to: "in/2.yaml", dealer: "D2", date: "2026-11-01")
            #expect(try workspace.imported("in").status == 0)
            #expect(try Self.report(workspace, out: "again").status == 0)
            Self.expectSame(try workspace.contents(of: "first"), try workspace.contents(of: "again"), "later")
        }
    }

    @Test("what came late is told on standard error, with the remedy")
    func tellsOfLateAudits() throws {
        try Self.published { workspace, _ in
            #expect(try Self.report(workspace, out: "again").messages == "")
            try workspace.write("D2-2026-10", to: "more/1.yaml", dealer: "D2", date: "2026-10-30")
            #expect(try workspace.imported("more").status == 0)
            #expect(
                try Self.report(workspace, out: "again").messages
                    == "note: 1 audit came late or was corrected after publication 1 and is not in it; "
                    + "publish a revision with --publish --reason\n")
            #expect(
                try Self.report(workspace, out: "again", language: "zh").messages
                    == "提醒：第 1 次发布之后又收到 1 份迟交或更正的稽核，不在本报告中；用 --publish --reason 发布更正\n")
        }
    }

    @Test("a draft shows the month as it stands now, and is no publication")
    func draft() throws {
        try Self.published { workspace, first in
            try workspace.write("D2-2026-10", to: "more/1.yaml", dealer: "D2", date: "2026-10-30")
            #expect(try workspace.imported("more").status == 0)
            let run = try Self.report(workspace, "--draft", out: "draft")
            #expect(run.status == 0)
            #expect(run.messages == "")
            #expect(try workspace.folder.read("draft/audits.csv").contains("\nD2-2026-10,"))
            #expect(!(try workspace.folder.read("draft/README.md")).contains("irst publication"))
            try Self.report(workspace, out: "again")
            Self.expectSame(first, try workspace.contents(of: "again"), "after the draft")
        }
    }

    @Test("without --out no part, draft or earlier publication takes the place of the month's report")
    func foldersOfTheirOwn() throws {
        try Self.published { workspace, _ in
            for (arguments, folder) in [
                ([], "Reports/2026-10"), (["--draft"], "Reports/2026-10-draft"),
                (["--publication", "1"], "Reports/2026-10-publication-1"),
                (["--region", "east"], "Reports/2026-10-east"),
                (["--dealer", "D1", "--draft"], "Reports/2026-10-D1-draft"),
            ] as [([String], String)] {
                let run = try workspace.run(["report", "--month", "2026-10"] + arguments)
                #expect(run.output.hasSuffix("\nResults: \(folder)/README.md\n"), "\(run.output)")
                #expect(try !workspace.contents(of: folder).isEmpty)
            }
        }
    }

    @Test("publishing again needs a reason: status 64")
    func needsReason() throws {
        try Self.published { workspace, _ in
            try workspace.write("D2-2026-10", to: "more/1.yaml", dealer: "D2", date: "2026-10-30")
            #expect(try workspace.imported("more").status == 0)
            for (language, words) in [
                (
                    "en",
                    "2026-10 is published already (publication 1); another time is a revision and needs --reason to say why\n"
                ),
                ("zh", "2026-10 已发布过（第 1 次）；再次发布是更正，请用 --reason 说明原因\n"),
            ] {
                let run = try Self.report(workspace, "--publish", out: "second", language: language)
                #expect(run.status == 64)
                #expect(run.messages == words)
            }
            #expect(try workspace.run("ledger").output.contains("1 (2"))
            #expect(try workspace.contents(of: "second") == [:])
        }
    }

    @Test("a publication that is not there is refused with those that are: status 65")
    func unknownPublication() throws {
        try Self.published { workspace, _ in
            for (month, words) in [
                ("2026-10", "2026-10 has no publication 7; there are: 1\n"),
                ("2026-09", "2026-09 was never published; publish it with --publish\n"),
            ] {
                let run = try workspace.run("report", "--month", month, "--publication", "7", "--out", "out")
                #expect(run.status == 65)
                #expect(run.messages == words)
            }
        }
    }

    @Test("a month without any audit is not published: status 65")
    func emptyMonth() throws {
        try Self.published { workspace, _ in
            let run = try workspace.run("report", "--month", "2027-01", "--publish", "--out", "out")
            #expect(run.status == 65)
            #expect(
                run.messages
                    == "the ledger holds no audit dated 2027-01, so nothing was published; check the month, or import first\n"
            )
            #expect(!(try workspace.run("ledger").output).contains("2027-01"))
        }
    }

    @Test("a region of a published month is a part of what was published")
    func publishedPart() throws {
        try Self.published { workspace, _ in
            try Self.report(workspace, "--region", "south", out: "before")
            try workspace.write("D2-2026-10", to: "more/1.yaml", dealer: "D2", date: "2026-10-30")
            #expect(try workspace.imported("more").status == 0)
            try Self.report(workspace, "--region", "south", out: "after")
            Self.expectSame(try workspace.contents(of: "before"), try workspace.contents(of: "after"), "south")
        }
    }

    @Test("a reason with markup, formulas and bars does no harm")
    func hostileReason() throws {
        try Self.published { workspace, _ in
            try workspace.write("D2-2026-10", to: "more/1.yaml", dealer: "D2", date: "2026-10-30")
            #expect(try workspace.imported("more").status == 0)
            let reason = "<script>alert(1)</script> | =1+1 \"q\" 🚗"
            #expect(try Self.report(workspace, "--publish", "--reason", reason, out: "second").status == 0)
            for (name, content) in try workspace.contents(of: "second")
            where name.hasSuffix(".md") || name.hasSuffix(".html") {
                #expect(!String(decoding: content, as: UTF8.self).contains("<script>alert"), "\(name)")
            }
            try SystemTool.run(
                "/usr/bin/python3",
                [
                    "-c",
                    "import json, sys; assert json.load(open(sys.argv[1]))['publication']['reason'] == sys.argv[2]",
                    workspace.folder.url.appendingPathComponent("second/report.json").path, reason,
                ])
        }
    }
}
