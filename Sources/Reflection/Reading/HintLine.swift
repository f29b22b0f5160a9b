internal import BilingualText

/// A line of the form that says how a field is filled in; it is no part of the answer.
enum HintLine {
    /// The words with which such a line begins.
    static let label = BilingualText(zh: "提示：", en: "Hint: ")

    static func isHint(_ line: String) -> Bool {
        let text = line.trimmed.drop { $0 == ">" || $0 == "#" }.trimmed.comparisonKey
        return Language.allCases.contains { text.hasPrefix(label.wording(in: $0).trimmed.comparisonKey) }
    }
}
