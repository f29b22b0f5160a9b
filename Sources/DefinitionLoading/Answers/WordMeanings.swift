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
    private var meanings: [String: Meaning] = [:]

    init(_ log: ProblemLog) { self.log = log }

    /// Words that mean this whatever the checklist says.
    mutating func know(_ words: [String], as meaning: Meaning) {
        for word in words { meanings[AnswerWords.key(word)] = meaning }
    }

    /// Takes a word; one that means something else already is reported.
    mutating func take(_ word: String, as meaning: Meaning, at position: SourcePosition) {
        let key = AnswerWords.key(word)
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
