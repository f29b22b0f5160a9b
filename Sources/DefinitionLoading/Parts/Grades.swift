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
        var grades: [Grade] = []
        var limited: [PlacedGrade] = []
        for node in nodes {
            guard let mapping = MappingReader<GradeKey>(node, values) else { continue }
            let (grade, hasLimit) = grade(mapping, &ids)
            grades.append(grade)
            if hasLimit { limited.append(PlacedGrade(grade, at: node.position)) }
        }
        reportLimits(limited, areComplete: limited.count == nodes.count)
        return grades
    }

    /// A grade whose limit could be read.
    private final class PlacedGrade {
        let grade: Grade
        let position: SourcePosition

        init(_ grade: Grade, at position: SourcePosition) {
            self.grade = grade
            self.position = position
        }
    }

    private func grade(
        _ mapping: MappingReader<GradeKey>, _ ids: inout IDRegister
    ) -> (grade: Grade, hasLimit: Bool) {
        let id = mapping.required(.grade) { values.id($0, .grade) }
        if let id, let idNode = mapping[.grade] { ids.take(id, at: idNode.position, values.log) }
        let title = mapping.optional(.title, values.wording)
        var limit: LowerLimit?
        if let key = mapping.only(of: .from, .above), let value = mapping.optional(key, values.score) {
            limit = LowerLimit(value, inclusive: key == .from)
        }
        let grade = Grade(id: id ?? "", title: title ?? BilingualText(id ?? ""), limit: limit ?? LowerLimit(.zero))
        return (grade, limit != nil)
    }

    /// Each limit must lie below the one before; `above: 90` lies just above `from: 90`.
    private func reportLimits(_ grades: [PlacedGrade], areComplete: Bool) {
        var lowest: PlacedGrade?
        for placed in grades {
            let grade = placed.grade
            if let lowest = lowest?.grade, !grade.limit.isBelow(lowest.limit) {
                values.log.report(GradeProblem.unreachable(grade.id, behind: lowest.id), at: placed.position)
            } else if grade.limit == LowerLimit(.hundred, inclusive: false) {
                values.log.report(GradeProblem.aboveEverything(grade.id), at: placed.position)
            } else {
                lowest = placed
            }
        }
        if areComplete, let lowest, lowest.grade.limit != LowerLimit(.zero) {
            values.log.report(GradeProblem.doesNotReachZero(lowest.grade.id), at: lowest.position)
        }
    }
}

extension LowerLimit {
    fileprivate func isBelow(_ other: LowerLimit) -> Bool {
        value < other.value || value == other.value && inclusive && !other.inclusive
    }
}
