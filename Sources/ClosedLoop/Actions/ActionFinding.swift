public import ChecklistModel
public import ContentDigest
public import ExactArithmetic

/// One finding of a recorded audit, as far as corrective actions need it.
public struct ActionFinding: Sendable {
    public let audit: AuditOfFindings
    /// The item's id.
    public let item: String
    /// The department that answers for the item, if one does.
    public let department: String?
    /// Ids of the people observed, in the order of the answer.
    public let people: [String]
    public let unit: String?
    /// In the unit of the audit's points; nil where no score was issued.
    public let lost: Fraction?
    /// True when the item is a critical one.
    public let isCritical: Bool

    public init(
        audit: AuditOfFindings, item: String, department: String?, people: [String], unit: String?, lost: Fraction?,
        isCritical: Bool
    ) {
        self.audit = audit
        self.item = item
        self.department = department
        self.people = people
        self.unit = unit
        self.lost = lost
        self.isCritical = isCritical
    }
}

/// A revision of an audit that has findings. A class, so that hundreds of findings share one.
public final class AuditOfFindings: Sendable {
    public let id: String
    /// The revision's place in the ledger.
    public let sequence: Int
    public let dealer: String
    public let checklist: String
    /// What it was scored with.
    public let definition: SHA256Digest
    /// The audited department, for checklists that leave it to the audit.
    public let department: String?
    public let date: CivilDate
    /// False when a later revision took its place.
    public let isCurrent: Bool

    public init(
        id: String, sequence: Int, dealer: String, checklist: String, definition: SHA256Digest, department: String?,
        date: CivilDate, isCurrent: Bool
    ) {
        self.id = id
        self.sequence = sequence
        self.dealer = dealer
        self.checklist = checklist
        self.definition = definition
        self.department = department
        self.date = date
        self.isCurrent = isCurrent
    }
}
