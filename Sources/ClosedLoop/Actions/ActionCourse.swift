internal import ChecklistModel

/// What became of one action so far: findings and deeds are told to it in their order.
///
/// A finding dated after a done or verified action reopens it; one while it is open adds to its count and leaves its due
/// date, so that what is carried over stays due.
struct ActionCourse {
    private(set) var state = ActionState.open
    /// Who was put in charge; nil while nobody chose.
    private(set) var assignedOwner: String?
    private(set) var due: CivilDate
    private(set) var opened: CivilDate
    private(set) var recheck: CivilDate?
    private(set) var reopenings: [CivilDate] = []
    private(set) var history: [ActionChange] = []
    private var isFound = false
    private var isDueAssigned = false

    /// - Parameters:
    ///   - opened: the day of the first finding.
    ///   - due: by when that is to be put right.
    init(opened: CivilDate, due: CivilDate) {
        self.opened = opened
        self.due = due
    }

    /// Where an action stands now.
    init(standing action: CorrectiveAction) {
        state = action.state
        due = action.due
        opened = action.opened
        recheck = action.recheck
        reopenings = action.reopenings
        history = action.history
    }

    mutating func find(_ occurrence: ActionOccurrence, due newDue: CivilDate) {
        if state.isToBeDone {
            // Several findings of one day: the most urgent one counts.
            if !isDueAssigned, occurrence.date == opened { due = isFound ? min(due, newDue) : newDue }
        } else {
            reopen(on: occurrence.date)
            due = newDue
            isDueAssigned = false
        }
        isFound = true
        add(.finding(audit: occurrence.audit), on: occurrence.date)
    }

    /// Deeds were judged when they were entered and are taken as they come. What a later program wrote is passed over.
    mutating func enter(_ entry: LoopEntry, on day: CivilDate) {
        guard let deed = ActionDeed(rawValue: entry.state) else { return }
        switch deed {
        case .assigned:
            assignedOwner = entry[.owner] ?? assignedOwner
            if let date = entry[.due].flatMap({ CivilDate($0) }) {
                due = date
                isDueAssigned = true
            }
        case .done: state = .done
        case .verified:
            state = .verified
            recheck = entry[.recheck].flatMap { CivilDate($0) }
        case .reopened: reopen(on: day)
        }
        add(.deed(deed, entry), on: day)
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
