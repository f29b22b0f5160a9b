internal import BilingualText
internal import ChecklistModel

/// Reads several options: `wifi、tea`, `wifi; tea`, or a list; `none` says that nothing was found.
struct MultiChoiceReader: Sendable {
    private let ids: [String]
    /// Every spelling of an option as comparison key; nil where two options share one.
    private let options: [String: Int?]

    private static let none = Set(AnswerWords.noneOfThem.map(\.comparisonKey))

    init(_ choice: MultiChoice) {
        ids = choice.options.map(\.id)
        let pairs = choice.options.enumerated().flatMap { index, option in
            option.spellings.map { ($0.comparisonKey, Int?.some(index)) }
        }
        options = Dictionary(pairs) { $0 == $1 ? $0 : nil }
    }

    /// Nil for a text that is no option; of two meanings, none is guessed.
    func option(_ text: String) throws(AnswerProblem) -> Int? {
        guard case .some(let found) = options[text.comparisonKey] else { return nil }
        guard let found else { throw .optionAmbiguous(text) }
        // "tea, coffee" may be one option, or two others.
        let pieces = answerPieces(text)
        if pieces.count > 1, pieces.allSatisfy({ options[$0.comparisonKey] != nil }) { throw .optionAmbiguous(text) }
        return found
    }

    /// A whole text; nil when it names nothing that the item knows.
    func read(_ text: String) throws(AnswerProblem) -> AnswerValue? {
        if let option = try option(text) { return .options([option]) }
        if Self.none.contains(text.comparisonKey) { return .options([]) }
        let pieces = answerPieces(text)
        guard let first = pieces.first, pieces.count > 1 || first != text else {
            if isUnseparated(text) { throw .optionsUnseparated(text) }
            return nil
        }
        return try read(list: pieces)
    }

    /// One option each.
    func read(list: [String]) throws(AnswerProblem) -> AnswerValue {
        if list.isEmpty { throw .optionsMissing }
        if list.count == 1, options[list[0].comparisonKey] == nil, Self.none.contains(list[0].comparisonKey) {
            return .options([])
        }
        var chosen: Set<Int> = []
        for text in list {
            if text.isBlank { throw .optionsMissing }
            guard let option = try option(text) else {
                if Self.none.contains(text.comparisonKey) { throw .noneBesideOptions(text) }
                throw isUnseparated(text) ? .optionsUnseparated(text) : .unknownOption(text)
            }
            guard chosen.insert(option).inserted else { throw .optionTwice(ids[option]) }
        }
        return .options(chosen.sorted())
    }

    /// True for `wifi/tea` and `wifi tea`: options with nothing between them that separates.
    private func isUnseparated(_ text: String) -> Bool {
        let words = text.comparisonKey.split { " /\\|+&".contains($0) }
        return words.count > 1 && words.allSatisfy { options[String($0)] != nil }
    }
}
