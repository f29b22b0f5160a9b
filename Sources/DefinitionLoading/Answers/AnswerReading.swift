internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

/// The full mark that points of an answer are measured against.
enum FullMark {
    case declared(Fraction)
    /// The item says nothing: the best option's points, else what such an item is worth where it stands.
    case unsaid(Fraction)
    /// Declared, but unreadable.
    case unknown

    var value: Fraction? {
        switch self {
        case .declared(let points), .unsaid(let points): points
        case .unknown: nil
        }
    }
}

/// An answer kind that was read, and the full mark as far as the kind decides it.
struct ReadAnswer {
    let kind: AnswerKind
    let fullMark: Fraction?
}

/// One kind of answer: how the mapping that begins with its name is read.
struct AnswerForm {
    let read: @Sendable (YAMLNode, FullMark, ValueReader) -> ReadAnswer?

    /// The form of each kind; a new one is a file of its own and a line here.
    static func of(_ name: AnswerKind.Name) -> AnswerForm {
        switch name {
        case .yesNo: .yesNo
        case .choice: .choice
        case .multiChoice: .multiChoice
        case .parts: .parts
        case .scale: .scale
        case .measure: .measure
        case .share: .share
        case .index: .index
        case .count: .count
        case .deduction: .deduction
        case .information: .information
        case .result: .result
        }
    }
}

/// Reads `answer:`, whose kind is the one of its keys that names a kind.
func readAnswer(_ node: YAMLNode, fullMark: FullMark, _ values: ValueReader) -> ReadAnswer? {
    guard let entries = node.mapping else { return bareAnswer(node, fullMark, values) }
    var found: AnswerKind.Name?
    for entry in entries {
        guard let name = AnswerKind.Name(rawValue: entry.key) else { continue }
        if found != nil {
            let kinds = entries.map(\.key).filter { AnswerKind.Name(rawValue: $0) != nil }
            values.log.report(StructureProblem.excludingKeys(kinds), at: entry.keyPosition)
            return nil
        }
        found = name
    }
    if let found { return AnswerForm.of(found).read(node, fullMark, values) }
    let names = AnswerKind.Name.allCases.map(\.rawValue)
    let first = entries.first
    let suggestion = first.flatMap { values.log.suggestion(for: $0.key, among: names) }
    values.log.report(
        AnswerProblem.noKind(suggestion: suggestion, kinds: names), at: first?.keyPosition ?? node.position)
    return nil
}

/// Only yes-no and result need no details.
private func bareAnswer(_ node: YAMLNode, _ fullMark: FullMark, _ values: ValueReader) -> ReadAnswer? {
    guard let name = values.word(node, of: AnswerKind.Name.self) else { return nil }
    switch name {
    case .yesNo: return ReadAnswer(kind: .yesNo(YesNo()), fullMark: fullMark.value)
    case .result: return ReadAnswer(kind: .result, fullMark: fullMark.value)
    default:
        values.log.report(AnswerProblem.needsDetails(name.rawValue), at: node.position)
        return nil
    }
}
