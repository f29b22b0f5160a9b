public import ChecklistModel
public import ExactArithmetic

/// A satisfaction index: Σ perceived ÷ Σ expected (seed row C8). Above 1 customers are more than satisfied, at 1 satisfied, below 1
/// disappointed.
public struct SatisfactionStanding: Sendable {
    public enum Subject: Sendable, Hashable {
        case whole
        /// The department that answers for the items, over all dealers.
        case department(String?)
        case dealer(AuditedDealer)
        case dealerDepartment(DealerDepartment)
    }

    public let checklist: ChecklistReference
    public let subject: Subject
    /// Nil when nothing was expected.
    public let index: Fraction?
    public let perceived: Fraction
    public let expected: Fraction
    /// Answers whose own index is above 1.
    public let above: Int
    public let equal: Int
    public let below: Int
    /// The index of the month before.
    public let previous: Fraction?

    public var answers: Int { above + equal + below }
    /// Month over month; nil unless both months have an index.
    public var change: Fraction? { Compliance.change(from: previous, to: index) }
}
