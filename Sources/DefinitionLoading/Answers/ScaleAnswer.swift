internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

enum ScaleKey: String, DefinitionKey {
    case scale

    static let part = BilingualText(zh: "scale 回答", en: "a scale answer")
}

enum ScaleDetailKey: String, DefinitionKey {
    case min, max, step, zero

    static let part = BilingualText(zh: "scale 回答", en: "a scale answer")
}

extension AnswerForm {
    /// `{scale: {min: 0, max: 5, step: 1, zero: 0}}`
    static let scale = AnswerForm { node, fullMark, values in
        guard let outer = MappingReader<ScaleKey>(node, values), let details = outer[.scale],
            let mapping = MappingReader<ScaleDetailKey>(details, values)
        else { return nil }
        func number(_ key: ScaleDetailKey, _ range: NumberRange = .any) -> Fraction? {
            mapping.required(key) { values.number($0, range, percent: .refused) }
        }
        let limits = (number(.min), number(.max), number(.step, .positive), number(.zero))
        guard case (let minimum?, let maximum?, let step?, let zero?) = limits else { return nil }
        mapping.reportScale(from: minimum, to: maximum, step: step, .max, .step)
        if zero > minimum { mapping.report(ScaleProblem.zeroAboveMinimum(zero: zero, minimum: minimum), at: .zero) }
        let kind = Scale(minimum: minimum, maximum: maximum, step: step, zero: zero)
        return ReadAnswer(kind: .scale(kind), fullMark: fullMark.value)
    }
}

extension MappingReader where Key: DefinitionKey {
    /// Reports a scale that is upside down, or whose steps miss its end.
    func reportScale(from minimum: Fraction, to maximum: Fraction, step: Fraction, _ maximumKey: Key, _ stepKey: Key) {
        if minimum >= maximum {
            report(ScaleProblem.upsideDown(minimum: minimum, maximum: maximum), at: maximumKey)
        } else if let steps = (maximum - minimum).divided(by: step), !steps.isInteger {
            report(ScaleProblem.brokenStep(step, minimum: minimum, maximum: maximum), at: stepKey)
        }
    }
}
