internal import ChecklistModel

/// Whether an item is asked at all in this audit, before anything is counted.
enum ItemStanding: Equatable {
    case asked
    /// Shown, never scored.
    case information
    /// A bonus or special deduction, outside the base (scoring rule 5.6).
    case outside
    /// Not applicable by rule: the answer it depends on is another one (scoring rule 4.5).
    case doesNotApply
    /// Leaves like a not-applicable item (scoring rule 4.6).
    case waived
    /// Counts as failed.
    case waiverExpired
    /// Applies once something else is put right, and has no answer yet: counts as 0 until it has.
    case newlyApplies

    /// One per item of the checklist.
    static func all(of checklist: Checklist, in audit: Audit) -> [ItemStanding] {
        var standings = checklist.items.map { $0.isInformation ? ItemStanding.information : .asked }
        for adjustment in checklist.adjustments where standings.indices.contains(adjustment.item) {
            standings[adjustment.item] = .outside
        }
        for waiver in audit.waivers where standings.indices.contains(waiver.item) && standings[waiver.item] == .asked {
            standings[waiver.item] = waiver.holds(on: audit.date) ? .waived : .waiverExpired
        }
        if checklist.items.allSatisfy({ $0.dependency == nil }) { return standings }
        var dependencies = DependencyReading(checklist: checklist, audit: audit, standings: standings)
        // What does not apply needs no waiver, and no expired one makes it fail.
        for index in checklist.items.indices where standings[index] != .outside {
            if !dependencies.applies(index) { standings[index] = .doesNotApply }
        }
        return standings
    }

    /// The standings if these findings were put right.
    static func all(of checklist: Checklist, in audit: Audit, fixing findings: Set<Finding.Identity>) -> [ItemStanding]
    {
        let now = all(of: checklist, in: audit)
        if findings.isEmpty { return now }
        let then = all(of: checklist, in: audit.repairing(findings, by: checklist))
        return zip(now, then).map { $0 == .doesNotApply && $1 == .asked ? .newlyApplies : $1 }
    }
}

/// Follows dependencies, each item once.
private struct DependencyReading {
    let checklist: Checklist
    let audit: Audit
    let standings: [ItemStanding]
    private var known: [Bool?]

    init(checklist: Checklist, audit: Audit, standings: [ItemStanding]) {
        self.checklist = checklist
        self.audit = audit
        self.standings = standings
        known = [Bool?](repeating: nil, count: checklist.items.count)
    }

    mutating func applies(_ index: Int) -> Bool {
        var chain: [(item: Int, dependency: Dependency)] = []
        var next = index
        // Chains may be as long as the checklist, so they are walked and not recursed into; loading refuses circles.
        while known[next] == nil, chain.count <= checklist.items.count {
            guard let dependency = checklist.items[next].dependency, known.indices.contains(dependency.item) else {
                known[next] = true
                break
            }
            chain.append((next, dependency))
            next = dependency.item
        }
        var applies = known[next] ?? true
        for (item, dependency) in chain.reversed() {
            applies = applies && isMet(dependency)
            known[item] = applies
        }
        return applies
    }

    /// A blank leaves it open, so that nothing is left out by leaving something else blank.
    private func isMet(_ dependency: Dependency) -> Bool {
        let isWaived = standings[dependency.item] == .waived || standings[dependency.item] == .waiverExpired
        let observations =
            audit.observations.indices.contains(dependency.item) ? audit.observations[dependency.item] : []
        let values = observations.map(\.value).filter { $0 != .unanswered }
        if isWaived { return false }
        return values.isEmpty || values.contains(where: dependency.isMet(by:))
    }
}
