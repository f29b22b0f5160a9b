internal import ChecklistModel
internal import ExactArithmetic

/// Adds items up by department, pillar or tag (scoring rule 7.2).
struct SliceCollector {
    let checklist: Checklist
    let items: [ItemScore]
    let findings: [Finding]

    /// One slice per key in order of first use; items without a key share the slice nil.
    ///
    /// - Parameter keys: the slices that an item belongs to; an empty list leaves it out.
    func slices(by keys: (Item) -> [String?]) -> [SliceScore] {
        var order: [String?] = []
        var sums: [String?: (earned: Fraction, full: Fraction, observations: Int, findings: Int)] = [:]
        let findingsByItem = Dictionary(grouping: findings, by: \.item).mapValues(\.count)
        for score in items {
            for key in keys(checklist.items[score.item]) {
                if sums[key] == nil { order.append(key) }
                var sum = sums[key] ?? (.zero, .zero, 0, 0)
                sum.earned += score.earned ?? .zero
                sum.full += score.full ?? .zero
                sum.observations += score.counted
                sum.findings += findingsByItem[score.item] ?? 0
                sums[key] = sum
            }
        }
        return order.compactMap { key in
            guard let sum = sums[key] else { return nil }
            let score = sum.earned.divided(by: sum.full).map { $0 * .hundred }
            return SliceScore(
                id: key, score: score, earned: sum.earned, full: sum.full, grade: score.flatMap(checklist.grade(of:)),
                observations: sum.observations, findings: sum.findings)
        }
    }
}

/// Scores people and teams over the observations that name them (scoring rules 7.3 and 7.4).
struct GroupCollector {
    let checklist: Checklist
    let audit: Audit
    let items: [ItemScore]
    let issued: Bool

    func people() -> [GroupScore] {
        audit.people.indices.compactMap { index in group(.person(index)) { $0.people.contains(index) } }
    }

    func teams() -> [GroupScore] {
        var teams: [String] = []
        for team in audit.people.compactMap(\.team) where !teams.contains(team) { teams.append(team) }
        return teams.compactMap { team in
            let members = Set(audit.people.indices.filter { audit.people[$0].team == team })
            return group(.team(team)) { !members.isDisjoint(with: $0.people) }
        }
    }

    /// Nil when nothing names the group.
    private func group(_ member: GroupScore.Member, names: (Observation) -> Bool) -> GroupScore? {
        var isNamed = false
        var rates: [GroupScore.ItemRate] = []
        for score in items where audit.observations.indices.contains(score.item) {
            let named = zip(audit.observations[score.item], score.observationRates).filter { names($0.0) }
            isNamed = isNamed || !named.isEmpty
            let counted = named.filter { $0.1 != nil }.map(\.0.value)
            guard let rate = checklist.items[score.item].combinedRate(of: counted) else { continue }
            rates.append(.init(item: score.item, rate: rate, observations: counted.count))
        }
        return isNamed ? group(member, rates: rates) : nil
    }

    private func group(_ member: GroupScore.Member, rates: [GroupScore.ItemRate]) -> GroupScore {
        let observations = rates.map(\.observations).reduce(0, +)
        var (earned, full) = (Fraction.zero, Fraction.zero)
        var observationWeights: [Fraction] = []
        for rate in rates where issued {
            guard let itemFull = items[rate.item].full, itemFull > .zero,
                let each = itemFull.divided(by: Fraction(rate.observations))
            else { continue }
            earned += itemFull * rate.rate
            full += itemFull
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
