public import ChecklistModel

/// A corrective action (整改): everything about one finding and its repeats, read off audits and entries (seed row C3).
public struct CorrectiveAction: Sendable {
    public let id: ActionID
    public let dealer: String
    public let checklist: String
    /// The audited department, for checklists that leave it to the audit.
    public let auditedDepartment: String?
    /// The id of the item.
    public let item: String
    /// The item as it was when it was last found; nil when its definition cannot be had.
    public let definition: ActionItem?
    /// The department that answers for the item, if one does.
    public let department: String?
    public let unit: String?
    /// Ids of the people of the last finding.
    public let people: [String]
    /// Findings of current audits, by date; empty only when it is withdrawn or was closed before its findings went.
    public let occurrences: [ActionOccurrence]
    /// Audits that had the finding and no longer do, by date.
    public let formerAudits: [String]
    /// The id of the person who is to put it right; nil when nobody is known to be.
    public let owner: String?
    /// By when it is to be put right, since it was last opened.
    public let due: CivilDate
    /// The same before anybody moved it.
    public let firstDue: CivilDate
    /// A due date that had passed when it was moved: what is late stays late.
    public let missedDue: CivilDate?
    /// How long its last finding gives for it.
    public let daysToPutRight: Int
    /// Ids of everybody who was to put it right so far, the first of them first.
    public let owners: [String]
    /// When it was last opened: by its first finding, or by what reopened it.
    public let opened: CivilDate
    /// Days on which it was reopened, by a person or by a finding.
    public let reopenings: [CivilDate]
    /// When it is to be looked at again after it was verified.
    public let recheck: CivilDate?
    public let state: ActionState
    /// Everything that became of it, oldest first.
    public let history: [ActionChange]

    /// How often it was found.
    public var count: Int { occurrences.count }

    /// The months in which it was found, each once, in their order.
    public var months: [Month] {
        occurrences.map(\.date.monthOfYear).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// When it was first found; nil when it is withdrawn.
    public var since: CivilDate? { occurrences.first?.date }

    /// The last entry that says that it is put right, while nothing undid it.
    public var done: ActionChange? { standing(.done) }

    /// The last entry that says that somebody looked and agreed, while nothing undid it.
    public var verified: ActionChange? { standing(.verified) }

    private func standing(_ deed: ActionDeed) -> ActionChange? {
        guard state == .done || state == .verified else { return nil }
        return history.last { if case .deed(deed, _) = $0.cause { true } else { false } }
    }

    /// The id of who put it right; nil unless it is done or verified.
    public var fixer: String? {
        guard case .deed(_, let entry)? = done?.cause else { return nil }
        return entry[.fixer] ?? entry.person
    }

    /// True when somebody has to put it right and the day for it is past, or was when it was put off.
    public func isOverdue(asOf date: CivilDate) -> Bool { state.isToBeDone && (due < date || missedDue != nil) }

    /// True when it may take longer than at first.
    public var isPostponed: Bool { due > firstDue }

    /// Whether it was put right by its due date, by the day on which that was entered, and no earlier due date was missed;
    /// nil unless it is verified.
    public var closedOnTime: Bool? {
        guard state == .verified, let done else { return nil }
        return done.date <= due && missedDue == nil
    }
}

extension CorrectiveAction {
    /// What was shown for it, while it is done or verified: words or the name of a file.
    public var proof: String? {
        guard case .deed(_, let entry)? = done?.cause else { return nil }
        return entry[.proof]
    }
}
