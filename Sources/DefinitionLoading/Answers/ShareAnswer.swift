internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

enum ShareKey: String, DefinitionKey {
    case share, bands

    static let part = BilingualText(zh: "share 回答", en: "a share answer")
}

extension AnswerForm {
    /// `{share: sample}`, `{share: target, bands: […]}`
    static let share = AnswerForm(name: .share) { node, fullMark, values in
        guard let mapping = MappingReader<ShareKey>(node, values),
            let form = mapping.optional(.share, { values.word($0, of: Share.Form.self) })
        else { return nil }
        let domain: BandDomain = form == .sample ? .samples : .targets
        let rating =
            mapping.has(.bands) ? mapping.bands(at: .bands, domain, fullMark) : .linear(zero: .zero, full: .one)
        return ReadAnswer(kind: .share(Share(form: form, rating: rating)), fullMark: fullMark.value)
    }
}
