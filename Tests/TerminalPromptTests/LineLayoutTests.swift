import Testing

@testable import TerminalPrompt

@Suite("A line on a screen")
struct LineLayoutTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let before: String
        var after = ""
        let columns: Int
        /// Row and column of the cursor, last row.
        let expected: [Int]
        var testDescription: String { name }
    }

    static let rows = [
        Row(name: "short text", before: "> ab", columns: 40, expected: [0, 4, 0]),
        Row(name: "Chinese characters take two columns", before: "> 上海", columns: 40, expected: [0, 6, 0]),
        Row(name: "a line that ends at the edge goes on below", before: "abcd", columns: 4, expected: [1, 0, 1]),
        Row(
            name: "a wide character that does not fit goes below as a whole", before: "abc上", columns: 4,
            expected: [1, 2, 1]),
        Row(
            name: "a cursor before a wide character that does not fit", before: "abc", after: "上", columns: 4,
            expected: [1, 0, 1]),
        Row(name: "the cursor in the first of two rows", before: "a", after: "bcdef", columns: 4, expected: [0, 1, 1]),
        Row(name: "a combining mark takes nothing", before: "e\u{301}", columns: 4, expected: [0, 1, 0]),
        Row(name: "an emoji takes two", before: "🚗", columns: 4, expected: [0, 2, 0]),
    ]

    @Test(arguments: rows) func layout(_ row: Row) {
        let layout = LineLayout(before: row.before, after: row.after, columns: row.columns)
        #expect([layout.cursorRow, layout.cursorColumn, layout.lastRow] == row.expected)
    }
}

@Suite("Completing a line")
struct CompletionTests {
    static let names = ["陈思远", "陈思", "李梦瑶", "SH01", "SH02", "Kevin"]

    @Test("one that begins so is taken", arguments: [("李", "李梦瑶"), ("k", "Kevin"), ("ＳＨ01", "SH01")])
    func one(_ typed: String, _ expected: String) {
        #expect(Completion(of: typed, among: Self.names) == .replaced(expected))
    }

    @Test("what several have in common is taken first, then they are listed")
    func several() {
        #expect(Completion(of: "陈", among: Self.names) == .replaced("陈思"))
        #expect(Completion(of: "陈思", among: Self.names) == .choices(["陈思远", "陈思"]))
        #expect(Completion(of: "S", among: Self.names) == .replaced("SH0"))
        #expect(Completion(of: "SH0", among: Self.names) == .choices(["SH01", "SH02"]))
    }

    @Test(
        "in a list the last name is completed",
        arguments: [
            ("李梦瑶、k", Completion.replaced("李梦瑶、Kevin")), ("k, 陈", .replaced("k, 陈思")),
            ("k；陈思", .choices(["陈思远", "陈思"])),
            ("李梦瑶，王", .none), ("李梦瑶，", .choices(names)),
        ])
    func list(_ typed: String, _ expected: Completion) {
        #expect(Completion(of: typed, among: Self.names) == expected)
    }

    @Test("nothing begins so")
    func none() {
        #expect(Completion(of: "王", among: Self.names) == .none)
        #expect(Completion(of: "", among: []) == .none)
    }
}
