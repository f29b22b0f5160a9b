internal import ChecklistModel
internal import ExactArithmetic

/// One item's observations, combined (scoring rules, section 3), before any weight is known.
struct ItemEvaluation {
    /// Aligned with the observations; nil for those that do not count.
    let observationRates: [Fraction?]
    let counted: Int
    let notApplicable: Int
    let missing: Int
    /// Over the counted observations; nil when none counts.
    let rate: Fraction?
    /// The rate with every missing observation as 0, and as full.
    let low: Fraction
    let high: Fraction

    var isAnswered: Bool { missing == 0 }
    var isNotApplicable: Bool { isAnswered && counted == 0 }

    /// The rate with every not-applicable observation counted as 0 (scoring rule 8, N/A guard), and the missing ones too
    /// where the checklist counts them so.
    func rateWithNotApplicableAsZero(combine: ObservationCombination, missingAsZero: Bool) -> Fraction? {
        guard notApplicable > 0 else { return missingAsZero && missing > 0 ? low : rate }
        let missingIsAll = missingAsZero && missing > 0 && combine == .pooled
        guard let rate, combine != .worst, !missingIsAll else { return .zero }
        return Fraction(counted, counted + notApplicable + (missingAsZero ? missing : 0)).map { rate * $0 }
    }

    init(item: Item, index: Int, audit: Audit) {
        let observations = index < audit.observations.count ? audit.observations[index] : []
        let rates = observations.map { item.answer.rate(of: $0.value) }
        let countedValues = zip(observations, rates).filter { $0.1 != nil }.map(\.0.value)
        let blanks = observations.count { $0.value == .unanswered }

        observationRates = rates
        counted = countedValues.count
        notApplicable = observations.count - counted - blanks
        rate = item.combinedRate(of: countedValues)

        let whole = zip(observations, rates).filter { item.scope.isWhole($0.0) }
        let unseen =
            whole.contains { $0.1 == nil && $0.0.value != .unanswered }
            ? 0 : Self.unseen(item: item, observations: observations, audit: audit)
        let wholeBlanks = whole.count { $0.0.value == .unanswered }
        missing = max(blanks - wholeBlanks + max(wholeBlanks, unseen), item.atLeast - counted - notApplicable)
        (low, high) = Self.bounds(item: item, rate: rate, counted: countedValues, missing: missing)
    }

    /// Listed people or units that no observation names (scoring rule 3.4). "Not applicable" for the item as a whole stands
    /// for all of them, a blank for the item as a whole adds nobody to them.
    private static func unseen(item: Item, observations: [Observation], audit: Audit) -> Int {
        switch item.scope {
        case .once: return 0
        case .person:
            guard let onDuty = audit.peopleOnDuty else { return 0 }
            return Set(onDuty).subtracting(observations.flatMap(\.people)).count { index in
                guard audit.people.indices.contains(index) else { return false }
                let role = audit.people[index].role
                return item.role == nil || role == nil || role == item.role
            }
        case .unit(let unit):
            guard let listed = audit.unitsListed[unit] else { return 0 }
            return Set(listed).subtracting(observations.compactMap(\.unit)).count
        }
    }

    private static func bounds(
        item: Item, rate: Fraction?, counted values: [AnswerValue], missing: Int
    ) -> (Fraction, Fraction) {
        guard missing > 0 else { return (rate ?? .zero, rate ?? .one) }
        let counted = values.count
        guard let rate, counted > 0 else { return (.zero, .one) }
        switch (item.combine, item.answer) {
        case (.mean, _):
            guard let seen = Fraction(counted, counted + missing), let open = Fraction(missing, counted + missing)
            else {
                return (.zero, .one)
            }
            return (rate * seen, rate * seen + open)
        // Samples of unknown size can still lift a pooled share arbitrarily near to full.
        case (.pooled, .share): return (.zero, .one)
        case (.pooled, .count(let count)): return (.zero, count.bestRate(from: values))
        // The worst observation, and points already deducted, only get worse.
        case (.worst, _), (.pooled, _): return (.zero, rate)
        }
    }
}

extension ObservationScope {
    /// True for an observation that speaks for the item as a whole where people or units are expected.
    fileprivate func isWhole(_ observation: Observation) -> Bool {
        switch self {
        case .once: false
        case .person: observation.people.isEmpty
        case .unit: observation.unit == nil
        }
    }
}

extension Item {
    /// The rate of counted answers under the item's combination; nil when there are none.
    func combinedRate(of counted: [AnswerValue]) -> Fraction? {
        guard !counted.isEmpty else { return nil }
        switch combine {
        case .pooled: return answer.pooledRate(of: counted)
        case .mean: return counted.compactMap(answer.rate(of:)).sum().divided(by: Fraction(counted.count))
        case .worst: return counted.compactMap(answer.rate(of:)).min()
        }
    }
}
