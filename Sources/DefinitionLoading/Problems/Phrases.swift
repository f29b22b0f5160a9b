internal import BilingualText
internal import Diagnostics
internal import ExactArithmetic

/// Text that a user wrote, in the quotation marks of a language, on one line and never longer than a message can bear.
func quoted(_ text: some StringProtocol, _ language: Language) -> String {
    let longest = 40
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(longest) { shown.append(scalar == "\n" ? " " : scalar) }
    let excerpt = String(shown) + (text.unicodeScalars.dropFirst(longest).isEmpty ? "" : "…")
    return switch language {
    case .zh: "“\(excerpt)”"
    case .en: "'\(excerpt)'"
    }
}

/// A place as messages name it when it is not their own.
func place(_ position: SourcePosition) -> (zh: String, en: String) {
    ("第 \(position.line) 行第 \(position.column) 列", "line \(position.line), column \(position.column)")
}

/// Several words in a row, as each language separates them.
struct WordList {
    let zh: String
    let en: String

    init(_ words: [String]) {
        zh = words.joined(separator: "、")
        en = words.joined(separator: ", ")
    }
}

/// The clause that offers the nearest known spelling; empty when none is near.
struct SuggestionClause {
    let zh: String
    private let question: String?

    init(_ suggestion: String?) {
        zh = suggestion.map { "（是否应为\(quoted($0, .zh))？）" } ?? ""
        question = suggestion.map { "; did you mean \(quoted($0, .en))?" }
    }

    /// The clause and the remedy behind it, which begins a sentence after a question.
    func en(before remedy: String) -> String {
        guard let question else { return "; " + remedy }
        return question + " " + remedy.prefix(1).uppercased() + remedy.dropFirst()
    }
}

/// A number as exactly as it can be written: a short decimal, else a ratio.
func exactText(_ number: Fraction) -> String {
    let decimal = number.shortText(decimals: 6)
    return Fraction(decimal: decimal) == number ? decimal : number.ratioText
}
