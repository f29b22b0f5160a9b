internal import ChecklistModel
internal import ExactArithmetic

/// Everything that scoring rule 6.2 decides for one audit, before it is broken down.
struct Verdict {
    let base: ComputedBase
    let departments: [SliceScore]
    let conditions: ConditionReading
    /// After section-scope effects.
    let result: NodeResult?
    let sectionFired: [Firing]
    /// Audit-scope rules with what each took from the score.
    let auditFired: [(Firing, Fraction)]
    /// After section-scope effects and adjustments.
    let adjusted: (score: Fraction, amounts: [Fraction], limited: Fraction)?
    let final: Fraction?
    let uncappedGrade: Grade?
    let grade: Grade?
    let outcome: Outcome
}

extension AuditScoring {
    /// The departments' slices of an issued base (scoring rule 7.2).
    func departments(of base: ComputedBase, findings: [Finding]) -> [SliceScore] {
        guard base.isIssued else { return [] }
        return SliceCollector(checklist: checklist, items: base.items, findings: findings)
            .departments(audited: audit.department)
    }

    func verdict(of base: ComputedBase, findings: [Finding] = []) -> Verdict {
        let departments = departments(of: base, findings: findings)
        let conditions = ConditionReading(
            checklist: checklist, audit: audit, evaluations: evaluations, isWeighted: isWeighted,
            departments: departments)
        let ruled = RuledRollUp(checklist: checklist, base: base, conditions: conditions, scored: scored(in: base))
        var (result, sectionFired) = ruled.evaluate()
        if !base.isIssued { sectionFired.sort { $0.rule < $1.rule } }
        let auditFired = auditFirings(conditions, of: base, sections: result)

        let total = base.isIssued ? result.map { $0.rate * .hundred } : nil
        let adjusted = total.map(adjustments.added(to:))
        let (final, booked) = applyAuditRules(auditFired, to: adjusted?.score)
        let uncapped = final.flatMap(checklist.grade(of:))
        let fired = sectionFired + auditFired
        let grade = cappedGrade(uncapped, fired: fired)
        return Verdict(
            base: base, departments: departments, conditions: conditions, result: result,
            sectionFired: sectionFired, auditFired: booked, adjusted: adjusted, final: final, uncappedGrade: uncapped,
            grade: grade,
            outcome: outcome(
                incomplete: base.isIncomplete, final: final, grade: grade, uncapped: uncapped, fired: fired))
    }
}
