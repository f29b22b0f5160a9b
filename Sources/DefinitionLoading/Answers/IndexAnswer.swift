internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

enum IndexKey: String, DefinitionKey {
    case index, bands, linear, steps

    static let part = BilingualText(zh: "index 回答", en: "an index answer")
}

enum IndexDetailKey: String, DefinitionKey {
    case min, max, step

    static let part = BilingualText(zh: "index 回答", en: "an index answer")
}

extension AnswerForm {
    /// `{index: {min: 0, max: 10, step: 1}, bands: […]}`
    static let index = AnswerForm { node, fullMark, values in
        guard let outer = MappingReader<IndexKey>(node, values) else { return nil }
        let rating = outer.rating(bands: .bands, linear: .linear, steps: .steps, required: false, .ratios, fullMark)
        guard let details = outer[.index], let mapping = MappingReader<IndexDetailKey>(details, values) else {
            return nil
        }
        func number(_ key: IndexDetailKey, _ range: NumberRange) -> Fraction? {
            mapping.required(key) { values.number($0, range, percent: .refused) }
        }
        let limits = (number(.min, .notNegative), number(.max, .positive), number(.step, .positive))
        guard case (let minimum?, let maximum?, let step?) = limits else { return nil }
        mapping.reportScale(from: minimum, to: maximum, step: step, .max, .step)
        let kind = Index(
            minimum: minimum, maximum: maximum, step: step, rating: rating ?? .linear(zero: .zero, full: .one))
        return ReadAnswer(kind: .index(kind), fullMark: fullMark.value)
    }
}
