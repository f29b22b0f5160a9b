import BilingualText
import TerminalPrompt
import Testing

@Suite("A line that is longer than a row")
struct TextWrappingTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let line: String
        let columns: Int
        let expected: [String]
        var testDescription: String { name }
    }

    static let rows = [
        Row(name: "a short one stays", line: "ab cd", columns: 20, expected: ["ab cd"]),
        Row(name: "an empty one stays", line: "", columns: 20, expected: [""]),
        Row(
            name: "words stay whole", line: "full mark up to three minutes", columns: 20,
            expected: ["full mark up to", "three minutes"]),
        Row(
            name: "Chinese breaks anywhere but before a closing sign", line: "现场观察，稽核期间未出现，填不适用", columns: 24,
            expected: ["现场观察，稽核期间未出", "现，填不适用"]),
        Row(
            name: "an opening sign goes with what follows", line: "销售顾问着装得体整洁（满分5）", columns: 22,
            expected: ["销售顾问着装得体整洁", "（满分5）"]),
        Row(
            name: "further rows are indented as the first", line: "  标准：从客户进门计时到问候", columns: 20,
            expected: ["  标准：从客户进门计", "  时到问候"]),
        Row(
            name: "a word that is longer than a row is left to the terminal",
            line: "see /a/very/long/path/of/a/photo.jpg now",
            columns: 20, expected: ["see", "/a/very/long/path/of/a/photo.jpg", "now"]),
        Row(name: "blanks between stay", line: "a  b", columns: 20, expected: ["a  b"]),
        Row(
            name: "a row may be full", line: "abcde fghij klmno pqrs xyz", columns: 22,
            expected: ["abcde fghij klmno pqrs", "xyz"]),
    ]

    @Test(arguments: rows) func rowsOf(_ row: Row) {
        #expect(
            wrapped(row.line, columns: row.columns).split(separator: "\n", omittingEmptySubsequences: false).map(
                String.init) == row.expected)
    }
}
