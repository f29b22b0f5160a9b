import BilingualText
import Diagnostics
import Testing
import YAMLDocument

/// What ends the reading, at the first value beyond it and not before.
@Suite struct LimitTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let within: String
        let beyond: String
        let messages: String

        init(_ name: String, within: String, beyond: String, _ messages: String) {
            self.name = name
            self.within = within
            self.beyond = beyond
            self.messages = messages
        }

        var testDescription: String { name }
    }

    static let limits = YAMLLimits(bytes: 64, depth: 3, aliases: 2, valueBytes: 6, nodes: 9)

    static let rows = [
        Row(
            "bytes", within: "#" + String(repeating: "x", count: 63), beyond: "#" + String(repeating: "x", count: 64),
            """
            the file has 65 bytes, more than the limit of 64 bytes; split it into several files
            文件有 65 字节，超过上限 64 字节；请拆成几个文件
            """),
        Row(
            "depth in brackets", within: "[{a: [b]}]", beyond: "[{a: [[b]]}]",
            """
            1:7 lists and mappings are nested more than 3 deep; flatten them, and check that brackets are closed
            1:7 列表和键值对的嵌套超过 3 层；请减少层次，并检查括号是否配对
            """),
        Row(
            "depth by dashes", within: "- - - a", beyond: "- - - - a",
            """
            1:7 lists and mappings are nested more than 3 deep; flatten them, and check that brackets are closed
            1:7 列表和键值对的嵌套超过 3 层；请减少层次，并检查括号是否配对
            """),
        Row(
            "depth by an alias", within: "- &x [a]\n- [*x]", beyond: "- &x [a]\n- [[*x]]",
            """
            2:5 lists and mappings are nested more than 3 deep; flatten them, and check that brackets are closed
            2:5 列表和键值对的嵌套超过 3 层；请减少层次，并检查括号是否配对
            """),
        Row(
            "aliases of all documents", within: "- &x a\n- *x\n---\n- &x a\n- *x",
            beyond: "- &x a\n- *x\n---\n- &x a\n- *x\n- *x",
            """
            6:3 more than 2 aliases ('*name'); write the values out, or split the file
            6:3 别名（“*名称”）超过 2 个；请直接写出内容或拆分文件
            """),
        Row(
            "a value", within: "张三", beyond: "a: 张三x",
            """
            1:4 this text has 7 bytes, more than the limit of 6 bytes; shorten it, and check that quotes are closed
            1:4 这段文字有 7 字节，超过上限 6 字节；请缩短，并检查引号是否配对
            """),
        Row(
            "a key", within: "张三: a", beyond: "张三x: a",
            """
            1:1 this text has 7 bytes, more than the limit of 6 bytes; shorten it, and check that quotes are closed
            1:1 这段文字有 7 字节，超过上限 6 字节；请缩短，并检查引号是否配对
            """),
        Row(
            "values of all documents", within: "[1, 2, 3]\n---\n{a: 1, b: 2}",
            beyond: "[1, 2, 3]\n---\n{a: 1, b: 2, c: 3}",
            """
            3:14 with its aliases written out the file has more than 9 values; use fewer aliases, or split the file
            3:14 展开别名后，文件中的值超过 9 个；请减少别名或拆分文件
            """),
        Row(
            "values behind aliases", within: "- &x [1, 2]\n- *x\n- 3\n- 4", beyond: "- &x [1, 2]\n- *x\n- *x",
            """
            3:3 with its aliases written out the file has more than 9 values; use fewer aliases, or split the file
            3:3 展开别名后，文件中的值超过 9 个；请减少别名或拆分文件
            """),
    ]

    @Test(arguments: rows)
    func stops(row: Row) {
        #expect(row.within.reading(limits: Self.limits).messages == "")
        #expect(row.beyond.reading(limits: Self.limits).messages == row.messages)
    }

    @Test func showsLimitsInTheLargestUnit() {
        let limits = YAMLLimits(bytes: 3 << 20, valueBytes: 2 << 10)
        let file = String(repeating: "#", count: 3 << 20) + "#"
        let value = String(repeating: "x", count: 2 << 10) + "x"
        #expect(file.reading(limits: limits).messages.contains("the limit of 3 MB;"))
        #expect(value.reading(limits: limits).messages.contains("the limit of 2 KB;"))
    }

    @Test func bearsSenselessLimits() {
        for extreme in [Int.min, -1, 0, Int.max] {
            let limits = YAMLLimits(
                bytes: .max, depth: extreme, aliases: extreme, valueBytes: extreme, nodes: extreme)
            let reading = "a: &x [1]\nb: *x".reading(limits: limits)
            #expect(reading.diagnostics.isEmpty == (extreme == .max))
        }
    }

    @Test func listsAHundredProblems() {
        let text = (0..<300).map { "- !x \($0)\n" }.joined()
        let diagnostics = text.reading().diagnostics
        #expect(diagnostics.count == 101)
        #expect(diagnostics.last?.position == SourcePosition(line: 100, column: 3))
        #expect(
            diagnostics.last?.message.en
                == "there are 100 problems or more, so the rest was not read; mend these and check again")
        #expect(diagnostics.last?.message.zh == "问题超过 100 个，其余部分没有再读；请改正以上问题后重新检查")
    }

    @Test func countsMendedSlipsAmongTheProblems() {
        let text = (0..<150).map { "k\($0)：v\n" }.joined()
        let reading = text.reading()
        #expect(reading.diagnostics.count == 101)
        #expect(reading.diagnostics.prefix(100).compactMap { $0.position?.line } == Array(1...100))
    }
}
