import Foundation
import Testing

@Suite("dealer-audit diff")
struct DiffCommandTests {
    /// The small checklist with some of its text replaced.
    private static func version(_ version: String, _ edits: (String, String)...) -> String {
        edits.reduce(
            SmallWorkspace.checklist.replacingOccurrences(of: "version: 1.0.0", with: "version: \(version)")
        ) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }

    @Test("begins with the verdict and why, then lists what changed, in both languages")
    func page() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(
                Self.version(
                    "1.1.0", ("地面干净, en", "地面干净明亮, en"),
                    ("points: 2\n      - item: 1-2", "points: 3\n      - item: 1-2")),
                to: "new.yaml")
            let english = try workspace.program.run("diff", "Checklists/lounge.yaml", "new.yaml", "--lang", "en")
            #expect(english.status == 0)
            #expect(english.messages == "")
            #expect(
                english.output.hasPrefix(
                    "**Not comparable**: 1 item weighted otherwise\n\n# lounge Lounge 1.0.0 → 1.1.0\n"))
            #expect(english.output.contains("re-weighted | points"))
            #expect(english.output.contains("| 40%"))
            #expect(english.output.contains("| 50%"))
            #expect(english.output.contains("地面干净明亮 / The floor is clean"))
            let chinese = try workspace.program.run("diff", "Checklists/lounge.yaml", "new.yaml", "--lang", "zh")
            #expect(chinese.output.hasPrefix("**不可比**：1 个检查项改了权重\n\n# lounge 休息区 1.0.0 → 1.1.0\n"))
        }
    }

    @Test(
        "other words leave scores comparable, another pass mark changes the verdict rules only",
        arguments: [
            ("The floor is clean", "The floor is clean and dry", "**Comparable**: only words"),
            ("pass: 60", "pass: 70", "**Verdict rules changed**: the pass mark changed\n"),
            ("none of this text", "anything", "**Comparable**: nothing changed."),
        ])
    func verdicts(old: String, new: String, start: String) throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(Self.version("1.0.0", (old, new)), to: "new.yaml")
            let run = try workspace.program.run("diff", "Checklists/lounge.yaml", "new.yaml", "--lang", "en")
            #expect(run.output.hasPrefix(start))
            #expect(run.status == 0)
        }
    }

    @Test("versions are looked up in the folder and its archive; an unknown one names those there are")
    func lookup() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(
                Self.version("0.9.0", ("pass: 60", "pass: 50")), to: "Checklists/archive/lounge@0.9.0.yaml")
            let found = try workspace.program.run("diff", "lounge@0.9.0", "lounge@1.0.0", "--lang", "en")
            #expect(found.status == 0)
            #expect(found.output.contains("# lounge Lounge 0.9.0 → 1.0.0"))
            let unknown = try workspace.program.run("diff", "lounge@0.9.0", "lounge@2", "--lang", "en")
            #expect(unknown.status == 65)
            #expect(unknown.output == "")
            #expect(unknown.messages.contains("holds no version 2 of checklist 'lounge'; there are: 1.0.0, 0.9.0"))
            let stranger = try workspace.program.run("diff", "louge@1", "lounge@1.0.0", "--lang", "en")
            #expect(stranger.status == 65)
            #expect(stranger.messages.contains("holds no checklist 'louge'"))
        }
    }

    @Test("a missing file ends with 74, a broken definition with 65 and its places, two dashes with 64")
    func refusals() throws {
        try SmallWorkspace.with { workspace in
            let missing = try workspace.program.run("diff", "old.yaml", "lounge@1.0.0", "--lang", "en")
            #expect(missing.status == 74)
            #expect(missing.messages.hasPrefix("old.yaml: error: no such file; "))
            try workspace.folder.write(Self.version("2", ("pass: 60", "pass: 600")), to: "broken.yaml")
            let broken = try workspace.program.run("diff", "lounge@1.0.0", "broken.yaml", "--lang", "en")
            #expect(broken.status == 65)
            #expect(broken.output == "")
            #expect(broken.messages.hasPrefix("broken.yaml:4:7: error: "))
            #expect(try workspace.program.run("diff", "-", "-", "--lang", "en").status == 64)
            let piped = try workspace.program.run(
                "diff", "lounge@1.0.0", "-", "--lang", "en", input: Data(SmallWorkspace.checklist.utf8))
            #expect(piped.output.hasPrefix("**Comparable**"))
        }
    }

    @Test("old answers are scored under both and the change is split by cause")
    func audits() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(
                Self.version(
                    "1.1.0", ("{at-most: 3 min, rate: 1}", "{at-most: 3 min, rate: 1}, {at-most: 5 min, rate: 0.5}"),
                    ("points: 2\n      - item: 1-2", "points: 7\n      - item: 1-2")), to: "new.yaml")
            try workspace.folder.write(
                SmallWorkspace.submission(answers: ["1-1: yes", "1-2: no", "1-3: {person: 张三, value: 4 min}"]),
                to: "in/a.yaml")
            let run = try workspace.program.run(
                "diff", "Checklists/lounge.yaml", "new.yaml", "--audits", "in", "--lang", "en")
            #expect(run.status == 0)
            #expect(run.messages == "")
            // 2 of 5; with the new band 3 of 5; with the new mark 8 of 10.
            #expect(
                Self.row("A1", of: run.output) == [
                    "A1", "40.00", "80.00", "+40.00", "+20.00", "0.00", "+20.00", "0.00", "C Failed → B Passed",
                ])
        }
    }

    @Test("audits of other checklists and refused ones are named, and the status is 1")
    func leftOut() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(Self.version("1.1.0", ("pass: 60", "pass: 70")), to: "Checklists/new.yaml")
            try workspace.folder.write(SmallWorkspace.submission(), to: "in/a.yaml")
            try workspace.folder.write(
                SmallWorkspace.submission(audit: "A2").replacingOccurrences(of: "1.0.0", with: "1.1.0"),
                to: "in/b.yaml")
            try workspace.folder.write(SmallWorkspace.submission(audit: "A3", answers: ["1-1: maybe"]), to: "in/c.yaml")
            let run = try workspace.program.run(
                "diff", "lounge@1.0.0", "lounge@1.1.0", "--audits", "in", "--lang", "en")
            #expect(run.status == 1)
            #expect(run.messages.contains("audit A2 is by lounge 1.1.0, not lounge 1.0.0, and is left out\n"))
            #expect(run.messages.contains("in/c.yaml:8:8: error: "))
            #expect(Self.row("A1", of: run.output).prefix(4) == ["A1", "100.00", "100.00", "0.00"])
            #expect(Self.row("A2", of: run.output).isEmpty)
        }
    }

    @Test("items without old answers are named and take no part")
    func newItems() throws {
        try SmallWorkspace.with { workspace in
            let added = "      - item: 1-4\n        text: {zh: 有杂志, en: There are magazines}\n"
            try workspace.folder.write(
                Self.version("1.1.0", ("      - item: 1-3\n", added + "      - item: 1-3\n")), to: "new.yaml")
            try workspace.folder.write(
                SmallWorkspace.submission(answers: ["1-1: yes", "1-2: no", "1-3: {person: 张三, value: 1 min}"]),
                to: "a.yaml")
            let run = try workspace.program.run(
                "diff", "Checklists/lounge.yaml", "new.yaml", "--audits", "a.yaml", "--lang", "zh")
            #expect(run.output.hasPrefix("**不可比**：新增 1 个检查项\n"))
            #expect(Self.row("A1", of: run.output).prefix(4) == ["A1", "80.00", "80.00", "0.00"])
            #expect(run.output.contains("新检查表才有的检查项没有旧答案，不参与重新评分：1-4。"))
        }
    }

    @Test("two checklists of different ids are compared by item id, and the page says so")
    func strangers() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(
                Self.version("1.0.0", ("checklist: lounge", "checklist: bar")), to: "bar.yaml")
            let run = try workspace.program.run("diff", "lounge@1.0.0", "bar.yaml", "--lang", "en")
            #expect(run.output.contains("These are two different checklists; they are compared by item id.\n"))
            #expect(run.output.hasPrefix("**Comparable**"))
        }
    }

    /// The cells of the table row that begins with this audit.
    private static func row(_ audit: String, of page: String) -> [String] {
        let line = page.split(separator: "\n").first { $0.hasPrefix("| \(audit) ") } ?? ""
        return line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
