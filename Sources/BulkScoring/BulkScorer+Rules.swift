/// What the rules of the whole audit make of its score.
struct AuditVerdict: BitwiseCopyable, Sendable {
    let final: WordRatio
    /// Place among the grades; -1 for none.
    let grade: Int
    let isPassed: Bool
}

extension BulkScorer {
    /// Which rules fired, and which fire with every "not applicable" as 0: answers do as they did, scores are read again.
    mutating func fireRules() {
        let rules = plan.rules
        now.fired = now.met & rules.byAnswer
        now.firedGuarded = now.fired
        for (bit, condition) in rules.byScore {
            if holds(condition, guarded: false) { now.fired |= bit }
            if now.hasNotApplicable, holds(condition, guarded: true) { now.firedGuarded |= bit }
        }
    }

    private func holds(_ condition: PlannedCondition, guarded: Bool) -> Bool {
        switch condition {
        case .answered(let bit): return now.met & bit != 0
        case .sectionBelow(let items, let limit): return misses(limit, items, slot: nil, guarded: guarded)
        case .departmentBelow(let department, let limit):
            guard let slot = slices.slot(ofWatched: department) else { return false }
            return misses(limit, 0..<itemCount, slot: slot, guarded: guarded)
        case .zeros(let least, let range):
            var found = 0
            for index in range {
                let (item, tally) = (items[index], tallies[index])
                if item.weight > 0, tally.counted > 0, tally.rates == 0 { found += 1 }
            }
            return found >= least
        case .atLeast(let least, let conditions):
            return conditions.count { holds($0, guarded: guarded) } >= least
        }
    }

    /// What has no score misses nothing.
    private func misses(_ limit: PlannedLimit, _ range: Range<Int>, slot: Int32?, guarded: Bool) -> Bool {
        var (earned, full) = (0, 0)
        for index in range {
            if let slot, slices.slot(of: index) != slot { continue }
            let tally = tallies[index]
            let share = guarded ? items[index].wholeShare : tally.share
            earned += share * (guarded ? tally.guarded : tally.earned)
            full += share
        }
        return full > 0 && limit.isMissed(by: earned, of: now.ratesScale * full)
    }

    /// The lowest `score at most` wins, and `zero` is the lowest (scoring rule 6.2).
    ///
    /// `mutating`, here and below, though nothing changes: otherwise the whole scorer is copied before each call.
    mutating func lowered(_ score: WordRatio, by fired: UInt64) -> WordRatio {
        var lowest = score
        var rest = fired
        while rest != 0 {
            if let ceiling = plan.rules.all[rest.trailingZeroBitCount].ceiling, ceiling < lowest { lowest = ceiling }
            rest &= rest - 1
        }
        return lowest
    }

    mutating func verdict(of score: WordRatio) -> AuditVerdict {
        let final = lowered(score, by: now.fired)
        let reached = plan.grades.firstIndex { $0.includes(final) } ?? -1
        var (grade, fails) = (reached, false)
        var rest = now.fired
        while rest != 0 {
            let rule = plan.rules.all[rest.trailingZeroBitCount]
            if rule.fails { fails = true }
            if reached >= 0 { grade = max(grade, rule.worstGrade) }
            rest &= rest - 1
        }
        if let pass = plan.pass {
            if final < pass { fails = true }
            if grade != reached, plan.passGrade >= 0, grade > plan.passGrade { fails = true }
        }
        return AuditVerdict(final: final, grade: grade, isPassed: !fails)
    }
}
