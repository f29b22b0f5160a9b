internal import BilingualText
internal import ChecklistModel
internal import YAMLDocument

enum CountKey: String, DefinitionKey {
    case count, bands

    static let part = BilingualText(zh: "count 回答", en: "a count answer")
}

extension AnswerForm {
    /// `{count: {zh: 油污处, en: oil spots}, bands: […]}`
    static let count = AnswerForm { node, fullMark, values in
        guard let mapping = MappingReader<CountKey>(node, values) else { return nil }
        let what = mapping.optional(.count, values.wording)
        _ = mapping.required(.bands) { $0 }
        let rating = mapping.bands(at: .bands, .counts, fullMark)
        return ReadAnswer(
            kind: .count(Count(what: what ?? BilingualText(""), rating: rating)), fullMark: fullMark.value)
    }
}
