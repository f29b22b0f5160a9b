import Foundation
import Testing

@Suite("dealer-audit report")
struct ReportCommandTests {
    private static let network = """
        network: n
        dealers:
          - {dealer: D1, name: {zh: 一店, en: First}}
          - {dealer: D2, name: {zh: 二店, en: Second}}
        auditors: [{auditor: A-07, name: 晏敏}]
        due: [{checklist: lounge, dealers: all, every: month}]
        """

    private func submission(_ audit: String, _ dealer: String, _ date: String, clean: Bool = true) -> String {
        SmallWorkspace.submission(
            audit: audit, dealer: dealer, date: date, answers: ["1-1: \(clean ? "yes" : "no")", "1-2: yes", "1-3: n/a"])
    }

    @Test("the first line says what is missing, and the figures follow from the audits")
    func gaps() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(Self.network, to: "in/network.yaml")
            try workspace.folder.write(submission("A1", "D1", "2026-10-05", clean: false), to: "in/1.yaml")
            try workspace.folder.write(submission("A0", "D1", "2026-09-05"), to: "in/0.yaml")
            let run = try workspace.program.run("report", "--month", "2026-10", "in", "--out", "out", "--lang", "en")
            #expect(run.status == 0, "\(run.messages)")
            let page = try workspace.folder.read("out/README.md")
            let title = try #require(page.split(separator: "\n").first)
            #expect(title.hasPrefix("# ") && title.hasSuffix("not complete, 1 not received, 0 incomplete"), "\(title)")
            #expect(
                try workspace.folder.read("out/dealer-ranking.csv").contains(
                    "\n1,D1,First,,33.33,100.00,-66.67,1,1,1\n"))
            #expect(try workspace.folder.read("out/coverage.csv").contains("\nlounge,D2,,missing,\n"))
        }
    }

    @Test("with everything received the month is complete")
    func complete() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(Self.network, to: "in/network.yaml")
            try workspace.folder.write(submission("A1", "D1", "2026-10-05"), to: "in/1.yaml")
            try workspace.folder.write(submission("A2", "D2", "2026-10-31"), to: "in/2.yaml")
            let run = try workspace.program.run("report", "--month", "2026-10", "in", "--out", "out", "--lang", "en")
            #expect(run.status == 0)
            let title = try #require(try workspace.folder.read("out/README.md").split(separator: "\n").first)
            #expect(title.hasSuffix(": complete, ready to publish"), "\(title)")
            #expect(try !workspace.folder.read("out/coverage.csv").contains("missing"))

            let early = try workspace.program.run(
                "report", "--month", "2026-10", "--as-of", "2026-10-20", "in", "--out", "out", "--lang", "en")
            #expect(early.status == 0)
            #expect(try workspace.folder.read("out/coverage.csv").contains("\nlounge,D2,,missing,\n"))
        }
    }

    @Test("a month without audits is said on standard error: status 1")
    func emptyMonth() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(submission("A1", "D1", "2026-10-05"), to: "in/1.yaml")
            let run = try workspace.program.run("report", "--month", "2027-01", "in", "--out", "out", "--lang", "en")
            #expect(run.status == 1)
            #expect(run.messages == "note: no audit is dated 2027-01; the report only lists what is missing\n")
        }
    }

    @Test("a broken network ends the run before anything is written: status 65")
    func brokenNetwork() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write("network: n\ndealers: 5\n", to: "in/network.yaml")
            try workspace.folder.write(submission("A1", "D1", "2026-10-05"), to: "in/1.yaml")
            let run = try workspace.program.run("report", "--month", "2026-10", "in", "--out", "out", "--lang", "en")
            #expect(run.status == 65)
            #expect(run.messages.hasPrefix("in/network.yaml:2:10: error: "))
            #expect(try workspace.folder.files().filter { $0.hasPrefix("out/") } == [])
        }
    }
}
