internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

/// What each word means as an answer, so that no word means two things.
struct WordMeanings {
    enum Meaning: Sendable, Hashable {
        case yes, no, notApplicable
        /// None of the options of a multi-choice.
        case noneOfThem
        /// The option, part or kind of deviation with this id.
        case id(String)
    }

    private let log: ProblemLog
    private let common: TextTable<Meaning>
    private var own = TextTable<Meaning>()

    /// Which common words are known besides those for "not applicable".
    enum CommonWords {
        case none, yesNo, noneOfThem
    }

    init(_ log: ProblemLog, common: CommonWords = .none) {
        self.log = log
        self.common =
            switch common {
            case .none: Self.notApplicable
            case .yesNo: Self.yesNo
            case .noneOfThem: Self.noneOfThem
            }
    }

    private static let notApplicable = TextTable().with(AnswerWords.notApplicable, .notApplicable)
    private static let yesNo = notApplicable.with(AnswerWords.yes, .yes).with(AnswerWords.no, .no)
    private static let noneOfThem = notApplicable.with(AnswerWords.noneOfThem, .noneOfThem)

    /// Takes a word; one that means something else already is reported.
    mutating func take(_ word: String, as meaning: Meaning, at position: SourcePosition) {
        let key = word.comparisonKey
        let known = common[key] ?? own.updateValue(meaning, forKey: key)
        if let known, known != meaning {
            log.report(AnswerProblem.ambiguousWord(word, known), at: position)
            own.updateValue(known, forKey: key)
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

extension TextTable<WordMeanings.Meaning> {
    /// The same with more words.
    fileprivate func with(_ words: [String], _ meaning: WordMeanings.Meaning) -> Self {
        var table = self
        for word in words { table.updateValue(meaning, forKey: word.comparisonKey) }
        return table
    }
}

extension MappingReader where Key: DefinitionKey {
    /// The id, title and words of something that answers name, none of which may mean anything else.
    func namedWords(
        _ idKey: Key, _ titleKey: Key, _ wordsKey: Key, _ ids: inout IDRegister, _ meanings: inout WordMeanings
    ) -> (id: String, title: BilingualText, words: [String]) {
        let id = required(idKey) { values.id($0, ids.noun) } ?? ""
        let title = optional(titleKey, values.wording)
        if let place = self[idKey]?.position, !id.isEmpty {
            ids.take(id, at: place, values.log)
            meanings.take(id, as: .id(id), at: place)
        }
        if let place = self[titleKey]?.position, let title { meanings.take(title, as: .id(id), at: place) }
        let words = optional(wordsKey) { meanings.words($0, meaning: .id(id), values) }
        return (id, title ?? BilingualText(id), words ?? [])
    }
}
