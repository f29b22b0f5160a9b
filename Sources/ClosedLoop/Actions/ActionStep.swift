public import ChecklistModel
public import ContentDigest

/// What somebody wants to do about a corrective action.
public enum ActionStep: Sendable, Hashable {
    /// Names an owner, a due date or both; nil leaves what is there.
    case assign(owner: String?, due: CivilDate?, why: String)
    case done(ActionReport)
    case verify(recheck: CivilDate?, note: String?)
    case reopen(why: String)

    var deed: ActionDeed {
        switch self {
        case .assign: .assigned
        case .done: .done
        case .verify: .verified
        case .reopen: .reopened
        }
    }
}

/// What is said to have been done.
public struct ActionReport: Sendable, Hashable {
    public let measure: String?
    public let proof: ActionProof?
    public let note: String?
    /// The day on which it was done, as said; kept beside the time of entry and never instead of it.
    public let saidDate: CivilDate?

    public init(
        measure: String? = nil, proof: ActionProof? = nil, note: String? = nil, saidDate: CivilDate? = nil
    ) {
        self.measure = measure
        self.proof = proof
        self.note = note
        self.saidDate = saidDate
    }
}

/// What shows that it was done.
public enum ActionProof: Sendable, Hashable {
    case text(String)
    /// A file as it was when it was shown: its name without folders, and its digest.
    case file(name: String, digest: SHA256Digest)
}

/// Who takes a step, by ids.
public struct ActionHands: Sendable, Hashable {
    /// Who enters it.
    public let enters: String
    /// Who did it, where that is somebody else.
    public let did: String?
    /// The number of the notice on which it stood.
    public let notice: String?

    public init(enters: String, did: String? = nil, notice: String? = nil) {
        self.enters = enters
        self.did = did == enters ? nil : did
        self.notice = notice
    }

    var doer: String { did ?? enters }
}
