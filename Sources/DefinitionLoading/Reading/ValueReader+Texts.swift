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
        if let wording = plainWording(node) { return wording }
        if node.isScalar {
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

    /// A wording of which there is nothing to report, as nearly all are: each language has one text that is good as it
    /// stands. Without a table of keys and values it is read at a fraction of the cost.
    private func plainWording(_ node: YAMLNode) -> BilingualText? {
        guard let entries = node.mapping else { return nil }
        var (zh, en): (String?, String?)
        for entry in entries {
            let value = entry.value
            guard !value.isNull, let text = value.text, text.isSurelyTrimmed, !text.isEmpty else { return nil }
            switch entry {
            case "zh": zh = text
            case "en": en = text
            default: return nil
            }
        }
        for language in languages {
            switch language {
            case .zh: if zh == nil { return nil }
            case .en: if en == nil { return nil }
            }
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
