public import ChecklistModel
public import ExactArithmetic

/// Which publication of a month this is, and what it changed (scoring rule 9.3).
public struct RevisionNote: Sendable, Hashable {
    /// 1 for the first publication.
    public let number: Int
    public let asOf: CivilDate
    /// The moment as the ledger wrote it.
    public let publishedAt: String?
    /// Why it was published anew; nil for the first publication.
    public let reason: String?
    /// Against the publication before it; empty for the first.
    public let changes: [RevisionChange]
    /// True when dealers, people or what is due are read from another network than in the publication before it.
    public let hasOtherNetwork: Bool
    /// Steps of actions, appeals and waivers, in the whole network, that were entered since the publication before it.
    public let loopSteps: Int

    public init(
        number: Int, asOf: CivilDate, publishedAt: String?, reason: String?, changes: [RevisionChange],
        hasOtherNetwork: Bool = false, loopSteps: Int = 0
    ) {
        self.number = number
        self.asOf = asOf
        self.publishedAt = publishedAt
        self.reason = reason
        self.changes = changes
        self.hasOtherNetwork = hasOtherNetwork
        self.loopSteps = loopSteps
    }
}

/// One audit that a revision added, changed or took back.
public struct RevisionChange: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Arrived after the publication before.
        case late
        /// Had other answers in the publication before.
        case revised
        /// Stood in the publication before and no longer counts.
        case withdrawn
    }

    public let audit: String
    /// The id of its dealer.
    public let dealer: String
    /// The id of its checklist.
    public let checklist: String
    public let kind: Kind
    /// The issued final score in the publication before; nil where there was none.
    public let before: Fraction?
    /// The issued final score now; nil where there is none.
    public let after: Fraction?

    public init(
        audit: String, dealer: String, checklist: String, kind: Kind, before: Fraction?, after: Fraction?
    ) {
        self.audit = audit
        self.dealer = dealer
        self.checklist = checklist
        self.kind = kind
        self.before = before
        self.after = after
    }
}
