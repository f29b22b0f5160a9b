internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import YAMLDocument

enum ChoiceKey: String, DefinitionKey {
    case choice

    static let part = BilingualText(zh: "choice 回答", en: "a choice answer")
}

enum OptionKey: String, DefinitionKey {
    case option, title, rate, points, words

    static let part = BilingualText(zh: "此选项", en: "this option")
}

extension AnswerForm {
    /// `{choice: [{option: good, title: …, points: 10, words: [○]}, …]}`
    static let choice = AnswerForm(name: .choice) { node, fullMark, values in
        guard let mapping = MappingReader<ChoiceKey>(node, values), let list = mapping[.choice],
            let nodes = values.list(list)
        else { return nil }
        return ChoiceReader(values: values, list: list).read(nodes, fullMark)
    }
}

private struct ChoiceReader {
    let values: ValueReader
    let list: YAMLNode

    /// An option whose worth is not yet related to the full mark.
    struct Draft {
        let id: String
        let title: BilingualText
        let words: [String]
        let worth: Worth?
    }

    func read(_ nodes: [YAMLNode], _ declared: FullMark) -> ReadAnswer? {
        var ids = IDRegister(.option)
        var meanings = WordMeanings(values.log)
        let drafts = nodes.map { draft($0, &ids, &meanings) }
        let complete = drafts.compactMap { $0 }
        let fullMark = fullMark(of: complete, declared)
        let rates = complete.map { $0.worth?.rate(of: fullMark, values.log) }
        if !rates.contains(.one), rates.allSatisfy({ $0 != nil }), complete.count == drafts.count {
            values.log.report(AnswerProblem.noFullOption(fullMark ?? .one), at: list.position)
        }
        let options = zip(complete, rates).map { draft, rate in
            Choice.Option(id: draft.id, title: draft.title, rate: rate ?? .zero, words: draft.words)
        }
        return ReadAnswer(kind: .choice(Choice(options: options)), fullMark: fullMark)
    }

    private func draft(_ node: YAMLNode, _ ids: inout IDRegister, _ meanings: inout WordMeanings) -> Draft? {
        guard let mapping = MappingReader<OptionKey>(node, values) else { return nil }
        let id = mapping.required(.option, values.id(.option)) ?? ""
        let title = mapping.optional(.title, values.wording)
        if let place = mapping[.option]?.position, !id.isEmpty {
            ids.take(id, at: place, values.log)
            meanings.take(id, as: .id(id), at: place)
        }
        if let place = mapping[.title]?.position, let title { meanings.take(title, as: .id(id), at: place) }
        let words = mapping.optional(.words) { meanings.words($0, meaning: .id(id), values) }
        let worth = mapping.worth(rate: .rate, points: .points)
        return Draft(id: id, title: title ?? BilingualText(id), words: words ?? [], worth: worth)
    }

    /// The declared full mark, else the best option's points; a choice in rates alone is worth 1.
    private func fullMark(of options: [Draft], _ declared: FullMark) -> Fraction? {
        guard case .unsaid = declared else { return declared.value }
        let points = options.compactMap { option -> Fraction? in
            if case .points(let points, _) = option.worth { points } else { nil }
        }
        return points.max().flatMap { $0.isZero ? nil : $0 } ?? .one
    }
}
