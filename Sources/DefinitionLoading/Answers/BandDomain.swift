internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

/// The values that bands divide among themselves, and how a limit among them is written.
enum BandDomain {
    /// Seconds, from 0.
    case durations
    /// Every number.
    case numbers
    /// k ÷ n of a sample, 0 to 1.
    case samples
    /// Reached ÷ target, from 0.
    case targets
    /// Perceived ÷ expected, from 0.
    case ratios
    /// Whole numbers from 0.
    case counts

    /// A value and how the user wrote it.
    struct Limit {
        let value: Fraction
        let text: String
    }

    var start: Limit? {
        switch self {
        case .numbers: nil
        case .samples, .targets: Limit(value: .zero, text: "0%")
        case .durations: Limit(value: .zero, text: "0 s")
        case .counts, .ratios: Limit(value: .zero, text: "0")
        }
    }

    var end: Limit? { self == .samples ? Limit(value: .one, text: "100%") : nil }

    /// True for a value that is neither the first nor the last one nor beyond them.
    func holdsInside(_ value: Fraction) -> Bool {
        if let start, value <= start.value { return false }
        return end.map { value < $0.value } ?? true
    }

    /// Between two neighbouring counts there is nothing.
    var isWhole: Bool { self == .counts }

    /// Reads a limit; what is none of this domain is reported.
    func limit(_ node: YAMLNode, _ values: ValueReader) -> Limit? {
        guard let text = values.text(node) else { return nil }
        let value: Fraction?
        switch self {
        case .durations:
            value = parseDuration(text)
            if value == nil { values.log.report(ValueProblem.notADuration(text), at: node.position) }
        case .numbers: value = values.number(node, .any, percent: .refused)
        case .ratios: value = values.number(node, .notNegative, percent: .allowed)
        case .samples, .targets: value = share(node, text, values)
        case .counts: value = values.whole(node, 0...1_000_000_000).map { Fraction($0) }
        }
        return value.map { Limit(value: $0, text: text) }
    }

    /// A bare 95 would be 9500 %.
    private func share(_ node: YAMLNode, _ text: String, _ values: ValueReader) -> Fraction? {
        let value = values.number(node, .notNegative, percent: .allowed)
        guard let value, value > .one, !text.widthFolded.hasSuffix("%") else { return value }
        values.log.report(ValueProblem.percentMissing(text), at: node.position)
        return nil
    }
}
