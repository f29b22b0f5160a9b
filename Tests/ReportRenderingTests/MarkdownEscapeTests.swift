import Testing

@testable import ReportRendering

@Suite("Markdown escaping")
struct MarkdownEscapeTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let escaped: String

        init(_ name: String, _ text: String, _ escaped: String) {
            (testDescription, self.text, self.escaped) = (name, text, escaped)
        }
    }

    static let texts: [Row] = [
        Row("plain text stays", "地面干净, 3 of 4 (75%)!?", "地面干净, 3 of 4 (75%)!?"),
        Row("empty", "", ""),
        Row("pipe", "a|b", #"a\|b"#),
        Row("backslash before a pipe", #"a\|b"#, #"a\\\|b"#),
        Row("backslash at the end", #"a\"#, #"a\\"#),
        Row("backtick", "`rm`", #"\`rm\`"#),
        Row("emphasis", "*a* _b_ ~~c~~", #"\*a\* \_b\_ \~\~c\~\~"#),
        Row("tag", "<script>alert(1)</script>", #"\<script\>alert(1)\</script\>"#),
        Row("entity", "&lt;b&gt;", #"\&lt;b\&gt;"#),
        Row("link", "[a](http://x.y)", #"\[a\](http\://x.y)"#),
        Row("image", "![a](b)", #"!\[a\](b)"#),
        Row("exclamation mark that could meet a link", "客户!", #"客户\!"#),
        Row("bare address", "https://example.com/a", #"https\://example.com/a"#),
        Row("bare host", "see WWW.example.com", #"see WWW\.example.com"#),
        Row("mail address", "a@b.com", #"a\@b.com"#),
        Row("formula", "花了$5和$6", #"花了\$5和\$6"#),
        Row("heading", "# a", ##"\# a"##),
        Row("hash inside", "第#3号", ##"第\#3号"##),
        Row("quote", "> a", #"\> a"#),
        Row("list with minus", "- a", #"\- a"#),
        Row("list behind a space", "  - a", #" \- a"#),
        Row("list with plus", "+ a", #"\+ a"#),
        Row("numbered list", "1. a", #"1\. a"#),
        Row("numbered list with bracket", "12) a", #"12\) a"#),
        Row("a number is no list", "86.67", "86.67"),
        Row("an item id is no list", "1-1", "1-1"),
        Row("a negative number is no list", "-1.5", "-1.5"),
        Row("rule", "---", #"\---"#),
        Row("heading underline", "===", #"\==="#),
        Row("fence", "~~~", #"\~\~\~"#),
        Row("time of day", "10:30", "10:30"),
        Row("line breaks", "a\nb\r\nc\u{2028}d", "a b c d"),
        Row("tab and runs of spaces", "a\t  b", "a b"),
        Row("control signs", "a\u{0}b\u{1B}[31m", "a\u{FFFD}b\u{FFFD}\\[31m"),
        Row("text that runs backwards", "a\u{202E}b\u{2066}c", "a\u{FFFD}b\u{FFFD}c"),
    ]

    @Test("text", arguments: texts)
    func text(_ row: Row) { #expect(markdownEscaped(row.text) == row.escaped) }

    static let codes: [Row] = [
        Row("file name", "photos/0231.jpg", "`photos/0231.jpg`"),
        Row("address", "https://example.com", "`https://example.com`"),
        Row("markup is shown as it is", "<b> *a* [x](y)", "`<b> *a* [x](y)`"),
        Row("spaces at the ends", " a ", "`a`"),
        Row("backtick falls back to text", "a`b", #"a\`b"#),
        Row("pipe falls back to text", "a|b", #"a\|b"#),
        Row("backslash falls back to text", #"C:\a"#, #"C:\\a"#),
        Row("fallback is inert too", "`https://x|", #"\`https\://x\|"#),
        Row("line break", "a\nb", "`a b`"),
        Row("empty", "", ""),
    ]

    @Test("code", arguments: codes)
    func code(_ row: Row) { #expect(markdownCode(row.text) == row.escaped) }

    static let strong: [Row] = [
        Row("score", "86.67", "**86.67**"),
        Row("spaces at the ends", " a\n", "**a**"),
        Row("markup", "**", #"**\*\***"#),
        Row("nothing", " ", ""),
    ]

    @Test("bold", arguments: strong)
    func bold(_ row: Row) { #expect(markdownStrong(row.text) == row.escaped) }

    @Test("the ends of inline text keep one space, so that words do not run together")
    func innerSpaces() {
        #expect(markdownEscaped(" a  ") == " a ")
    }
}
