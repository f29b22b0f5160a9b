import BilingualText
import Testing

/// Terminal cells, which tables and carets are lined up by.
@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("汉字", 4), ("展厅A1", 6), ("，。：（）", 10), ("“引号”", 6), ("…—", 2), ("Ａ１％", 6), ("ｱｲｳ", 3),
        ("カナ", 4), ("한글", 4), ("〇○△×", 5), ("①½²", 3), ("℃", 1), ("√✓✗", 3), ("¥￥", 3), ("é", 1), ("e\u{301}", 1),
        ("ñ\u{303}\u{303}", 1), ("\u{301}", 0), ("\u{200B}\u{FEFF}", 0), ("\t\u{7}\u{7F}", 0), ("a\r\nb", 2),
        ("\u{AD}", 1),
        ("𠮷", 2), ("\u{3FFFD}", 2), ("\u{3000}", 2), ("\u{A0}", 1), ("ไทย", 3), ("นี้", 1), ("नि", 1), ("\u{378}", 1),
        ("\u{10FFFF}", 1),
        ("\u{E000}", 1),
    ])
    func text(text: String, width: Int) {
        #expect(displayWidth(of: text) == width)
    }

    @Test(arguments: [
        ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("👩🏽‍🔧", 2), ("🇨🇳", 2), ("🇨🇳🇬🇧", 4), ("1️⃣", 2), ("❤️", 2), ("❤", 1), ("☎️", 2), ("🚗", 2),
        ("⚠", 1), ("⚠️", 2), ("✅", 2), ("⭐", 2), ("\u{1FAE8}", 2), ("\u{1FAF9}", 2), ("🏴‍☠️", 2),
    ])
    func emoji(text: String, width: Int) {
        #expect(displayWidth(of: text) == width)
    }

    @Test(arguments: [
        ("ab", 4, "ab  "), ("展厅", 6, "展厅  "), ("展厅", 4, "展厅"), ("展厅", 3, "展厅"), ("", 2, "  "), ("ab", -1, "ab"),
        ("e\u{301}", 2, "e\u{301} "),
    ])
    func padding(text: String, width: Int, padded: String) {
        #expect(text.padded(toWidth: width) == padded)
    }
}
