import Foundation
import Testing

@Suite("reflect: from the failed critical item to the checked report")
struct ReflectCommandTests {
    /// The small checklist with a critical item that is observed per person, two dealers and one audit of each.
    private static func workspace(_ body: (SmallWorkspace) throws -> Void) throws {
        try SmallWorkspace.with { workspace in
            let checklist = SmallWorkspace.checklist.replacingOccurrences(
                of: "        per: person\n",
                with: """
                            per: person
                            critical: {effect: fail}
                            not-applicable: forbid
                            criterion: {zh: 用秒表计时, en: Time it with a watch}
                            remedy: {zh: 听到门响就起身迎接, en: Get up when the door opens}

                    """)
            try workspace.folder.write(checklist, to: "Checklists/lounge.yaml")
            let late = "{person: 张三, value: 5分钟, note: 在打电话}"
            try workspace.folder.write(
                SmallWorkspace.submission(
                    audit: "A1", dealer: "D1",
                    answers: ["1-1: yes", "1-2: yes", "1-3: [\(late), {person: 李四, value: 1分钟}]"]),
                to: "audits/a1.yaml")
            try workspace.folder.write(
                SmallWorkspace.submission(
                    audit: "A2", dealer: "D2", date: "2026-11-03", answers: ["1-1: no", "1-2: yes", "1-3: \(late)"]),
                to: "audits/a2.yaml")
            try body(workspace)
        }
    }

    @Test("one report a person and audit, each in its dealer's folder; then the next command is named")
    func writes() throws {
        try Self.workspace { workspace in
            let run = try workspace.program.run("reflect", "audits", "--lang", "en")
            #expect(run.status == 0, "\(run.messages)")
            #expect(
                run.output == """
                    Reports/reflection/D1/张三/A1.md
                    Reports/reflection/D2/张三/A2.md
                    2 reflection reports: Reports/reflection. When one is filled in: dealer-audit reflect check Reports/reflection/D1/张三/A1.md

                    """)
            let report = try workspace.folder.read("Reports/reflection/D1/张三/A1.md")
            for part in [
                "| **Dealer** | D1 |", "| **Audit** | A1 |", "1-3 Received within three minutes", "在打电话",
                "Time it with a watch",
                "Get up when the door opens",
            ] {
                #expect(report.contains(part), "\(part)")
            }
            #expect(!report.contains("D2"))
            let attributes = try FileManager.default.attributesOfItem(
                atPath: workspace.folder.url.appendingPathComponent("Reports/reflection/D1/张三/A1.md").path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test("what was filled in is kept, unless it is to be replaced")
    func keeps() throws {
        try Self.workspace { workspace in
            _ = try workspace.program.run("reflect", "audits", "--out", "r")
            let blank = try workspace.folder.read("r/D1/张三/A1.md")
            try workspace.folder.write(blank + "\n填过\n", to: "r/D1/张三/A1.md")
            let again = try workspace.program.run("reflect", "audits", "--out", "r", "--lang", "en")
            #expect(again.status == 0)
            #expect(
                again.messages
                    == "r/D1/张三/A1.md is there already with changes and may be filled in, so it is kept; --replace writes it anew\n"
            )
            #expect(try workspace.folder.read("r/D1/张三/A1.md") == blank + "\n填过\n")
            _ = try workspace.program.run("reflect", "audits", "--out", "r", "--replace")
            #expect(try workspace.folder.read("r/D1/张三/A1.md") == blank)
        }
    }

    /// A command line, its status and what it prints.
    struct Narrowing: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let status: Int32
        let text: String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: String..., status: Int32, text: String) {
            (self.arguments, self.status, self.text) = (arguments, status, text)
        }
    }

    @Test(
        "what is looked at can be narrowed, and a name that is not there is wrong usage",
        arguments: [
            Narrowing("audits", "--dealer", "D2", status: 0, text: "1 reflection report: r."),
            Narrowing("audits", "--month", "2026-10", status: 0, text: "r/D1/张三/A1.md"),
            Narrowing("audits", "A2", status: 0, text: "r/D2/张三/A2.md"),
            Narrowing("form", "audits", "--person", "张 三", status: 0, text: "2 reflection reports"),
            Narrowing(
                "audits", "--person", "李四", status: 64, text: "no failed critical item names '李四'; there are: 张三"),
            Narrowing(
                "audits", "--dealer", "D3", status: 64, text: "no audit is of the dealer 'D3'; there are: D1, D2"),
            Narrowing("audits", "A3", status: 64, text: "no audit was found with the number 'A3'; there are: A1, A2"),
            Narrowing("audits", "--month", "2026-12", status: 65, text: "no audit is dated 2026-12; check the month"),
            Narrowing(status: 64, text: "name submitted files, folders or numbers of audits, or take a month"),
            Narrowing("nowhere/x.yaml", status: 65, text: "no such file or folder"),
            Narrowing("audits", "--ledger", "l.sqlite", status: 64, text: "files are read without the ledger"),
            Narrowing("audits", "--format", "pdf", status: 64, text: "unknown format in 'pdf'; there are: md,yaml"),
        ])
    func narrows(_ narrowing: Narrowing) throws {
        try Self.workspace { workspace in
            let run = try workspace.program.run(["reflect"] + narrowing.arguments + ["--out", "r", "--lang", "en"])
            #expect(run.status == narrowing.status)
            #expect((run.output + run.messages).contains(narrowing.text), "\(run.output + run.messages)")
        }
    }

    @Test("from the ledger by month and by number")
    func ledger() throws {
        try Self.workspace { workspace in
            #expect(try workspace.program.run("import", "audits").status == 0)
            let month = try workspace.program.run("reflect", "--month", "2026-10", "--out", "r", "--lang", "en")
            #expect(month.status == 0)
            #expect(month.output.hasPrefix("r/D1/张三/A1.md\n1 reflection report"))
            let number = try workspace.program.run("reflect", "A2", "--out", "r", "--lang", "en")
            #expect(number.output.hasPrefix("r/D2/张三/A2.md\n"), "\(number.messages)")
            let empty = try workspace.program.run("reflect", "--month", "2026-01", "--out", "r", "--lang", "en")
            #expect(empty.status == 65)
            #expect(empty.messages.contains("holds no audit dated 2026-01"))
        }
    }

    @Test("the same report from files and from the ledger")
    func sameReport() throws {
        try Self.workspace { workspace in
            _ = try workspace.program.run("import", "audits")
            _ = try workspace.program.run("reflect", "--month", "2026-10", "--out", "l", "--format", "md,yaml")
            _ = try workspace.program.run("reflect", "audits/a1.yaml", "--out", "f", "--format", "yaml,md")
            for file in ["D1/张三/A1.md", "D1/张三/A1.reflection.yaml"] {
                #expect(try workspace.folder.read("l/\(file)") == workspace.folder.read("f/\(file)"))
            }
        }
    }

    @Test("a critical finding that names nobody is told of")
    func nobody() throws {
        try Self.workspace { workspace in
            let checklist = try workspace.folder.read("Checklists/lounge.yaml").replacingOccurrences(
                of: "en: The floor is clean}\n",
                with: "en: The floor is clean}\n        critical: {effect: fail}\n        not-applicable: forbid\n")
            try workspace.folder.write(checklist, to: "Checklists/lounge.yaml")
            let run = try workspace.program.run("reflect", "audits/a2.yaml", "--out", "r", "--lang", "en")
            #expect(run.status == 0)
            let expected =
                "note: critical item 1-1 failed in audit A2 and names nobody, so nobody owes a report; "
                + "let a manager of D2 say who answers for it\n"
            #expect(run.messages == expected)
        }
    }

    @Test("both parts have help in both languages", arguments: ["form", "check"])
    func help(_ part: String) throws {
        let english = try Program().run("reflect", part, "--help", "--lang", "en")
        #expect(english.status == 0)
        #expect(english.output.contains("USAGE: dealer-audit reflect \(part)"))
        #expect(english.output.contains("Example: dealer-audit reflect"))
        #expect(!english.output.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        let chinese = try Program().run("reflect", part, "--help", "--lang", "zh")
        #expect(chinese.output.contains("例：dealer-audit reflect"))
        for word in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "Show help", "default:"] {
            #expect(!chinese.output.contains(word), "\(word)")
        }
    }

    @Test("nobody failed: nothing is written and nothing is wrong")
    func nothing() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "a.yaml")
            let run = try workspace.program.run("reflect", "a.yaml", "--lang", "en")
            #expect(run.status == 0)
            #expect(run.output == "Nobody has a failed critical item; no reflection report is due\n")
        }
    }

    @Test("hostile ids stay in their folder and share none")
    func hostile() throws {
        try Self.workspace { workspace in
            let names = ["..x", "<b>", "=SUM(A1)", "a|b", "Ab", "aB", String(repeating: "长", count: 40), "👩‍🔧"]
            for (index, name) in names.enumerated() {
                try workspace.folder.write(
                    SmallWorkspace.submission(
                        audit: "\"\(name)\"", dealer: "D1", date: "2026-10-\(index + 10)",
                        answers: ["1-1: yes", "1-2: yes", "1-3: {person: \"\(name)\", value: 5分钟}"]),
                    to: "h/\(index).yaml")
            }
            let before = try workspace.folder.files().count
            let run = try workspace.program.run("reflect", "h", "--out", "r", "--lang", "en")
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.contains("\(names.count) reflection reports"))
            #expect(try workspace.folder.files().count == before + names.count)
            #expect(try workspace.program.run("reflect", "check", "r").status == 65)
        }
    }
}
