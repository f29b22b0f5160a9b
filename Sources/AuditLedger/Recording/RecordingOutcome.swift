public import BilingualText
public import ContentDigest

/// What became of one submission.
public struct RecordingOutcome: Sendable, Hashable {
    public let digest: SHA256Digest
    /// Where the same bytes came from before; nil when they are new.
    public let earlier: Receipt?
    /// True when the bytes are in the ledger now; those of a file that gave nothing are not kept.
    public let isStored: Bool
    /// One per audit of the submission, in its order.
    public let audits: [AuditOutcome]

    /// True when nothing of it was new.
    public var isKnown: Bool {
        audits.allSatisfy { if case .known = $0 { true } else { false } }
    }
}

/// Where and when something was received.
public struct Receipt: Sendable, Hashable {
    public let source: String
    /// RFC 3339, as it was given.
    public let received: String

    public init(source: String, received: String) {
        self.source = source
        self.received = received
    }
}

/// What became of one audit.
public enum AuditOutcome: Sendable, Hashable {
    case added
    /// These answers are recorded already.
    case known(revision: Int)
    case revised(revision: Int)
    case refused(RecordingRefusal)
}

/// Why an audit was not recorded.
public enum RecordingRefusal: Sendable, Hashable {
    /// Other answers are recorded under its id, as this revision.
    case needsReplacement(revision: Int, Receipt)
    /// Its id is recorded for this dealer.
    case otherDealer(String)
    /// Its score is beyond ± 1,000,000.
    case scoreTooLarge

    /// What happened and what helps; the audit's id stands before it.
    public var message: BilingualText {
        switch self {
        case .needsReplacement(let revision, let receipt):
            BilingualText(
                zh: "台账中已有内容不同的同号稽核（第 \(revision) 版，来自 \(receipt.source)，\(receipt.received)）；"
                    + "确要更正，请加 --replace --reason 说明原因",
                en: "recorded already with other answers (revision \(revision), from \(receipt.source), "
                    + "\(receipt.received)); to correct it, add --replace --reason and say why")
        case .otherDealer(let dealer):
            BilingualText(
                zh: "这个稽核编号已属于经销商 \(dealer)，不能替换；请更改编号",
                en: "this audit id belongs to dealer \(dealer) and cannot be replaced; give it another id")
        case .scoreTooLarge:
            BilingualText(
                zh: "最终得分超出 ±1,000,000，无法存入台账；请检查检查表",
                en: "its final score is beyond ±1,000,000 and cannot be kept; check the checklist")
        }
    }
}
