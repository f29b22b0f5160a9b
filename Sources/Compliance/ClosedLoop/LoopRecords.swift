internal import ChecklistModel
public import ClosedLoop

/// What a ledger says of corrective actions, appeals and waivers on the day of a report.
public struct LoopRecords: Sendable {
    /// As they stood on the day, whatever became of them later.
    public let actions: [CorrectiveAction]
    /// Filed by then; those about the month's audits whenever they were filed, since they change its scores.
    public let appeals: [Appeal]
    /// Granted by then.
    public let waivers: [LedgerWaiver]

    public init(actions: [CorrectiveAction], appeals: [Appeal], waivers: [LedgerWaiver]) {
        self.actions = actions
        self.appeals = appeals
        self.waivers = waivers
    }

    /// Only what is about these dealers; nil keeps everything.
    func narrowed(to dealers: Set<String>?) -> LoopRecords {
        guard let dealers else { return self }
        return LoopRecords(
            actions: actions.filter { dealers.contains($0.dealer) },
            appeals: appeals.filter { dealers.contains($0.subject.dealer) },
            waivers: waivers.filter { dealers.contains($0.dealer) })
    }
}
