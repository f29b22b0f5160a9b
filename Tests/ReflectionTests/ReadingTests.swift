import BilingualText
import Diagnostics
import Reflection
import Testing

@Suite("reading a filled report")
struct ReadingTests {
    /// A careful report as Markdown, a field to a list element, so that a test can put something else in its place.
    static let markdown = [
        "# 个人反思报告\n\n| | |\n| --- | --- |\n| **经销商** | SH01 上海一店 |\n| **姓名** | P017 张三 |\n| **日期** | 2026-10-14 |\n",
        "## 案例\n\n> 提示：请补充经过。\n\n答应十四号取车，到了才刚喷完漆。\n",
        "## 1. 客户想法\n\n> 提示：站到客户的位置。\n\n1. 车怎么还在喷漆？\n2. 半天谁来赔？\n3. \\_\\_\\_\\_\n",
        "## 2. 客户需求\n\n1. 约定的日子取到车\n2. 有人承认耽误\n3. \\_\\_\\_\\_\n",
        "## 3. 错误理念\n\n晚一点客户也会等。\n\n____________\n",
        "## 4. 错误行为\n\n没去车间看，也没有回电话。\n",
        "## 5. 不良后果\n\n要求报销打车费。\n",
        "## 6. 正确理念\n\n答应的取车时间就是约定。\n",
        "## 7. 正确行为\n\n十三号打电话说明喷漆进度。\n",
        "## 8. 良好结果\n\n刘先生十四号一次取到车。\n",
        "## 签字\n\n填写人：\\_\\_\\_\\_\n",
    ]

    /// A change of a careful report, and what is said about it then.
    struct Edit: Sendable, CustomTestStringConvertible {
        let name: String
        let change: @Sendable (String) -> String
        let expected: [String]
        var testDescription: String { name }

        init(_ name: String, _ change: @escaping @Sendable (String) -> String, _ expected: [String] = []) {
            self.name = name
            self.change = change
            self.expected = expected
        }
    }

    static func read(_ text: String) -> ReflectionReading { readReflection(Array(text.utf8), file: "r.md") }

    static func lines(_ text: String, _ language: Language = .en) -> [String] {
        read(text).diagnostics.map { String($0.rendered(in: language).prefix { $0 != "\n" }) }
    }

    @Test("a careful report has nothing to be said about it, and its parts are where they were written")
    func careful() throws {
        let reading = Self.read(Self.markdown.joined(separator: "\n"))
        #expect(reading.diagnostics == [])
        let report = try #require(reading.report)
        #expect(report.head == ReflectionHead(dealer: "SH01 上海一店", person: "P017 张三", date: "2026-10-14"))
        #expect(report.situation.map(\.text) == ["答应十四号取车，到了才刚喷完漆。"])
        #expect(report[.thoughts]?.statements.map(\.number) == [1, 2])
        #expect(report[.wrongIdea]?.statements.map(\.text) == ["晚一点客户也会等。"])
        #expect(report[.wrongIdea]?.position == SourcePosition(line: 29, column: 4))
    }

    @Test(
        "other ways of writing the same report",
        arguments: [
            Edit("CRLF", { $0.replacing("\n", with: "\r\n") }), Edit("CR", { $0.replacing("\n", with: "\r") }),
            Edit("a byte-order mark", { "\u{FEFF}" + $0 }),
            Edit("no space behind the signs", { $0.replacing("## ", with: "##") }),
            Edit("no numbers", { text in (1...8).reduce(text) { $0.replacing("## \($1). ", with: "## ") } }),
            Edit(
                "no signs at all, a colon instead", { $0.replacing("## ", with: "").replacing("理念\n", with: "理念：\n") }),
            Edit("bold names", { $0.replacing("## 3. 错误理念", with: "**3. 错误理念**") }),
            Edit("deeper headings", { $0.replacing("## ", with: "#### ") }),
            Edit("full-width signs", { $0.replacing("## ", with: "＃＃ ") }),
            Edit("Chinese numbers", { $0.replacing("## 3. ", with: "## 三、") }),
            Edit(
                "English headings",
                { $0.replacing("3. 错误理念", with: "Wrong idea").replacing("案例", with: "What happened") }),
            Edit("another name", { $0.replacing("客户想法", with: "客户的想法").replacing("正确行为", with: "正确做法") }),
            Edit(
                "bullets",
                { $0.replacing("1. 车", with: "- 车").replacing("2. 半", with: "- 半").replacing("3. \\", with: "- \\") }),
            Edit("plain lines", { $0.replacing("1. 车", with: "车").replacing("2. 半", with: "半") }),
            Edit("circled numbers", { $0.replacing("1. 车", with: "①车").replacing("2. 半", with: "②半") }),
            Edit("numbers in brackets", { $0.replacing("1. 车", with: "（1）车").replacing("2. 半", with: "2）半") }),
            Edit("hints deleted", { $0.replacing("> 提示：站到客户的位置。", with: "") }),
            Edit("a wrapped thought", { $0.replacing("车怎么还在喷漆？", with: "车怎么还\n   在喷漆？") }),
            Edit("answers behind the line", { $0.replacing("1. 车怎么还在喷漆？", with: "1. \\_\\_\\_车怎么还在喷漆？\\_\\_\\_") }),
        ])
    func variants(_ edit: Edit) {
        let original = Self.markdown.joined(separator: "\n")
        let changed = edit.change(original)
        #expect(changed != original)
        #expect(Self.lines(changed) == [])
    }

    @Test("a remark stands at its word: line, column and caret")
    func place() throws {
        let text = Self.markdown.joined(separator: "\n").replacing("要求报销打车费。", with: "要求报销打车费，\n  闹到店要倒闭。")
        let diagnostic = try #require(Self.read(text).diagnostics.first)
        #expect(
            diagnostic.rendered(in: .zh, source: SourceLines(text))
                == "r.md:42:7: 错误: 规则 5（不良后果）：“倒闭”超出了这件事；请写这件事本身会带来什么\n      闹到店要倒闭。\n              ^")
    }

    @Test(
        "what is wrong with the file itself",
        arguments: [
            Edit(
                "a heading is missing", { $0.replacing("## 6. 正确理念", with: "") },
                ["r.md: error: rule 6, Right idea: the field is missing; add the heading 'Right idea' and fill it in"]
            ),
            Edit(
                "a heading stands twice", { $0 + "\n## 错误理念\n\n再写一遍\n" },
                ["r.md:59:4: error: 'Wrong idea' stands twice (first at 29:4); make one field of them"]
            ),
            Edit(
                "a heading is misspelt", { $0.replacing("不良后果", with: "不好后果") },
                [
                    "r.md: error: rule 5, Bad consequence: the field is missing; add the heading 'Bad consequence' and fill it in",
                    "r.md:39:4: warning: a reflection report has no heading '不好后果'; did you mean '不良后果'? The text below it is not read",
                ]
            ),
            Edit(
                "no case", { $0.replacing("答应十四号取车，到了才刚喷完漆。", with: "____") },
                [
                    "r.md: warning: the case is not told, so consequence, right idea and result are only held to the other fields; add the heading 'What happened'"
                ]
            ),
            Edit(
                "nothing of a report", { _ in "# Shopping\n\n- milk\n" },
                [
                    "r.md: error: the file has none of the fields of a reflection report; expected headings such as 'Wrong idea'; dealer-audit reflect writes blank reports"
                ]
            ),
            Edit(
                "an empty file", { _ in "" },
                [
                    "r.md: error: the file has none of the fields of a reflection report; expected headings such as 'Wrong idea'; dealer-audit reflect writes blank reports"
                ]
            ),
            Edit(
                "too large", { $0 + String(repeating: "车", count: 30_000) },
                [
                    "r.md: error: the file has 90812 bytes, and a reflection report has 64 KB at most; check that it is the right file"
                ]
            ),
        ])
    func files(_ edit: Edit) {
        #expect(Self.lines(edit.change(Self.markdown.joined(separator: "\n"))) == edit.expected)
    }

    static let yaml = """
        # a report
        reflection: 1
        dealer: SH01
        person: 张三
        audit: A1
        date: 2026-10-14
        item: [3-4]
        case: 答应十四号取车，到了才刚喷完漆。
        thoughts: [车怎么还在喷漆？, 半天谁来赔？, ""]
        needs: |
          1. 约定的日子取到车
          2. 有人承认耽误
        wrong-idea: 晚一点客户也会等。
        wrong-behaviour: 没去车间看，也没有回电话。
        不良后果: ["要求报销打车费。"]
        right-idea: 答应的取车时间就是约定。
        right-behaviour: 十三号打电话说明喷漆进度。
        good-result: 刘先生十四号一次取到车。
        """

    @Test("YAML says the same")
    func carefulYAML() throws {
        let reading = Self.read(Self.yaml)
        #expect(reading.diagnostics == [])
        let report = try #require(reading.report)
        #expect(
            report.head == ReflectionHead(dealer: "SH01", person: "张三", audit: "A1", item: "3-4", date: "2026-10-14"))
        #expect(report[.needs]?.statements.map(\.number) == [1, 2])
    }

    @Test("JSON is YAML too")
    func json() {
        let text = #"{"reflection": 1, "case": "喷漆", "wrong-idea": "等等也行"}"#
        #expect(Self.lines(text).count == 7)
    }

    @Test(
        "what is wrong with a YAML report",
        arguments: [
            Edit(
                "an unknown key", { $0.replacing("wrong-idea:", with: "wrong-ideas:") },
                [
                    "r.md: error: rule 3, Wrong idea: the field is missing; add the heading 'Wrong idea' and fill it in",
                    "r.md:13:1: error: a reflection report has no key 'wrong-ideas'; did you mean 'wrong-idea'? Remove or mend it",
                ]
            ),
            Edit(
                "a mapping for a text", { $0.replacing("right-idea: 答应的取车时间就是约定。", with: "right-idea: {a: b}") },
                [
                    "r.md:16:1: error: rule 6, Right idea: left blank; expected: What you should have believed in this very case; no slogans",
                    "r.md:16:13: error: 'right-idea' takes a text or a list of texts, not a mapping",
                ]
            ),
            Edit(
                "one field under two names", { $0 + "\n错误理念: 再写一遍" },
                ["r.md:19:1: error: 'Wrong idea' stands twice (first at 13:1); make one field of them"]
            ),
            Edit(
                "a breach stands at its value", { $0.replacing("答应的取车时间就是约定。", with: "客户至上") },
                [
                    "r.md:16:13: error: rule 6, Right idea: '客户至上' is a slogan that fits any case; write what belongs to this one"
                ]
            ),
        ])
    func yamlProblems(_ edit: Edit) {
        #expect(Self.lines(edit.change(Self.yaml)) == edit.expected)
    }
}
