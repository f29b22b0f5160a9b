internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import YAMLDocument

/// Reads `grades:`, best first.
struct GradesReader {
    let values: ValueReader

    func read(_ node: YAMLNode) -> [Grade]? {
        guard let nodes = values.list(node) else { return nil }
        var ids = IDRegister(.grade)
        let grades = nodes.map { grade($0, &ids) }
        let limits = zip(nodes, grades).compactMap { node, grade in
            grade.flatMap { grade in grade.limit.map { (id: grade.id, limit: $0, position: node.position) } }
        }
        reportLimits(limits, areComplete: limits.count == nodes.count)
        return grades.compactMap { grade in
            grade.map { Grade(id: $0.id, title: $0.title, limit: $0.limit ?? LowerLimit(.zero)) }
        }
    }

    /// A grade whose limit may have been unreadable.
    private typealias ReadGrade = (id: String, title: BilingualText, limit: LowerLimit?)

    private func grade(_ node: YAMLNode, _ ids: inout IDRegister) -> ReadGrade? {
        guard let mapping = MappingReader<GradeKey>(node, values) else { return nil }
        let id = mapping.required(.grade, values.id(.grade))
        if let id, let idNode = mapping[.grade] { ids.take(id, at: idNode.position, values.log) }
        let title = mapping.optional(.title, values.wording)
        var limit: LowerLimit?
        if let key = mapping.only(of: [.from, .above]), let value = mapping.optional(key, values.score) {
            limit = LowerLimit(value, inclusive: key == .from)
        }
        return (id ?? "", title ?? BilingualText(id ?? ""), limit)
    }

    /// Each limit must lie below the one before; `above: 90` lies just above `from: 90`.
    private func reportLimits(
        _ grades: [(id: String, limit: LowerLimit, position: SourcePosition)], areComplete: Bool
    ) {
        var lowest: (id: String, limit: LowerLimit, position: SourcePosition)?
        for grade in grades {
            if let lowest, !grade.limit.isBelow(lowest.limit) {
                values.log.report(GradeProblem.unreachable(grade.id, behind: lowest.id), at: grade.position)
            } else if grade.limit == LowerLimit(.hundred, inclusive: false) {
                values.log.report(GradeProblem.aboveEverything(grade.id), at: grade.position)
            } else {
                lowest = grade
            }
        }
        if areComplete, let lowest, lowest.limit != LowerLimit(.zero) {
            values.log.report(GradeProblem.doesNotReachZero(lowest.id), at: lowest.position)
        }
    }
}

extension LowerLimit {
    fileprivate func isBelow(_ other: LowerLimit) -> Bool {
        value < other.value || value == other.value && inclusive && !other.inclusive
    }
}
