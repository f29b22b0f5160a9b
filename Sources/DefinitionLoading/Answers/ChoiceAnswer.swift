internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

enum ChoiceKey: String, DefinitionKey {
    case choice

    static let part = BilingualText(zh: "choice 回答", en: "a choice answer")
}

extension AnswerForm {
    /// `{choice: [{option: good, title: …, points: 10, words: [○]}, …]}`
    static let choice = AnswerForm { node, declared, values in
        guard let mapping = MappingReader<ChoiceKey>(node, values), let list = mapping[.choice],
            let nodes = values.list(list)
        else { return nil }
        let drafts = OptionList(nodes, common: .none, costs: false, values)
        let fullMark = declared.value(orElse: drafts.points.max())
        let (options, areSound) = drafts.options(of: fullMark)
        if areSound, !options.contains(where: { $0.rate == .one }) {
            values.log.report(AnswerProblem.noFullOption(fullMark ?? .one), at: list.position)
        }
        return ReadAnswer(kind: .choice(Choice(options: options)), fullMark: fullMark)
    }
}
