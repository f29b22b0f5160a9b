internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

enum MultiChoiceKey: String, DefinitionKey {
    case multiChoice = "multi-choice"

    static let part = BilingualText(zh: "multi-choice 回答", en: "a multi-choice answer")
}

extension AnswerForm {
    /// `{multi-choice: [{option: wifi, points: 2}, {option: smoke, points: -3}]}`
    static let multiChoice = AnswerForm { node, declared, values in
        guard let mapping = MappingReader<MultiChoiceKey>(node, values), let list = mapping[.multiChoice],
            let nodes = values.list(list)
        else { return nil }
        let drafts = OptionList(nodes, common: .noneOfThem, costs: true, values)
        let fullMark = declared.value(orElse: drafts.points.filter { $0 > .zero }.sum())
        let (options, areSound) = drafts.options(of: fullMark)
        if areSound, options.map(\.rate).filter({ $0 > .zero }).sum() < .one {
            values.log.report(AnswerProblem.noFullSelection(fullMark ?? .one), at: list.position)
        }
        return ReadAnswer(kind: .multiChoice(MultiChoice(options: options)), fullMark: fullMark)
    }
}
