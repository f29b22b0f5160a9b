internal import BilingualText
internal import ChecklistModel
internal import YAMLDocument

/// The keys of a text: its languages.
enum TextKey: String, DefinitionKey {
    case zh, en

    static let part = BilingualText(zh: "此文字", en: "a text")
}

extension ValueReader {
    /// `{zh: …, en: …}` with every declared language, or one text that is the same in all of them.
    func wording(_ node: YAMLNode) -> BilingualText? {
        if case .scalar = node.content {
            guard let same = text(node) else { return nil }
            return BilingualText(
                either: languages.contains(.zh) ? same : nil, or: languages.contains(.en) ? same : nil)
        }
        guard let mapping = MappingReader<TextKey>(node, self) else { return nil }
        let (zh, en) = (mapping.optional(.zh, text), mapping.optional(.en, text))
        for language in languages where !mapping.has(TextKey(language)) {
            log.report(ValueProblem.missingLanguage(language), at: node.position)
        }
        return BilingualText(either: zh, or: en)
    }

    func date(_ node: YAMLNode) -> CivilDate? {
        guard let text = text(node) else { return nil }
        let date = CivilDate(text)
        if date == nil { log.report(ValueProblem.notADate(text), at: node.position) }
        return date
    }
}

extension TextKey {
    fileprivate init(_ language: Language) {
        switch language {
        case .zh: self = .zh
        case .en: self = .en
        }
    }
}
