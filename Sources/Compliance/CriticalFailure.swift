public import ChecklistModel
public import ExactArithmetic
internal import IssuedScores

/// A finding of a critical item (否决项).
public struct CriticalFailure: Sendable {
    /// The id of its audit.
    public let audit: String
    public let date: CivilDate
    public let dealer: AuditedDealer
    public let checklist: ChecklistReference
    /// The department that answers for it: the item's own, else the audited one.
    public let department: String?
    public let item: Item
    public let people: [AuditedPerson]
    public let unit: String?
    /// The answer as written, or the policy that lost the points.
    public let value: String?
    public let note: String?
    public let evidence: String?
    /// In the item's own points, rounded as issued; nil where no points were computed.
    public let pointsLost: Fraction?
}

extension CriticalFailure {
    static func all(in audits: [IssuedAudit]) -> [CriticalFailure] {
        audits.flatMap { audit in
            audit.findings.compactMap { finding -> CriticalFailure? in
                guard let item = audit.item(finding.item), item.isCritical else { return nil }
                return CriticalFailure(
                    audit: audit.id, date: audit.date, dealer: audit.dealer,
                    checklist: ChecklistReference(audit.checklist), department: audit.department(of: finding.item),
                    item: item, people: audit.people(at: finding.people), unit: finding.unit, value: finding.value,
                    note: finding.note, evidence: finding.evidence, pointsLost: finding.pointsLost)
            }
        }
    }
}
