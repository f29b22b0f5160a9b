/// Audits that answer every item once, in the order of the checklist, as most do: two looks at each item and no tallies.
extension BulkScorer {
    /// Checks every number and notes who is named; false for any other audit, and for one with an answer of an unusual rate.
    mutating func takesOneByOne(_ submission: borrowing Submission) -> Bool {
        let observations = submission.observations
        guard plan.looksAtSingleAnswers, observations.count == itemCount else { return false }
        now = AuditTotals()
        now.denominator = plan.denominator
        now.observations = itemCount
        let namesPeople = tables.contains(.people)
        let answers = answers.first(Int(answerCount))
        var met: UInt64 = 0
        // Who is named is mostly named several times in a row.
        var lastParty: Int32 = -1
        for index in 0..<itemCount {
            let (number, party) = (observations[index].answer, observations[index].party)
            guard answers.indices.contains(Int(number)), -1..<names.partyCount ~= party else { return false }
            let known = answers[Int(number)]
            guard Int(known.item) == index else { return false }
            switch known.kind {
            case .counted:
                guard known.denominator == now.denominator else { return false }
                met |= known.fired
            case .notApplicable: leaveOut(items[index])
            case .said: break
            }
            if party != lastParty, party >= 0, namesPeople {
                present.see(names.parties[party], members: names.members)
                lastParty = party
            }
        }
        now.met = met
        now.fired = met & plan.rules.byAnswer
        now.firedGuarded = now.fired
        return true
    }

    private mutating func leaveOut(_ item: PlannedItem) {
        now.observations -= 1
        if item.isInformation { return }
        now.hasNotApplicable = true
        if item.leaves, item.weight > 0 { now.leavesOut = true }
    }

    /// Adds up what `takesOneByOne` took; false when nothing takes part, a number grows too large or a text is not where it
    /// is said to be.
    mutating func addUpOneByOne(_ submission: borrowing Submission) -> Bool {
        guard resolveShares(submission) else { return false }
        slices.clear(submission.head.department)
        let (denominator, leavesOut, namesPeople) = (now.denominator, now.leavesOut, tables.contains(.people))
        let (items, answers) = (items.first(itemCount), answers.first(Int(answerCount)))
        var (allEarned, allGuarded) = (0, 0)
        for index in 0..<itemCount {
            let item = items[index]
            if item.isInformation { continue }
            let observation = submission.observations[index]
            let known = answers[Int(observation.answer)]
            let share = leavesOut ? shares.coefficient(of: item) : item.wholeShare
            guard known.kind == .counted else {
                if item.leaves { continue }
                let earned = item.countsAsFull ? share * denominator : 0
                allEarned += earned
                slices.add(index, earned: earned, full: share, observations: 0)
                writeZeroed(index, share: share, submission)
                continue
            }
            let rate = known.numerator
            allEarned += share * rate
            allGuarded += item.wholeShare * rate
            slices.add(index, earned: share * rate, full: share, observations: 1)
            if observation.party >= 0, share > 0, namesPeople {
                add(rate, of: item, to: names.parties[observation.party])
            }
            if rate < denominator {
                let loss = Loss(item: index, share: share, lost: denominator - rate, counted: 1)
                guard writeFinding(observation, loss, submission) else { return false }
            }
        }
        now.earned = allEarned
        now.guarded = allGuarded
        return true
    }

    private mutating func resolveShares(_ submission: borrowing Submission) -> Bool {
        if now.leavesOut {
            shares.clear()
            let (items, answers) = (items.first(itemCount), answers.first(Int(answerCount)))
            for index in 0..<itemCount {
                let item = items[index]
                let isOut = item.leaves && answers[Int(submission.observations[index].answer)].kind == .notApplicable
                if item.weight > 0, !isOut { shares.itemWeights[item.group] += item.weight }
            }
        }
        return resolveScales()
    }
}

extension GroupShares {
    /// An item's part of the whole; 0 when it is not scored.
    @inline(__always)
    fileprivate func coefficient(of item: PlannedItem) -> Int {
        item.weight > 0 ? coefficients[item.group] * item.weight : 0
    }
}
