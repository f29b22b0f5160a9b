extension BulkScorer {
    mutating func writeDepartments() {
        let rounding = plan.rounding
        // Five numbers, each with what ends it.
        let roomOfNumbers = 5 * (RowCursor.longestNumber + 1)
        for slot in 0..<slices.count {
            let sum = slices.sums[slot]
            let department = slices.field(of: slot)
            var row = rows.departments.row(most: Int(prefix.count) + Int(department.count) + roomOfNumbers)
            row.append(prefix, of: texts)
            row.append(department, of: texts)
            if sum.full > 0 {
                let score = rounding.unitsOfHundred(sum.earned, over: now.ratesScale * sum.full)
                row.append(units: score, decimals: rounding.decimals)
                row.append(comma)
                let earned = points(sum.earned, over: now.ratesScale * now.pointsUnit)
                row.append(units: earned, decimals: rounding.decimals)
                row.append(comma)
                row.append(units: points(sum.full, over: now.pointsUnit), decimals: rounding.decimals)
            } else {
                // Nothing of it was scored, which is not 0.
                row.append(comma)
                row.append(comma)
            }
            row.append(comma)
            row.append(number: sum.observations)
            row.append(comma)
            row.append(number: sum.findings)
            row.append(lineEnd)
            rows.departments.end(row)
        }
    }
}

let lineEnd: UInt8 = 0x0A
