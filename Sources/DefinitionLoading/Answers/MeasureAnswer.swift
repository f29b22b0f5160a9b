internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

enum MeasureKey: String, DefinitionKey {
    case measure, unit, bands, linear, bare, clock

    static let part = BilingualText(zh: "measure 回答", en: "a measure answer")
}

enum LinearKey: String, DefinitionKey {
    case full, zero

    static let part = BilingualText(zh: "“linear”", en: "'linear'")
}

/// What is measured, by the word behind `measure:`.
private enum MeasuredQuantity: String, CaseIterable {
    case duration, number
}

/// Units that a bare number may be declared to be in.
private enum BareUnit: String, CaseIterable {
    case seconds = "s"
    case minutes = "min"
    case hours = "h"
    case days = "d"

    var seconds: Fraction? { parseDuration("1 " + rawValue) }
}

extension AnswerForm {
    /// `{measure: duration, bands: […]}`, `{measure: number, unit: …, linear: {full: …, zero: …}}`
    static let measure = AnswerForm(name: .measure) { node, fullMark, values in
        guard let mapping = MappingReader<MeasureKey>(node, values) else { return nil }
        let word = mapping.optional(.measure) { values.word($0, of: MeasuredQuantity.self) }
        let unit = mapping.optional(.unit, values.wording)
        let bare = mapping.optional(.bare) { values.word($0, of: BareUnit.self) }
        let clock = mapping.optional(.clock) { values.word($0, of: Measure.ClockFormat.self) }
        let ratingKey = mapping.only(of: [.bands, .linear])
        guard let word else { return nil }
        let foreign: [MeasureKey] = word == .duration ? [.unit] : [.bare, .clock]
        for key in foreign where mapping.has(key) {
            mapping.report(AnswerProblem.foreignKey(key.rawValue, measure: word.rawValue), at: key)
        }
        let domain: BandDomain = word == .duration ? .durations : .numbers
        var rating: Rating?
        if ratingKey == .bands { rating = mapping.bands(at: .bands, domain, fullMark) }
        if ratingKey == .linear { rating = mapping.optional(.linear) { linear($0, domain, values) } }
        let quantity: Measure.Quantity =
            word == .duration ? .duration(bareUnit: bare?.seconds, clock: clock) : .number(unit: unit)
        let kind = Measure(quantity: quantity, rating: rating ?? .bands([]))
        return ReadAnswer(kind: .measure(kind), fullMark: fullMark.value)
    }
}

/// `{full: 2 min, zero: 10 min}`
private func linear(_ node: YAMLNode, _ domain: BandDomain, _ values: ValueReader) -> Rating? {
    guard let mapping = MappingReader<LinearKey>(node, values) else { return nil }
    let ends = (
        mapping.required(.full) { domain.limit($0, values) }, mapping.required(.zero) { domain.limit($0, values) }
    )
    guard case (let full?, let zero?) = ends else { return nil }
    if full.value == zero.value { mapping.report(AnswerProblem.flatLine, at: .zero) }
    return .linear(zero: zero.value, full: full.value)
}
