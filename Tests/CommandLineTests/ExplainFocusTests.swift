import ExactArithmetic
import Foundation
import Testing

@Suite("dealer-audit explain, looking at one thing")
struct ExplainFocusTests {
    @Test("--item shows each observation, the item's weight and its rules")
    func item() throws {
        try ExplainedWorkspace.with { workspace in
            try workspace.folder.write(ExplainedWorkspace.submission(papers: "no"), to: "a.yaml")
            let run = try workspace.explain("A1", "--item", "2-1")
            #expect(run.status == 0)
            #expect(run.output.hasPrefix("# 2-1 Received within three minutes\n"))
            #expect(PrintedPage.value(of: "Rate of this item", on: run.output) == "77.78 ≈ 700/9 %")
            #expect(PrintedPage.value(of: "张三(P2)", on: run.output) == "4 min")
            #expect(!run.output.contains("1-1"))
            let column = try #require(try PrintedPage.exactColumns(of: run.output).first)
            #expect(column.dropLast().sum() == column.last)
            let ruled = try workspace.explain("A1", "--item", "1-2", language: "zh")
            #expect(ruled.output.hasPrefix("# 1-2 客户资料上锁\n"))
            #expect(ruled.output.contains("## 与此项有关的规则\n"))
            #expect(ruled.output.contains("**"))
        }
    }

    @Test("--item of a special deduction shows what it took")
    func specialDeduction() throws {
        try ExplainedWorkspace.with { workspace in
            try workspace.folder.write(ExplainedWorkspace.submission(press: 2), to: "a.yaml")
            let run = try workspace.explain("A1", "--item", "press")
            #expect(PrintedPage.value(of: "Special deduction", on: run.output) == "−10.00")
            #expect(!run.output.contains("No point was lost"))
        }
    }

    @Test("--person takes an id or a name and shows nobody else")
    func person() throws {
        try ExplainedWorkspace.with { workspace in
            try workspace.folder.write(ExplainedWorkspace.submission(), to: "a.yaml")
            let byID = try workspace.explain("A1", "--person", "P2")
            #expect(byID.status == 0)
            #expect(byID.output.hasPrefix("# 张三\n"))
            #expect(PrintedPage.value(of: "Person id", on: byID.output) == "P2")
            #expect(PrintedPage.value(of: "Score", on: byID.output) == "33.33 ≈ 100/3")
            let column = try #require(try PrintedPage.exactColumns(of: byID.output).first)
            #expect(column == [100, try #require(Fraction(text: "-200/3")), try #require(Fraction(text: "100/3"))])
            let byName = try workspace.explain("A1", "--person", "李 四", language: "zh")
            #expect(byName.output.hasPrefix("# 李四\n"))
            #expect(!byName.output.contains("张三") && !byName.output.contains("P1"))
        }
    }

    /// A name that cannot be looked at, and why.
    struct Stranger: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let english: String
        let chinese: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let strangers = [
        Stranger(
            arguments: ["--item", "pres"],
            english: "there is no item 'pres'; did you mean 'press'? There are: 1-1, 1-2, 2-1, press",
            chinese: "没有检查项“pres”（是否应为“press”？），可用：1-1、1-2、2-1、press"),
        Stranger(
            arguments: ["--person", "王五"], english: "this audit does not name '王五'; there are: 张三, 李四",
            chinese: "这次稽核中没有“王五”，可用：张三、李四"),
        Stranger(
            arguments: ["--person", "张三"], english: "several people are called '张三'; give an id: P1, P2",
            chinese: "叫“张三”的有几个人，请用编号：P1、P2"),
    ]

    @Test("an item or person the audit does not know, and a name that two share, end with 64", arguments: strangers)
    func unknown(_ row: Stranger) throws {
        try ExplainedWorkspace.with { workspace in
            try workspace.folder.write(ExplainedWorkspace.submission(), to: "a.yaml")
            let program = Program(folder: workspace.folder.url)
            for (language, expected) in [("en", row.english), ("zh", row.chinese)] {
                let run = try program.run(["explain", "A1"] + row.arguments + ["--lang", language])
                #expect(run.status == 64)
                #expect(run.output == "")
                #expect(run.messages == expected + "\n")
            }
        }
    }

    @Test("a file of several audits shows those that name the person")
    func several() throws {
        try ExplainedWorkspace.with { workspace in
            let both =
                ExplainedWorkspace.submission("A1", times: [("P1", "1 min")]) + "---\n"
                + ExplainedWorkspace.submission("A2", times: [("P3", "9 min")])
            try workspace.folder.write(both, to: "in/both.yaml")
            let run = try workspace.explain("in/both.yaml", "--person", "P3")
            #expect(run.status == 0)
            #expect(PrintedPage.value(of: "Audit number", on: run.output) == "A2")
            #expect(!run.output.contains("A1"))
            let all = try workspace.explain("in/both.yaml")
            #expect(all.output.components(separatedBy: "# Why this score · ").count == 3)
            let nobody = try workspace.explain("in/both.yaml", "--person", "P2")
            #expect(nobody.status == 64)
            #expect(nobody.messages.hasPrefix("these audits do not name 'P2'"))
        }
    }

    @Test(
        "only one thing is looked at in one run",
        arguments: [
            ["--item", "1-1", "--person", "P1"], ["--item", "1-1", "--lift"], ["--person", "P1", "--lift"],
        ])
    func oneFocus(_ options: [String]) throws {
        try ExplainedWorkspace.with { workspace in
            try workspace.folder.write(ExplainedWorkspace.submission(), to: "a.yaml")
            let program = Program(folder: workspace.folder.url)
            let english = try program.run(["explain", "A1"] + options + ["--lang", "en"])
            #expect(english.status == 64)
            #expect(english.messageLines.first == "Error: only one of --item, --person and --lift at a time")
            let chinese = try program.run(["explain", "A1"] + options + ["--lang", "zh"])
            #expect(chinese.messageLines.first == "错误：--item、--person、--lift 一次只能用一个")
        }
    }

    /// Answers and what --lift says about them, in both languages.
    struct LiftRow: Sendable, CustomTestStringConvertible {
        let name: String
        let submission: String
        let english: [String]
        let chinese: [String]
        var testDescription: String { name }
    }

    static let lifts = [
        LiftRow(
            name: "the fewest repairs", submission: ExplainedWorkspace.submission(floor: "no"),
            english: [
                "Goal: grade B.", "Putting 1 finding right is enough, and nothing smaller would do.",
                "| 1-1 The floor is clean | no ", "Afterwards: score 90.12, grade A, Passed.",
            ],
            chinese: ["目标：等级 B。", "至少需要整改以下 1 处，少一处都不够。", "整改后：得分 90.12，等级 A，通过。"]),
        LiftRow(
            name: "a rule that binds", submission: ExplainedWorkspace.submission(papers: "no"),
            english: [
                "Goal: grade B.", "binds, because of", "| 1-2 Papers are locked away **Critical** | no ",
                "score 90.12, grade A",
            ],
            chinese: ["正在起作用，由", "| 1-2 客户资料上锁 **否决项** | no ", "整改后：得分 90.12，等级 A，通过。"]),
        LiftRow(
            name: "out of reach", submission: ExplainedWorkspace.submission(floor: "no", press: 10),
            english: ["Goal: grade B.", "Not even putting every finding right does it: 50.00 at most, grade C."],
            chinese: ["即使整改所有不符合项也达不到：得分最多 50.00，等级 C。"]),
        LiftRow(
            name: "nothing to gain", submission: ExplainedWorkspace.submission(),
            english: ["The best grade is reached already."], chinese: ["已是最高等级，无需整改。"]),
        LiftRow(
            name: "no score", submission: ExplainedWorkspace.submission(floor: nil),
            english: ["There is no score to lift."],
            chinese: ["没有得分，谈不上提升。"]),
    ]

    @Test("--lift gives each of its answers", arguments: lifts)
    func lift(_ row: LiftRow) throws {
        try ExplainedWorkspace.with { workspace in
            try workspace.folder.write(row.submission, to: "a.yaml")
            for (language, heading, expected) in [
                ("en", "## What reaches the next grade\n", row.english), ("zh", "## 怎样达到下一等级\n", row.chinese),
            ] {
                let run = try workspace.explain("A1", "--lift", language: language)
                #expect(run.status == 0)
                let parts = run.output.components(separatedBy: heading)
                #expect(parts.count == 2)
                for text in expected { #expect(parts.last?.contains(text) == true, "\(text)") }
            }
        }
    }
}
