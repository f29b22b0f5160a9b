extension BulkScorer {
    /// `audit,dealer,`, with which every row but that of the audit begins.
    mutating func write(prefixOf submission: borrowing Submission) -> Bool {
        let start = texts.count
        texts.append(field: submission.id)
        texts.append(comma)
        line.removeAll()
        line.append(names.dealers[submission.head.dealer].id, of: texts)
        line.withUnsafeBytes { texts.append($0) }
        guard let offset = UInt32(exactly: start), let length = UInt32(exactly: texts.count - start) else {
            return false
        }
        prefix = ByteBuffer.Piece(offset: offset, count: length)
        return true
    }

    mutating func writeAudit(_ submission: borrowing Submission) {
        let rounding = plan.rounding
        let constants = plan.constants
        let score = WordRatio(numerator: 100 * now.earned, denominator: now.scale)
        let guarded = WordRatio(numerator: 100 * now.guarded, denominator: now.wholeScale)
        let verdict = verdict(of: score)
        let computed = rounding.units(score.numerator, over: score.denominator)
        let decimals = rounding.decimals

        rows.audits.append(field: submission.id)
        rows.audits.append(constants.checklist, of: texts)
        rows.audits.append(names.dealers[submission.head.dealer].idAndRegion, of: texts)
        rows.audits.append(days.text(of: submission.head.date))
        rows.audits.append(comma)
        rows.audits.append(names.auditors[submission.head.auditor], of: texts)
        rows.audits.append(verdict.isPassed ? constants.passed : constants.failed, of: texts)
        if verdict.grade >= 0 {
            rows.audits.append(plan.grades[verdict.grade].field, of: texts)
        } else {
            rows.audits.append(comma)
        }
        rows.audits.append(units: computed, decimals: decimals)
        rows.audits.append(comma)
        rows.audits.append(
            units: rounding.units(verdict.final.numerator, over: verdict.final.denominator), decimals: decimals)
        rows.audits.append(comma)
        rows.audits.append(units: computed, decimals: decimals)
        rows.audits.append(constants.withoutAdjustments, of: texts)
        let ruled = now.hasNotApplicable ? lowered(guarded, by: now.firedGuarded) : verdict.final
        rows.audits.append(units: rounding.units(ruled.numerator, over: ruled.denominator), decimals: decimals)
        rows.audits.append(comma)
        rows.audits.append(units: points(now.earned, over: now.ratesScale * now.pointsUnit), decimals: decimals)
        rows.audits.append(comma)
        rows.audits.append(units: points(now.whole, over: now.pointsUnit), decimals: decimals)
        rows.audits.append(constants.fullCoverage, of: texts)
        if now.fired != 0 { writeFiredRules() }
        rows.audits.append(comma)
        rows.audits.append(units: now.observations, decimals: 0)
        rows.audits.append(comma)
        let divisor = greatestCommonDivisor(verdict.final.numerator, verdict.final.denominator)
        rows.audits.append(units: verdict.final.numerator / divisor, decimals: 0)
        rows.audits.append(UInt8(ascii: "/"))
        rows.audits.append(units: verdict.final.denominator / divisor, decimals: 0)
        rows.audits.append(constants.ending, of: texts)
    }

    /// In the order of the checklist, as one CSV field.
    private mutating func writeFiredRules() {
        line.removeAll()
        var rest = now.fired
        while rest != 0 {
            if line.count > 0 { line.append(UInt8(ascii: ";")) }
            line.append(plan.rules.all[rest.trailingZeroBitCount].code, of: texts)
            rest &= rest - 1
        }
        line.withUnsafeBytes { rows.audits.append(field: $0) }
    }
}
