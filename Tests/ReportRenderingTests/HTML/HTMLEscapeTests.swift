import Testing

@testable import ReportRendering

@Suite("HTML escaping")
struct HTMLEscapeTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let escaped: String

        init(_ name: String, _ text: String, _ escaped: String) {
            (testDescription, self.text, self.escaped) = (name, text, escaped)
        }
    }

    static let rows: [Row] = [
        Row("plain text stays", "地面干净, 3 of 4 (75%)!?", "地面干净, 3 of 4 (75%)!?"),
        Row("empty", "", ""),
        Row("tag", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        Row("entity", "&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        Row("end of a double-quoted attribute", #"" onload="x"#, "&quot; onload=&quot;x"),
        Row("end of a single-quoted attribute", "' onload='x", "&#39; onload=&#39;x"),
        Row("comment", "<!-- a -->", "&lt;!-- a --&gt;"),
        Row("CDATA", "<![CDATA[a]]>", "&lt;![CDATA[a]]&gt;"),
        Row("formula, pipe and Markdown are only text", "=1+1|*a*`", "=1+1|*a*`"),
        Row("emoji", "🚗👨‍👩‍👧", "🚗👨‍👩‍👧"),
        Row("dashes and quotation marks of both languages", "“——”…（）", "“——”…（）"),
        Row("full-width markup is no markup", "＜ｂ＞＆", "＜ｂ＞＆"),
        Row("line breaks become spaces", "a\nb\r\nc\u{2028}d\u{85}e", "a b c d e"),
        Row("no-break space", "a\u{A0}b", "a b"),
        Row("tab", "a\tb", "a b"),
        Row("null and escape", "a\u{0}b\u{1B}[31m", "a\u{FFFD}b\u{FFFD}[31m"),
        Row("delete and the controls above it", "a\u{7F}b\u{9B}c", "a\u{FFFD}b\u{FFFD}c"),
        Row(
            "text that runs backwards", "a\u{202E}b\u{2066}c\u{200F}d\u{61C}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
        Row("code points that XML forbids", "a\u{FFFE}b\u{FFFF}c", "a\u{FFFD}b\u{FFFD}c"),
        Row("neighbours of those stay", "‐‧‰⁰\u{FFFD}ﬁ£ا", "‐‧‰⁰\u{FFFD}ﬁ£ا"),
    ]

    @Test("text", arguments: rows)
    func text(_ row: Row) { #expect(htmlEscaped(row.text) == row.escaped) }

    @Test("every sign below U+3000 that could harm is taken away, alone and between Chinese characters")
    func everySign() {
        for value in (0..<UInt32(0x3000)).compactMap(Unicode.Scalar.init) {
            for text in [String(value), "店\(value)长"] {
                let escaped = htmlEscaped(text)
                #expect(!escaped.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) })
                #expect(!escaped.unicodeScalars.contains { Self.isHarmful($0) }, "U+\(String(value.value, radix: 16))")
                let harmless = !Self.isHarmful(value) && !"<>&\"'".unicodeScalars.contains(value)
                #expect(!harmless || Self.isSpace(value) || escaped == text, "U+\(String(value.value, radix: 16))")
            }
        }
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{A0}" }
}
