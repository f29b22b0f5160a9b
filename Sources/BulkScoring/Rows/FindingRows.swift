/// What an observation costs its item.
struct Loss: BitwiseCopyable {
    let item: Int
    /// The item's part of the whole.
    let share: Int
    /// The missing part of the rate, over the audit's denominator.
    let lost: Int
    /// The item's counted observations.
    let counted: Int
}

/// What a loss in points is worked out from.
struct LossNumbers: RowNumbers {
    /// Of the whole, over `whole`.
    var lost = -1
    var whole = 0

    @inline(__always)
    var hash: UInt {
        UInt(bitPattern: lost) &* 0x9E37_79B9_7F4A_7C15 &+ UInt(bitPattern: whole) &* 0xBF58_476D_1CE4_E5B9
    }
}

extension BulkScorer {
    /// One observation that fell short; false when a text is not where it is said to be.
    @inline(__always)
    mutating func writeFinding(
        _ observation: BulkObservation, _ loss: Loss, _ submission: borrowing Submission
    ) -> Bool {
        slices.countFinding(of: loss.item)
        guard tables.contains(.findings) else { return true }
        let (item, about) = (items[loss.item], slices.finding(of: loss.item))
        let people = observation.party >= 0 ? names.parties[observation.party].ids : plan.constants.nobody
        let written = writtenAnswers[observation.answer]
        let numbers = LossNumbers(
            lost: loss.share * loss.lost, whole: now.denominator * loss.counted * now.pointsUnit)
        let others = Int(about.count) + Int(people.count) + Int(written.count) + Int(item.closing.whole.count)
        let most = Int(prefix.count) + others + RowCursor.longestNumber + Self.ending
        var row = rows.findings.row(most: most)
        row.append(prefix, of: texts, usual: 32)
        row.append(about, of: texts)
        row.append(people, of: texts)
        if observation.unit != .none {
            guard append(observation.unit, of: submission, to: &row, most: most) else { return false }
        }
        row.append(written, of: texts)
        if let known = losses.entry(of: numbers) {
            row.append(known.pointee.written)
        } else {
            write(numbers, &row)
        }
        if observation.note == .none, observation.evidence == .none {
            row.append(item.closing.whole, of: texts, usual: 64)
        } else {
            row.append(item.closing.critical, of: texts)
            guard append(observation.note, of: submission, to: &row, most: most) else { return false }
            row.append(comma)
            guard append(observation.evidence, of: submission, to: &row, most: most) else { return false }
            row.append(item.closing.remedy, of: texts)
        }
        end(&row, due: item.due, submission)
        return true
    }

    @inline(never)
    private mutating func write(_ numbers: LossNumbers, _ row: inout RowCursor) {
        let start = row.next
        row.append(units: points(numbers.lost, over: numbers.whole), decimals: plan.rounding.decimals)
        if let written = row.text(since: start).flatMap({ ShortText($0) }) { losses.keep(written, of: numbers) }
    }

    /// The whole item is not applicable and its policy counts that as zero.
    mutating func writeZeroed(_ index: Int, share: Int, _ submission: borrowing Submission) {
        let item = items[index]
        if item.leaves || item.countsAsFull { return }
        slices.countFinding(of: index)
        guard tables.contains(.findings) else { return }
        let (about, answer) = (slices.finding(of: index), plan.constants.notApplicable)
        let most = Int(prefix.count) + Int(about.count) + Int(answer.count) + Int(item.closing.whole.count)
        var row = rows.findings.row(most: most + RowCursor.longestNumber + Self.ending)
        row.append(prefix, of: texts)
        row.append(about, of: texts)
        row.append(answer, of: texts)
        row.append(units: points(share, over: now.pointsUnit), decimals: plan.rounding.decimals)
        row.append(item.closing.whole, of: texts)
        end(&row, due: item.due, submission)
    }

    /// Room for the day and the line's end.
    private static var ending: Int { 16 + 1 }

    @inline(__always)
    private mutating func end(_ row: inout RowCursor, due: Int32, _ submission: borrowing Submission) {
        if due >= 0 { row.append(days.text(of: submission.head.date, due: due)) }
        row.append(lineEnd)
        rows.findings.end(row)
    }

    /// Makes room for the rest of the row behind the text.
    private mutating func append(
        _ text: BulkText, of submission: borrowing Submission, to row: inout RowCursor, most: Int
    ) -> Bool {
        if text == .none { return true }
        guard let bytes = submission.bytes(of: text) else { return false }
        rows.findings.end(row)
        rows.findings.append(field: bytes)
        row = rows.findings.row(most: most)
        return true
    }
}
