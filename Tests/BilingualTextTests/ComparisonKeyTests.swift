import BilingualText
import Testing

@Suite("one key for all spellings of a word")
struct ComparisonKeyTests {
    @Test(
        "spellings of one word",
        arguments: [
            (" Yes ", "yes"), ("ＹＥＳ", "yes"), ("Ｎ／Ａ", "n/a"), ("√\u{FE0E}", "√"), ("合格\u{200B}", "合格"),
            ("\u{3000}否", "否"), ("\t是\n", "是"), ("not  \u{A0}applicable", "not applicable"), ("É", "É"), ("", ""),
            (" \u{FEFF}", ""),
        ])
    func key(written: String, key: String) {
        #expect(written.comparisonKey == key)
        #expect(key.comparisonKey == key)
    }

    @Test("look-alikes stay apart", arguments: [("○", "O"), ("×", "x"), ("Ｘ", "Х"), ("有", "有 无")])
    func apart(one: String, other: String) {
        #expect(one.comparisonKey != other.comparisonKey)
    }
}
