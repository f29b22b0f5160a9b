public import ChecklistModel

/// An audit with the waivers of the ledger that act on it.
public struct WaivedAudit: Sendable {
    public let audit: Audit
    /// Those that were added, in the order of the checklist's items.
    public let applied: [LedgerWaiver]
}

extension [LedgerWaiver] {
    /// Adds to an audit what the ledger waives on its date (scoring rule 4.6).
    ///
    /// A waiver that the submission states itself wins. One that has expired counts as failed only where the audit leaves the
    /// item unanswered: an answer that was given counts by what it says.
    public func applied(to audit: Audit, by checklist: Checklist) -> WaivedAudit {
        let candidates = filter { $0.dealer == audit.dealer.id && $0.checklist == checklist.id }
        if candidates.isEmpty { return WaivedAudit(audit: audit, applied: []) }
        let own = Set(audit.waivers.map(\.item))
        let outside = Set(checklist.adjustments.map(\.item))
        var applied: [LedgerWaiver] = []
        var added: [Waiver] = []
        for (index, item) in checklist.items.enumerated()
        where !own.contains(index) && !outside.contains(index) && !item.isInformation {
            let ofItem = candidates.filter { $0.item == item.id }
            let expired = audit.isAnswered(index) ? nil : ofItem.expired(on: audit.date).last
            guard let waiver = ofItem.inForce(on: audit.date).last ?? expired else { continue }
            applied.append(waiver)
            added.append(
                Waiver(item: index, owner: waiver.owner, reason: waiver.namedReason, until: waiver.until))
        }
        return added.isEmpty
            ? WaivedAudit(audit: audit, applied: [])
            : WaivedAudit(audit: audit.with(waivers: audit.waivers + added), applied: applied)
    }

    /// Carries what the ledger added to a recorded audit over to the same audit with a corrected answer; an expired one gives
    /// way to an answer.
    public func carried(from recorded: Audit, to corrected: Audit) -> Audit {
        let added = recorded.waivers.filter { waiver in contains { $0.hasAdded(waiver, to: recorded) } }
        let kept = added.filter { $0.holds(on: corrected.date) || !corrected.isAnswered($0.item) }
        return kept.isEmpty ? corrected : corrected.with(waivers: corrected.waivers + kept)
    }

    /// The audit as it was submitted, without what the ledger added.
    public func removed(from audit: Audit) -> Audit {
        let own = audit.waivers.filter { waiver in !contains { $0.hasAdded(waiver, to: audit) } }
        return own.count == audit.waivers.count ? audit : audit.with(waivers: own)
    }
}

extension LedgerWaiver {
    fileprivate func hasAdded(_ waiver: Waiver, to audit: Audit) -> Bool {
        dealer == audit.dealer.id && checklist == audit.checklistID && waiver.reason == namedReason
    }
}

extension Audit {
    /// Something was said of the item, if only that it is not applicable.
    fileprivate func isAnswered(_ item: Int) -> Bool {
        observations.indices.contains(item) && observations[item].contains { $0.value != .unanswered }
    }

    fileprivate func with(waivers: [Waiver]) -> Audit {
        Audit(
            id: id, checklistID: checklistID, checklistVersion: checklistVersion, dealer: dealer, date: date,
            auditor: auditor, department: department, people: people, peopleOnDuty: peopleOnDuty,
            unitsListed: unitsListed, waivers: waivers, observations: observations)
    }
}
