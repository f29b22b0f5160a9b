import AuditTestSupport
import Testing

@testable import Workbook

@Suite("what a cell can hold") struct TextTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let expected: String
    }

    @Test(arguments: [
        Case(testDescription: "plain text stays", text: "展车 <b> & \"x\"\tz\nz", expected: "展车 <b> & \"x\"\tz\nz"),
        Case(
            testDescription: "control characters are replaced", text: "a\u{0}b\u{1B}c", expected: "a\u{FFFD}b\u{FFFD}c"),
        Case(
            testDescription: "so is what is no character of XML", text: "\u{FFFE}好\u{FFFF}",
            expected: "\u{FFFD}好\u{FFFD}"),
        Case(testDescription: "line breaks become LF", text: "a\r\nb\rc\n\r", expected: "a\nb\nc\n\n"),
        Case(
            testDescription: "U+FEFF and Hangul beginning with the same byte stay", text: "\u{FEFF}가",
            expected: "\u{FEFF}가"), Case(testDescription: "nothing is nothing", text: "", expected: ""),
    ]) func cells(_ row: Case) { #expect(cellText(row.text).unicodeScalars.elementsEqual(row.expected.unicodeScalars)) }

    @Test("a text of 32,767 UTF-16 units stays, a longer one ends in … and is never cut inside a character")
    func length() {
        let full = String(repeating: "字", count: 32_767)
        #expect(cellText(full) == full)
        #expect(cellText(full + "字") == String(repeating: "字", count: 32_766) + "…")
        let emoji = String(repeating: "😀", count: 16_384)
        #expect(emoji.utf16.count == 32_768)
        #expect(cellText(emoji) == String(repeating: "😀", count: 16_383) + "…")
    }

    @Test(
        "decimal digits are numbers, everything else is not",
        arguments: [
            ("82.40", 82.4), ("-3", -3), ("0", 0), (".5", 0.5), ("5.", 5), ("-0", 0), ("007", 7),
            ("12345678901234567890", 12_345_678_901_234_567_168), ("", nil), ("-", nil), (".", nil), ("1.2.3", nil),
            ("nan", nil), ("inf", nil), ("0x10", nil), ("1e3", nil), ("+1", nil), ("1,000", nil), (" 1", nil),
            ("--1", nil), ("１２", nil), ("1-2", nil), ("9" + String(repeating: "0", count: 400), nil),
        ] as [(String, Double?)]) func decimals(text: String, value: Double?)
    { #expect(decimalValue(text) == value) }

    @Test("a negative zero is shown as zero") func negativeZero() throws {
        #expect(try #require(decimalValue("-0.00")).sign == .plus)
    }

    @Test(
        "what looks like an escape is told from one",
        arguments: [
            ("_x0041_", "_x005F_x0041_"), ("_x005F_x0041_", "_x005F_x005F_x005F_x0041_"),
            ("a_x000A_b", "a_x005F_x000A_b"), ("_xZZZZ_", "_xZZZZ_"), ("_x41_", "_x41_"), ("_x0041", "_x0041"),
            ("_X0041_", "_X0041_"), ("__x0041_", "__x005F_x0041_"), ("无", "无"),
        ]) func escapes(text: String, written: String)
    { #expect(text.withEscapesEscaped == written) }

    @Test("a text full of escapes is written within the library's limit") func longEscapes() {
        let text = String(repeating: "_x0041_", count: 4_681)
        #expect(text.utf16.count == 32_767)
        #expect(text.withEscapesEscaped == String(repeating: "-x0041_", count: 4_681))
    }

    @Test(
        "only addresses with a plain host lead outside",
        arguments: [
            ("https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
            ("HTTP://example.com", "http://example.com"),
            ("https://example.com/照片", "https://example.com/%E7%85%A7%E7%89%87"),
            ("https://example.com:8443/x y", "https://example.com:8443/x%20y"),
            ("mailto:a@example.com", "mailto:a@example.com"),
            ("https://example.com/internal:x", "https://example.com/internal%3Ax"), ("javascript:alert(1)", nil),
            ("file:///etc/passwd", nil), ("https://", nil), ("https://a b", nil), ("https://a:b:c", nil),
            ("https://a..b", nil), ("https://[::1]/", nil), ("//example.com", nil), ("example.com", nil),
            ("mailto:", nil), ("internal:'A'!A1", nil), ("", nil),
            ("https://a/" + String(repeating: "x", count: 2_000), nil),
        ] as [(String, String?)]) func addresses(text: String, written: String?)
    { #expect(webAddress(text) == written) }

    @Test(
        "columns are counted as Excel does",
        arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]) func columns(
            number: Int, letters: String
        )
    { #expect(columnLetters(number) == letters) }

    @Test(
        "a footer is text only",
        arguments: [
            ("合规月报", "&L合规月报&R&P / &N"), ("", "&R&P / &N"), ("A&B", "&LA&&B&R&P / &N"),
            ("&G&[Picture]", "&L&& G&& [Picture]&R&P / &N"), ("a&\u{301}b", "&La&&\u{301}b&R&P / &N"),
        ]) func footers(text: String, code: String)
    { #expect(footerCode(text) == code) }

    @Test(
        "a quote in a text that cells are compared with is written twice, whatever mark follows",
        arguments: [
            ("A", "A1=\"A\""), ("a\"b", "A1=\"a\"\"b\""), ("\"\u{301}", "A1=\"\"\"\u{301}\""), ("", "A1=\"\""),
        ]) func wantedTexts(text: String, formula: String)
    { #expect(CellCondition.equals(text).formula(for: "A1") == formula) }

    @Test("no footer is too long for Excel", arguments: ["&", "&G", "字", "😀", "a\n"]) func longFooters(text: String) {
        #expect(footerCode(String(repeating: text, count: 300)).utf16.count <= 255)
    }
}
