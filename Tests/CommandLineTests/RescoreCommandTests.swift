import Foundation
import Testing

@Suite("dealer-audit rescore")
struct RescoreCommandTests {
    /// The small checklist with a heavier first item.
    private static let heavier = SmallWorkspace.checklist.replacingOccurrences(
        of: "version: 1.0.0", with: "version: 2.0.0"
    ).replacingOccurrences(of: "points: 2\n      - item: 1-2", with: "points: 7\n      - item: 1-2")

    /// Three audits, two of them with a finding, in two months.
    private static func recorded(_ body: (LedgerWorkspace) throws -> Void) throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml")
            try workspace.write("A2", to: "in/2.yaml", clean: false)
            try workspace.write("A3", to: "in/3.yaml", dealer: "D2", date: "2026-11-02", clean: false)
            try workspace.folder.write(heavier, to: "new.yaml")
            #expect(try workspace.imported("in").status == 0)
            try body(workspace)
        }
    }

    @Test("changes nothing: the ledger holds the same before and after", arguments: ["zh", "en"])
    func changesNothing(_ language: String) throws {
        try Self.recorded { workspace in
            let before = try workspace.dump()
            let run = try workspace.run("rescore", "new.yaml", language: language)
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.contains("A2"))
            #expect(try workspace.dump() == before)
            #expect(try workspace.check().status == 0)
        }
    }

    @Test("its numbers are those of diff --audits over the files")
    func equalsDiff() throws {
        try Self.recorded { workspace in
            let diff = try workspace.run("diff", "Checklists/lounge.yaml", "new.yaml", "--audits", "in")
            #expect(diff.status == 0, "\(diff.messages)")
            let rescored = try workspace.run("rescore", "new.yaml")
            let rows = { (text: String) in
                text.split(separator: "\n").filter { $0.hasPrefix("| A") || $0.hasPrefix("| [A") }
                    .map { $0.replacingOccurrences(of: " ", with: "") }.sorted()
            }
            #expect(rows(rescored.output).count >= 3, "\(rescored.output)")
            #expect(rows(rescored.output) == rows(diff.output), "\(rescored.output)\n\(diff.output)")
        }
    }

    @Test("--month looks at one month")
    func oneMonth() throws {
        try Self.recorded { workspace in
            let run = try workspace.run("rescore", "new.yaml", "--month", "2026-11")
            #expect(run.status == 0)
            #expect(run.output.contains("A3"))
            #expect(!run.output.contains("A1") && !run.output.contains("A2"))
        }
    }

    @Test("a revision is rescored by its latest answers only")
    func latestRevision() throws {
        try Self.recorded { workspace in
            try workspace.write("A1", to: "late/1.yaml", clean: false)
            #expect(try workspace.imported("late", "--replace", "--reason", "recheck").status == 0)
            let row = try #require(
                try workspace.run("rescore", "new.yaml").output.split(separator: "\n").first { $0.contains("A1") })
            #expect(row.contains("60.00"), "\(row)")
        }
    }

    @Test("a version that came by a network that is gone is still understood")
    func departmentThatIsGone() throws {
        let bare = SmallWorkspace.checklist.replacingOccurrences(
            of: "departments: {service: {zh: 售后服务部, en: Service}}\n", with: "")
        try LedgerWorkspace.with { workspace in
            try workspace.folder.write(bare, to: "Checklists/lounge.yaml")
            try workspace.write("A1", to: "in/1.yaml", clean: false)
            #expect(try workspace.imported("in").status == 0)
            let renamed = LedgerWorkspace.network().replacingOccurrences(of: "service", with: "aftersales")
            try workspace.folder.write(renamed, to: "network.yaml")
            try workspace.folder.write(
                bare.replacingOccurrences(of: "service", with: "aftersales").replacingOccurrences(
                    of: "version: 1.0.0", with: "version: 2.0.0"), to: "Checklists/lounge.yaml")
            try workspace.folder.write(
                LedgerWorkspace.submission("A2", version: "2.0.0"), to: "later/2.yaml")
            let run = try workspace.imported("later")
            #expect(run.status == 0, "\(run.messages)")
            let rescored = try workspace.run("rescore", "lounge@2.0.0")
            #expect(rescored.status == 0, "\(rescored.messages)")
            #expect(rescored.output.contains("A1"), "\(rescored.output)")
            let report = try workspace.run("report", "--month", "2026-10", "--out", "out")
            #expect(report.status == 0, "\(report.messages)")
            #expect(try workspace.check().status == 0)
        }
    }

    @Test("nothing to compare is said: status 65")
    func nothingToCompare() throws {
        try Self.recorded { workspace in
            for (language, words) in [
                (
                    "en",
                    "ledger audits.sqlite has no audit by another version of lounge than 1.0.0; check id and month\n"
                ),
                ("zh", "台账 audits.sqlite 中没有按 1.0.0 以外版本填写的 lounge 稽核；请检查编号和月份\n"),
            ] {
                let run = try workspace.run("rescore", "Checklists/lounge.yaml", language: language)
                #expect(run.status == 65)
                #expect(run.messages == words)
                #expect(run.output == "")
            }
        }
    }
}
