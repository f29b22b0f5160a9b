/// Text that a user wrote, on one line between quotation marks, at most 40 code points of it.
func quoted(_ text: some StringProtocol) -> String {
    let longest = 40
    let scalars = text.unicodeScalars.prefix(longest + 1)
    let shown = scalars.prefix(longest).map { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0 }
    return "“" + String(String.UnicodeScalarView(shown)) + (scalars.count > longest ? "…”" : "”")
}

/// The first few of many written things, as each language separates them.
struct WordList {
    let zh: String
    let en: String

    init(_ words: [String], atMost limit: Int = 12) {
        let shown = words.prefix(limit) + (words.count > limit ? ["…"] : [])
        zh = shown.joined(separator: "、")
        en = shown.joined(separator: ", ")
    }
}

/// The clause that offers the nearest known spelling; empty when none is near.
struct SuggestionClause {
    let zh: String
    private let question: String?

    init(_ suggestion: String?) {
        zh = suggestion.map { "，是否应为\(quoted($0))" } ?? ""
        question = suggestion.map { "; did you mean \(quoted($0))?" }
    }

    /// The clause and the remedy behind it, which begins a sentence after a question.
    func en(before remedy: String) -> String {
        guard let question else { return "; " + remedy }
        return question + " " + remedy.prefix(1).uppercased() + remedy.dropFirst()
    }
}
