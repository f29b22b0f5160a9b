internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop

/// The steps of one row, each judged with what the one before it brought; what the same notice brought before is passed over.
struct NoticeSteps {
    private(set) var action: CorrectiveAction
    let number: String
    let enters: String
    let today: CivilDate
    let isSamePerson: (String, String) -> Bool
    private(set) var entries: [LoopEntry] = []
    /// What the history says after the work of this row; nil while the work is new.
    private var since: [ActionChange]?

    init(
        action: CorrectiveAction, number: String, enters: String, today: CivilDate,
        isSamePerson: @escaping (String, String) -> Bool
    ) {
        self.action = action
        self.number = number
        self.enters = enters
        self.today = today
        self.isSamePerson = isSamePerson
    }

    mutating func take(_ work: NoticeRowReading.Work) throws(ActionRefusal) {
        let known = action.history.lastIndex { change in
            guard case .deed(.done, let entry) = change.cause else { return false }
            return entry[.notice] == number && entry[.measure] == work.report.measure
                && entry[.proof] == work.report.proof?.text && entry[.saidDate] == work.report.saidDate?.text
                && isSamePerson(entry[.fixer] ?? entry.person, work.fixer)
        }
        if let known {
            since = Array(action.history[(known + 1)...])
        } else {
            try enter(.done(work.report), did: work.fixer)
        }
    }

    mutating func take(_ check: NoticeRowReading.Check) throws(ActionRefusal) {
        let isKnown = (since ?? (entries.isEmpty ? action.history : [])).contains { change in
            guard case .deed(let deed, let entry) = change.cause, entry[.notice] == number else { return false }
            return deed == (check.isPassed ? .verified : .reopened)
                && isSamePerson(entry[.verifier] ?? entry.person, check.verifier)
        }
        if isKnown { return }
        let why = "\(NoticeWords.failed.wording(in: .zh)) / \(NoticeWords.failed.wording(in: .en))"
        try enter(check.isPassed ? .verify(recheck: nil, note: nil) : .reopen(why: why), did: check.verifier)
    }

    private mutating func enter(_ step: ActionStep, did: String) throws(ActionRefusal) {
        let entry = try action.entry(
            for: step, by: ActionHands(enters: enters, did: did, notice: number), today: today,
            isSamePerson: isSamePerson)
        action = action.entering(entry, on: today)
        entries.append(entry)
    }
}
