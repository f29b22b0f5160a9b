internal import ChecklistModel

/// What became of one action so far: findings and deeds are told to it in their order.
///
/// A finding dated after a done or verified action reopens it; one while it is open adds to its count and leaves its due
/// date, so that what is carried over stays due. What is sent back stays due likewise; what was verified and is reopened
/// gets its time anew.
struct ActionCourse {
    private(set) var state = ActionState.open
    /// Who was put in charge; nil while nobody chose.
    private(set) var assignedOwner: String?
    /// Everybody who was put in charge, in order.
    private(set) var assignedOwners: [String] = []
    private(set) var due: CivilDate
    /// The same before anybody moved it.
    private(set) var firstDue: CivilDate
    /// A due date that had passed when it was moved; nil again when it is due anew.
    private(set) var missedDue: CivilDate?
    private(set) var opened: CivilDate
    private(set) var recheck: CivilDate?
    private(set) var reopenings: [CivilDate] = []
    private(set) var history: [ActionChange] = []
    private var isFound = false
    private var isDueAssigned = false
    /// Days that the last finding gives.
    private(set) var days: Int

    /// - Parameters:
    ///   - opened: the day of the first finding.
    ///   - due: by when that is to be put right.
    ///   - days: that this gives for it.
    init(opened: CivilDate, due: CivilDate, days: Int) {
        self.opened = opened
        self.due = due
        firstDue = due
        self.days = days
    }

    /// Where an action stands now.
    init(standing action: CorrectiveAction) {
        state = action.state
        (due, firstDue, missedDue) = (action.due, action.firstDue, action.missedDue)
        opened = action.opened
        days = action.daysToPutRight
        recheck = action.recheck
        reopenings = action.reopenings
        history = action.history
    }

    mutating func find(_ occurrence: ActionOccurrence, due newDue: CivilDate) {
        if state.isToBeDone {
            // Several findings of one day: the most urgent one counts.
            if !isDueAssigned, occurrence.date == opened { setDue(isFound ? min(due, newDue) : newDue) }
        } else {
            reopen(on: occurrence.date)
            setDue(newDue)
        }
        days = newDue.daysSince1900 - occurrence.date.daysSince1900
        isFound = true
        add(.finding(audit: occurrence.audit), on: occurrence.date)
    }

    /// Deeds were judged when they were entered and are taken as they come. What a later program wrote is passed over.
    mutating func enter(_ entry: LoopEntry, on day: CivilDate) {
        guard let deed = ActionDeed(rawValue: entry.state) else { return }
        switch deed {
        case .assigned:
            if let owner = entry[.owner] {
                assignedOwner = owner
                assignedOwners.append(owner)
            }
            if let date = entry[.due].flatMap({ CivilDate($0) }) {
                if due < day, missedDue == nil { missedDue = due }
                due = date
                isDueAssigned = true
            }
        case .done: state = .done
        case .verified:
            state = .verified
            recheck = entry[.recheck].flatMap { CivilDate($0) }
        case .reopened:
            if state == .verified { setDue(day.adding(days: days) ?? day) }
            reopen(on: day)
        }
        add(.deed(deed, entry), on: day)
    }

    private mutating func setDue(_ day: CivilDate) {
        (due, firstDue, missedDue) = (day, day, nil)
        isDueAssigned = false
    }

    private mutating func reopen(on day: CivilDate) {
        state = .reopened
        opened = day
        recheck = nil
        reopenings.append(day)
    }

    private mutating func add(_ cause: ActionChange.Cause, on day: CivilDate) {
        history.append(ActionChange(cause: cause, date: day, state: state))
    }
}
