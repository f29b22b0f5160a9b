import BilingualText
import Diagnostics
import Testing

/// What a user sees of a problem: the place, the words, the line and a caret under the place.
@Suite struct DiagnosticRenderingTests {
    private static let message = BilingualText(zh: "不认识的键，请改为 pass", en: "unknown key, write pass")

    private func rendered(
        _ source: String?, line: Int, column: Int, _ language: Language = .en, _ severity: Diagnostic.Severity = .error,
        colour: Bool = false
    ) -> String {
        Diagnostic(severity, file: "a.yaml", at: SourcePosition(line: line, column: column), Self.message)
            .rendered(in: language, source: source.map { SourceLines($0) }, colour: colour)
    }

    @Test func pointsIntoTheLine() {
        let shown = rendered("pas: 80\n", line: 1, column: 6)
        #expect(shown == "a.yaml:1:6: error: unknown key, write pass\n    pas: 80\n         ^")
    }

    @Test func pointsUnderChineseText() {
        let shown = rendered("a: 1\n标题: no\n", line: 2, column: 5, .zh)
        #expect(shown == "a.yaml:2:5: 错误: 不认识的键，请改为 pass\n    标题: no\n          ^")
    }

    @Test(arguments: [
        ("展厅展车", 3, "    展厅展车\n        ^"), ("👨‍👩‍👧‍👦x", 8, "    👨‍👩‍👧‍👦x\n      ^"), ("e\u{301}x", 3, "    e\u{301}x\n     ^"),
        ("\ta: 1", 2, "     a: 1\n     ^"), ("a: 1", 5, "    a: 1\n        ^"), ("a: 1", 99, "    a: 1\n        ^"),
        ("", 1, "    \n    ^"),
        ("a: 1", 0, "    a: 1\n    ^"), ("a: 1", -7, "    a: 1\n    ^"),
    ])
    func findsTheColumn(source: String, column: Int, excerpt: String) {
        #expect(
            rendered(source, line: 1, column: column) == "a.yaml:1:\(column): error: unknown key, write pass\n"
                + excerpt)
    }

    @Test(arguments: [(Diagnostic.Severity.error, "error", "错误"), (.warning, "warning", "警告")])
    func namesTheSeverity(severity: Diagnostic.Severity, en: String, zh: String) {
        #expect(rendered(nil, line: 3, column: 1, .en, severity) == "a.yaml:3:1: \(en): unknown key, write pass")
        #expect(rendered(nil, line: 3, column: 1, .zh, severity) == "a.yaml:3:1: \(zh): 不认识的键，请改为 pass")
    }

    @Test(arguments: [(Diagnostic.Severity.error, "31"), (.warning, "33")])
    func paintsSeverityAndCaret(severity: Diagnostic.Severity, code: String) {
        let shown = rendered("ab", line: 1, column: 2, .zh, severity, colour: true)
        let word = severity == .error ? "错误" : "警告"
        let expected =
            "a.yaml:1:2: \u{1B}[\(code)m\(word)\u{1B}[0m: 不认识的键，请改为 pass\n    ab\n     \u{1B}[\(code)m^\u{1B}[0m"
        #expect(shown == expected)
    }

    @Test func aFileAsAWholeHasNoPlace() {
        let diagnostic = Diagnostic(file: "-", Self.message)
        #expect(diagnostic.rendered(in: .en, source: SourceLines("a: 1")) == "-: error: unknown key, write pass")
    }

    @Test(arguments: [0, -1, 3, 99])
    func aLineThatIsNotThereIsNotShown(line: Int) {
        #expect(rendered("a\nb", line: line, column: 1) == "a.yaml:\(line):1: error: unknown key, write pass")
    }

    @Test(arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "a\n\r\nc"])
    func everyLineEndCounts(source: String) {
        let lines = SourceLines(source)
        #expect(lines[1] == "a")
        #expect(lines[3] == "c")
        #expect(lines[4] == nil)
    }

    /// Escape sequences, bells, new lines, C1 controls and direction marks of a hostile file or name.
    @Test(arguments: [
        "\u{1B}", "\u{7}", "\n", "\r", "\u{0}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{61C}",
        "\u{2028}",
    ])
    func nothingSteersTheTerminal(character: String) {
        let hostile = "x\(character)[31m"
        let shown = Diagnostic(
            file: hostile, at: SourcePosition(line: 1, column: 4), BilingualText(hostile)
        ).rendered(in: .zh, source: SourceLines(character == "\n" || character == "\r" ? "x?[31m" : hostile))
        let tame = "x\u{FFFD}[31m"
        let line = character == "\n" || character == "\r" ? "x?[31m" : tame
        #expect(shown == "\(tame):1:4: 错误: \(tame)\n    \(line)\n       ^")
    }

    /// 60 code points before the place and 100 altogether.
    @Test(arguments: [
        (1, 0, 100), (61, 60, 100), (62, 60, 100), (500, 60, 100), (961, 60, 100), (981, 60, 80), (1_000, 60, 61),
        (1_001, 60, 60), (9_999, 60, 60),
    ])
    func aLongLineIsShownAroundThePlace(column: Int, before: Int, length: Int) {
        let line = String(repeating: "0123456789", count: 100)
        let lines = rendered(line, line: 1, column: column).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].count == 4 + length)
        #expect(lines[2] == String(repeating: " ", count: 4 + before) + "^")
        if column <= 1_000 {
            #expect(lines[1].dropFirst(4 + before).first == Character("\((column - 1) % 10)"))
        }
    }

    @Test func aLongChineseLineKeepsItsCaret() {
        let lines = rendered(String(repeating: "汉", count: 5_000), line: 1, column: 3_000).split(separator: "\n")
        #expect(lines[1] == "    " + String(repeating: "汉", count: 100))
        #expect(lines[2] == String(repeating: " ", count: 124) + "^")
    }
}
