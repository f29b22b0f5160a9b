internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

enum InformationKey: String, DefinitionKey {
    case information, unit, tally

    static let part = BilingualText(zh: "information 回答", en: "an information answer")
}

extension AnswerForm {
    /// `{information: money, unit: {zh: 元, en: CNY}, tally: true}`
    static let information = AnswerForm { node, _, values in
        guard let mapping = MappingReader<InformationKey>(node, values) else { return nil }
        let form = mapping.optional(.information) { values.word($0, of: Information.Form.self) }
        let unit = mapping.optional(.unit, values.wording)
        let tally = mapping.optional(.tally, values.flag)
        guard let form else { return nil }
        if !form.isQuantity {
            for key in [InformationKey.unit, .tally] where mapping.has(key) {
                mapping.report(AnswerProblem.foreignKey(key.rawValue, of: "information: \(form.rawValue)"), at: key)
            }
        }
        let kind = Information(form: form, unit: unit, tally: tally ?? false)
        return ReadAnswer(kind: .information(kind), fullMark: .zero)
    }
}

extension Information.Form {
    /// Something that has a unit and can be added up.
    var isQuantity: Bool { self == .number || self == .money }
}
