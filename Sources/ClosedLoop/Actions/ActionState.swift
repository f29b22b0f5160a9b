/// Where a corrective action stands (整改状态).
public enum ActionState: String, Sendable, Hashable, CaseIterable {
    /// Nobody has said that it is put right.
    case open
    /// Somebody says so; another person has to look.
    case done
    /// Another person looked and agreed: the loop is closed.
    case verified
    /// It was not put right after all, or was found again.
    case reopened
    /// No current audit has the finding any more, and it was not closed before.
    case withdrawn

    /// True while somebody has to put it right.
    public var isToBeDone: Bool { self == .open || self == .reopened }
    /// True while anything remains to be done about it.
    public var isPending: Bool { isToBeDone || self == .done }
}
