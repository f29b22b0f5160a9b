internal import ChecklistModel

extension BulkScorer {
    /// In the order of first mention; false when a number grows too large.
    mutating func writePeople() -> Bool {
        let rounding = plan.rounding
        let rates = now.ratesScale
        let (constants, rankMinimum) = (plan.constants, plan.checklist.rankMinimum)
        let ending = Int(max(constants.ranked.count, constants.notRanked.count))
        // Six numbers, a comma between two.
        let roomOfNumbers = 6 * (RowCursor.longestNumber + 1) + ending
        for slot in 0..<present.count {
            let person = present.slots[slot]
            guard person.isSeen else { continue }
            let about = names.people[person.person]
            var row = rows.people.row(most: Int(prefix.count) + Int(about.count) + roomOfNumbers)
            row.append(prefix, of: texts)
            row.append(about, of: texts)
            guard person.last.group >= 0 else {
                writeUnscored(&row)
                rows.people.end(row)
                continue
            }
            guard let (sums, coefficient) = summed(person.last) else { return false }
            let written = writtenScores.written(
                earned: sums.earned, weight: sums.weight, squares: sums.squares, scale: rates, divisor: now.divisor)
            row.append(written.score)
            row.append(comma)
            let earned = points(coefficient * sums.earned, over: rates * now.pointsUnit)
            row.append(units: earned, decimals: rounding.decimals)
            row.append(comma)
            row.append(units: points(coefficient * sums.weight, over: now.pointsUnit), decimals: rounding.decimals)
            row.append(comma)
            row.append(number: person.observations)
            row.append(comma)
            row.append(written.low)
            row.append(comma)
            row.append(written.high)
            let isRanked = person.observations >= rankMinimum
            row.append(isRanked ? constants.ranked : constants.notRanked, of: texts)
            rows.people.end(row)
        }
        return true
    }

    private func writeUnscored(_ row: inout RowCursor) {
        for _ in 0..<3 { row.append(comma) }
        row.append(UInt8(ascii: "0"))
        for _ in 0..<2 { row.append(comma) }
        row.append(plan.constants.notRanked, of: texts)
    }

    /// The sums over all groups in units of their coefficients' common divisor, which comes with them.
    ///
    /// `mutating`, though nothing changes: otherwise the whole scorer is copied before each call.
    @inline(__always)
    private mutating func summed(_ last: PresentPeople.Run) -> (PresentPeople.Run, coefficient: Int)? {
        if last.previous < 0 { return (last, coefficient(of: last.group)) }
        return summedOverGroups(last)
    }

    @inline(never)
    private mutating func summedOverGroups(_ last: PresentPeople.Run) -> (PresentPeople.Run, coefficient: Int)? {
        var common = coefficient(of: last.group)
        var next = last.previous
        while next >= 0 {
            common = greatestCommonDivisor(common, coefficient(of: present.runs[next].group))
            next = present.runs[next].previous
        }
        var whole = PresentPeople.Run()
        var run = last
        while true {
            let factor = coefficient(of: run.group) / common
            whole.earned += factor * run.earned
            whole.weight += factor * run.weight
            guard let square = product(factor, factor), let squares = product(square, run.squares),
                let added = sum(whole.squares, squares)
            else { return nil }
            whole.squares = added
            if run.previous < 0 { return (whole, common) }
            run = present.runs[run.previous]
        }
    }
}
