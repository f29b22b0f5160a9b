import Foundation
import Testing

@Suite("dealer-audit import")
struct ImportCommandTests {
    @Test("new audits go in, and the second time they are known")
    func twice() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml")
            try workspace.write("A2", to: "in/2.yaml", dealer: "D2")
            let first = try workspace.imported("in", "--list")
            #expect(first.status == 0)
            #expect(first.messages == "")
            #expect(
                first.output == """
                    added\tA1\tin/1.yaml
                    added\tA2\tin/2.yaml
                    2 files read: 2 audits added, 0 revised, 0 known, 0 of them incomplete; 0 files with refusals
                    Ledger: audits.sqlite

                    """)
            let before = try workspace.dump()
            let second = try workspace.imported("in", "--list", language: "zh")
            #expect(second.status == 0)
            #expect(second.messages == "")
            #expect(
                second.output == """
                    known\tA1\tin/1.yaml
                    known\tA2\tin/2.yaml
                    读取 2 个文件：新收 0 份，更正 0 份，已有 2 份，其中未完成 0 份；有拒收的文件 0 个
                    台账：audits.sqlite

                    """)
            #expect(try workspace.dump() == before)
        }
    }

    /// The same answers in another guise.
    struct Guise: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (String) -> Data
    }

    static let guises = [
        Guise(testDescription: "in a file of another name") { Data($0.utf8) },
        Guise(testDescription: "with comments and blank lines") { Data(("# sent again\n\n" + $0 + "\n\n").utf8) },
        Guise(testDescription: "with Windows line ends") {
            Data($0.replacingOccurrences(of: "\n", with: "\r\n").utf8)
        },
        Guise(testDescription: "in UTF-16") { Data([0xFF, 0xFE]) + ($0.data(using: .utf16LittleEndian) ?? Data()) },
        Guise(testDescription: "with a person by id instead of name") {
            Data($0.replacingOccurrences(of: "张三", with: "P1").utf8)
        },
        Guise(testDescription: "as CSV") { _ in
            Data(
                """
                audit,checklist,version,dealer,date,auditor,item,person,value
                A1,lounge,1.0.0,D1,2026-10-12,A-07,1-1,,yes
                A1,lounge,1.0.0,D1,2026-10-12,A-07,1-2,,yes
                A1,lounge,1.0.0,D1,2026-10-12,A-07,1-3,张三,2 min

                """.utf8)
        },
    ]

    @Test("the same answers are known", arguments: guises)
    func known(_ guise: Guise) throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml")
            #expect(try workspace.imported("in").status == 0)
            let name = guise.testDescription == "as CSV" ? "again.csv" : "again.yaml"
            try workspace.folder.write(guise.change(LedgerWorkspace.submission("A1")), to: name)
            let run = try workspace.imported(name, "--list")
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.hasPrefix("known\tA1\t\(name)\n"), "\(run.output)")
            #expect(try workspace.run("export", "--out", "back").status == 0)
            #expect(try workspace.contents(of: "back").keys.sorted() == ["000001-1.yaml", "submissions.csv"])
        }
    }

    @Test("of several audits in a table one is refused and the others go in")
    func tableInPart() throws {
        try LedgerWorkspace.with { workspace in
            let head = "audit,checklist,version,dealer,date,auditor,item,person,value\n"
            let rows = ["A1", "A2", "A3"].map { audit in
                let first = audit == "A2" ? "maybe" : "yes"
                return """
                    \(audit),lounge,1.0.0,D1,2026-10-12,A-07,1-1,,\(first)
                    \(audit),lounge,1.0.0,D1,2026-10-12,A-07,1-2,,yes
                    \(audit),lounge,1.0.0,D1,2026-10-12,A-07,1-3,张三,2 min

                    """
            }
            try workspace.folder.write(head + rows.joined(), to: "in.csv")
            let run = try workspace.imported("in.csv", "--list")
            #expect(run.status == 1)
            #expect(run.messages.hasPrefix("in.csv:5:"), "\(run.messages)")
            #expect(run.output.hasPrefix("added\tA1\tin.csv\nadded\tA3\tin.csv\n"), "\(run.output)")

            try workspace.folder.write(head + rows.joined().replacingOccurrences(of: "maybe", with: "no"), to: "in.csv")
            let mended = try workspace.imported("in.csv", "--list")
            #expect(mended.status == 0, "\(mended.messages)")
            #expect(mended.output.hasPrefix("known\tA1\tin.csv\nadded\tA2\tin.csv\nknown\tA3\tin.csv\n"))
            #expect(try workspace.check().status == 0)
        }
    }

    @Test("an older version of the checklist is scored by that version, with a warning")
    func outdatedVersion() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.checklist, to: "Checklists/archive/lounge@1.0.0.yaml")
            try workspace.folder.write(
                SmallWorkspace.checklist.replacingOccurrences(of: "version: 1.0.0", with: "version: 1.1.0"),
                to: "Checklists/lounge.yaml")
            try workspace.write("A1", to: "in/1.yaml")
            for (language, words) in [
                ("en", "in/1.yaml:1:8: warning: answered by lounge 1.0.0, while 1.1.0 is current"),
                ("zh", "in/1.yaml:1:8: 警告: 按 lounge 1.0.0 版填写，现行版本是 1.1.0"),
            ] {
                let run = try workspace.imported("in", language: language)
                #expect(run.status == 0)
                #expect(run.messages.hasPrefix(words), "\(run.messages)")
            }
            #expect(try workspace.folder.read("Reports/import/refused.csv") == "file,line,column,audit,reason\n")
        }
    }

    @Test("a day that is today is no future")
    func today() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml", date: LedgerWorkspace.today)
            #expect(try workspace.imported("in").status == 0)
        }
    }

    @Test("an audit with blanks is kept as incomplete: status 1, now and when it is sent again")
    func incomplete() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.folder.write(
                SmallWorkspace.submission(answers: ["1-1: yes", "1-2: yes"]), to: "in/1.yaml")
            for word in ["added", "known"] {
                let run = try workspace.imported("in", "--list")
                #expect(run.status == 1)
                #expect(run.output.hasPrefix("\(word)\tA1\tin/1.yaml\n"))
                #expect(run.output.contains("1 of them incomplete"))
            }
        }
    }

    @Test("standard input is taken for -, and given back as it was")
    func standardInput() throws {
        try LedgerWorkspace.with { workspace in
            let content = Data(LedgerWorkspace.submission("A1").utf8)
            let run = try workspace.imported("-", "--list", input: content)
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.hasPrefix("added\tA1\t-\n"))
            #expect(try workspace.run("export", "--out", "back").status == 0)
            #expect(try workspace.contents(of: "back")["000001-stdin.yaml"] == content)
        }
    }

    @Test("without a network, names stand for themselves and that is said")
    func withoutNetwork() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(dealer: "somewhere"), to: "a.yaml")
            let run = try workspace.program.run("import", "a.yaml", "--today", "2026-12-31", "--lang", "en")
            #expect(run.status == 0)
            #expect(
                run.messages == "note: there is no network.yaml, so dealers and people are taken as they are written\n")
        }
    }

    @Test("the network of an earlier import is used when none is found")
    func rememberedNetwork() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml")
            #expect(try workspace.imported("in").status == 0)
            try FileManager.default.removeItem(at: workspace.folder.url.appendingPathComponent("network.yaml"))
            try workspace.write("A2", to: "later/2.yaml")
            try workspace.write("A3", to: "later/3.yaml", dealer: "D9")
            for (language, words) in [
                ("en", "note: there is no network.yaml, so the network that the ledger keeps is used"),
                ("zh", "提醒：没有找到 network.yaml，用台账中保存的网络"),
            ] {
                let run = try workspace.imported("later", language: language)
                #expect(run.status == 1)
                #expect(run.messageLines.first == words)
                #expect(run.messages.contains("D9") && !run.messages.contains("2.yaml"), "\(run.messages)")
            }
        }
    }

    @Test("a checklist that scores otherwise under the same version is told; other words are not")
    func sameVersion() throws {
        try LedgerWorkspace.with { workspace in
            let changes = [
                ("The floor is clean", "The floor is spotless", ""),
                (
                    "points: 2\n      - item: 1-2", "points: 4\n      - item: 1-2",
                    "note: checklist lounge 1.0.0 scores otherwise than the one of that version in the ledger, "
                        + "so scores do not compare; give a changed checklist a version of its own\n"
                ),
            ]
            for (number, (old, new, message)) in changes.enumerated() {
                try workspace.write("A\(number)", to: "in/1.yaml")
                #expect(try workspace.imported("in", "--ledger", "\(number).sqlite").status == 0)
                try workspace.folder.write(
                    SmallWorkspace.checklist.replacingOccurrences(of: old, with: new), to: "Checklists/lounge.yaml")
                try workspace.write("B\(number)", to: "in/2.yaml")
                let run = try workspace.imported("in", "--ledger", "\(number).sqlite")
                #expect(run.status == 0)
                #expect(run.messages == message)
                try workspace.folder.write(SmallWorkspace.checklist, to: "Checklists/lounge.yaml")
            }
        }
    }

    @Test("missing files are named and the others go in; with nothing at all the status is 65")
    func missingFiles() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "1.yaml")
            let run = try workspace.imported("1.yaml", "none.yaml")
            #expect(run.status == 1)
            #expect(run.messages == "none.yaml: error: no such file or folder; check the path\n")
            #expect(
                try workspace.folder.read("Reports/import/refused.csv")
                    == "file,line,column,audit,reason\nnone.yaml,,,,no such file or folder; check the path\n")
            #expect(try workspace.imported("none.yaml").status == 65)
        }
    }

    @Test("a name with line breaks cannot forge a line of the list")
    func forgedLines() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/x\nadded\tA9\ty.yaml")
            let run = try workspace.imported("in", "--list")
            #expect(run.status == 0)
            #expect(run.output.split(separator: "\n").first == "added\tA1\tin/x\u{FFFD}added A9 y.yaml")
        }
    }

    @Test("a reader that goes away does not end the import")
    func closedPipe() throws {
        try LedgerWorkspace.with { workspace in
            for number in 100..<400 { try workspace.write("A\(number)", to: "in/\(number).yaml") }
            try workspace.folder.write("this is no submission\n", to: "in/000.yaml")
            let command = "'\(Program.path)' import in --list --today 2026-12-31 --lang en"
            try workspace.folder.write("{ \(command) 2>&1; echo $? >status; } | true\n", to: "run.sh")
            try SystemTool.run("/bin/sh", ["-c", "cd '\(workspace.folder.url.path)' && sh run.sh"])
            #expect(try workspace.folder.read("status") == "1\n")
            let ledger = try workspace.run("ledger")
            #expect(ledger.output.contains("2026-10  300"), "\(ledger.output)")
        }
    }

    @Test("the ledger is readable by its owner only")
    func permissions() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml")
            #expect(try workspace.imported("in", "--ledger", "kept/here/l.sqlite").status == 0)
            for (name, mode) in [("kept", 0o700), ("kept/here", 0o700), ("kept/here/l.sqlite", 0o600)] {
                let attributes = try FileManager.default.attributesOfItem(
                    atPath: workspace.folder.url.appendingPathComponent(name).path)
                #expect(attributes[.posixPermissions] as? Int == mode, "\(name)")
            }
        }
    }

    @Test("several at once, over the same files: each audit is added by one of them")
    func atOnce() throws {
        try LedgerWorkspace.with { workspace in
            for number in 100..<200 { try workspace.write("A\(number)", to: "in/\(number).yaml") }
            let processes = try (0..<4).map { number in
                let output = workspace.folder.url.appendingPathComponent("out-\(number)")
                try Data().write(to: output)
                let process = Process()
                process.executableURL = URL(fileURLWithPath: Program.path)
                process.arguments = [
                    "import", "in", "--list", "--today", "2026-12-31", "--out", "refused-\(number)", "--lang", "en",
                ]
                process.currentDirectoryURL = workspace.folder.url
                process.standardOutput = try FileHandle(forWritingTo: output)
                try process.run()
                return process
            }
            for process in processes {
                process.waitUntilExit()
                #expect(process.terminationStatus == 0)
            }
            let lines = try (0..<4).flatMap { try workspace.folder.read("out-\($0)").split(separator: "\n") }
            let added = lines.filter { $0.hasPrefix("added\t") }.map { $0.split(separator: "\t")[1] }
            #expect(added.count == 100)
            #expect(Set(added).count == 100)
            #expect(lines.count { $0.hasPrefix("known\t") } == 300)
            #expect(try workspace.check().status == 0)
        }
    }
}
