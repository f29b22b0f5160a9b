/// Audits that answer every item once, as most do. Most of their answers have the full rate, so totals begin as if all had
/// it, and only exceptions take something away.
extension BulkScorer {
    /// Checks every number, notes who is named and adds up what they earn; then the observations are in the order of the
    /// checklist. Nil for any other audit, and for one with an answer of an unusual rate.
    mutating func takenOneByOne(_ submission: borrowing Submission) -> UnsafeBufferPointer<BulkObservation>? {
        let observations = submission.observations
        guard plan.looksAtSingleAnswers, observations.count == itemCount else { return nil }
        if takes(observations) { return observations }
        guard let arranged = arranged(observations), takes(arranged) else { return nil }
        return arranged
    }

    /// Observations in the order of the checklist.
    private mutating func takes(_ observations: UnsafeBufferPointer<BulkObservation>) -> Bool {
        now = AuditTotals()
        now.denominator = plan.denominator
        now.observations = itemCount
        guard findExceptions(observations), takeAll(observations) else {
            present.dropSums()
            return false
        }
        now.fired = now.met & plan.rules.byAnswer
        now.firedGuarded = now.fired
        return true
    }

    /// False when an answer was never told.
    @inline(__always)
    private mutating func findExceptions(_ observations: UnsafeBufferPointer<BulkObservation>) -> Bool {
        let fullItems = fullItems.first(Int(answerCount))
        // There are never more of them than items before, so none stands outside.
        let found = exceptions.start
        var count = 0
        for index in 0..<itemCount {
            let number = Int(observations[index].answer)
            guard fullItems.indices.contains(number) else { return false }
            found[count] = Int32(truncatingIfNeeded: index)
            // Nobody can foretell which answers are exceptions, so nothing branches.
            count &+= fullItems[number] == Int32(truncatingIfNeeded: index) ? 0 : 1
        }
        exceptionCount = count
        return true
    }

    /// False when an answer names somebody who was never told, or is of another item or an unusual rate.
    private mutating func takeAll(_ observations: UnsafeBufferPointer<BulkObservation>) -> Bool {
        let runs = fullRuns.first(itemCount)
        let (seats, audit) = (present.partySeats.first(Int(names.partyCount)), present.audit)
        var (index, exception) = (0, 0)
        while true {
            let isLast = exception == exceptionCount
            let end = isLast ? runs.count : Int(exceptions[exception])
            // Who is named is mostly named several times in a row.
            var lastParty: Int32 = -1
            var slot = present.slots.start
            while index < end {
                let party = observations[index].party
                let run = index
                index &+= 1
                if party == -1 { continue }
                if party != lastParty {
                    guard seats.indices.contains(Int(party)) else { return false }
                    var seat = seats[Int(party)]
                    if seat.audit != audit {
                        seat = meet(party, group: runs[run].group)
                        guard seat.audit == audit else {
                            add(runs[run], toAllOf: party)
                            continue
                        }
                    }
                    slot = present.slots.place(of: seat.slot)
                    lastParty = party
                }
                present.add(runs[run], at: slot)
            }
            if isLast { return true }
            guard takeException(observations[index], to: index) else { return false }
            index &+= 1
            exception &+= 1
        }
    }

    /// An answer that is not simply the full rate.
    private mutating func takeException(_ observation: BulkObservation, to index: Int) -> Bool {
        let answer = answers[observation.answer]
        guard Int(answer.item) == index else { return false }
        let item = items[index]
        var run = PresentPeople.Run()
        switch answer.kind {
        case .counted:
            guard answer.denominator == now.denominator else { return false }
            now.met |= answer.fired
            run = fullRuns[index]
            run.earned = item.weight &* answer.numerator
        case .notApplicable: leaveOut(item)
        case .said: break
        }
        let party = observation.party
        if party == -1 { return true }
        guard 0..<names.partyCount ~= party else { return false }
        let known = present.partySeats[party]
        let seat = known.audit == present.audit ? known : meet(party, group: run.group)
        if seat.audit == present.audit {
            present.add(run, at: present.slots.place(of: seat.slot))
        } else {
            add(run, toAllOf: party)
        }
        return true
    }

    /// Notes whom a party names, if that is one person; for others the seat is of no audit.
    ///
    /// - Parameter group: of the first observation; -1 when it does not count.
    @inline(never)
    mutating func meet(_ party: Int32, group: Int32) -> PresentPeople.Seat {
        guard tables.contains(.people) else { return PresentPeople.Seat() }
        let named = names.parties[party]
        guard named.count == 1 else { return PresentPeople.Seat() }
        return present.seat(party, person: names.members[named.first], group: group)
    }

    @inline(never)
    private mutating func add(_ run: PresentPeople.Run, toAllOf party: Int32) {
        guard tables.contains(.people) else { return }
        present.see(names.parties[party], members: names.members)
        add(run, to: names.parties[party])
    }

    @inline(__always)
    private mutating func leaveOut(_ item: PlannedItem) {
        now.observations -= 1
        if item.isInformation { return }
        now.hasNotApplicable = true
        guard item.leaves, item.weight > 0 else { return }
        if !now.leavesOut { shares.begin(with: plan.groupWeights) }
        now.leavesOut = true
        shares.itemWeights[item.group] -= item.weight
    }

    /// Adds up what `takenOneByOne` took; false when nothing takes part, a number grows too large or a text is not where it
    /// is said to be.
    mutating func addUp(
        oneByOne observations: UnsafeBufferPointer<BulkObservation>, _ submission: borrowing Submission
    ) -> Bool {
        guard resolveScales() else { return false }
        slices.fill(submission.head.department)
        if now.leavesOut { slices.weigh(by: shares.coefficients, denominator: now.denominator) }
        now.guarded = now.wholeScale
        for place in 0..<exceptionCount {
            let index = Int(exceptions[place])
            guard takeAway(observations[index], of: index, submission) else { return false }
        }
        now.earned = slices.earned
        return true
    }

    /// What an exception lacks of the full rate. No number grows beyond the scales, which were checked.
    @inline(__always)
    private mutating func takeAway(
        _ observation: BulkObservation, of index: Int, _ submission: borrowing Submission
    ) -> Bool {
        let item = items[index]
        if item.isInformation { return true }
        let known = answers[observation.answer]
        let share = now.leavesOut ? shares.coefficient(of: item) : item.wholeShare
        let lost = known.kind == .counted ? now.denominator &- known.numerator : now.denominator
        now.guarded &-= item.wholeShare &* lost
        guard known.kind != .counted else {
            if lost == 0 { return true }
            slices.takeAway(index, earned: share &* lost, full: 0, observations: 0)
            return writeFinding(observation, Loss(item: index, share: share, lost: lost, counted: 1), submission)
        }
        let earned = item.countsAsFull ? 0 : share &* lost
        slices.takeAway(index, earned: earned, full: item.leaves ? share : 0, observations: 1)
        writeZeroed(index, share: share, submission)
        return true
    }
}

extension GroupShares {
    /// An item's part of the whole; 0 when it is not scored.
    @inline(__always)
    fileprivate func coefficient(of item: PlannedItem) -> Int {
        item.weight > 0 ? coefficients[item.group] &* item.weight : 0
    }
}
