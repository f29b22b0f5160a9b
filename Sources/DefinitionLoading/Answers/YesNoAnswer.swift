internal import BilingualText
internal import ChecklistModel
internal import YAMLDocument

enum YesNoKey: String, DefinitionKey {
    case kind = "yes-no"

    static let part = BilingualText(zh: "yes-no 回答", en: "a yes-no answer")
}

enum YesNoDetailKey: String, DefinitionKey {
    case good, yes, no

    static let part = BilingualText(zh: "yes-no 回答", en: "a yes-no answer")
}

/// Which of the two answers is the good one.
private enum GoodAnswer: String, CaseIterable {
    case yes, no
}

extension AnswerForm {
    /// `{yes-no: {good: no, yes: [有], no: [无]}}`
    static let yesNo = AnswerForm { node, fullMark, values in
        guard let outer = MappingReader<YesNoKey>(node, values), let details = outer[.kind],
            let mapping = MappingReader<YesNoDetailKey>(details, values)
        else { return nil }
        let good = mapping.optional(.good) { values.word($0, of: GoodAnswer.self) }
        var meanings = WordMeanings(values.log, common: .yesNo)
        let yes = mapping.optional(.yes) { meanings.words($0, meaning: .yes, values) }
        let no = mapping.optional(.no) { meanings.words($0, meaning: .no, values) }
        let kind = YesNo(goodIsNo: good == .no, yesWords: yes ?? [], noWords: no ?? [])
        return ReadAnswer(kind: .yesNo(kind), fullMark: fullMark.value)
    }
}
