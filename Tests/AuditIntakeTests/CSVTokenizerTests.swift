import AuditTestSupport
import Diagnostics
import Testing

@testable import AuditIntake

/// Taking CSV apart, against what was put together.
@Suite struct CSVTokenizerTests {
    private func rows(_ text: String, separator: Character = ",", keptCells: Int = 100) -> (
        rows: [[String]], breaks: [CSVBreak]
    ) {
        var tokenizer = CSVTokenizer(
            Array(text.utf8), separator: separator.asciiValue ?? 0x2C, keptCells: keptCells)
        var row = CSVRow()
        var rows: [[String]] = []
        while tokenizer.next(into: &row) { rows.append(row.cells.map { tokenizer.text(of: $0) }) }
        return (rows, tokenizer.breaks)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let text: String
        let rows: [[String]]
        var testDescription: String { text.debugDescription }
    }

    @Test(arguments: [
        Row(text: "", rows: []), Row(text: "\n", rows: [[""]]), Row(text: "a", rows: [["a"]]),
        Row(text: "a,b\nc,d\n", rows: [["a", "b"], ["c", "d"]]), Row(text: "a,\n", rows: [["a", ""]]),
        Row(text: ",", rows: [["", ""]]), Row(text: "a\rb\r\nc\n\nd", rows: [["a"], ["b"], ["c"], [""], ["d"]]),
        Row(text: "\"a,b\",c", rows: [["a,b", "c"]]), Row(text: "\"a\nb\"", rows: [["a\nb"]]),
        Row(text: "\"\"", rows: [[""]]), Row(text: "\"\"\"\"", rows: [["\""]]),
        Row(text: "\"a\"\"b\"", rows: [["a\"b"]]),
        Row(text: "5\" tyre,x", rows: [["5\" tyre", "x"]]), Row(text: " \"a\" ,b", rows: [["a", "b"]]),
        Row(text: "  a b ,c", rows: [["a b ", "c"]]), Row(text: "\"a\"\r\n\"b\"\r", rows: [["a"], ["b"]]),
        Row(text: "张三,李四", rows: [["张三", "李四"]]),
    ])
    func examples(_ row: Row) {
        let result = rows(row.text)
        #expect(result.rows == row.rows)
        #expect(result.breaks == [])
    }

    @Test func positions() {
        var tokenizer = CSVTokenizer(Array("张三,\"b\n\r\nc\" , d\r\"x\",🚗y,z".utf8), separator: 0x2C, keptCells: 2)
        var row = CSVRow()
        let first = tokenizer.next(into: &row)
        #expect(first)
        #expect(row.cells.map(\.position) == [.init(line: 1, column: 1), .init(line: 1, column: 5)])
        #expect(row.firstSurplus == .init(line: 3, column: 6))
        #expect(row.cellCount == 3)
        let second = tokenizer.next(into: &row)
        #expect(second)
        #expect(row.cells.map(\.position) == [.init(line: 4, column: 2), .init(line: 4, column: 5)])
        #expect(row.firstSurplus == .init(line: 4, column: 8))
        let third = tokenizer.next(into: &row)
        #expect(!third)
    }

    @Test func brokenQuotes() {
        #expect(rows("a,\"b\"c,d\n").breaks == [.textAfterQuote(.init(line: 1, column: 6))])
        #expect(rows("a\n b,\"c\n").breaks == [.unterminatedQuote(.init(line: 2, column: 4))])
    }

    /// Any cells written as RFC 4180 says come back as they were.
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func roundTrip(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let separator: Character = generator.pick([",", ";", "\t"])
        let table = (0..<200).map { _ in
            (0..<Int.random(in: 1...8, using: &generator)).map { _ in Self.cell(&generator) }
        }
        let lineBreak = generator.pick(["\n", "\r\n", "\r"])
        let text = table.map { row in
            row.map { Self.written($0, separator, &generator) }.joined(separator: String(separator)) + lineBreak
        }.joined()
        let result = rows(text, separator: separator)
        #expect(result.rows == table, "seed \(seed)")
        #expect(result.breaks == [], "seed \(seed)")
    }

    private static func cell(_ generator: inout SeededGenerator) -> String {
        let pieces = [
            "a", "B7", "张三", " ", ",", ";", "\t", "\"", "\n", "\r\n", "\r", "🚗", "e\u{301}", "\u{3000}", "=", "x y",
        ]
        return (0..<Int.random(in: 0...6, using: &generator)).map { _ in generator.pick(pieces) }.joined()
    }

    /// Quoted where it must be, and sometimes where it need not.
    private static func written(
        _ cell: String, _ separator: Character, _ generator: inout SeededGenerator
    ) -> String {
        let special = cell.unicodeScalars.contains { "\"\n\r".unicodeScalars.contains($0) } || cell.contains(separator)
        guard special || cell.first == " " || generator.oneIn(3) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
