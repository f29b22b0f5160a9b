import BilingualText
import Testing

@testable import ReportRendering

@Suite("data files by name")
struct DataFileTests {
    @Test("every one says in both languages what it holds, and no two say the same", arguments: Language.allCases)
    func wording(language: Language) {
        let words = DataFile.allCases.map { $0.wording.wording(in: language) }
        #expect(Set(words).count == DataFile.allCases.count)
        for text in words {
            let isChinese = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            #expect(!text.isEmpty && isChinese == (language == .zh), "\(text)")
        }
    }

    @Test("every one is made once for a month: issued, computed or entered")
    func sources() {
        let made = DataFile.ofScorecards + (MonthTables.figures + MonthTables.entries).map(\.file)
        #expect(made.count == Set(made).count)
        #expect(Set(made) == Set(DataFile.ofMonths))
    }
}
