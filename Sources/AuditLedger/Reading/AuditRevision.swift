public import ChecklistModel
public import ContentDigest
public import ExactArithmetic
public import Scoring

/// One revision of an audit: where it came from, and what was issued.
public struct AuditRevision: Sendable, Hashable {
    public let sequence: Int
    /// From 1.
    public let revision: Int
    /// Why it replaced the one before; nil for the first.
    public let reason: String?
    public let final: Fraction?
    public let outcome: Outcome
    /// The checklist that it was scored with.
    public let definition: SHA256Digest
    /// The file that it came in.
    public let submission: SHA256Digest
    public let receipt: Receipt
}

/// An audit with its answers, as it was recorded.
public struct StoredAudit: Sendable {
    public let audit: Audit
    public let revision: AuditRevision

    /// True when this audit says the same, to the last answer.
    public func hasAnswers(of other: Audit) -> Bool { AnswersBlob.bytes(of: audit) == AnswersBlob.bytes(of: other) }
}
