public import ChecklistModel
public import ExactArithmetic

/// A month that has audits.
public struct LedgerMonth: Sendable, Hashable {
    public let month: Month
    public let audits: Int
    /// Audits with a score.
    public let scored: Int
}

/// One checklist of one dealer in one month, summed over its audits.
public struct DealerMonth: Sendable, Hashable {
    public let month: Month
    public let dealer: String
    public let checklist: String
    public let audits: Int
    /// Audits with a score.
    public let scored: Int
    /// The sum of the issued final scores.
    public let final: Fraction
    public let failed: Int
    public let findings: Int
}

/// One department of one dealer under one checklist in one month, summed over the audits that looked at it.
public struct DepartmentMonth: Sendable, Hashable {
    public let month: Month
    public let dealer: String
    /// Nil for items that no department answers for.
    public let department: String?
    public let checklist: String
    public let audits: Int
    /// Audits in which the department has a score.
    public let scored: Int
    /// The sum of the department's issued scores.
    public let score: Fraction
    /// Failed audits that looked at it.
    public let failed: Int
    public let findings: Int
}
