import AuditTestSupport
import Testing

@testable import TerminalPrompt

/// What a terminal shows after every key is the prompt and the line, and its cursor stands where the next character goes.
@Suite("a line drawn again and again") struct LineScreenTests {
    private static let typed = ["上", "海", "a", "b", " ", "，", "🚗", "한", "é"]

    /// The same text on an empty terminal, and the place behind its beginning.
    private static func fresh(_ prompt: String, _ line: LineEditor, columns: Int) -> (
        text: [String], row: Int, column: Int
    ) {
        var whole = ScreenModel(columns: columns)
        whole.show(prompt + line.before + line.after)
        var start = ScreenModel(columns: columns)
        start.show(prompt + line.before)
        var (row, column) = (start.row, start.column)
        if let next = line.after.first {
            // The cursor stands on the next character, wherever that had to go.
            start.show(String(next))
            let width = start.row == row ? start.column - column : start.column
            if start.row > row { (row, column) = (start.row, start.column - width) }
        }
        if column >= columns { (row, column) = (row + 1, 0) }
        return (whole.text, row, column)
    }

    @Test("as on an empty terminal", arguments: 1...30 as ClosedRange<UInt64>)
    func random(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let columns = random.pick([4, 5, 8, 11, 20, 80])
        let prompt = random.pick(["> ", "项 ", "a"])
        var (terminal, screen, line) = (ScreenModel(columns: columns), LineScreen(), LineEditor())
        for step in 0..<80 {
            if random.oneIn(3) {
                _ = line.apply(random.pick([.left, .left, .right, .home, .end, .backspace, .delete, .eraseToEnd]))
            } else {
                for scalar in random.pick(Self.typed).unicodeScalars { _ = line.apply(.scalar(scalar)) }
            }
            terminal.show(screen.draw(prompt: prompt, line: line, columns: columns))
            let expected = Self.fresh(prompt, line, columns: columns)
            let place: Comment = "seed \(seed), step \(step), \(columns) columns: \(line.before)|\(line.after)"
            #expect(terminal.text == expected.text, place)
            #expect([terminal.row, terminal.column] == [expected.row, expected.column], place)
        }
    }

    @Test("what comes after the line stands below it", arguments: ["", "a", "上海店", "abcd", "上海店铺abcd", "ab上海"])
    func left(_ text: String) {
        for cursor in [Key.end, .home, .left] {
            var (terminal, screen, line) = (ScreenModel(columns: 8), LineScreen(), LineEditor(text))
            _ = line.apply(cursor)
            terminal.show(screen.draw(prompt: "> ", line: line, columns: 8))
            let shown = terminal.text
            terminal.show(screen.leave() + "below")
            #expect(terminal.text == shown + ["below"], "\(cursor)")
            #expect(screen.columns == nil && screen.leave() == "")
        }
    }

    @Test("a prompt that grows and shrinks leaves nothing behind")
    func ticking() {
        var (terminal, screen) = (ScreenModel(columns: 10), LineScreen())
        let line = LineEditor("上海")
        for prompt in ["0:01 ", "10:00:00 秒表 ", "0:02 "] {
            terminal.show(screen.draw(prompt: prompt, line: line, columns: 10))
            #expect(terminal.text == Self.fresh(prompt, line, columns: 10).text)
        }
    }

    @Test("of a line taller than the terminal the part around the cursor is shown, and fits", arguments: [4, 6, 24])
    func tall(rows: Int) {
        var (screen, line) = (LineScreen(), LineEditor(String(repeating: "上a", count: 600)))
        for cursor in [Key.end, .home, .left, .right] {
            _ = line.apply(cursor)
            var terminal = ScreenModel(columns: 20)
            screen = LineScreen()
            terminal.show(screen.draw(prompt: "> ", line: line, columns: 20, rows: rows))
            #expect(terminal.text.count <= rows, "\(cursor)")
            #expect(terminal.text.joined().contains("…"), "\(cursor)")
        }
    }
}
