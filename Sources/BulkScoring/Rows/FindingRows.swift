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
    @inline(__always)
    mutating func writeFinding(
        _ observation: BulkObservation, _ loss: Loss, _ submission: borrowing Submission
    ) -> Bool {
        slices.countFinding(of: loss.item)
        guard tables.contains(.findings) else { return true }
        let (item, about) = (items[loss.item], slices.finding(of: loss.item))
        let people = observation.party >= 0 ? names.parties[observation.party].ids : plan.constants.nobody
        let written = writtenAnswers[observation.answer]
        let losses = points(loss.share * loss.lost, over: now.denominator * loss.counted * now.pointsUnit)
        let others = Int(about.count) + Int(people.count) + Int(written.count) + Int(item.closing.whole.count)
        let most = Int(prefix.count) + others + RowCursor.longestNumber + Self.ending
        var row = rows.findings.row(most: most)
        row.append(prefix, of: texts)
        row.append(about, of: texts)
        row.append(people, of: texts)
        if observation.unit != .none {
            guard append(observation.unit, of: submission, to: &row, most: most) else { return false }
        }
        row.append(written, of: texts)
        row.append(units: losses, decimals: plan.rounding.decimals)
        if observation.note == .none, observation.evidence == .none {
            row.append(item.closing.whole, of: texts)
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
