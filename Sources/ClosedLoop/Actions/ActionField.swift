/// What an entry about a corrective action may say besides its state, person and time; the raw values are kept in ledgers.
public enum ActionField: String, Sendable, Hashable, CaseIterable {
    /// The id of the person who is to put it right.
    case owner
    /// By when; a civil date.
    case due
    case why
    /// Text, or the name of a file.
    case proof
    /// The SHA-256 of a proof that is a file, in 64 digits.
    case proofDigest = "proof-digest"
    case note
    /// When it is to be looked at again; a civil date.
    case recheck
    /// What was done about it.
    case measure
    /// The day on which it was done, as somebody said; nothing is decided by it.
    case saidDate = "said-date"
    /// Who put it right, where somebody else entered it.
    case fixer
    /// Who looked at it, where somebody else entered it.
    case verifier
    /// The number of the notice that brought it back.
    case notice
}

/// What a person did about a corrective action; the raw values are kept in ledgers.
public enum ActionDeed: String, Sendable, Hashable, CaseIterable {
    case assigned, done, verified, reopened
}

extension LoopEntry {
    /// What an entry about an action says; nil when it says nothing of it.
    public subscript(field: ActionField) -> String? { fields[field.rawValue] }
}
