extension BulkScorer {
    /// Item by item: what it adds to those who are named, and its findings; false when a text is not where it is said to be.
    mutating func breakDown(_ submission: borrowing Submission) -> Bool {
        let addsPeople = tables.contains(.people)
        for index in 0..<itemCount {
            let tally = tallies[index]
            let item = items[index]
            if item.isInformation || tally.count == 0 { continue }
            if tally.counted == 0 {
                writeZeroed(index, share: tally.share, submission)
            } else if tally.count == 1 {
                let observation = submission.observations[Int(order[tally.first])]
                let known = answers[observation.answer]
                let rate = rate(of: known)
                if addsPeople, observation.party >= 0, tally.share > 0 {
                    add(rate, of: item, to: names.parties[observation.party])
                }
                if rate < now.denominator {
                    let lost = now.denominator - rate
                    let loss = Loss(item: index, share: tally.share, lost: lost, counted: 1)
                    guard writeFinding(observation, loss, submission) else { return false }
                }
            } else {
                if addsPeople, tally.share > 0 { addPeople(of: item, tally, submission.observations) }
                guard writeFindings(of: index, submission) else { return false }
            }
        }
        return true
    }

    /// An item's only observation.
    @inline(__always)
    mutating func add(_ rate: Int, of item: PlannedItem, to party: KnownNames.Party) {
        add(
            PresentPeople.Run(
                group: item.group, earned: item.weight * rate * now.divisor, weight: item.weight,
                squares: item.weight * item.weight * now.divisor, observations: 1), to: party)
    }

    @inline(__always)
    mutating func add(_ run: PresentPeople.Run, to party: KnownNames.Party) {
        for member in party.first..<party.first + party.count {
            present.add(run, at: present.slots.place(of: present.slot(of: names.members[member])))
        }
    }

    private mutating func addPeople(
        of item: PlannedItem, _ tally: ItemTally, _ observations: UnsafeBufferPointer<BulkObservation>
    ) {
        let squares = item.weight * item.weight * now.divisor
        let isWorst = item.combination == .worst
        for place in 0..<pend(tally, observations, lowest: isWorst) {
            let slot = present.touched[place]
            let (count, rates) = (present.slots[slot].pendingCount, present.slots[slot].pendingRates)
            present.slots[slot].pendingCount = 0
            present.slots[slot].pendingRates = 0
            let run = PresentPeople.Run(
                group: item.group, earned: item.weight * rates * quotient(now.divisor, isWorst ? 1 : count),
                weight: item.weight, squares: quotient(squares, count), observations: Int(count))
            present.add(run, at: present.slots.place(of: slot))
        }
    }

    private mutating func writeFindings(of index: Int, _ submission: borrowing Submission) -> Bool {
        let tally = tallies[index]
        let whole = Int(tally.counted) * now.denominator - tally.rates
        if whole == 0 { return true }
        let isWorst = items[index].combination == .worst
        var isCarried = false
        for place in tally.first..<tally.first + tally.count {
            let observation = submission.observations[Int(order[place])]
            let known = answers[observation.answer]
            guard known.kind == .counted else { continue }
            var lost = now.denominator - rate(of: known)
            guard lost > 0 else { continue }
            if isWorst {
                // The first of the lowest carries the whole loss; the others lose nothing more.
                let isLowest = !isCarried && lost * Int(tally.counted) == whole
                lost = isLowest ? whole : 0
                isCarried = isCarried || isLowest
            }
            let loss = Loss(item: index, share: tally.share, lost: lost, counted: Int(tally.counted))
            guard writeFinding(observation, loss, submission) else { return false }
        }
        return true
    }
}
