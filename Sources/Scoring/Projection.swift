public import ChecklistModel
public import ExactArithmetic

/// What an audit would come to if some of its findings were put right and all else stayed as it is.
public struct Projection: Sendable {
    public let final: Fraction?
    public let grade: Grade?
    public let outcome: Outcome
    /// Indices of the rules that would still fire.
    public let fired: [Int]
}

/// Scores one audit as if these findings lost nothing; items that depend on a changed answer stay as they are.
public func project(_ audit: Audit, by checklist: Checklist, fixing findings: Set<Finding.Identity>) -> Projection {
    let scoring = AuditScoring(checklist: checklist, audit: audit, fixing: findings)
    let verdict = scoring.verdict(of: scoring.computedBase())
    return Projection(
        final: verdict.final, grade: verdict.grade, outcome: verdict.outcome,
        fired: (verdict.sectionFired + verdict.auditFired.map(\.0)).map(\.rule))
}
