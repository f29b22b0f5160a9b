internal import BilingualText
internal import ChecklistModel

/// The words that an item declares itself, and the ids and titles of its options.
struct OwnWords: Sendable {
    enum Meaning: Equatable {
        case value(AnswerValue)
        /// Two meanings share the word.
        case ambiguous
    }

    /// By comparison key: the place of an option, or one of the numbers below.
    private var meanings: [String: Int] = [:]

    private static let (no, yes, ambiguous) = (-1, -2, -3)

    init(_ answer: AnswerKind) {
        switch answer {
        case .yesNo(let words):
            for word in words.yesWords { add(word, Self.yes) }
            for word in words.noWords { add(word, Self.no) }
        case .choice(let choice):
            meanings = Dictionary(minimumCapacity: choice.options.count * 3)
            for (place, option) in choice.options.enumerated() {
                option.eachSpelling { add($0, place) }
            }
        default: break
        }
    }

    private mutating func add(_ word: String, _ meaning: Int) {
        let key = word.comparisonKey
        if let earlier = meanings.updateValue(meaning, forKey: key), earlier != meaning {
            meanings[key] = Self.ambiguous
        }
    }

    /// Nil for a word that the item does not declare.
    func meaning(of key: String) -> Meaning? {
        switch meanings[key] {
        case nil: nil
        case Self.ambiguous: .ambiguous
        case Self.yes: .value(.yes)
        case Self.no: .value(.no)
        case let place?: .value(.option(place))
        }
    }
}
