import BilingualText
import Testing

/// Full-width forms that input methods produce, and characters nobody sees.
@Suite struct WidthFoldingTests {
    @Test(arguments: [
        ("ＡＺａｚ０９", "AZaz09"), ("１００％", "100%"), ("５／５", "5/5"), ("（Ｎ／Ａ）", "(N/A)"), ("，；：！？～", ",;:!?~"),
        ("２\u{3000}分", "2 分"), ("a\u{A0}b", "a b"), ("ye\u{200B}s\u{FEFF}", "yes"), ("\u{200D}\u{200C}\u{2060}", ""),
        ("展厅", "展厅"), ("。、“”《》", "。、“”《》"), ("①½²㎡", "①½²㎡"), ("ｱｲ", "ｱｲ"), ("￥", "￥"), ("×○√", "×○√"), ("", ""),
    ])
    func folds(text: String, folded: String) {
        #expect(text.widthFolded == folded)
        #expect(folded.widthFolded == folded)
    }

    @Test(arguments: [
        ("展", true), ("〇", true), ("，", false), ("。", true), ("、", true), ("カ", true), ("한", true), ("𠮷", true),
        ("a", false),
        ("1", false), ("×", false), ("é", false), ("　", true), ("\u{E000}", false),
    ])
    func knowsCJK(text: String, isCJK: Bool) {
        #expect(text.unicodeScalars.allSatisfy(\.isCJK) == isCJK)
    }
}
