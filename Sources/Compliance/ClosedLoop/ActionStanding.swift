public import ChecklistModel
public import ClosedLoop

/// How many corrective actions of somebody were opened, closed and left in a month (seed row C3).
public struct ActionStanding: Sendable, Hashable {
    public enum Subject: Sendable, Hashable {
        case whole
        case dealer(String)
        case department(dealer: String, String?)
        /// The person who is to put it right; nil for actions that nobody answers for.
        case owner(dealer: String, String?)
    }

    public let subject: Subject
    /// Found for the first time in the month.
    public let opened: Int
    /// Open or not yet verified when the month began.
    public let carried: Int
    /// Reopenings in the month, by a person or by another finding.
    public let reopened: Int
    /// Verified since the month began, and still so on the day of the report.
    public let closed: Int
    /// Of those, put right by their due date.
    public let closedOnTime: Int
    /// To be put right, on the day of the report.
    public let open: Int
    /// Of those, past their due date.
    public let overdue: Int
    /// Put right, and waiting for another person to look.
    public let unverified: Int
}

extension ActionStanding {
    /// The whole first, then dealers, departments and owners, each in the order of their ids.
    static func all(of actions: [CorrectiveAction], in month: Month, asOf day: CivilDate) -> [ActionStanding] {
        let counted = actions.filter { $0.isPartOf(month) }
        if counted.isEmpty { return [] }
        return [ActionStanding(.whole, counted, month, day)]
            + standings(counted, month, day) { .dealer($0.dealer) }
            + standings(counted, month, day) { .department(dealer: $0.dealer, $0.department) }
            + standings(counted, month, day) { .owner(dealer: $0.dealer, $0.owner) }
    }

    private static func standings(
        _ actions: [CorrectiveAction], _ month: Month, _ day: CivilDate, _ subject: (CorrectiveAction) -> Subject
    ) -> [ActionStanding] {
        var groups = OrderedGroups<Subject, Subject, CorrectiveAction>()
        for action in actions { groups.add(subject(action), key: subject(action), action) }
        return groups.groups.map { ActionStanding($0.subject, $0.members, month, day) }
            .stablySorted { precedes($0.subject.ids, $1.subject.ids) }
    }

    private init(_ subject: Subject, _ actions: [CorrectiveAction], _ month: Month, _ day: CivilDate) {
        // What is told of was not verified before the month, so every action is closed, open or unverified.
        let closed = actions.filter { $0.state == .verified }
        let toBeDone = actions.filter(\.state.isToBeDone)
        self.subject = subject
        opened = actions.count { $0.since?.monthOfYear == month }
        carried = actions.count { $0.stateAtBeginning(of: month)?.isPending ?? false }
        reopened = actions.reduce(0) { $0 + $1.reopenings.count { $0.monthOfYear == month } }
        self.closed = closed.count
        closedOnTime = closed.count { $0.closedOnTime ?? false }
        open = toBeDone.count
        overdue = toBeDone.count { $0.isOverdue(asOf: day) }
        unverified = actions.count { $0.state == .done }
    }

    private static func precedes(_ a: [String], _ b: [String]) -> Bool {
        a.lexicographicallyPrecedes(b) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension ActionStanding.Subject {
    /// What tells subjects of one kind apart; whoever is not named comes last.
    fileprivate var ids: [String] {
        switch self {
        case .whole: []
        case .dealer(let id): [id]
        case .department(let dealer, let id), .owner(let dealer, let id): [dealer, id ?? "\u{10FFFF}"]
        }
    }
}

extension CorrectiveAction {
    /// How it stood before anything that is dated in the month; nil when it was not there yet.
    public func stateAtBeginning(of month: Month) -> ActionState? {
        history.last { $0.date.monthOfYear < month }?.state
    }

    /// True when it was found by the end of the month, and was pending when the month began or on the day of the report, or
    /// anything became of it in the month.
    public func isPartOf(_ month: Month) -> Bool {
        guard state != .withdrawn, since.map({ $0.monthOfYear <= month }) ?? true else { return false }
        return state.isPending || history.contains { $0.date.monthOfYear == month }
            || stateAtBeginning(of: month)?.isPending ?? false
    }
}
