import Foundation
import Testing

@Suite("dealer-audit ledger")
struct LedgerCommandTests {
    @Test("months with their audits and publications; a month by dealer and department; sound")
    func overview() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml", date: "2026-09-05")
            try workspace.write("A2", to: "in/2.yaml", clean: false)
            try workspace.write("A3", to: "in/3.yaml", dealer: "D2")
            #expect(try workspace.imported("in").status == 0)
            #expect(try workspace.run("report", "--month", "2026-09", "--publish", "--out", "out").status == 0)
            let english = try workspace.run("ledger")
            #expect(english.status == 0)
            let published =
                /month    audits  scored  published\n2026-09  1       1       1 \(2.*Z\)\n2026-10  2       2       —\n/
            #expect(english.output.wholeMatch(of: published) != nil, "\(english.output)")
            #expect(try workspace.run("ledger", language: "zh").output.hasPrefix("月份     稽核  已出分  发布\n"))
            #expect(
                try workspace.run("ledger", "--month", "2026-10").output == """
                    dealer  department  checklist  audits  mean    failed  findings
                    D1      service     lounge     1       60.00   0       1
                    D2      service     lounge     1       100.00  0       0

                    """)
            #expect(try workspace.check().output.hasSuffix("\nThe ledger is sound\n"))
            #expect(try workspace.run("ledger", "--check", language: "zh").output.hasSuffix("\n台账完好\n"))
        }
    }

    @Test("a month without audits is said: status 1")
    func emptyMonth() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml")
            #expect(try workspace.imported("in").status == 0)
            let run = try workspace.run("ledger", "--month", "2027-05")
            #expect(run.status == 1)
            #expect(run.messages == "note: audits.sqlite holds no audit dated 2027-05\n")
        }
    }

    @Test("the ledger is found upward from where one stands")
    func upward() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml")
            #expect(try workspace.imported("in").status == 0)
            try workspace.folder.write("", to: "deep/er/x")
            let below = Program(folder: workspace.folder.url.appendingPathComponent("deep/er"))
            #expect(try below.run("ledger", "--lang", "en").output.contains("2026-10  1"))
        }
    }

    @Test(
        "what somebody changed in the file is found, row by row",
        arguments: [
            "UPDATE audit SET final = final + 1",
            "UPDATE submission SET bytes = zeroblob(10)",
            "UPDATE audit_record SET answers = zeroblob(10)",
            "UPDATE audit_record SET issued = zeroblob(10)",
            "UPDATE audit SET revision = 2",
            "UPDATE definition SET bytes = zeroblob(10) WHERE kind = 'checklist'",
            "DELETE FROM month_dealer",
            "DELETE FROM month_department",
            "DELETE FROM finding",
            "PRAGMA foreign_keys = OFF; DELETE FROM submission",
        ])
    func tamperedWith(_ sql: String) throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml", clean: false)
            #expect(try workspace.imported("in").status == 0)
            #expect(try workspace.check().status == 0)
            try SystemTool.run(
                "/usr/bin/python3",
                [
                    "-c",
                    "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.executescript(sys.argv[2]); d.commit()",
                    workspace.folder.url.appendingPathComponent("audits.sqlite").path, sql,
                ])
            let run = try workspace.check()
            #expect(run.status == 65)
            #expect(run.messages != "")
            #expect(run.output.contains("restore a backup and import again"), "\(run.output)")
        }
    }
}
