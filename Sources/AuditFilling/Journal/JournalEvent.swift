public import SubmissionDocument

/// One thing that happened while an audit was being filled in. Events are only ever added; what the audit says now is what
/// they make of it one after the other.
public enum JournalEvent: Sendable, Hashable {
    /// The first of every journal: what the audit is about, without answers.
    case opened(WrittenAudit)
    /// Somebody goes on after a pause, perhaps on another machine.
    case resumed
    /// A look that was not there before.
    case answered(ObservationPlace, WrittenObservation)
    /// A look says something else now.
    case changed(ObservationPlace, WrittenObservation, reason: String)
    /// A look is taken back.
    case withdrawn(ObservationPlace, reason: String)
    /// A stopwatch was started for a look; its end is the answer.
    case timing(item: String, person: String?, unit: String?)
    /// The stopwatch was let go without an answer.
    case untimed
    /// Who is on duty, all of them.
    case people([String])
    /// What is on display or open, all units of a kind.
    case units(WrittenUnits)
    /// The walk has ended; nothing may follow but another sitting that reopens it.
    case finished

    /// The word that stands for it in the journal.
    public var name: String {
        switch self {
        case .opened: "opened"
        case .resumed: "resumed"
        case .answered: "answered"
        case .changed: "changed"
        case .withdrawn: "withdrawn"
        case .timing: "timing"
        case .untimed: "untimed"
        case .people: "people"
        case .units: "units"
        case .finished: "finished"
        }
    }
}

/// Which look at which item.
public struct ObservationPlace: Sendable, Hashable {
    public let item: String
    /// Counted from 0 within the item, in the order in which the looks were first taken.
    public let number: Int

    public init(item: String, number: Int) {
        self.item = item
        self.number = number
    }
}

/// An event and when it happened.
public struct JournalEntry: Sendable, Hashable {
    /// The version of the journal's format; a reader of an earlier one would misread it.
    public static let format = 1

    /// Counted from 1, without gaps.
    public let number: Int
    /// Wall time, RFC 3339 with offset.
    public let at: String
    /// Milliseconds since the sitting began, by a clock that nobody sets.
    public let elapsed: Int
    public let event: JournalEvent

    public init(number: Int, at: String, elapsed: Int, event: JournalEvent) {
        self.number = number
        self.at = at
        self.elapsed = elapsed
        self.event = event
    }
}
