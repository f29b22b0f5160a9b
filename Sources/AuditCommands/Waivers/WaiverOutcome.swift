internal import AuditLedger
internal import ChecklistModel
internal import ClosedLoop

/// What a decision about a waiver hands to the ledger.
typealias WaiverOutcome = (
    entries: [LoopEntry], correction: LedgerCorrection?, outcome: Result<String, LoopRefusal>
)

/// The entry with its id, or nothing with the refusal.
func waiverOutcome(_ entry: () throws -> LoopEntry) throws -> WaiverOutcome {
    do {
        let entry = try entry()
        return ([entry], nil, .success(entry.id))
    } catch let refusal as WaiverRefusal {
        return ([], nil, .failure(LoopRefusal(refusal.message)))
    } catch let failure as LoopPeople.Failure {
        return ([], nil, .failure(LoopRefusal(failure.message)))
    }
}

extension LoopDesk {
    /// What the network allows.
    var waiverTerm: WaiverTerm { network?.waiverMonths.map(WaiverTerm.init) ?? .usual }

    /// The id of what was entered; else says why nothing was, and ends.
    func entered(_ outcome: Result<String, LoopRefusal>) throws(EarlyExit) -> String {
        switch outcome {
        case .success(let id): return id
        case .failure(let refusal): throw refuse(refusal.message)
        }
    }
}
