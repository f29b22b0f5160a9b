/// What a text is about, for asking whether two texts have anything in common: pairs of neighbouring Chinese characters,
/// beginnings of English words, numbers. Words that any report uses say nothing and are left out.
struct ContentWords {
    private(set) var chinese: Set<String> = []
    private(set) var english: Set<String> = []
    private(set) var numbers: Set<String> = []

    /// Letters by which forms of one English word are told: promise, promised, promising.
    private static let stem = 5
    /// Shorter English words are mostly grammar.
    private static let shortest = 4

    init(_ texts: [String]) {
        for text in texts { add(text.without(ReflectionWords.common)) }
    }

    var isEmpty: Bool { chinese.isEmpty && english.isEmpty && numbers.isEmpty }

    private mutating func add(_ text: String) {
        let judged = JudgedText(text)
        var last: (scalar: Unicode.Scalar, offset: Int)?
        for sign in judged.signs where sign.scalar.isHan {
            // Blanks stand where common words were.
            if let last, last.offset + 1 == sign.offset { chinese.insert("\(last.scalar)\(sign.scalar)") }
            last = (sign.scalar, sign.offset)
        }
        for word in judged.words {
            if word.letters.allSatisfy(\.isNumber) {
                numbers.insert(word.letters)
            } else if word.letters.count >= Self.shortest {
                english.insert(String(word.letters.prefix(Self.stem)))
            }
        }
    }

    /// True when they have a word in common.
    func meets(_ other: ContentWords) -> Bool {
        !chinese.isDisjoint(with: other.chinese) || !english.isDisjoint(with: other.english)
            || !numbers.isDisjoint(with: other.numbers)
    }

    /// False for texts in different languages, whose words cannot meet.
    func canMeet(_ other: ContentWords) -> Bool {
        !chinese.isEmpty && !other.chinese.isEmpty || !english.isEmpty && !other.english.isEmpty
    }
}
