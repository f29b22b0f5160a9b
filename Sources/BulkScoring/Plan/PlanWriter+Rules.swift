internal import ChecklistModel
internal import ExactArithmetic

extension PlanWriter {
    /// Nil unless every rule judges the whole audit by what is known here.
    mutating func rules(_ planner: inout ConditionPlanner) -> PlannedRules? {
        guard checklist.rules.count <= UInt64.bitWidth else { return nil }
        var rules = PlannedRules()
        for (index, rule) in checklist.rules.enumerated() {
            guard rule.scope == .audit, let planned = planned(rule) else { return nil }
            rules.all.append(planned)
            let bit: UInt64 = 1 << UInt64(index)
            if case .item(let item, let trigger) = rule.condition {
                rules.byAnswer |= bit
                planner.add(trigger, of: item, bit: bit)
            } else {
                guard let condition = planner.planned(rule.condition) else { return nil }
                rules.byScore.append((bit, condition))
            }
        }
        return rules
    }

    private mutating func planned(_ rule: Rule) -> PlannedRule? {
        var planned = PlannedRule()
        for effect in rule.effects {
            switch effect {
            case .fail: planned.fails = true
            case .gradeAtMost(let id):
                planned.worstGrade = max(planned.worstGrade, checklist.grades.firstIndex { $0.id == id } ?? -1)
            case .zero: planned.lower(to: .zero)
            case .scoreAtMost(let limit):
                guard !limit.isNegative, let limit = WordRatio(limit) else { return nil }
                planned.lower(to: limit)
            }
        }
        let code = rule.id + ":" + rule.effects.map(\.code).joined(separator: "+")
        guard let piece = texts.keep({ $0.append(code.utf8) }) else { return nil }
        planned.code = piece
        return planned
    }

    /// Nil when two grades have one id.
    mutating func grades() -> [PlannedGrade]? {
        guard Set(checklist.grades.map(\.id)).count == checklist.grades.count else { return nil }
        var grades: [PlannedGrade] = []
        for grade in checklist.grades {
            guard let limit = WordRatio(grade.limit.value),
                let field = texts.keep({ texts in
                    texts.append(field: grade.id)
                    texts.append(comma)
                })
            else { return nil }
            grades.append(PlannedGrade(limit: limit, isInclusive: grade.limit.inclusive, field: field))
        }
        return grades
    }
}

extension PlannedRule {
    fileprivate mutating func lower(to limit: WordRatio) {
        ceiling = ceiling.map { limit < $0 ? limit : $0 } ?? limit
    }
}

extension Rule.Effect {
    /// Spelt as in a checklist and in every other data file.
    fileprivate var code: String {
        switch self {
        case .fail: "fail"
        case .zero: "zero"
        case .gradeAtMost(let grade): "grade-at-most=\(grade)"
        case .scoreAtMost(let limit): "score-at-most=\(limit.shortText(decimals: 6))"
        }
    }
}
