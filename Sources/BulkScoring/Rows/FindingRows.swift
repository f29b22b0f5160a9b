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

extension BulkScorer {
    /// One observation that fell short; false when a text is not where it is said to be.
    mutating func writeFinding(
        _ observation: BulkObservation, _ loss: Loss, _ submission: borrowing Submission
    ) -> Bool {
        slices.countFinding(of: loss.item)
        guard tables.contains(.findings) else { return true }
        let closing = items[loss.item].closing
        let (about, written) = (slices.finding(of: loss.item), writtenAnswers[observation.answer])
        var row = rows.findings.row(most: Int(prefix.count) + Int(about.count))
        row.append(prefix, of: texts)
        row.append(about, of: texts)
        rows.findings.end(row)
        if observation.party >= 0 {
            rows.findings.append(names.parties[observation.party].ids, of: texts)
        } else {
            rows.findings.append(comma)
        }
        guard append(observation.unit, of: submission) else { return false }
        let losses = points(loss.share * loss.lost, over: now.denominator * loss.counted * now.pointsUnit)
        let noted = observation.note != .none || observation.evidence != .none
        row = rows.findings.row(
            most: Int(written.count) + RowCursor.longestNumber + Int(closing.whole.count) + Self.ending)
        row.append(written, of: texts)
        row.append(units: losses, decimals: plan.rounding.decimals)
        if noted {
            row.append(closing.critical, of: texts)
            rows.findings.end(row)
            guard append(observation.note, of: submission) else { return false }
            rows.findings.append(comma)
            guard append(observation.evidence, of: submission) else { return false }
            row = rows.findings.row(most: Int(closing.remedy.count) + Self.ending)
            row.append(closing.remedy, of: texts)
        } else {
            row.append(closing.whole, of: texts)
        }
        end(&row, loss.item, submission)
        return true
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
        end(&row, index, submission)
    }

    /// Room for the day and the line's end.
    private static var ending: Int { 16 + 1 }

    @inline(__always)
    private mutating func end(_ row: inout RowCursor, _ item: Int, _ submission: borrowing Submission) {
        let due = items[item].due
        if due >= 0 { row.append(days.text(of: submission.head.date, due: due)) }
        row.append(lineEnd)
        rows.findings.end(row)
    }

    @inline(__always)
    private mutating func append(_ text: BulkText, of submission: borrowing Submission) -> Bool {
        if text == .none { return true }
        guard let bytes = submission.bytes(of: text) else { return false }
        rows.findings.append(field: bytes)
        return true
    }
}
