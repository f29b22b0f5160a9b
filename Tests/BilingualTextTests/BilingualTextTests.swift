import BilingualText
import Testing

@Suite struct BilingualTextTests {
    @Test(arguments: [
        (BilingualText(zh: "展厅", en: "Showroom"), "展厅", "Showroom"), (BilingualText("5S"), "5S", "5S"),
    ])
    func bothLanguages(text: BilingualText, zh: String, en: String) {
        #expect(text.wording(in: .zh) == zh)
        #expect(text.wording(in: .en) == en)
    }

    @Test(arguments: [([Language.zh: "展厅"], "展厅"), ([.en: "Showroom"], "Showroom")])
    func theOtherLanguageStandsIn(wordings: [Language: String], shown: String) {
        let text = BilingualText(wordings: wordings)
        #expect(Language.allCases.map { text?.wording(in: $0) } == [shown, shown])
        #expect(text?.zh == wordings[.zh])
        #expect(text?.en == wordings[.en])
    }

    @Test func noWordingIsNoText() {
        #expect(BilingualText(wordings: [:]) == nil)
    }
}
