import AuditTestSupport
import BilingualText
import TerminalPrompt
import Testing

/// What holds for every line that is broken into rows.
@Suite("rows of any line") struct WrappingPropertyTests {
    private static let pieces = [
        "上海", "店", "检查", "，", "。", "（", "）", "“", "”", "《", "》", "word", "a", "photos/0231.jpg", " ", " ", "  ", "5",
        "%",
        "(", ")", ":", "🚗", "é",
    ]

    /// A line with an indentation, and what it is about without its blanks.
    private static func line(_ random: inout SeededGenerator) -> String {
        String(repeating: " ", count: random.pick([0, 0, 2, 4]))
            + (0..<Int.random(in: 0...40, using: &random)).map { _ in random.pick(pieces) }.joined()
    }

    private static let closing: Set<Character> = ["）", ")", "”", "》", "，", "。", ":", "%"]

    /// True for a blank inside, behind which something else than a closing sign stands.
    private static func canBreakAtBlank(_ row: String) -> Bool {
        let text = row.drop { $0 == " " }
        return zip(text, text.dropFirst()).contains { $0 == " " && $1 != " " && !closing.contains($1) }
    }

    private static func withoutBlanks(_ text: String) -> [UInt32] {
        text.unicodeScalars.filter { $0 != " " && $0 != "\n" }.map(\.value)
    }

    @Test(
        "rows hold everything in its order, fit where they can, and begin with no closing sign",
        arguments: 1...30 as ClosedRange<UInt64>)
    func random(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let line = Self.line(&random)
            let columns = random.pick([20, 21, 24, 30, 40, 79])
            let rows = wrapped(line, columns: columns).split(separator: "\n", omittingEmptySubsequences: false).map(
                String.init)
            let place: Comment = "seed \(seed), \(columns) columns: \(line.debugDescription)"
            #expect(Self.withoutBlanks(rows.joined()) == Self.withoutBlanks(line), place)
            for row in rows.dropLast() {
                // Only what cannot be broken may be too long: a word, and what clings to it.
                if displayWidth(of: row) > columns { #expect(!Self.canBreakAtBlank(row), place) }
            }
            for row in rows.dropFirst() {
                let first = row.first { $0 != " " }
                #expect(!(first.map(Self.closing.contains) ?? false), place)
            }
            let hasLooseOpening = ["（ ", "( ", "“ ", "《 "].contains { line.contains($0) }
            for row in rows.dropLast() where !hasLooseOpening {
                #expect(!(row.last.map { "（(“《".contains($0) } ?? false), place)
            }
        }
    }

    @Test("a line that fits stays as it is, to its last blank", arguments: 1...10 as ClosedRange<UInt64>)
    func fitting(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            let line = Self.line(&random)
            let columns = max(20, displayWidth(of: line))
            #expect(
                wrapped(line, columns: columns).codePoints == line.codePoints, "seed \(seed): \(line.debugDescription)")
        }
    }

    @Test("a terminal without width breaks nothing but the layout", arguments: [Int.min, -1, 0, 1, 2])
    func narrow(columns: Int) {
        let line = "  标准：从客户进门计时 to the first word"
        #expect(Self.withoutBlanks(wrapped(line, columns: columns)) == Self.withoutBlanks(line))
    }
}
