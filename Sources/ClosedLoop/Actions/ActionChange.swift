public import ChecklistModel

/// One line in the history of a corrective action.
public struct ActionChange: Sendable, Hashable {
    public enum Cause: Sendable, Hashable {
        /// An audit found it: the first time, again while it was open, or again after it was done, which reopens it.
        case finding(audit: String)
        case deed(ActionDeed, LoopEntry)
    }

    public let cause: Cause
    /// Of the audit, or the day of the entry where the network is.
    public let date: CivilDate
    /// Where the action stood afterwards.
    public let state: ActionState

    public init(cause: Cause, date: CivilDate, state: ActionState) {
        self.cause = cause
        self.date = date
        self.state = state
    }
}

/// A finding that an action is about.
public struct ActionOccurrence: Sendable, Hashable {
    public let audit: String
    public let date: CivilDate
    public let severity: FindingSeverity

    public init(audit: String, date: CivilDate, severity: FindingSeverity) {
        self.audit = audit
        self.date = date
        self.severity = severity
    }
}
