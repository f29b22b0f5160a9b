internal import ChecklistModel
public import ClosedLoop
internal import IssuedScores

/// What a month says of its closed loop: actions, appeals and waivers (seed row C3).
public struct MonthLoop: Sendable {
    /// Empty when there is no action.
    public let standings: [ActionStanding]
    /// What is pending on the day of the report, was when the month began, or changed in it; pending ones first, the earliest
    /// due among them first, then by id.
    public let actions: [CorrectiveAction]
    /// Open on the day of the report, filed or closed in the month, or about its audits; in the order in which they were
    /// filed.
    public let appeals: [Appeal]
    /// Over everything filed in the twelve months that end with the report's, or about its audits.
    public let rates: AppealRates
    /// In force on the day of the report, or ended in the month; in the order in which they were granted.
    public let waivers: [LedgerWaiver]
}

extension MonthLoop {
    init(_ loop: LoopRecords, in month: Month, asOf day: CivilDate) {
        standings = ActionStanding.all(of: loop.actions, in: month, asOf: day)
        actions = loop.actions.filter { $0.isPartOf(month) }.stablySorted { a, b in
            if a.state.isPending != b.state.isPending { return a.state.isPending }
            return a.due != b.due ? a.due < b.due : a.id.text.utf8.lexicographicallyPrecedes(b.id.text.utf8)
        }
        appeals = loop.appeals.filter { appeal in
            appeal.state == .open || appeal.subject.auditDate.monthOfYear == month
                || appeal.filed.day.monthOfYear == month || appeal.closed?.day.monthOfYear == month
        }
        let window = month.window
        rates = AppealRates(
            of: loop.appeals.filter { appeal in
                window.contains(appeal.filed.day.monthOfYear) || appeal.subject.auditDate.monthOfYear == month
            })
        waivers = loop.waivers.filter { waiver in
            switch waiver.state(on: day) {
            case .later: false
            case .inForce: true
            case .expired: waiver.until.monthOfYear == month
            case .revoked: waiver.revoked?.day.monthOfYear == month
            }
        }
    }
}
