import BilingualText
import ChecklistModel
import Testing

@Suite("words that mean the same in every checklist")
struct AnswerWordsTests {
    @Test("no word means two things")
    func distinct() {
        let words = AnswerWords.yes + AnswerWords.no + AnswerWords.notApplicable
        #expect(Set(words.map(\.comparisonKey)).count == words.count)
    }
}
