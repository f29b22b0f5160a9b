internal import ChecklistModel

/// What the end of a person's row depends on.
struct PersonNumbers: RowNumbers {
    /// Σ weight × rate, over `scale`.
    var earned = -1
    var weight = 0
    var squares = 0
    var scale = 0
    var divisor = 0
    /// What a unit of weight is worth, and what that is divided by for points.
    var coefficient = 0
    var pointsUnit = 0
    var observations: Int32 = 0

    /// The same points.
    var reduced: PersonNumbers {
        var reduced = self
        let divisor = greatestCommonDivisor(coefficient, pointsUnit)
        (reduced.coefficient, reduced.pointsUnit) = (coefficient / divisor, pointsUnit / divisor)
        return reduced
    }

    @inline(__always)
    var hash: UInt {
        let sums =
            UInt(bitPattern: earned) &* 0x9E37_79B9_7F4A_7C15 &+ UInt(bitPattern: weight) &* 0xBF58_476D_1CE4_E5B9
        let worth = UInt(bitPattern: coefficient) &* 0x94D0_49BB_1331_11EB &+ UInt(bitPattern: pointsUnit)
        let counts = UInt(bitPattern: squares) ^ UInt(UInt32(bitPattern: observations)) << 32
        return sums &+ worth &* 0xD6E8_FEB8_6659_FD93 &+ counts &* 0xA076_1D64_78BD_642F
    }
}

extension BulkScorer {
    /// In the order of first mention; false when a number grows too large.
    mutating func writePeople() -> Bool {
        var numbers = PersonNumbers()
        (numbers.scale, numbers.divisor, numbers.pointsUnit) = (now.ratesScale, now.divisor, now.pointsUnit)
        let constants = plan.constants
        // Six numbers, a comma between two.
        let roomOfEnding =
            6 * (RowCursor.longestNumber + 1) + Int(max(constants.ranked.count, constants.notRanked.count))
        for slot in 0..<present.count {
            let person = present.slots.place(of: slot)
            guard person.pointee.isSeen else { continue }
            let about = names.people[person.pointee.person]
            var row = rows.people.row(most: Int(prefix.count) + Int(about.count) + roomOfEnding)
            row.append(prefix, of: texts, usual: 32)
            row.append(about, of: texts, usual: 64)
            if person.pointee.last.group < 0 {
                writeUnscored(&row)
                rows.people.end(row)
                continue
            }
            guard let (sums, coefficient) = summed(person.pointee.last) else { return false }
            (numbers.earned, numbers.weight, numbers.squares) = (sums.earned, sums.weight, sums.squares)
            numbers.coefficient = coefficient
            // No audit has more answers than the processor's half words count.
            numbers.observations = Int32(person.pointee.observations)
            if let ending = personEndings.entry(of: numbers) {
                row.append(ending.pointee.written)
            } else {
                writeEnding(numbers, &row)
            }
            rows.people.end(row)
        }
        return true
    }

    /// From the score on.
    @inline(never)
    private mutating func writeEnding(_ numbers: PersonNumbers, _ row: inout RowCursor) {
        let start = row.next
        // What others weigh changes all numbers of points alike.
        let reduced = numbers.reduced
        if let ending = personEndings.entry(of: reduced) {
            row.append(ending.pointee.written)
        } else {
            writeNumbers(reduced, &row)
            if let ending = row.text(since: start) { personEndings.keep(ending, of: reduced) }
        }
        if reduced != numbers, let ending = row.text(since: start) { personEndings.keep(ending, of: numbers) }
    }

    private mutating func writeNumbers(_ numbers: PersonNumbers, _ row: inout RowCursor) {
        let rounding = plan.rounding
        let (scale, coefficient) = (numbers.scale, numbers.coefficient)
        let score = rounding.unitsOfHundred(numbers.earned, over: scale * numbers.weight)
        row.append(units: score, decimals: rounding.decimals)
        row.append(comma)
        let earned = points(coefficient * numbers.earned, over: scale * numbers.pointsUnit)
        row.append(units: earned, decimals: rounding.decimals)
        row.append(comma)
        row.append(units: points(coefficient * numbers.weight, over: numbers.pointsUnit), decimals: rounding.decimals)
        row.append(comma)
        row.append(number: Int(numbers.observations))
        row.append(comma)
        let (low, high) = intervals.interval(
            earned: numbers.earned, weight: numbers.weight, squares: numbers.squares, scale: scale,
            divisor: numbers.divisor)
        row.append(units: low, decimals: rounding.decimals)
        row.append(comma)
        row.append(units: high, decimals: rounding.decimals)
        let isRanked = Int(numbers.observations) >= plan.checklist.rankMinimum
        row.append(isRanked ? plan.constants.ranked : plan.constants.notRanked, of: texts)
    }

    @inline(never)
    private mutating func writeUnscored(_ row: inout RowCursor) {
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
