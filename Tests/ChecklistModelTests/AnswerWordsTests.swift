import ChecklistModel
import Testing

@Suite("words that mean the same in every checklist")
struct AnswerWordsTests {
    @Test("no word means two things")
    func distinct() {
        let words = AnswerWords.yes + AnswerWords.no + AnswerWords.notApplicable
        #expect(Set(words.map { AnswerWords.key($0) }).count == words.count)
    }

    @Test(
        "spellings of one word",
        arguments: [
            (" Yes ", "yes"), ("ＹＥＳ", "yes"), ("Ｎ／Ａ", "n/a"), ("√\u{FE0E}", "√"), ("合格\u{200B}", "合格"),
            ("\u{3000}否", "否"),
        ])
    func key(written: String, key: String) {
        #expect(AnswerWords.key(written) == key)
    }

    @Test("look-alikes stay apart", arguments: [("○", "O"), ("×", "x"), ("Ｘ", "Х"), ("有", "有 无")])
    func apart(one: String, other: String) {
        #expect(AnswerWords.key(one) != AnswerWords.key(other))
    }
}
