internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

enum ShareKey: String, DefinitionKey {
    case share, bands, steps

    static let part = BilingualText(zh: "share 回答", en: "a share answer")
}

extension AnswerForm {
    /// `{share: sample}`, `{share: target, bands: […]}`, `{share: target, steps: {…}}`
    static let share = AnswerForm { node, fullMark, values in
        guard let mapping = MappingReader<ShareKey>(node, values),
            let form = mapping.optional(.share, { values.word($0, of: Share.Form.self) })
        else { return nil }
        let domain: BandDomain = form == .sample ? .samples : .targets
        let rating = mapping.rating(bands: .bands, linear: nil, steps: .steps, required: false, domain, fullMark)
        let kind = Share(form: form, rating: rating ?? .linear(zero: .zero, full: .one))
        return ReadAnswer(kind: .share(kind), fullMark: fullMark.value)
    }
}
