import AuditTestSupport
import BilingualText
import ChecklistModel
import Testing

@testable import AuditIntake

/// Words are told by their bytes first, and by their characters where bytes do not tell.
@Suite("what a word says on every sheet")
struct CommonMeaningTests {
    /// As the lists of words say, character by character.
    private static func listed(_ key: String) -> CommonMeaning? {
        if CommonWords.pending.contains(key) { return .pending }
        if CommonWords.notApplicable.contains(key) { return .notApplicable }
        if let answer = CommonWords.yesOrNo[key] { return answer == .yes ? .yes : .no }
        return CommonWords.ambiguous.contains(key) ? .ambiguous : nil
    }

    private static let words: [String] = {
        let lists: [[String]] = [
            CommonWords.yes, CommonWords.no, AnswerWords.notApplicable, CommonWords.pendingWords,
            CommonWords.ambiguousWords,
        ]
        return lists.flatMap(\.self).map(\.comparisonKey)
    }()

    @Test("every word of the lists")
    func allWords() {
        #expect(Self.words.count > 40)
        for word in Self.words {
            #expect(CommonMeaning(word) != nil, "\(word)")
            #expect(CommonMeaning(word) == Self.listed(word), "\(word)")
        }
    }

    @Test(
        "some other texts",
        arguments: [
            ("", nil), ("yes ", nil), ("ye", nil), ("是是", nil), ("\u{0}yes", nil), ("都合格", nil), ("不合格，待整改，下周复查", nil),
            // Compatibility forms are equal to what they stand for.
            ("\u{F967}合格", .no), ("\u{F967}\u{9069}用", nil), ("\u{F967}适用", .notApplicable), ("\u{FE0F}是", nil),
        ] as [(String, CommonMeaning?)])
    func others(key: String, meaning: CommonMeaning?) {
        #expect(CommonMeaning(key) == meaning)
        #expect(Self.listed(key) == meaning)
    }

    @Test("like the lists of words", arguments: [0xC033_0001 as UInt64, 0xC033_0002])
    func likeLists(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let foreign: [Unicode.Scalar] = ["\u{F967}", "\u{FA}", "\u{301}", "\u{37E}", " "]
        let scalars = Self.words.flatMap { Array($0.unicodeScalars) } + foreign
        for round in 0..<10_000 {
            var key = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...3, using: &random) { key.append(random.pick(scalars)) }
            #expect(CommonMeaning(String(key)) == Self.listed(String(key)), "seed \(seed), \(round): \(String(key))")
        }
    }
}
