import BilingualText
import Testing

@Suite("blanks at the ends of a text")
struct TextTrimmingTests {
    @Test(
        "are taken off, others stay",
        arguments: [
            ("是", "是"), (" 是 ", "是"), ("\u{3000}展 厅\u{A0}", "展 厅"), ("\r\n\ta\u{2028}", "a"),
            ("\u{FEFF}a\u{200B}b\u{200D}", "a\u{200B}b"), ("\u{E9}\u{301} ", "\u{E9}\u{301}"), (" \u{3000}", ""),
            ("", ""),
        ])
    func trims(text: String, trimmed: String) {
        #expect(text.trimmed == trimmed)
        #expect(text.isBlank == trimmed.isEmpty)
    }
}
