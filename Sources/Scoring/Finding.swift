public import ExactArithmetic

/// A lost point, or a share of one, and where it was lost.
public struct Finding: Sendable {
    /// Which finding of an audit it is.
    public struct Identity: Sendable, Hashable {
        /// Index into `Checklist.items`.
        public let item: Int
        public let cause: Cause

        public init(item: Int, cause: Cause) {
            self.item = item
            self.cause = cause
        }
    }

    public enum Cause: Sendable, Hashable {
        /// Index into the item's observations.
        case observation(Int)
        /// The whole item is not applicable and its policy counts that as zero.
        case notApplicableAsZero
        /// Answers are missing and the checklist counts that as zero.
        case unansweredAsZero
        /// The waiver of the item has expired.
        case waiverExpired
    }

    /// Index into `Checklist.items`.
    public let item: Int
    public let cause: Cause
    /// In the unit of `earned` and `full`; all findings together are full − earned. Nil when no score was issued.
    public let pointsLost: Fraction?

    public var identity: Identity { Identity(item: item, cause: cause) }
}
