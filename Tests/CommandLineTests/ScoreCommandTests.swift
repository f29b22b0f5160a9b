import Foundation
import Testing

@Suite("dealer-audit score")
struct ScoreCommandTests {
    @Test("scores one audit and writes cards and tables")
    func scoresOneAudit() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "in/a.yaml")
            let run = try workspace.program.run("score", "in", "--out", "out", "--lang", "en")
            #expect(run.status == 0)
            #expect(run.messages == "")
            #expect(
                run.output == """
                    audit  score   grade  outcome
                    A1     100.00  A      Passed
                    1 file read: 1 audit scored, 0 incomplete, 0 not scored; 0 files with refusals
                    Results: out/README.md

                    """)
            let files = try workspace.folder.files().filter { $0.hasPrefix("out/") && !$0.hasPrefix("out/.") }
            #expect(
                files == [
                    "out/README.md", "out/audits.csv", "out/audits/A1.md", "out/dealers/D1/departments/service.md",
                    "out/dealers/D1/people/张三.md", "out/departments.csv", "out/findings.csv", "out/items.csv",
                    "out/people.csv", "out/pillars.csv", "out/refused.csv", "out/sections.csv", "out/teams.csv",
                ])
        }
    }

    @Test("a broken file is named and the others are scored")
    func oneBrokenFile() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(audit: "A1"), to: "in/a.yaml")
            try workspace.folder.write(
                SmallWorkspace.submission(audit: "A2", answers: ["1-1: maybe"]), to: "in/b.yaml")
            try workspace.folder.write(SmallWorkspace.submission(audit: "A3"), to: "in/c.yaml")
            let run = try workspace.program.run("score", "in", "--out", "out", "--lang", "en")
            #expect(run.status == 1)
            #expect(run.messageLines.contains { $0.hasPrefix("in/b.yaml:8:8: error: item 1-1: ") })
            #expect(
                run.messageLines.first
                    == "in/b.yaml:1:8: warning: 2 items of this refused audit are also unanswered: 1-2, 1-3")
            let audits = try workspace.folder.read("out/audits.csv").split(separator: "\n").map { $0.prefix(3) }
            #expect(audits == ["aud", "A1,", "A3,"])
            let refused = try workspace.folder.read("out/refused.csv").split(separator: "\n")
            #expect(refused.first == "file,line,column,audit,reason")
            #expect(refused.dropFirst().first?.hasPrefix("in/b.yaml,8,8,A2,") == true)
        }
    }

    @Test("an incomplete audit gets bounds and no score, and the status says so")
    func incomplete() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(
                SmallWorkspace.submission(answers: ["1-1: yes", "1-2: no"]), to: "a.yaml")
            let run = try workspace.program.run("score", "a.yaml", "--out", "out", "--lang", "en")
            #expect(run.status == 1)
            let row = try #require(try workspace.folder.read("out/audits.csv").split(separator: "\n").last)
            #expect(row.hasPrefix("A1,lounge,1.0.0,D1,,2026-10-12,A-07,incomplete,,,,,,40.00,80.00,"))
        }
    }

    @Test("standard input is read for -")
    func standardInput() throws {
        try SmallWorkspace.with { workspace in
            let run = try workspace.program.run(
                ["score", "-", "--out", "out", "--lang", "en"], input: Data(SmallWorkspace.submission().utf8))
            #expect(run.status == 0)
            #expect(try workspace.folder.read("out/audits.csv").contains("\nA1,lounge,"))
        }
    }

    @Test("the same audit id in two files: the second is refused with the place of the first")
    func sameAuditTwice() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "in/a.yaml")
            try workspace.folder.write(SmallWorkspace.submission(date: "2026-10-13"), to: "in/b.yaml")
            let run = try workspace.program.run("score", "in", "--out", "out", "--lang", "en")
            #expect(run.status == 1)
            #expect(
                run.messageLines.first
                    == "in/b.yaml:1:8: error: audit id 'A1' is taken by in/a.yaml:1; give each audit its own id, or keep one copy of a file sent twice"
            )
        }
    }

    @Test("a checklist spelt with other letters is understood, whichever file comes first")
    func spellingAndOrder() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(
                SmallWorkspace.submission(audit: "A1").replacing("checklist: lounge", with: "checklist: Lounge"),
                to: "a.yaml")
            try workspace.folder.write(SmallWorkspace.submission(audit: "A2"), to: "b.yaml")
            for order in [["a.yaml", "b.yaml"], ["b.yaml", "a.yaml"], ["a.yaml"]] {
                let run = try workspace.program.run(["score"] + order + ["--out", "out", "--lang", "en"])
                #expect(run.status == 0, "\(order): \(run.messages)")
            }
        }
    }

    @Test("a misspelt checklist gets its suggestion")
    func misspeltChecklist() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(
                SmallWorkspace.submission().replacing("checklist: lounge", with: "checklist: longue"), to: "a.yaml")
            let run = try workspace.program.run("score", "a.yaml", "--out", "out", "--lang", "en")
            #expect(run.status == 65)
            #expect(run.messages.contains("did you mean 'lounge'"), "\(run.messages)")
        }
    }

    @Test("when nothing can be scored, earlier results stay")
    func nothingScored() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "a.yaml")
            #expect(try workspace.program.run("score", "a.yaml", "--out", "out").status == 0)
            let before = try workspace.folder.read("out/audits.csv")
            let run = try workspace.program.run("score", "b.yaml", "--out", "out", "--lang", "en")
            #expect(run.status == 65)
            #expect(run.output.contains("Nothing could be scored; out is left as it was"))
            #expect(try workspace.folder.read("out/audits.csv") == before)
        }
    }

    @Test("a file that no run wrote is never replaced")
    func foreignFile() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "a.yaml")
            try workspace.folder.write("mine", to: "out/README.md")
            let run = try workspace.program.run("score", "a.yaml", "--out", "out", "--lang", "en")
            #expect(run.status == 73)
            #expect(run.messages.hasPrefix("out/README.md: error: this file was not written by dealer-audit"))
            #expect(try workspace.folder.files().filter { $0.hasPrefix("out/") } == ["out/README.md"])
        }
    }

    @Test("nothing outside the results is written or removed through a link or an edited list of files")
    func linksAndLists() throws {
        try SmallWorkspace.with { workspace in
            let folder = workspace.folder.url
            try workspace.folder.write(SmallWorkspace.submission(), to: "a.yaml")
            try workspace.folder.write("precious", to: "victim/thesis.md")
            #expect(try workspace.program.run("score", "a.yaml", "--out", "out").status == 0)
            try FileManager.default.createSymbolicLink(
                atPath: folder.appendingPathComponent("out/docs").path, withDestinationPath: "../victim")
            let list = try workspace.folder.read("out/.dealer-audit-files")
            try workspace.folder.write(
                list + "docs/thesis.md\n../victim/thesis.md\n/etc/none.md\n", to: "out/.dealer-audit-files")
            #expect(try workspace.program.run("score", "a.yaml", "--out", "out").status == 0)
            #expect(try workspace.folder.read("victim/thesis.md") == "precious")

            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent("out2"), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: folder.appendingPathComponent("out2/audits").path, withDestinationPath: "../victim")
            let run = try workspace.program.run("score", "a.yaml", "--out", "out2", "--lang", "en")
            #expect(run.status == 73)
            #expect(run.messages.hasPrefix("out2/audits: error: this is a symbolic link"))
        }
    }

    /// U+FF9E joins the slash before it into one character.
    @Test("an id that joins the slash before it neither passes a linked folder nor stops a run")
    func joiningIDs() throws {
        try SmallWorkspace.with { workspace in
            let folder = workspace.folder.url
            try workspace.folder.write(SmallWorkspace.submission(audit: "ﾞ1"), to: "in/a.yaml")
            try workspace.folder.write(SmallWorkspace.submission(audit: "A2"), to: "in/b.yaml")
            try workspace.folder.write("precious", to: "victim/thesis.md")
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent("linked"), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: folder.appendingPathComponent("linked/audits").path, withDestinationPath: "../victim")
            let refused = try workspace.program.run("score", "in", "--out", "linked", "--lang", "en")
            #expect(refused.status == 73)
            #expect(refused.messages.hasPrefix("linked/audits: error: this is a symbolic link"), "\(refused.messages)")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("victim").path)
                    == ["thesis.md"])

            let run = try workspace.program.run("score", "in", "--out", "out", "--lang", "en")
            #expect(run.status == 0, "\(run.messages)")
            #expect(try workspace.folder.read("out/audits/ﾞ1.md").contains("A2") == false)
            #expect(try !workspace.folder.read("out/audits/A2.md").isEmpty)
        }
    }

    @Test("a folder whose name joins the slash before it is kept in quarantine like any other")
    func joiningFolder() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write("audit: [", to: "in/ﾞdir/b.yaml")
            try workspace.folder.write("audit: [", to: "in/c.yaml")
            let run = try workspace.program.run(
                "score", "in", "--out", "out", "--quarantine", "kept", "--lang", "en")
            #expect(run.status == 65, "\(run.messages)")
            #expect(try workspace.folder.read("kept/in/ﾞdir/b.yaml") == "audit: [")
            #expect(try workspace.folder.read("kept/in/c.yaml") == "audit: [")
        }
    }

    @Test("standard output that cannot take the results: status 73")
    func fullOutput() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.currentDirectoryURL = Program.project
        process.arguments = ["list"]
        process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 73)
    }

    @Test("a folder can be scored again and again: definitions and earlier results in it are no submissions")
    func sameFolderTwice() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(audit: "A1"), to: "a.yaml")
            try workspace.folder.write(SmallWorkspace.submission(audit: "A2"), to: "B.YAML")
            for _ in 1...2 {
                let run = try workspace.program.run("score", ".", "--lang", "en")
                #expect(run.status == 0, "\(run.messages)")
                #expect(run.output.contains("2 files read: 2 audits scored"))
            }
        }
    }

    @Test("two definitions of one version: neither is used, and check says so too")
    func ambiguousDefinition() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.checklist, to: "Checklists/other.yaml")
            try workspace.folder.write(SmallWorkspace.submission(), to: "a.yaml")
            let run = try workspace.program.run("score", "a.yaml", "--out", "out", "--lang", "en")
            #expect(run.status == 65)
            let clash =
                "Checklists/other.yaml: error: checklist lounge 1.0.0 is defined in Checklists/lounge.yaml already, "
                + "so neither can be used; change one's version or remove a file"
            #expect(run.messageLines.contains(clash), "\(run.messages)")
            let check = try workspace.program.run("check", "Checklists", "--lang", "en")
            #expect(check.status == 65)
            #expect(check.messageLines == [clash])
        }
    }

    @Test("two folders with a network each are not mixed")
    func twoNetworks() throws {
        try SmallWorkspace.with { workspace in
            for folder in ["one", "two"] {
                try workspace.folder.write("network: \(folder)\ndealers: []\n", to: "\(folder)/network.yaml")
                try workspace.folder.write(SmallWorkspace.submission(audit: folder), to: "\(folder)/a.yaml")
            }
            let run = try workspace.program.run("score", "one", "two", "--out", "out", "--lang", "en")
            #expect(run.status == 74)
            #expect(
                run.messages
                    == "two/network.yaml: error: one/network.yaml is another network, and a run takes one; "
                    + "run the folders apart, or name one with --network\n")
        }
    }

    @Test("same input, same bytes")
    func sameBytes() throws {
        try SmallWorkspace.with { workspace in
            for index in 1...5 {
                try workspace.folder.write(
                    SmallWorkspace.submission(audit: "A\(index)", dealer: "D\(index % 2)"), to: "in/\(index).yaml")
            }
            #expect(try workspace.program.run("score", "in", "--out", "one").status == 0)
            #expect(try workspace.program.run("score", "in", "--out", "two").status == 0)
            for file in try workspace.folder.files() where file.hasPrefix("one/") {
                let other = "two/" + file.dropFirst(4)
                #expect(try workspace.folder.read(file) == workspace.folder.read(other), "\(file)")
            }
        }
    }

    @Test("a card that is no longer among the results is removed, a stranger's file is not")
    func staleCards() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(audit: "A1"), to: "one/a.yaml")
            try workspace.folder.write(SmallWorkspace.submission(audit: "A2"), to: "two/a.yaml")
            #expect(try workspace.program.run("score", "one", "--out", "out").status == 0)
            try workspace.folder.write("mine", to: "out/audits/notes.md")
            #expect(try workspace.program.run("score", "two", "--out", "out").status == 0)
            let audits = try workspace.folder.files().filter { $0.hasPrefix("out/audits/") }
            #expect(audits == ["out/audits/A2.md", "out/audits/notes.md"])
        }
    }

    @Test("results are readable by their owner only")
    func permissions() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "a.yaml")
            _ = try workspace.program.run("score", "a.yaml", "--out", "out")
            for (name, mode) in [("out", 0o700), ("out/audits.csv", 0o600), ("out/audits", 0o700)] {
                let attributes = try FileManager.default.attributesOfItem(
                    atPath: workspace.folder.url.appendingPathComponent(name).path)
                #expect(attributes[.posixPermissions] as? Int == mode, "\(name)")
            }
        }
    }

    @Test("formats: only what is asked for is written")
    func formats() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "a.yaml")
            _ = try workspace.program.run("score", "a.yaml", "--out", "out", "--format", "csv")
            let endings = Set(
                try workspace.folder.files().filter { $0.hasPrefix("out/") && !$0.hasPrefix("out/.") }
                    .map { $0.split(separator: ".").last.map(String.init) ?? "" })
            #expect(endings == ["csv"])
            let run = try workspace.program.run("score", "a.yaml", "--format", "pdf", "--lang", "en")
            #expect(run.status == 64)
            #expect(run.messages.contains("unknown format in 'pdf'; there are: md,csv"))
        }
    }

    @Test("--excel: byte-order mark, CRLF, and names that look like formulas are guarded")
    func excel() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(
                SmallWorkspace.submission(answers: [
                    "1-1: {value: no, note: \"=cmd()\"}", "1-2: yes", "1-3: {person: \"=SUM(A1)\", value: 2 min}",
                ]), to: "a.yaml")
            let run = try workspace.program.run("score", "a.yaml", "--out", "out", "--excel")
            #expect(run.status == 0)
            let people = try Data(contentsOf: workspace.folder.url.appendingPathComponent("out/people.csv"))
            #expect(people.starts(with: [0xEF, 0xBB, 0xBF]))
            #expect(String(decoding: people, as: UTF8.self).contains(",'=SUM(A1),"))
            #expect(try workspace.folder.read("out/findings.csv").contains(",'=cmd(),"))
            #expect(people.contains(Data("\r\n".utf8)))
        }
    }
}

extension Data {
    fileprivate func contains(_ other: Data) -> Bool { range(of: other) != nil }
}

extension String {
    fileprivate func replacing(_ part: String, with other: String) -> String {
        replacingOccurrences(of: part, with: other)
    }
}
