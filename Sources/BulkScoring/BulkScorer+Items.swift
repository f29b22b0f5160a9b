extension BulkScorer {
    /// Checks every number, sums up each item and notes who is named; false when this audit is not for us.
    mutating func take(_ submission: borrowing Submission) -> Bool {
        let observations = submission.observations
        guard observations.count <= Self.mostObservations else { return false }
        for item in 0..<itemCount { tallies[item] = ItemTally() }
        now = AuditTotals()
        now.denominator = plan.denominator
        order.reserve(observations.count)
        let denominator = plan.denominator
        var met: UInt64 = 0
        let namesPeople = tables.contains(.people)
        var isSorted = true
        var last: Int32 = 0
        for position in 0..<observations.count {
            let (number, party) = (observations[position].answer, observations[position].party)
            guard 0..<answerCount ~= number, -1..<names.partyCount ~= party else { return false }
            let known = answers[number]
            var tally = tallies[known.item]
            tally.count += 1
            switch known.kind {
            case .counted:
                tally.counted += 1
                met |= known.fired
                // Only then is its rate small enough to be added.
                if known.denominator != denominator {
                    guard widen(to: known.denominator) else { return false }
                }
                tally.rates += known.numerator
            case .notApplicable: tally.notApplicable += 1
            case .said: tally.counted += 1
            }
            tallies[known.item] = tally
            order[position] = Int32(truncatingIfNeeded: position)
            isSorted = isSorted && known.item >= last
            last = known.item
            if party >= 0, namesPeople { present.see(names.parties[party], members: names.members) }
        }
        now.met = met
        sort(observations, isSorted: isSorted)
        if now.isWidened { addWidenedRates(observations) }
        return true
    }

    /// Puts the items' observations together, each item's in the order of the submission.
    private mutating func sort(_ observations: UnsafeBufferPointer<BulkObservation>, isSorted: Bool) {
        var first: Int32 = 0
        for item in 0..<itemCount {
            tallies[item].first = first
            first += tallies[item].count
        }
        if isSorted { return }
        for position in 0..<observations.count {
            let item = answers[observations[position].answer].item
            order[tallies[item].first] = Int32(truncatingIfNeeded: position)
            tallies[item].first += 1
        }
        for item in 0..<itemCount { tallies[item].first -= tallies[item].count }
    }

    /// Where an answer brought another denominator, all rates are added again over the common one.
    private mutating func addWidenedRates(_ observations: UnsafeBufferPointer<BulkObservation>) {
        for item in 0..<itemCount { tallies[item].rates = 0 }
        for observation in observations {
            let known = answers[observation.answer]
            if known.kind == .counted { tallies[known.item].rates += rate(of: known) }
        }
    }

    private mutating func widen(to denominator: Int) -> Bool {
        now.isWidened = true
        guard let common = leastCommonMultiple(now.denominator, denominator), common <= Self.largestRate else {
            return false
        }
        now.denominator = common
        return true
    }

    /// False when an answer is missing or combines in a way that is not known here.
    mutating func checkItems(_ submission: borrowing Submission) -> Bool {
        for index in 0..<itemCount {
            let item = items[index]
            let tally = tallies[index]
            now.observations += Int(tally.counted)
            if tally.counted == 1, tally.count == 1, item.atLeast == 1 { continue }
            if item.isInformation { continue }
            guard check(index, submission) else { return false }
        }
        return true
    }

    private mutating func check(_ index: Int, _ submission: borrowing Submission) -> Bool {
        let item = items[index]
        let tally = tallies[index]
        if tally.count < item.atLeast {
            // A lone "not applicable" that names nobody and nothing is said of the item as a whole.
            guard tally.count == 1, tally.notApplicable == 1 else { return false }
            let lone = submission.observations[Int(order[tally.first])]
            guard lone.party < 0, lone.unit == .none else { return false }
        }
        if tally.notApplicable > 0 {
            now.hasNotApplicable = true
            if tally.counted == 0 {
                if item.leaves, item.weight > 0 { now.leavesOut = true }
                return true
            }
            guard divide(by: tally.counted + tally.notApplicable) else { return false }
        }
        guard tally.counted > 1 else { return true }
        guard item.combination != .pooled, divide(by: tally.counted) else { return false }
        if item.combination == .worst {
            tallies[index].rates = Int(tally.counted) * lowest(tally, submission.observations)
        }
        return !tables.contains(.people) || divideByPeople(tally, submission.observations)
    }

    /// The lowest rate of an item's counted observations.
    private func lowest(_ tally: ItemTally, _ observations: UnsafeBufferPointer<BulkObservation>) -> Int {
        var lowest = now.denominator
        for place in tally.first..<tally.first + tally.count {
            let known = answers[observations[Int(order[place])].answer]
            if known.kind == .counted { lowest = min(lowest, rate(of: known)) }
        }
        return lowest
    }

    @inline(__always)
    func rate(of known: KnownAnswer) -> Int {
        now.isWidened ? known.numerator * (now.denominator / known.denominator) : known.numerator
    }

    /// Makes sums of rates divisible by a number of observations.
    private mutating func divide(by count: Int32) -> Bool {
        if now.divisor % Int(count) == 0 { return true }
        guard let common = leastCommonMultiple(now.divisor, Int(count)), common <= Self.largestRate else {
            return false
        }
        now.divisor = common
        return true
    }

    private mutating func divideByPeople(
        _ tally: ItemTally, _ observations: UnsafeBufferPointer<BulkObservation>
    ) -> Bool {
        let touched = pend(tally, observations, lowest: false)
        var done = true
        for index in 0..<touched {
            let slot = present.touched[index]
            if !divide(by: present.slots[slot].pendingCount) { done = false }
            present.slots[slot].pendingCount = 0
            present.slots[slot].pendingRates = 0
        }
        return done
    }

    /// Collects each person's counted observations of one item; says how many people stand in `present.touched`.
    ///
    /// - Parameter lowest: collects the lowest rate and not the sum of rates.
    mutating func pend(
        _ tally: ItemTally, _ observations: UnsafeBufferPointer<BulkObservation>, lowest: Bool
    ) -> Int {
        var touched = 0
        for place in tally.first..<tally.first + tally.count {
            let observation = observations[Int(order[place])]
            guard observation.party >= 0 else { continue }
            let known = answers[observation.answer]
            guard known.kind == .counted else { continue }
            let party = names.parties[observation.party]
            for member in party.first..<party.first + party.count {
                let slot = present.slot(of: names.members[member])
                var person = present.slots[slot]
                if person.pendingCount == 0 {
                    present.touched[touched] = slot
                    touched += 1
                    person.pendingRates = lowest ? rate(of: known) : 0
                }
                person.pendingCount += 1
                person.pendingRates =
                    lowest
                    ? min(person.pendingRates, rate(of: known)) : person.pendingRates + rate(of: known)
                present.slots[slot] = person
            }
        }
        return touched
    }

    /// Together with `largestRate` they keep every sum of rates within a word.
    private static var mostObservations: Int { 1 << 20 }
    private static var largestRate: Int { 1 << 40 }
}
