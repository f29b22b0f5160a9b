public import BilingualText
public import ChecklistModel
public import ExactArithmetic
internal import Scoring

/// What a month looked like: what was due, who stands where, and what went wrong most often.
public struct MonthlyCompliance: Sendable {
    public let month: Month
    /// The day on which the month is looked at; audits dated later are left out.
    public let asOf: CivilDate
    public let network: DealerNetwork?
    /// The month's audits, in the order given.
    public let audits: [IssuedAudit]
    /// The audits of the month before, for comparison.
    public let previousAudits: [IssuedAudit]
    public let due: [DueRecord]
    public let headline: Headline
    public let dealers: [Standing<AuditedDealer>]
    public let departments: [Standing<DealerDepartment>]
    public let checklists: [Standing<ChecklistReference>]
    public let people: [Standing<DealerPerson>]
    /// Most frequent first.
    public let findings: [FindingFrequency]

    /// True when everything due was received and scored; a month with gaps says so on its first line (scoring rule 9.3).
    public var isPublishable: Bool {
        due.allSatisfy { $0.state == .scored } && audits.allSatisfy { $0.outcome != .incomplete }
    }
}

/// One checklist that one dealer owed this month.
public struct DueRecord: Sendable, Hashable {
    public enum State: String, Sendable {
        case scored, incomplete, missing
        /// Received, but nothing in it applied, so it has no score.
        case notScored = "not scored"
    }

    public let checklist: String
    public let dealer: AuditedDealer
    /// Set where each department is owed an audit of its own.
    public let department: String?
    public let state: State
    /// Audits received for it.
    public let audits: [String]
}

public struct Headline: Sendable, Hashable {
    /// The mean of the month's issued scores.
    public let score: Fraction?
    public let previous: Fraction?
    public let audits: Int
    public let scored: Int
    public let passed: Int
    public let failed: Int
    public let incomplete: Int
    public let notScored: Int
    public let findings: Int
    public let criticalFindings: Int

    /// Month over month; nil unless both months have a score.
    public var change: Fraction? { Compliance.change(from: previous, to: score) }
}

/// A place in a ranking, with the month before beside it.
public struct Standing<Subject: Sendable & Hashable>: Sendable {
    public let subject: Subject
    /// 1 is best and ties share a rank (1, 2, 2, 4); nil when there is no score or too few observations.
    public let rank: Int?
    /// Exact mean of issued numbers.
    public let score: Fraction?
    public let previous: Fraction?
    public let audits: Int
    /// Audits that have a score.
    public let scored: Int
    public let failed: Int
    /// Counted observations; 0 where they do not matter.
    public let observations: Int

    public var change: Fraction? { Compliance.change(from: previous, to: score) }
}

public struct DealerDepartment: Sendable, Hashable {
    public let dealer: AuditedDealer
    /// Nil for items that name no department.
    public let department: String?
}

public struct DealerPerson: Sendable, Hashable {
    public let dealer: AuditedDealer
    public let person: AuditedPerson
}

public struct ChecklistReference: Sendable, Hashable {
    public let id: String
    public let title: BilingualText
}

/// How often an item was a finding this month.
public struct FindingFrequency: Sendable {
    public let checklist: ChecklistReference
    public let item: Item
    public let count: Int
    public let previousCount: Int
    /// Dealers with at least one.
    public let dealers: Int
    /// Sum of issued points lost.
    public let pointsLost: Fraction
}

func change(from previous: Fraction?, to current: Fraction?) -> Fraction? {
    guard let previous, let current else { return nil }
    return current - previous
}
