public import ExactArithmetic

/// One complaint: what an item that measures the time from receipt to the first feedback observed, and what the item that
/// measures the time to the closing says of the same unit.
public struct IssuedComplaint: Sendable, Hashable {
    /// The complaint's own name or number.
    public let unit: String?
    /// Indices into `IssuedAudit.people`.
    public let people: [Int]
    /// Seconds since the beginning of 1900 at Greenwich.
    public let received: Fraction?
    /// Seconds from receipt to the first feedback; nil when there was none.
    public let feedback: Fraction?
    /// True when the answer to the first feedback earned its full mark.
    public let onTime: Bool
    /// The longest time that earns the full mark, in seconds.
    public let limit: Fraction?
    /// Seconds from receipt to the closing; nil while it is open.
    public let closing: Fraction?

    public init(
        unit: String?, people: [Int], received: Fraction?, feedback: Fraction?, onTime: Bool, limit: Fraction?,
        closing: Fraction?
    ) {
        self.unit = unit
        self.people = people
        self.received = received
        self.feedback = feedback
        self.onTime = onTime
        self.limit = limit
        self.closing = closing
    }
}

/// A number that was entered for an item: `reached` of `of` for a share, the number alone otherwise.
public struct IssuedFigure: Sendable, Hashable {
    /// Index into `Checklist.items`.
    public let item: Int
    /// Indices into `IssuedAudit.people`.
    public let people: [Int]
    public let reached: Fraction
    public let of: Fraction?

    public init(item: Int, people: [Int], reached: Fraction, of: Fraction?) {
        self.item = item
        self.people = people
        self.reached = reached
        self.of = of
    }
}

/// What was expected and what was perceived (seed row C8).
public struct IssuedIndex: Sendable, Hashable {
    /// Index into `Checklist.items`.
    public let item: Int
    /// Indices into `IssuedAudit.people`.
    public let people: [Int]
    public let expected: Fraction
    public let perceived: Fraction

    public init(item: Int, people: [Int], expected: Fraction, perceived: Fraction) {
        self.item = item
        self.people = people
        self.expected = expected
        self.perceived = perceived
    }
}
