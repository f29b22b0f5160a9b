internal import BilingualText
internal import ChecklistModel

/// What a word says on every sheet.
enum CommonMeaning {
    case pending, notApplicable, yes, no, ambiguous

    /// - Parameter key: the word as comparison key.
    init?(_ key: String) {
        // No two of them have the same bytes, and none is longer.
        if let word = ShortWord(key), let found = Self.words.first(where: { $0.word == word }) {
            self = found.meaning
            return
        }
        // Compatibility forms of Chinese characters are equal to these although their bytes are others.
        guard key.utf8.contains(where: { $0 >= 0xEA }), let meaning = Self(equalTo: key) else { return nil }
        self = meaning
    }

    private init?(equalTo key: String) {
        if CommonWords.pending.contains(key) {
            self = .pending
        } else if CommonWords.notApplicable.contains(key) {
            self = .notApplicable
        } else if let answer = CommonWords.yesOrNo[key] {
            self = answer == .yes ? .yes : .no
        } else if CommonWords.ambiguous.contains(key) {
            self = .ambiguous
        } else {
            return nil
        }
    }

    private static let words: [(word: ShortWord, meaning: CommonMeaning)] = {
        var words: [(word: ShortWord, meaning: CommonMeaning)] = []
        words.reserveCapacity(64)
        func add(_ texts: [String], _ meaning: CommonMeaning) {
            for text in texts {
                if let word = ShortWord(text.comparisonKey) { words.append((word, meaning)) }
            }
        }
        add(CommonWords.yes, .yes)
        add(CommonWords.no, .no)
        add(AnswerWords.notApplicable, .notApplicable)
        add(CommonWords.pendingWords, .pending)
        add(CommonWords.ambiguousWords, .ambiguous)
        return words
    }()
}

/// The bytes of a word of at most 16, which are quicker to compare than its characters.
private struct ShortWord: Equatable {
    private let bytes: UInt128
    private let count: Int

    init?(_ text: String) {
        count = text.utf8.count
        guard count <= 16 else { return nil }
        var bytes: UInt128 = 0
        for byte in text.utf8 { bytes = bytes << 8 | UInt128(byte) }
        self.bytes = bytes
    }
}
