internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

enum PartsKey: String, DefinitionKey {
    case parts, mark

    static let part = BilingualText(zh: "parts 回答", en: "a parts answer")
}

enum PartKey: String, DefinitionKey {
    case id = "part"
    case title, words

    static let part = BilingualText(zh: "此分项", en: "this part")
}

extension AnswerForm {
    /// `{parts: [{part: a, title: …}, {part: b, title: …}], mark: share}`
    static let parts = AnswerForm { node, fullMark, values in
        guard let mapping = MappingReader<PartsKey>(node, values) else { return nil }
        let mark = mapping.required(.mark) { values.word($0, of: Parts.Mark.self) }
        guard let list = mapping[.parts], let nodes = values.list(list) else { return nil }
        if nodes.count < 2 { values.log.report(AnswerProblem.singlePart, at: list.position) }
        var ids = IDRegister(.part)
        // Every part is followed by yes or no in an answer, so that neither can name one.
        var meanings = WordMeanings(values.log, common: .yesNo)
        let parts = nodes.compactMap { node -> Parts.Part? in
            guard let mapping = MappingReader<PartKey>(node, values) else { return nil }
            let named = mapping.namedWords(.id, .title, .words, &ids, &meanings)
            return Parts.Part(id: named.id, title: named.title, words: named.words)
        }
        return ReadAnswer(kind: .parts(Parts(parts: parts, mark: mark ?? .all)), fullMark: fullMark.value)
    }
}
