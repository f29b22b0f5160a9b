internal import AuditLedger
internal import ChecklistModel
internal import ClosedLoop
internal import Compliance
internal import ContentDigest

extension LoopRecords {
    /// The closed loop of a ledger as it stood on a day.
    ///
    /// - Parameters:
    ///   - month: appeals about its audits are as they stand at the mark, whatever the day, since its scores are too.
    ///   - mark: the newest sequence to look at; nil takes everything.
    init(
        _ ledger: Ledger, _ definitions: StoredDefinitions, asOf day: CivilDate, month: Month? = nil,
        upTo mark: Int? = nil
    ) throws(LedgerFailure) {
        let all = try ledger.loopEntries(upTo: mark)
        let entries = all.entered(by: day)
        let late = ClosedLoop.appeals(all).filter { $0.subject.auditDate.monthOfYear == month }
        let others = ClosedLoop.appeals(entries).filter { $0.subject.auditDate.monthOfYear != month }
        let zone = definitions.network?.timeZone
        let terms = ActionTerms(network: definitions.network, checklist: definitions.checklist) {
            WallClock.secondsAheadOfGreenwich(in: zone, on: $0)
        }
        self.init(
            actions: correctiveActions(
                findings: try ledger.actionFindings(upTo: mark), entries: entries, terms: terms, asOf: day),
            appeals: (late + others).sorted { $0.filed.sequence < $1.filed.sequence },
            waivers: ClosedLoop.waivers(entries))
    }
}
