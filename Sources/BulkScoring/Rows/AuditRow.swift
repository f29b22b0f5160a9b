/// What most of an audit's row depends on.
struct AuditNumbers: RowNumbers {
    /// The score in lowest terms.
    var numerator = -1
    var denominator = 0
    /// What the shares add up to where they are points; else all of it is 100.
    var whole = 0
    /// The bits of the rules that fired.
    var fired: UInt64 = 0

    @inline(__always)
    var hash: UInt {
        let score = UInt(bitPattern: numerator) &* 0x9E37_79B9_7F4A_7C15
        return score &+ UInt(bitPattern: denominator) &* 0xBF58_476D_1CE4_E5B9 &+ UInt(fired) &* 0x94D0_49BB_1331_11EB
    }
}

/// Parts of an audit's row that depend on those numbers alone.
struct AuditParts: BitwiseCopyable, Sendable {
    /// From the outcome to `na_as_zero` where nothing is "not applicable".
    var opening = LongText()
    /// How much of it stands before `na_as_zero`.
    var openingCount: Int32 = 0
    /// `,earned,full,coverage,caps,`
    var points = LongText()
    var exact = ShortText()
}

extension BulkScorer {
    /// `audit,dealer,`, with which every row but that of the audit begins.
    mutating func write(prefixOf submission: borrowing Submission) -> Bool {
        let start = texts.count
        texts.append(field: submission.id)
        let idCount = texts.count - start
        texts.append(comma)
        texts.append(again: names.dealers[submission.head.dealer].id)
        guard let offset = UInt32(exactly: start), let length = UInt32(exactly: texts.count - start) else {
            return false
        }
        prefix = ByteBuffer.Piece(offset: offset, count: length)
        auditID = ByteBuffer.Piece(offset: offset, count: UInt32(truncatingIfNeeded: idCount))
        return true
    }

    mutating func writeAudit(_ submission: borrowing Submission) {
        let (checklist, ending) = (plan.constants.checklist, plan.constants.ending)
        let dealer = names.dealers[submission.head.dealer].idAndRegion
        let auditor = names.auditors[submission.head.auditor]
        // Beside pieces: two short texts and two long ones, two numbers and two commas.
        let room = 2 * ShortText.most + 2 * LongText.most + 2 * RowCursor.longestNumber + 2
        let pieces = Int(auditID.count) + Int(checklist.count) + Int(dealer.count) + Int(auditor.count)
        var row = rows.audits.row(most: pieces + Int(ending.count) + room)
        row.append(auditID, of: texts, usual: 32)
        row.append(checklist, of: texts, usual: 32)
        row.append(dealer, of: texts)
        row.append(days.text(of: submission.head.date))
        row.append(comma)
        row.append(auditor, of: texts)
        let numbers = numbersOfAudit()
        guard let known = auditParts.entry(of: numbers) else {
            rows.audits.end(row)
            return writeParts(numbers)
        }
        if now.hasNotApplicable {
            row.append(known.pointee.written.opening, first: known.pointee.written.openingCount)
            row.append(units: guardedUnits(), decimals: plan.rounding.decimals)
        } else {
            row.append(known.pointee.written.opening)
        }
        row.append(known.pointee.written.points)
        row.append(units: now.observations, decimals: 0)
        row.append(comma)
        row.append(known.pointee.written.exact)
        row.append(ending, of: texts)
        rows.audits.end(row)
    }

    /// Few audits have a score of their own once it is in lowest terms.
    @inline(__always)
    private mutating func numbersOfAudit() -> AuditNumbers {
        let (earned, scale) = (100 * now.earned, now.scale)
        let divisor = greatestCommonDivisor(earned, scale)
        return AuditNumbers(
            numerator: earned / divisor, denominator: scale / divisor, whole: plan.tree.inRawPoints ? now.whole : 0,
            fired: now.fired)
    }

    /// From the outcome on, of numbers that are not remembered.
    @inline(never)
    private mutating func writeParts(_ numbers: AuditNumbers) {
        let (constants, decimals) = (plan.constants, plan.rounding.decimals)
        let score = WordRatio(numerator: numbers.numerator, denominator: numbers.denominator)
        let verdict = verdict(of: score)
        let start = rows.audits.count
        rows.audits.append(verdict.isPassed ? constants.passed : constants.failed, of: texts)
        if verdict.grade >= 0 {
            rows.audits.append(plan.grades[verdict.grade].field, of: texts)
        } else {
            rows.audits.append(comma)
        }
        let computed = units(score)
        let final = units(verdict.final)
        rows.audits.append(units: computed, decimals: decimals)
        rows.audits.append(comma)
        rows.audits.append(units: final, decimals: decimals)
        rows.audits.append(comma)
        rows.audits.append(units: computed, decimals: decimals)
        rows.audits.append(constants.withoutAdjustments, of: texts)
        let openingEnd = rows.audits.count
        rows.audits.append(units: final, decimals: decimals)
        let opening = rows.audits.text(since: start)
        if now.hasNotApplicable {
            rows.audits.truncate(to: openingEnd)
            rows.audits.append(units: guardedUnits(), decimals: decimals)
        }
        let pointsStart = rows.audits.count
        rows.audits.append(comma)
        rows.audits.append(units: points(now.earned, over: now.ratesScale * now.pointsUnit), decimals: decimals)
        rows.audits.append(comma)
        rows.audits.append(units: points(now.whole, over: now.pointsUnit), decimals: decimals)
        rows.audits.append(constants.fullCoverage, of: texts)
        if now.fired != 0 { writeFiredRules() }
        rows.audits.append(comma)
        let points = rows.audits.text(since: pointsStart)
        rows.audits.append(units: now.observations, decimals: 0)
        rows.audits.append(comma)
        let exactStart = rows.audits.count
        let divisor = greatestCommonDivisor(verdict.final.numerator, verdict.final.denominator)
        rows.audits.append(units: verdict.final.numerator / divisor, decimals: 0)
        rows.audits.append(UInt8(ascii: "/"))
        rows.audits.append(units: verdict.final.denominator / divisor, decimals: 0)
        let exact = rows.audits.text(since: exactStart).flatMap(ShortText.init)
        rows.audits.append(constants.ending, of: texts)
        guard let opening, let points, let exact else { return }
        let parts = AuditParts(
            opening: opening, openingCount: Int32(openingEnd - start), points: points, exact: exact)
        auditParts.keep(parts, of: numbers)
    }

    /// With every "not applicable" as 0.
    @inline(__always)
    private mutating func guardedUnits() -> Int {
        units(lowered(WordRatio(numerator: 100 * now.guarded, denominator: now.wholeScale), by: now.firedGuarded))
    }

    @inline(__always)
    private func units(_ score: WordRatio) -> Int { plan.rounding.units(score.numerator, over: score.denominator) }

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
