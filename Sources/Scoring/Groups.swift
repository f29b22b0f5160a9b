internal import ChecklistModel
internal import ExactArithmetic

/// Scores people and teams over the observations that name them (scoring rules 7.3 and 7.4).
struct GroupCollector {
    let checklist: Checklist
    let audit: Audit
    let items: [ItemScore]
    let issued: Bool
    private let sightings: Sightings

    init(checklist: Checklist, audit: Audit, items: [ItemScore], issued: Bool) {
        self.checklist = checklist
        self.audit = audit
        self.items = items
        self.issued = issued
        sightings = Sightings(in: audit, items)
    }

    /// By index into the audit's people; nil for those whom nothing names.
    func people() -> [GroupScore?] { audit.people.indices.map { group(.person($0), sightings[$0]) } }

    /// - Parameter people: as above.
    func teams(of people: [GroupScore?]) -> [GroupScore] {
        var places: [String: Int] = [:]
        var teams: [(name: String, members: [Int])] = []
        for (index, person) in audit.people.enumerated() {
            guard let team = person.team else { continue }
            if let place = places[team] {
                teams[place].members.append(index)
            } else {
                places[team] = teams.count
                teams.append((team, [index]))
            }
        }
        return teams.compactMap { name, members in
            // What is seen of a team of one is what is seen of its member.
            if members.count == 1 { return people[members[0]].map { GroupScore(.team(name), as: $0) } }
            return group(.team(name), together(members))
        }
    }

    private func together(_ members: [Int]) -> ArraySlice<Sighting> {
        var pooled: [Sighting] = []
        for sighting in members.flatMap({ sightings[$0] }).sorted() {
            // A joint observation of two members is one observation of the team.
            if sighting != pooled.last { pooled.append(sighting) }
        }
        return pooled[...]
    }

    /// Nil when nothing names the group.
    private func group(_ member: GroupScore.Member, _ sightings: ArraySlice<Sighting>) -> GroupScore? {
        guard !sightings.isEmpty else { return nil }
        var rates: [GroupScore.ItemRate] = []
        var rest = sightings
        while let item = rest.first?.item {
            let ofItem = rest.prefix { $0.item == item }
            rest = rest.dropFirst(ofItem.count)
            let counted = ofItem.count { items[item].observationRates[$0.observation] != nil }
            guard counted > 0, let rate = combinedRate(of: ofItem, counted: counted) else { continue }
            rates.append(.init(item: item, rate: rate, observations: counted))
        }
        return group(member, rates: rates)
    }

    /// The rate over the counted ones of some observations of one item.
    private func combinedRate(of sightings: ArraySlice<Sighting>, counted: Int) -> Fraction? {
        let item = items[sightings[sightings.startIndex].item]
        if counted == item.counted { return item.rate }
        let values = sightings.filter { item.observationRates[$0.observation] != nil }
            .map { audit.observations[item.item][$0.observation].value }
        return checklist.items[item.item].combinedRate(of: values)
    }

    private func group(_ member: GroupScore.Member, rates: [GroupScore.ItemRate]) -> GroupScore {
        var (earned, full, squares) = (Fraction.zero, Fraction.zero, Fraction.zero)
        var observations = 0
        for rate in rates {
            guard issued else {
                observations += rate.observations
                continue
            }
            guard let itemFull = items[rate.item].full, itemFull > .zero,
                let each = itemFull.divided(by: Fraction(rate.observations))
            else { continue }
            earned += itemFull * rate.rate
            // Its observations weigh the same each: together what the item does, and so do their squares.
            full += itemFull
            squares += itemFull * each
            observations += rate.observations
        }
        let score = earned.divided(by: full).map { $0 * .hundred }
        return GroupScore(
            member: member, score: score, earned: score == nil ? nil : earned, full: score == nil ? nil : full,
            observations: observations,
            interval: score.flatMap { score in
                (full * full).divided(by: squares).flatMap { wilsonInterval(score: score, size: $0) }
            },
            ranked: score != nil && observations >= checklist.rankMinimum, itemRates: rates)
    }
}
