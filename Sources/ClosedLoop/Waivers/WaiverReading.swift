internal import ChecklistModel

/// Every waiver as the entries leave it, in the order in which they were granted.
///
/// - Parameter entries: the book of the closed loop in its order, other kinds included.
public func waivers(_ entries: [KeptEntry]) -> [LedgerWaiver] {
    var waivers: [LedgerWaiver] = []
    var places: [String: Int] = [:]
    for kept in entries where kept.entry.kind == .waiver {
        guard let deed = WaiverDeed(rawValue: kept.entry.state), let step = LoopStep(kept) else { continue }
        if deed == .granted {
            guard places[kept.entry.id] == nil, let waiver = LedgerWaiver(kept.entry, grantedBy: step) else { continue }
            places[waiver.id] = waivers.count
            waivers.append(waiver)
        } else if let place = places[kept.entry.id] {
            waivers[place] = waivers[place].after(deed, step, LoopFields(kept.entry.fields).date("until"))
        }
    }
    return waivers
}

/// What an entry of a waiver says.
enum WaiverDeed: String {
    case granted, extended, revoked
}

extension LedgerWaiver {
    fileprivate init?(_ entry: LoopEntry, grantedBy step: LoopStep) {
        let fields = LoopFields(entry.fields)
        guard let checklist = fields["checklist"], let item = fields["item"], let until = fields.date("until") else {
            return nil
        }
        self.init(
            id: entry.id, dealer: entry.dealer, checklist: checklist, item: item, owner: fields["owner"] ?? "",
            reason: fields["reason"] ?? "", criticalBecause: fields["critical-because"], granted: step, until: until,
            extensions: [], revoked: nil)
    }

    fileprivate func after(_ deed: WaiverDeed, _ step: LoopStep, _ day: CivilDate?) -> LedgerWaiver {
        var (until, extensions, revoked) = (until, extensions, revoked)
        if deed == .extended, let day {
            until = day
            extensions.append(Extension(step: step, until: day))
        }
        if deed == .revoked, revoked == nil { revoked = step }
        return LedgerWaiver(
            id: id, dealer: dealer, checklist: checklist, item: item, owner: owner, reason: reason,
            criticalBecause: criticalBecause, granted: granted, until: until, extensions: extensions, revoked: revoked)
    }
}
