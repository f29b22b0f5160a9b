internal import ChecklistModel
internal import ExactArithmetic

extension AuditScoring {
    /// The sections that take part in the score, where a rule asks for any; that of any other triggers nothing (scoring
    /// rule 6.2).
    func scored(in base: ComputedBase) -> Set<String> {
        guard base.isIssued, let result = base.result,
            checklist.rules.contains(where: { $0.condition.readsSections })
        else { return [] }
        return Set(result.byID(takingPart: true).keys)
    }

    /// - Parameter sections: after section-scope effects.
    func auditFirings(
        _ conditions: ConditionReading, of base: ComputedBase, sections: NodeResult?
    ) -> [Firing] {
        let scored = scored(in: base)
        let results = scored.isEmpty ? [:] : sections?.byID() ?? [:]
        return checklist.rules.indices.compactMap { index in
            let rule = checklist.rules[index]
            guard rule.scope == .audit else { return nil }
            return conditions.causes(of: rule.condition) { id in
                scored.contains(id) ? results[id].map { $0.rate * .hundred } : nil
            }
            .map { Firing(rule: index, causes: $0) }
        }
    }

    /// The lowest `score at most` wins and `zero` beats them; the change is booked to the rules that brought it.
    func applyAuditRules(_ fired: [Firing], to score: Fraction?) -> (Fraction?, [(Firing, Fraction)]) {
        guard var rate = score?.divided(by: .hundred) else { return (nil, fired.map { ($0, .zero) }) }
        let booked = fired.map { firing in
            let lowered = checklist.rules[firing.rule].lowered(rate)
            defer { rate = lowered }
            return (firing, (lowered - rate) * .hundred)
        }
        return (rate * .hundred, booked)
    }

    func cappedGrade(_ grade: Grade?, fired: [Firing]) -> Grade? {
        guard var worst = checklist.grades.firstIndex(where: { $0.id == grade?.id }) else { return grade }
        for effect in fired.flatMap({ checklist.rules[$0.rule].effects }) {
            guard case .gradeAtMost(let id) = effect, let limit = checklist.grades.firstIndex(where: { $0.id == id })
            else {
                continue
            }
            worst = max(worst, limit)
        }
        return checklist.grades[worst]
    }

    func outcome(
        incomplete: Bool, final: Fraction?, grade: Grade?, uncapped: Grade?, fired: [Firing]
    ) -> Outcome {
        if incomplete { return .incomplete }
        if fired.contains(where: { checklist.rules[$0.rule].effects.contains(.fail) }) { return .failed }
        guard let final else { return .notScored }
        guard let pass = checklist.pass else { return .passed }
        if final < pass { return .failed }
        let position = { (grade: Grade?) in checklist.grades.firstIndex { $0.id == grade?.id } }
        if let reached = position(grade), reached != position(uncapped),
            let needed = position(checklist.grade(of: pass)),
            reached > needed
        {
            return .failed
        }
        return .passed
    }
}
