import Foundation
import Testing

@Suite("dealer-audit import of other answers under a known id")
struct ImportRevisionTests {
    @Test("other answers under a known id are refused without --replace, and the ledger stays")
    func refusesOtherAnswers() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml")
            #expect(try workspace.imported("in").status == 0)
            let before = try workspace.dump()
            try workspace.write("A1", to: "late/1.yaml", clean: false)
            let run = try workspace.imported("late")
            #expect(run.status == 65)
            let place = "late/1.yaml:1:8: error: recorded already with other answers (revision 1, from in/1.yaml, "
            #expect(run.messages.hasPrefix(place), "\(run.messages)")
            #expect(run.messages.contains("to correct it, add --replace --reason and say why"))
            #expect(run.output.contains("0 audits added, 0 revised, 0 known"))
            let refused = try workspace.folder.read("Reports/import/refused.csv")
            #expect(refused.contains("\nlate/1.yaml,1,8,A1,\"recorded already with other answers"), "\(refused)")
            #expect(try workspace.dump() == before)
        }
    }

    @Test("with --replace and a reason they are a revision, and the old one can be had back")
    func revises() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml")
            #expect(try workspace.imported("in").status == 0)
            try workspace.write("A1", to: "late/1.yaml", clean: false)
            let revise = ["late", "--list", "--replace", "--reason", "现场复核 <b>=1+1|"]
            let run = try workspace.run(["import"] + revise + ["--today", LedgerWorkspace.today])
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.hasPrefix("revised\tA1\tlate/1.yaml\n"))
            // What was superseded is not news when it is sent again.
            #expect(try workspace.imported("in", "--list").output.hasPrefix("known\tA1\t"))
            #expect(try workspace.run("ledger", "--month", "2026-10").output.contains("60.00"))
            #expect(try workspace.run("export", "--out", "back").status == 0)
            let back = try workspace.contents(of: "back")
            #expect(back["000001-1.yaml"] == Data(LedgerWorkspace.submission("A1").utf8))
            #expect(back["000002-1.yaml"] == Data(LedgerWorkspace.submission("A1", clean: false).utf8))
            #expect(try workspace.check().status == 0)
        }
    }

    @Test("an id of another dealer is refused even with --replace")
    func otherDealer() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml")
            #expect(try workspace.imported("in").status == 0)
            try workspace.write("A1", to: "late/1.yaml", dealer: "D2")
            for (language, words) in [
                ("en", "this audit id belongs to dealer D1 and cannot be replaced; give it another id"),
                ("zh", "这个稽核编号已属于经销商 D1，不能替换；请更改编号"),
            ] {
                let run = try workspace.imported("late", "--replace", "--reason", "sure", language: language)
                #expect(run.status == 65)
                #expect(run.messages.contains(words), "\(run.messages)")
            }
            #expect(try workspace.run("ledger", "--month", "2026-10").output.contains("D1"))
        }
    }
}
