internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

enum MeasureKey: String, DefinitionKey {
    case measure, unit, bands, linear, steps, bare, clock
    case notReached = "not-reached"
    case between

    static let part = BilingualText(zh: "measure 回答", en: "a measure answer")
}

/// What is measured, by the word behind `measure:`.
private enum MeasuredQuantity: String, CaseIterable {
    case duration, number
}

extension MeasureKey {
    /// True for a key that says something about measures of another quantity.
    fileprivate func isForeign(to quantity: MeasuredQuantity) -> Bool {
        switch self {
        case .unit: quantity != .number
        case .bare, .clock, .notReached, .between: quantity != .duration
        case .measure, .bands, .linear, .steps: false
        }
    }
}

/// Units that a bare number may be declared to be in.
private enum BareUnit: String, CaseIterable {
    case seconds = "s"
    case minutes = "min"
    case hours = "h"
    case days = "d"

    var seconds: Fraction? { parseDuration("1 " + rawValue) }
}

/// The moments that an observation may carry, as time passes.
private enum Moment: String, CaseIterable {
    case received
    case firstFeedback = "first-feedback"
    case closed
}

extension AnswerForm {
    /// `{measure: duration, bands: […]}`, `{measure: number, unit: …, linear: {full: …, zero: …}}`
    static let measure = AnswerForm { node, fullMark, values in
        guard let mapping = MappingReader<MeasureKey>(node, values) else { return nil }
        let word = mapping.optional(.measure) { values.word($0, of: MeasuredQuantity.self) }
        let unit = mapping.optional(.unit, values.wording)
        let bare = mapping.optional(.bare) { values.word($0, of: BareUnit.self) }
        let clock = mapping.optional(.clock) { values.word($0, of: Measure.ClockFormat.self) }
        let notReached = mapping.optional(.notReached, values.rate)
        let between = mapping.optional(.between, values.interval)
        guard let word else {
            _ = mapping.only(of: [.bands, .linear, .steps])
            return nil
        }
        for key in MeasureKey.allCases where key.isForeign(to: word) && mapping.has(key) {
            mapping.report(AnswerProblem.foreignKey(key.rawValue, of: "measure: \(word.rawValue)"), at: key)
        }
        let domain: BandDomain = word == .duration ? .durations : .numbers
        let rating =
            mapping.rating(bands: .bands, linear: .linear, steps: .steps, required: true, domain, fullMark)
            ?? .bands([])
        let kind =
            word == .duration
            ? Measure(
                quantity: .duration(bareUnit: bare?.seconds, clock: clock), rating: rating,
                notReached: notReached ?? rating.lowestRate, between: between)
            : Measure(quantity: .number(unit: unit), rating: rating)
        return ReadAnswer(kind: .measure(kind), fullMark: fullMark.value)
    }
}

extension ValueReader {
    /// `[received, first-feedback]`: two moments, the earlier one first.
    fileprivate func interval(_ node: YAMLNode) -> Measure.Interval? {
        guard let nodes = list(node) else { return nil }
        let moments = nodes.compactMap { word($0, of: Moment.self) }
        guard moments.count == nodes.count else { return nil }
        switch moments {
        case [.received, .firstFeedback]: return .receivedToFirstFeedback
        case [.received, .closed]: return .receivedToClosed
        case [.firstFeedback, .closed]: return .firstFeedbackToClosed
        default:
            log.report(AnswerProblem.noInterval, at: node.position)
            return nil
        }
    }
}
