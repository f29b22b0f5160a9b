internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

/// What each word means as an answer, so that no word means two things.
struct WordMeanings {
    enum Meaning: Sendable, Hashable {
        case yes, no, notApplicable
        /// The option or kind of deviation with this id.
        case id(String)
    }

    private let log: ProblemLog
    private var meanings: [String: Meaning]

    /// - Parameter yesNo: whether the common words for yes and no are known, besides those for "not applicable".
    init(_ log: ProblemLog, yesNo: Bool = false) {
        self.log = log
        meanings = yesNo ? Self.yesNo : Self.notApplicable
    }

    private static let notApplicable = meanings([(AnswerWords.notApplicable, .notApplicable)])
    private static let yesNo = meanings([
        (AnswerWords.notApplicable, .notApplicable), (AnswerWords.yes, .yes), (AnswerWords.no, .no),
    ])

    private static func meanings(_ lists: [(words: [String], meaning: Meaning)]) -> [String: Meaning] {
        var meanings: [String: Meaning] = [:]
        for list in lists {
            for word in list.words { meanings[word.comparisonKey] = list.meaning }
        }
        return meanings
    }

    /// Takes a word; one that means something else already is reported.
    mutating func take(_ word: String, as meaning: Meaning, at position: SourcePosition) {
        let key = word.comparisonKey
        if let known = meanings[key], known != meaning {
            log.report(AnswerProblem.ambiguousWord(word, known), at: position)
        } else {
            meanings[key] = meaning
        }
    }

    /// Takes a title in every language.
    mutating func take(_ title: BilingualText, as meaning: Meaning, at position: SourcePosition) {
        for language in Language.allCases { take(title.wording(in: language), as: meaning, at: position) }
    }

    /// Reads a list of words that all mean the same.
    mutating func words(_ node: YAMLNode, meaning: Meaning, _ values: ValueReader) -> [String]? {
        values.list(node)?.compactMap { element in
            guard let word = values.text(element) else { return nil }
            take(word, as: meaning, at: element.position)
            return word
        }
    }
}
