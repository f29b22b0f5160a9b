internal import BilingualText
internal import ChecklistModel

/// What a word says on every sheet.
enum CommonMeaning: UInt8 {
    case pending, notApplicable, yes, no, ambiguous

    /// - Parameter key: the word as comparison key.
    init?(_ key: String) {
        if let meaning = Self.words.meaning(of: key) {
            self = meaning
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

    private static let words: WordBytes = {
        var words = WordBytes()
        words.add(AnswerWords.yes, .yes)
        words.add(AnswerWords.no, .no)
        words.add(CommonWords.furtherYes, .yes)
        words.add(CommonWords.furtherNo, .no)
        words.add(AnswerWords.notApplicable, .notApplicable)
        words.add(CommonWords.pendingWords, .pending)
        words.add(CommonWords.ambiguousWords, .ambiguous)
        return words
    }()
}

/// Words with their meanings as bytes, of which few are looked at to tell one word from another.
private struct WordBytes {
    /// Of each word its length, its meaning and its own bytes.
    private var bytes: [UInt8] = []

    mutating func add(_ words: [String], _ meaning: CommonMeaning) {
        for word in words {
            let key = word.comparisonKey.utf8
            bytes.append(UInt8(key.count))
            bytes.append(meaning.rawValue)
            bytes += key
        }
    }

    /// Nil for a text with other bytes than every word.
    func meaning(of key: String) -> CommonMeaning? {
        var key = key
        return key.withUTF8 { key in
            var place = 0
            while place < bytes.count {
                let (length, start) = (Int(bytes[place]), place + 2)
                var same = 0
                while same < length, length == key.count, bytes[start + same] == key[same] { same += 1 }
                if same == key.count, same == length { return CommonMeaning(rawValue: bytes[place + 1]) }
                place = start + length
            }
            return nil
        }
    }
}
