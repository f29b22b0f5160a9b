internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

enum DeductionKey: String, DefinitionKey {
    case deduction

    static let part = BilingualText(zh: "deduction 回答", en: "a deduction answer")
}

enum DeviationKey: String, DefinitionKey {
    case kind, title, points, limit, words

    static let part = BilingualText(zh: "此扣分种类", en: "this kind of deviation")
}

extension AnswerForm {
    /// `{deduction: [{kind: dust, title: …, points: 0.5, limit: 3, words: [灰尘]}, {kind: hazard, points: all}]}`
    static let deduction = AnswerForm { node, fullMark, values in
        guard let mapping = MappingReader<DeductionKey>(node, values),
            let nodes = mapping.optional(.deduction, { values.list($0) })
        else { return nil }
        var ids = IDRegister(.deviation)
        var meanings = WordMeanings(values.log)
        let kinds = nodes.compactMap { deviation($0, fullMark.value, &ids, &meanings, values) }
        return ReadAnswer(kind: .deduction(Deduction(kinds: kinds)), fullMark: fullMark.value)
    }
}

private func deviation(
    _ node: YAMLNode, _ fullMark: Fraction?, _ ids: inout IDRegister, _ meanings: inout WordMeanings,
    _ values: ValueReader
) -> Deduction.Kind? {
    guard let mapping = MappingReader<DeviationKey>(node, values) else { return nil }
    let named = mapping.namedWords(.kind, .title, .words, &ids, &meanings)
    let loss = loss(in: mapping, fullMark)
    return Deduction.Kind(id: named.id, title: named.title, loss: loss ?? .all, words: named.words)
}

/// The part of the full mark that one deviation costs, or all of it.
private func loss(in mapping: MappingReader<DeviationKey>, _ fullMark: Fraction?) -> Deduction.Loss? {
    let values = mapping.values
    guard let points = mapping.required(.points, { $0 }) else { return nil }
    if points.scalarText == "all" {
        if mapping.has(.limit) { mapping.report(AnswerProblem.limitOfAll, at: .limit) }
        return .all
    }
    func share(_ node: YAMLNode) -> Fraction? {
        let read = values.number(node, .positive, percent: .refused)
        return read.flatMap { Worth.points($0, node.position).rate(of: fullMark, values.log) }
    }
    let each = share(points)
    let limit = mapping.optional(.limit, share)
    if let each, let limit, limit < each { mapping.report(AnswerProblem.limitBelowOne, at: .limit) }
    return each.map { .each($0, limit: limit) }
}
