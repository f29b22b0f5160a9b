internal import ChecklistModel

/// The nine words of an XCCDF result and what they mean (scoring rule 5.4).
enum ResultWords {
    static let all: [(word: String, value: AnswerValue)] = [
        ("pass", .yes), ("fixed", .yes), ("fail", .no), ("error", .no), ("unknown", .no),
        ("notapplicable", .notApplicable), ("notchecked", .notApplicable), ("informational", .notApplicable),
        ("notselected", .notApplicable),
    ]

    private static let values = Dictionary(uniqueKeysWithValues: all.map { ($0.word, $0.value) })

    /// - Parameter key: the word as comparison key.
    static func value(_ key: String) -> AnswerValue? { values[key] }
}
