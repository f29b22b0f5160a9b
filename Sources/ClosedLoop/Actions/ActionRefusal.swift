public import ChecklistModel

/// Why a step is not taken. Ids stand for people.
public enum ActionRefusal: Error, Sendable, Hashable {
    /// It waits for somebody to look at it.
    case alreadyDone(by: String, on: CivilDate)
    case alreadyVerified(on: CivilDate)
    /// Only what is done can be looked at.
    case notDone
    /// Only what is done or verified can be reopened.
    case notClosed
    /// No audit has the finding any more.
    case withdrawn
    /// Nobody looks at their own work.
    case verifiedByFixer(String)
    /// The fixer enters that another person looked.
    case enteredByFixer(String)
    /// The item asks for evidence.
    case needsProof
    /// The item asks for a note.
    case needsNote
    case needsReason
    /// Nobody gives themselves more time.
    case postponedByOwner(String)
    /// Nothing may be put off for longer; the last day on which it may be due, and the one from which that is counted.
    case postponedTooLong(latest: CivilDate, since: CivilDate)
    case dueInThePast(CivilDate, today: CivilDate)
    case recheckInThePast(CivilDate, today: CivilDate)
    /// It is said to have been done on a day that has not come.
    case saidInTheFuture(CivilDate, today: CivilDate)
    /// It is said to have been done before it was found.
    case saidBeforeFinding(CivilDate, found: CivilDate)
}
