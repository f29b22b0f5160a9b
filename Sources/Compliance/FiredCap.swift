public import ChecklistModel
public import ExactArithmetic
internal import IssuedScores
public import Scoring

/// A rule that fired in one audit, and what came of the audit.
public struct FiredCap: Sendable {
    /// The id of the audit.
    public let audit: String
    public let date: CivilDate
    public let dealer: AuditedDealer
    public let checklist: ChecklistReference
    public let rule: Rule
    /// What it took from the score, 0 or negative; 0 for a rule that only fails the audit or caps its grade.
    public let change: Fraction
    /// The audit's issued final score.
    public let final: Fraction?
    public let grade: Grade?
    public let outcome: Outcome
}

extension FiredCap {
    static func all(in audits: [IssuedAudit]) -> [FiredCap] {
        audits.flatMap { audit in
            audit.fired.compactMap { fired -> FiredCap? in
                guard audit.checklist.rules.indices.contains(fired.rule) else { return nil }
                return FiredCap(
                    audit: audit.id, date: audit.date, dealer: audit.dealer,
                    checklist: ChecklistReference(audit.checklist), rule: audit.checklist.rules[fired.rule],
                    change: fired.change, final: audit.final, grade: audit.grade, outcome: audit.outcome)
            }
        }
    }
}
