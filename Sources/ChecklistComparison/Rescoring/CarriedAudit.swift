internal import ChecklistModel

/// One audit of the old checklist, as far as its answers can be taken over to the new one.
struct CarriedAudit {
    let old: Checklist
    let new: Checklist
    let audit: Audit
    /// For each item of the new checklist, the old item whose answers it takes over.
    let sources: [Int?]
    /// The other way round.
    let targets: [Int?]
    /// For each item of the new checklist.
    let observations: [[Observation]]

    init(_ audit: Audit, old: Checklist, new: Checklist) {
        self.old = old
        self.new = new
        self.audit = audit
        let roles = (old: Self.roles(in: old), new: Self.roles(in: new))
        let indices = Dictionary(old.items.indices.map { (old.items[$0].id, $0) }) { first, _ in first }
        var sources = [Int?](repeating: nil, count: new.items.count)
        var targets = [Int?](repeating: nil, count: old.items.count)
        var observations = [[Observation]](repeating: [], count: new.items.count)
        for (index, item) in new.items.enumerated() {
            guard let source = indices[item.id], roles.old[source] == roles.new[index] else { continue }
            let seen = audit.observations.indices.contains(source) ? audit.observations[source] : []
            let carrying = AnswerCarrying(old: old.items[source], new: item)
            guard old.items[source].answer.name == item.answer.name, let carried = carrying.carried(seen) else {
                continue
            }
            sources[index] = source
            targets[source] = index
            observations[index] = carried
        }
        (self.sources, self.targets, self.observations) = (sources, targets, observations)
    }

    /// What an item stands for; an item of the tree is never compared with a bonus.
    private static func roles(in checklist: Checklist) -> [Adjustment.Direction?] {
        var roles = [Adjustment.Direction?](repeating: nil, count: checklist.items.count)
        for adjustment in checklist.adjustments where roles.indices.contains(adjustment.item) {
            roles[adjustment.item] = adjustment.direction
        }
        return roles
    }

    /// The audit with observations for the items of a checklist, waivers led to the same items.
    func audit(
        of checklist: Checklist, observations: [[Observation]], waiving target: (Int) -> Int? = { $0 }
    ) -> Audit {
        let waivers = audit.waivers.compactMap { waiver in
            target(waiver.item).map { index in
                Waiver(item: index, owner: waiver.owner, reason: waiver.reason, until: waiver.until)
            }
        }
        return Audit(
            id: audit.id, checklistID: checklist.id, checklistVersion: checklist.version, dealer: audit.dealer,
            date: audit.date, auditor: audit.auditor, department: audit.department, people: audit.people,
            peopleOnDuty: audit.peopleOnDuty, unitsListed: audit.unitsListed, waivers: waivers,
            observations: observations)
    }

    func target(of index: Int) -> Int? { targets.indices.contains(index) ? targets[index] : nil }
}
