internal import ChecklistModel
internal import ExactArithmetic

/// One item's observations, combined (scoring rules, section 3), before any weight is known; shared, since it never changes.
final class ItemEvaluation: Sendable {
    let standing: ItemStanding
    /// Aligned with the observations; nil for those that do not count.
    let observationRates: [Fraction?]
    let counted: Int
    let notApplicable: Int
    let missing: Int
    /// Over the counted observations; nil when none counts.
    let rate: Fraction?
    /// The same before it is rounded inside the scheme.
    private let exactRate: Fraction?
    /// The rate with every missing observation as 0, and as full.
    let low: Fraction
    let high: Fraction
    /// What is assumed to be put right.
    let fixed: Set<Finding.Cause>

    var isAnswered: Bool { missing == 0 }
    var isNotApplicable: Bool { isAnswered && counted == 0 && standing == .asked }

    /// The rate with every not-applicable observation counted as 0 (scoring rule 8, N/A guard), and the missing ones too
    /// where the checklist counts them so.
    func rateWithNotApplicableAsZero(of item: Item, missingAsZero: Bool) -> Fraction? {
        guard notApplicable > 0 else { return missingAsZero && missing > 0 ? low : rate }
        let missingIsAll = missingAsZero && missing > 0 && item.combine == .pooled
        guard let exactRate, item.combine != .worst, !missingIsAll else { return .zero }
        let share = Fraction(counted, counted + notApplicable + (missingAsZero ? missing : 0))
        return share.map { item.rounded(exactRate * $0) }
    }

    /// - Parameter fixed: findings that are assumed to be put right, so that the answer loses nothing.
    init(item: Item, index: Int, standing: ItemStanding, audit: Audit, fixed: Set<Finding.Cause> = []) {
        let observations = index < audit.observations.count ? audit.observations[index] : []
        self.standing = standing
        self.fixed = fixed
        guard standing == .asked else {
            observationRates = Array(repeating: nil, count: observations.count)
            notApplicable = observations.count { $0.value == .notApplicable }
            let said = observations.count { !$0.value.isUnanswered }
            counted = standing == .information || standing == .outside ? said - notApplicable : 0
            missing = 0
            rate =
                switch standing {
                case .waiverExpired: fixed.contains(.waiverExpired) ? .one : .zero
                case .newlyApplies: .zero
                default: nil
                }
            exactRate = rate
            (low, high) = (.zero, .zero)
            return
        }
        let rates = Self.rates(of: observations, item: item, fixed: fixed)
        func countedValues() -> [AnswerValue] {
            rates.indices.filter { rates[$0] != nil }.map { position in
                let value = observations[position].value
                return fixed.contains(.observation(position)) ? item.answer.withoutDeviation(value) : value
            }
        }
        let blanks = observations.count { $0.value.isUnanswered }

        observationRates = rates
        counted = rates.count { $0 != nil }
        notApplicable = observations.count - counted - blanks
        // An ideal count need not be 0, so what is pooled is right when everything that deviated is.
        let isAllFixed =
            !fixed.isEmpty
            && rates.indices.allSatisfy { rates[$0] == nil || rates[$0] == .one || fixed.contains(.observation($0)) }
        let exact: Fraction? = isAllFixed && counted > 0 ? .one : item.combine(rates, of: countedValues)
        exactRate = exact
        rate = exact.map(item.rounded)

        var wholeBlanks = 0
        var isNotApplicableAsWhole = false
        for (observation, rate) in zip(observations, rates) where item.scope.isWhole(observation) {
            if observation.value.isUnanswered { wholeBlanks += 1 } else if rate == nil { isNotApplicableAsWhole = true }
        }
        let unseen = isNotApplicableAsWhole ? 0 : Self.unseen(item: item, observations: observations, audit: audit)
        // A lone "not applicable" that names nobody and nothing is said of the item as a whole.
        let isWhole = observations.count == 1 && notApplicable == 1 && observations[0].namesNothing
        missing =
            isWhole ? 0 : max(blanks - wholeBlanks + max(wholeBlanks, unseen), item.atLeast - counted - notApplicable)
        let (low, high) =
            missing == 0
            ? (exact ?? .zero, exact ?? .one)
            : Self.bounds(item: item, rate: exact, counted: countedValues(), missing: missing)
        self.high = item.rounded(high)
        self.low = fixed.contains(.unansweredAsZero) ? self.high : item.rounded(low)
    }

    /// By observation; nil for those that do not count.
    private static func rates(
        of observations: [Observation], item: Item, fixed: Set<Finding.Cause>
    ) -> [Fraction?] {
        if fixed.isEmpty { return observations.map { item.answer.rate(of: $0.value) } }
        return observations.enumerated().map { position, observation in
            fixed.contains(.observation(position)) ? .one : item.answer.rate(of: observation.value)
        }
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

extension Observation {
    fileprivate var namesNothing: Bool { people.isEmpty && unit == nil }
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
    /// The rate of counted answers under the item's combination, rounded where the item declares it; nil when there are
    /// none.
    func combinedRate(of counted: [AnswerValue]) -> Fraction? {
        combine(counted.map(answer.rate(of:)), of: { counted }).map(rounded)
    }

    /// - Parameters:
    ///   - rates: nil for observations that do not count.
    ///   - counted: the values of those that do.
    fileprivate func combine(_ rates: [Fraction?], of counted: () -> [AnswerValue]) -> Fraction? {
        switch combine {
        case .pooled:
            let counted = counted()
            return counted.isEmpty ? nil : answer.pooledRate(of: counted)
        case .mean:
            var sum = FractionSum()
            var count = 0
            for case .some(let rate) in rates {
                sum.add(rate)
                count += 1
            }
            return count == 1 ? sum.total : sum.total.divided(by: Fraction(count))
        case .worst:
            var worst: Fraction?
            for case .some(let rate) in rates where worst.map({ rate < $0 }) ?? true { worst = rate }
            return worst
        }
    }

    /// The rate whose points have only the declared decimals (scoring rule 1.2: a sample mean of 7.33 of 10).
    fileprivate func rounded(_ rate: Fraction) -> Fraction {
        guard let rounding else { return rate }
        return (rate * points).rounded(toDecimals: rounding).divided(by: points) ?? rate
    }
}
