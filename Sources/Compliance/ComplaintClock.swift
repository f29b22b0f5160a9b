public import ChecklistModel
public import ExactArithmetic
public import IssuedScores

/// Complaints against the clock: first feedback in time, and the closed loop (seed row C4).
public struct ComplaintClock: Sendable {
    /// Of every audit that observes complaints, in the order of the audits.
    public let complaints: [ClockedComplaint]
    public let whole: ComplaintCounts
    /// By dealer and department, in order of first mention.
    public let departments: [ComplaintGroup<DealerDepartment>]
    /// By the people whom complaints name, in order of first mention; a complaint that names two counts for each.
    public let people: [ComplaintGroup<DealerPerson>]
}

/// One complaint and where its clock stands at the end of the as-of day.
public struct ClockedComplaint: Sendable {
    public enum State: String, Sendable, CaseIterable {
        case onTime = "on-time"
        /// First feedback came after the limit.
        case late
        /// No first feedback although the limit has passed, or when nobody knows whether it has.
        case overdue
        /// No first feedback, and still time for it.
        case waiting
    }

    /// The id of its audit.
    public let audit: String
    public let dealer: AuditedDealer
    public let checklist: ChecklistReference
    public let department: String?
    public let people: [AuditedPerson]
    public let complaint: IssuedComplaint
    public let state: State

    /// Not closed yet.
    public var isOpen: Bool { complaint.closing == nil }
}

/// How the complaints of a group stand; the first four states add up to `complaints`.
public struct ComplaintCounts: Sendable, Hashable {
    public let complaints: Int
    public let onTime: Int
    public let late: Int
    public let overdue: Int
    public let waiting: Int
    /// Not closed, whatever their first feedback.
    public let open: Int

    /// On time ÷ all that are not waiting, from 0 to 1; nil when there are none.
    public var onTimeShare: Fraction? { Fraction(onTime, complaints - waiting) }
}

/// The complaints of one department or person.
public struct ComplaintGroup<Subject: Sendable & Hashable>: Sendable {
    public let subject: Subject
    public let counts: ComplaintCounts
}
