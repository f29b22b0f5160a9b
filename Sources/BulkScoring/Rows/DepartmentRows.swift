/// What the end of a department's row depends on.
struct DepartmentNumbers: RowNumbers {
    /// Σ share × rate, over `scale`.
    var earned = -1
    var full = 0
    var scale = 0
    /// What shares are divided by for points.
    var pointsUnit = 0
    var observations = 0
    var findings = 0

    /// The same points.
    var reduced: DepartmentNumbers {
        var reduced = self
        let divisor = greatestCommonDivisor(earned, greatestCommonDivisor(full, pointsUnit))
        (reduced.earned, reduced.full) = (earned / divisor, full / divisor)
        reduced.pointsUnit = pointsUnit / divisor
        return reduced
    }

    @inline(__always)
    var hash: UInt {
        let sums = UInt(bitPattern: earned) &* 0x9E37_79B9_7F4A_7C15 &+ UInt(bitPattern: full) &* 0xBF58_476D_1CE4_E5B9
        let counts = UInt(bitPattern: observations) ^ UInt(bitPattern: findings) << 32
        return sums &+ UInt(bitPattern: pointsUnit) &* 0x94D0_49BB_1331_11EB &+ counts &* 0xD6E8_FEB8_6659_FD93
    }
}

extension BulkScorer {
    mutating func writeDepartments() {
        var numbers = DepartmentNumbers()
        (numbers.scale, numbers.pointsUnit) = (now.ratesScale, now.pointsUnit)
        // Five numbers, each with what ends it.
        let roomOfEnding = 5 * (RowCursor.longestNumber + 1)
        for slot in 0..<slices.count {
            let sum = slices.sums[slot]
            let department = slices.field(of: slot)
            var row = rows.departments.row(most: Int(prefix.count) + Int(department.count) + roomOfEnding)
            row.append(prefix, of: texts, usual: 32)
            row.append(department, of: texts, usual: 32)
            (numbers.earned, numbers.full) = (sum.earned, sum.full)
            (numbers.observations, numbers.findings) = (sum.observations, sum.findings)
            if let ending = departmentEndings.entry(of: numbers) {
                row.append(ending.pointee.written)
            } else {
                writeEnding(numbers, &row)
            }
            rows.departments.end(row)
        }
    }

    /// From the score on.
    @inline(never)
    private mutating func writeEnding(_ numbers: DepartmentNumbers, _ row: inout RowCursor) {
        let start = row.next
        // What others weigh changes all numbers of points alike.
        let reduced = numbers.reduced
        if let ending = departmentEndings.entry(of: reduced) {
            row.append(ending.pointee.written)
        } else {
            writeNumbers(reduced, &row)
            if let ending = row.text(since: start) { departmentEndings.keep(ending, of: reduced) }
        }
        if reduced != numbers, let ending = row.text(since: start) { departmentEndings.keep(ending, of: numbers) }
    }

    private mutating func writeNumbers(_ numbers: DepartmentNumbers, _ row: inout RowCursor) {
        let rounding = plan.rounding
        if numbers.full > 0 {
            let score = rounding.unitsOfHundred(numbers.earned, over: numbers.scale * numbers.full)
            row.append(units: score, decimals: rounding.decimals)
            row.append(comma)
            let earned = points(numbers.earned, over: numbers.scale * numbers.pointsUnit)
            row.append(units: earned, decimals: rounding.decimals)
            row.append(comma)
            row.append(units: points(numbers.full, over: numbers.pointsUnit), decimals: rounding.decimals)
        } else {
            // Nothing of it was scored, which is not 0.
            row.append(comma)
            row.append(comma)
        }
        row.append(comma)
        row.append(number: numbers.observations)
        row.append(comma)
        row.append(number: numbers.findings)
        row.append(lineEnd)
    }
}

let lineEnd: UInt8 = 0x0A
