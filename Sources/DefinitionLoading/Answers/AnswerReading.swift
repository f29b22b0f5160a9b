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
    let name: AnswerKind.Name
    let read: @Sendable (YAMLNode, FullMark, ValueReader) -> ReadAnswer?

    /// Every kind; a new one is a file of its own and a line here.
    static let all: [AnswerForm] = [
        .yesNo, .choice, .multiChoice, .parts, .scale, .measure, .share, .index, .count, .deduction, .information,
        .result,
    ]
}

/// Reads `answer:`, whose kind is the one of its keys that names a kind.
func readAnswer(_ node: YAMLNode, fullMark: FullMark, _ values: ValueReader) -> ReadAnswer? {
    let names = AnswerForm.all.map(\.name.rawValue)
    guard case .mapping(let entries) = node.content else { return bareAnswer(node, fullMark, values) }
    let kinds = entries.filter { names.contains($0.key) }
    if kinds.count > 1 {
        values.log.report(StructureProblem.excludingKeys(kinds.map(\.key)), at: kinds[1].keyPosition)
        return nil
    }
    guard let form = AnswerForm.all.first(where: { $0.name.rawValue == kinds.first?.key }) else {
        let first = entries.first
        let suggestion = first.flatMap { values.log.suggestion(for: $0.key, among: names) }
        values.log.report(
            AnswerProblem.noKind(suggestion: suggestion, kinds: names), at: first?.keyPosition ?? node.position)
        return nil
    }
    return form.read(node, fullMark, values)
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
