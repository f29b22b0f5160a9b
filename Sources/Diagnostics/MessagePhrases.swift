public import BilingualText

/// Text that a user wrote, in the quotation marks of a language: on one line, at most 40 code points of it.
public func quoted(_ text: some StringProtocol, _ language: Language) -> String {
    let longest = 40
    let scalars = text.unicodeScalars.prefix(longest + 1)
    let shown = scalars.prefix(longest).map { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0 }
    let excerpt = String(String.UnicodeScalarView(shown)) + (scalars.count > longest ? "…" : "")
    return switch language {
    case .zh: "“\(excerpt)”"
    case .en: "'\(excerpt)'"
    }
}

/// Several words in a row, as each language separates them.
public struct WordList: Sendable {
    /// The words between Chinese enumeration commas.
    public let zh: String
    /// The words between commas.
    public let en: String

    /// - Parameter limit: how many words are shown; an ellipsis stands for the others.
    public init(_ words: [String], atMost limit: Int = 12) {
        let shown = words.prefix(limit) + (words.count > limit ? ["…"] : [])
        zh = shown.joined(separator: "、")
        en = shown.joined(separator: ", ")
    }
}

/// The clause that offers the nearest known spelling; empty when none is near.
public struct SuggestionClause: Sendable {
    /// A question in brackets, which goes right behind the misspelt word.
    public let zh: String
    private let question: String?

    /// - Parameter suggestion: what was probably meant, if anything.
    public init(_ suggestion: String?) {
        zh = suggestion.map { "（是否应为\(quoted($0, .zh))？）" } ?? ""
        question = suggestion.map { "; did you mean \(quoted($0, .en))?" }
    }

    /// The clause and the remedy behind it, which begins a sentence after a question.
    public func en(before remedy: String) -> String {
        guard let question else { return "; " + remedy }
        return question + " " + remedy.prefix(1).uppercased() + remedy.dropFirst()
    }
}
