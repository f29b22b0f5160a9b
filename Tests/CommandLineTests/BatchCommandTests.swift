import Foundation
import Testing

/// `score` on much input: tables only, any number of threads, refused input set apart.
@Suite("dealer-audit score, in batches")
struct BatchCommandTests {
    private static let lanes = ["--format", "csv", "--tables", "audits,departments,people,findings", "--lang", "en"]

    @Test("a long CSV file is read in parts; what is broken in it is set apart with the header and can be scored alone")
    func longTable() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(table(audits: 1...9_000, broken: [17, 8_000]), to: "all.csv")
            let run = try workspace.program.run(
                ["score", "all.csv", "--out", "out", "--quarantine", "apart", "--jobs", "3"] + Self.lanes)
            #expect(run.status == 1)
            #expect(
                run.output.hasPrefix(
                    "1 file read: 8998 audits scored, 0 incomplete, 0 not scored; 1 file with refusals"))
            #expect(run.messages.contains("all.csv:50:"), "\(run.messages)")
            let refused = try workspace.folder.read("out/refused.csv").split(separator: "\n").dropFirst()
            #expect(Set(refused.map { $0.split(separator: ",")[3] }) == ["A17", "A8000"])
            let apart = try workspace.folder.read("apart/all.csv")
            #expect(apart.split(separator: "\n").count == 7)
            #expect(try workspace.folder.read("apart/all.csv.reasons.txt").contains("all.csv:50:"))

            try workspace.folder.write(apart.replacingOccurrences(of: "maybe", with: "yes"), to: "apart/all.csv")
            let again = try workspace.program.run(["score", "apart", "--out", "mended"] + Self.lanes)
            #expect(again.status == 0)
            #expect(again.output.hasPrefix("1 file read: 2 audits scored"))
        }
    }

    @Test("lanes, careful readers, threads and standard input give the same bytes")
    func sameBytes() throws {
        try SmallWorkspace.with { workspace in
            let table = table(audits: 1...9_000, broken: [4_000])
            try workspace.folder.write(table, to: "in/all.csv")
            try workspace.folder.write(SmallWorkspace.submission(audit: "Y1"), to: "in/y.yaml")
            try workspace.folder.write(
                "\u{FEFF}"
                    + table.replacingOccurrences(of: "A", with: "B").replacingOccurrences(of: "\n", with: "\r\n"),
                to: "in/windows.csv")
            func results(_ arguments: String..., to out: String) throws -> [String: String] {
                _ = try workspace.program.run(["score"] + arguments + ["--out", out] + Self.lanes)
                let names = try workspace.folder.files().filter { $0.hasPrefix("\(out)/") && $0.hasSuffix(".csv") }
                return try Dictionary(
                    uniqueKeysWithValues: names.map {
                        ($0.dropFirst(out.count).description, try workspace.folder.read($0))
                    })
            }
            let one = try results("in", "--jobs", "1", to: "one")
            let audits = one["/audits.csv"] ?? ""
            #expect(audits.split(separator: "\n").count == 18_000)
            #expect(try results("in", "--jobs", "4", to: "four") == one)

            // All tables are more than the lanes write, so every audit goes the careful way.
            _ = try workspace.program.run("score", "in", "--format", "csv", "--out", "all", "--lang", "en")
            for (name, content) in one { #expect(try workspace.folder.read("all\(name)") == content, "\(name)") }
        }
    }

    @Test("standard input of any length is read in parts")
    func standardInput() throws {
        try SmallWorkspace.with { workspace in
            let run = try workspace.program.run(
                ["score", "-", "--out", "out", "--checklists", "Checklists"] + Self.lanes,
                input: Data(table(audits: 1...9_000, broken: []).utf8))
            #expect(run.status == 0)
            #expect(run.output.hasPrefix("1 file read: 9000 audits scored"))
        }
    }

    @Test("when more problems were found than are shown, one line says so, however they are spread over files")
    func moreProblemsThanShown() throws {
        try SmallWorkspace.with { workspace in
            for number in 1...2_003 { try workspace.folder.write("a note\n", to: "in/\(number).yaml") }
            let run = try workspace.program.run(["score", "in", "--out", "out"] + Self.lanes)
            #expect(run.status == 65)
            #expect(run.messageLines.count { $0.contains(".yaml:1:1: error: ") } == 2_000)
            let more = "too many problems to show them all here; refused.csv lists every one"
            #expect(run.messageLines.count { $0.contains(more) } == 1)
            #expect(try workspace.folder.read("out/refused.csv").split(separator: "\n").count == 2_004)
        }
    }

    @Test("only the tables that were asked for are written, each as in a full run")
    func someTables() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "a.yaml")
            _ = try workspace.program.run("score", "a.yaml", "--out", "all")
            let run = try workspace.program.run(
                "score", "a.yaml", "--out", "some", "--format", "csv", "--tables", "people,items")
            #expect(run.status == 0)
            let names = try workspace.folder.files().filter { $0.hasPrefix("some/") && $0.hasSuffix("csv") }
            #expect(names == ["some/items.csv", "some/people.csv", "some/refused.csv"])
            for name in ["items.csv", "people.csv"] {
                #expect(try workspace.folder.read("some/\(name)") == workspace.folder.read("all/\(name)"))
            }
            let wrong = try workspace.program.run(
                "score", "a.yaml", "--out", "x", "--tables", "people,cars", "--lang", "en")
            #expect(wrong.status == 64)
            #expect(wrong.messages.contains("unknown table in 'people,cars'; there are: audits,"))
        }
    }

    @Test("one file sent twice is told from two audits of one id")
    func duplicates() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "in/a.yaml")
            try workspace.folder.write(SmallWorkspace.submission(), to: "in/b.yaml")
            try workspace.folder.write(SmallWorkspace.submission(date: "2026-10-13"), to: "in/c.yaml")
            let run = try workspace.program.run("score", "in", "--out", "out", "--lang", "en")
            #expect(run.status == 1)
            #expect(
                run.messageLines.contains {
                    $0.hasPrefix(
                        "in/b.yaml:1:8: error: audit 'A1' is here twice: this file is byte for byte the same as in/a.yaml"
                    )
                })
            #expect(
                run.messageLines.contains {
                    $0.hasPrefix("in/c.yaml:1:8: error: audit id 'A1' is taken by in/a.yaml:1")
                })
        }
    }

    @Test("a signal ends the run, says where it stood, and leaves the results as they were")
    func interrupted() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "a.yaml")
            _ = try workspace.program.run(["score", "a.yaml", "--out", "out"] + Self.lanes)
            let before = try workspace.folder.read("out/audits.csv")
            try workspace.folder.write(table(audits: 1...60_000, broken: []), to: "all.csv")
            let run = try workspace.program.run(
                ["score", "all.csv", "--out", "out"] + Self.lanes, interruptedWhen: "out/.dealer-audit-partial")
            #expect(run.status == 1)
            #expect(run.messages.contains("interrupted after"), "\(run.messages)")
            #expect(try workspace.folder.read("out/audits.csv") == before)
            #expect(try workspace.folder.files().filter { $0.contains("partial") } == [])
        }
    }

    /// Three rows an audit; the broken ones have an answer that nobody can read.
    private func table(audits: ClosedRange<Int>, broken: Set<Int>) -> String {
        var lines = ["audit,checklist,version,dealer,date,auditor,item,person,unit,value,note,evidence"]
        for number in audits {
            let head = "A\(number),lounge,1.0.0,D\(number % 7),2026-10-12,A-07"
            lines.append("\(head),1-1,,,\(broken.contains(number) ? "maybe" : number % 9 == 0 ? "no" : "yes"),,")
            lines.append("\(head),1-2,,,√,\(number % 50 == 0 ? "在三楼" : ""),")
            lines.append("\(head),1-3,张三,,\(number % 5) min,,")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
