extension BulkScorer {
    mutating func writeDepartments() {
        let rounding = plan.rounding
        for slot in 0..<slices.count {
            let sum = slices.sums[slot]
            rows.departments.append(prefix, of: texts)
            rows.departments.append(slices.field(of: slot), of: texts)
            if sum.full > 0 {
                let score = rounding.unitsOfHundred(sum.earned, over: now.ratesScale * sum.full)
                rows.departments.append(units: score, decimals: rounding.decimals)
                rows.departments.append(comma)
                let earned = points(sum.earned, over: now.ratesScale * now.pointsUnit)
                rows.departments.append(units: earned, decimals: rounding.decimals)
                rows.departments.append(comma)
                rows.departments.append(units: points(sum.full, over: now.pointsUnit), decimals: rounding.decimals)
            } else {
                // Nothing of it was scored, which is not 0.
                rows.departments.append(comma)
                rows.departments.append(comma)
            }
            rows.departments.append(comma)
            rows.departments.append(units: sum.observations, decimals: 0)
            rows.departments.append(comma)
            rows.departments.append(units: sum.findings, decimals: 0)
            rows.departments.append(lineEnd)
        }
    }
}

let lineEnd: UInt8 = 0x0A
