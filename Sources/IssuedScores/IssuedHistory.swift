public import ChecklistModel
public import ExactArithmetic
public import Scoring

/// An audit of an earlier month, or of this one, as far as trends need it.
public struct HistoricAudit: Sendable, Hashable {
    public let id: String
    public let checklist: String
    public let version: String
    public let dealer: String
    public let region: String?
    public let department: String?
    public let date: CivilDate
    public let outcome: Outcome
    /// The issued final score.
    public let final: Fraction?

    public init(
        id: String, checklist: String, version: String, dealer: String, region: String?, department: String?,
        date: CivilDate, outcome: Outcome, final: Fraction?
    ) {
        self.id = id
        self.checklist = checklist
        self.version = version
        self.dealer = dealer
        self.region = region
        self.department = department
        self.date = date
        self.outcome = outcome
        self.final = final
    }

    public init(_ audit: IssuedAudit) {
        self.init(
            id: audit.id, checklist: audit.checklist.id, version: audit.checklist.version, dealer: audit.dealer.id,
            region: audit.dealer.region, department: audit.department, date: audit.date, outcome: audit.outcome,
            final: audit.final)
    }
}

/// How often an item was a finding at one dealer in one month.
public struct HistoricFindings: Sendable, Hashable {
    public let month: Month
    public let dealer: String
    public let checklist: String
    /// The audited department, where the checklist leaves it to the audit.
    public let department: String?
    /// The item's id.
    public let item: String
    /// At least 1.
    public let count: Int

    public init(month: Month, dealer: String, checklist: String, department: String?, item: String, count: Int) {
        self.month = month
        self.dealer = dealer
        self.checklist = checklist
        self.department = department
        self.item = item
        self.count = count
    }
}

/// An audit of the month before, scored again under the version of its checklist that this month uses (scoring rule 9.2).
public struct RescoredAudit: Sendable, Hashable {
    public let audit: String
    public let dealer: String
    public let checklist: String
    public let oldVersion: String
    public let newVersion: String
    /// The issued final score.
    public let before: Fraction?
    /// The final score under the new version, rounded to its decimals.
    public let after: Fraction?

    public init(
        audit: String, dealer: String, checklist: String, oldVersion: String, newVersion: String, before: Fraction?,
        after: Fraction?
    ) {
        self.audit = audit
        self.dealer = dealer
        self.checklist = checklist
        self.oldVersion = oldVersion
        self.newVersion = newVersion
        self.before = before
        self.after = after
    }
}
