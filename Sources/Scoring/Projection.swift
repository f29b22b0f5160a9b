public import ChecklistModel
public import ExactArithmetic

/// What an audit would come to if some of its findings were put right and all else stayed as it is.
public struct Projection: Sendable {
    public let final: Fraction?
    public let grade: Grade?
    public let outcome: Outcome
    /// Indices of the rules that would still fire.
    public let fired: [Int]
    /// Indices of the items that would then apply and have no answer yet; they count as 0 here.
    public let newlyApplying: [Int]
}

/// Scores one audit as if these findings lost nothing. An item that begins to apply with a changed answer counts as 0, so that
/// nothing is promised that its answer could take away.
public func project(_ audit: Audit, by checklist: Checklist, fixing findings: Set<Finding.Identity>) -> Projection {
    let scoring = AuditScoring(checklist: checklist, audit: audit, fixing: findings)
    let verdict = scoring.verdict(of: scoring.computedBase())
    return Projection(
        final: verdict.final, grade: verdict.grade, outcome: verdict.outcome,
        fired: (verdict.sectionFired + verdict.auditFired.map(\.0)).map(\.rule),
        newlyApplying: scoring.evaluations.indices.filter { scoring.evaluations[$0].standing == .newlyApplies })
}
