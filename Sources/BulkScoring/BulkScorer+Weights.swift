extension BulkScorer {
    /// Gives each item its part of the whole and adds up what they earned; false when nothing takes part or a number grows
    /// too large.
    mutating func weigh(_ head: BulkHead) -> Bool {
        guard resolveShares() else { return false }
        slices.clear(head.department)
        let rates = now.ratesScale
        let addsUpSlices = tables.contains(.departments)
        for index in 0..<itemCount {
            let item = items[index]
            let tally = tallies[index]
            guard item.weight > 0 else {
                if addsUpSlices, !item.isInformation {
                    slices.add(index, earned: 0, full: 0, observations: tally.counted)
                }
                continue
            }
            var earned = 0
            if tally.counted > 0 {
                earned = tally.rates * quotient(now.divisor, tally.counted)
            } else if item.leaves {
                // As 0 it earns nothing, and otherwise it is not there.
                continue
            } else if item.countsAsFull {
                earned = rates
            }
            let share = now.leavesOut ? shares.coefficients[item.group] * item.weight : item.wholeShare
            tallies[index].share = share
            tallies[index].earned = earned
            now.earned += share * earned
            if addsUpSlices {
                slices.add(index, earned: share * earned, full: share, observations: tally.counted)
            }
            if tally.notApplicable > 0 {
                let all = tally.counted + tally.notApplicable
                let isZero = tally.counted == 0 || item.combination == .worst
                earned = isZero ? 0 : tally.rates * quotient(now.divisor, all)
            }
            tallies[index].guarded = earned
            now.guarded += item.wholeShare * earned
        }
        return true
    }

    private mutating func resolveShares() -> Bool {
        if now.leavesOut {
            shares.clear()
            for index in 0..<itemCount {
                let item = items[index]
                guard item.weight > 0, tallies[index].counted > 0 || !item.leaves else { continue }
                shares.itemWeights[item.group] += item.weight
            }
        }
        return resolveScales()
    }

    /// From the weights that take part to what sums of shares are divided by; false when a number grows too large.
    mutating func resolveScales() -> Bool {
        now.whole = plan.whole
        if now.leavesOut {
            guard shares.resolve() else { return false }
            now.whole = shares.whole
        }
        now.pointsUnit = plan.tree.inRawPoints ? plan.tree.unitsPerPoint : now.whole
        guard let rates = product(now.denominator, now.divisor), let scale = product(now.whole, rates),
            let wholeScale = product(plan.whole, rates), let pointsScale = product(now.pointsUnit, rates),
            max(scale, wholeScale, pointsScale) <= ScoringPlan.largestDenominator,
            product(plan.squares, now.divisor) != nil
        else { return false }
        now.scale = scale
        now.wholeScale = wholeScale
        return true
    }

    /// A quotient without remainder; mostly by 1.
    @inline(__always)
    func quotient(_ number: Int, _ divisor: Int32) -> Int { divisor == 1 ? number : number / Int(divisor) }

    /// What one unit of weight of the group is worth in the audit at hand.
    func coefficient(of group: Int32) -> Int {
        now.leavesOut ? shares.coefficients[group] : plan.coefficients[group]
    }

    /// Units of the last shown decimal: raw points, or points of 100 where a node is weighted.
    @inline(__always)
    func points(_ shares: Int, over unit: Int) -> Int {
        plan.tree.inRawPoints
            ? plan.rounding.units(shares, over: unit) : plan.rounding.unitsOfHundred(shares, over: unit)
    }
}
