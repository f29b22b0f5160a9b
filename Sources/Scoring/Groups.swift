internal import ChecklistModel
internal import ExactArithmetic

/// Scores people and teams over the observations that name them (scoring rules 7.3 and 7.4).
struct GroupCollector {
    let checklist: Checklist
    let audit: Audit
    let items: [ItemScore]
    let issued: Bool

    /// One observation: its item and its place among the item's observations.
    private struct Sighting: Comparable {
        let item: Int
        let observation: Int

        static func < (a: Sighting, b: Sighting) -> Bool { (a.item, a.observation) < (b.item, b.observation) }
    }

    private let sightings: [[Sighting]]

    init(checklist: Checklist, audit: Audit, items: [ItemScore], issued: Bool) {
        self.checklist = checklist
        self.audit = audit
        self.items = items
        self.issued = issued
        sightings = Self.sightings(in: audit, items)
    }

    func people() -> [GroupScore] { audit.people.indices.compactMap { group(.person($0), sightings[$0]) } }

    func teams() -> [GroupScore] {
        if audit.people.allSatisfy({ $0.team == nil }) { return [] }
        var order: [String] = []
        var members: [String: [Int]] = [:]
        for (index, person) in audit.people.enumerated() {
            guard let team = person.team else { continue }
            if members[team] == nil { order.append(team) }
            members[team, default: []].append(index)
        }
        return order.compactMap { team in
            var pooled: [Sighting] = []
            for sighting in (members[team] ?? []).flatMap({ sightings[$0] }).sorted() {
                // A joint observation of two members is one observation of the team.
                if sighting != pooled.last { pooled.append(sighting) }
            }
            return group(.team(team), pooled)
        }
    }

    /// In one pass, since an audit may name thousands of people; by index into the audit's people.
    private static func sightings(in audit: Audit, _ items: [ItemScore]) -> [[Sighting]] {
        var sightings = [[Sighting]](repeating: [], count: audit.people.count)
        for score in items where audit.observations.indices.contains(score.item) {
            for (position, observation) in audit.observations[score.item].enumerated() {
                let sighting = Sighting(item: score.item, observation: position)
                // Whoever is named twice was still observed once.
                for person in observation.people
                where sightings.indices.contains(person) && sightings[person].last != sighting {
                    sightings[person].append(sighting)
                }
            }
        }
        return sightings
    }

    /// Nil when nothing names the group.
    private func group(_ member: GroupScore.Member, _ sightings: [Sighting]) -> GroupScore? {
        guard !sightings.isEmpty else { return nil }
        var rates: [GroupScore.ItemRate] = []
        var rest = sightings[...]
        while let item = rest.first?.item {
            let ofItem = rest.prefix { $0.item == item }
            rest = rest.dropFirst(ofItem.count)
            let counted = ofItem.filter { items[item].observationRates[$0.observation] != nil }
                .map { audit.observations[item][$0.observation].value }
            guard let rate = checklist.items[item].combinedRate(of: counted) else { continue }
            rates.append(.init(item: item, rate: rate, observations: counted.count))
        }
        return group(member, rates: rates)
    }

    private func group(_ member: GroupScore.Member, rates: [GroupScore.ItemRate]) -> GroupScore {
        var (earned, full, observations) = (Fraction.zero, Fraction.zero, 0)
        var observationWeights: [Fraction] = []
        for rate in rates {
            guard issued else {
                observations += rate.observations
                continue
            }
            guard let itemFull = items[rate.item].full, itemFull > .zero,
                let each = itemFull.divided(by: Fraction(rate.observations))
            else { continue }
            earned += itemFull * rate.rate
            full += itemFull
            observations += rate.observations
            observationWeights += repeatElement(each, count: rate.observations)
        }
        let score = earned.divided(by: full).map { $0 * .hundred }
        return GroupScore(
            member: member, score: score, earned: score == nil ? nil : earned, full: score == nil ? nil : full,
            observations: observations,
            interval: score.flatMap { wilsonInterval(score: $0, weights: observationWeights) },
            ranked: score != nil && observations >= checklist.rankMinimum, itemRates: rates)
    }
}
