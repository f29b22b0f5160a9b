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
        let item = items[loss.item]
        guard begin(loss.item) else { return true }
        if observation.party >= 0 {
            rows.findings.append(names.parties[observation.party].ids, of: texts)
        } else {
            rows.findings.append(comma)
        }
        guard append(observation.unit, of: submission) else { return false }
        rows.findings.append(comma)
        rows.findings.append(writtenAnswers[observation.answer], of: texts)
        let losses = points(loss.share * loss.lost, over: now.denominator * loss.counted * now.pointsUnit)
        rows.findings.append(units: losses, decimals: plan.rounding.decimals)
        rows.findings.append(item.critical, of: texts)
        guard append(observation.note, of: submission) else { return false }
        rows.findings.append(comma)
        guard append(observation.evidence, of: submission) else { return false }
        end(item, submission)
        return true
    }

    /// The whole item is not applicable and its policy counts that as zero.
    mutating func writeZeroed(_ index: Int, share: Int, _ submission: borrowing Submission) {
        let item = items[index]
        if item.leaves || item.countsAsFull { return }
        guard begin(index) else { return }
        rows.findings.append(comma)
        rows.findings.append(comma)
        rows.findings.append(plan.constants.notApplicable, of: texts)
        rows.findings.append(comma)
        let losses = points(share, over: now.pointsUnit)
        rows.findings.append(units: losses, decimals: plan.rounding.decimals)
        rows.findings.append(item.critical, of: texts)
        rows.findings.append(comma)
        end(item, submission)
    }

    /// Counts the finding; false when none is to be written.
    private mutating func begin(_ index: Int) -> Bool {
        slices.sums[slices.slot(of: index)].findings += 1
        guard tables.contains(.findings) else { return false }
        rows.findings.append(prefix, of: texts)
        rows.findings.append(slices.finding(of: index), of: texts)
        return true
    }

    private mutating func end(_ item: PlannedItem, _ submission: borrowing Submission) {
        rows.findings.append(item.remedy, of: texts)
        if item.due >= 0 { rows.findings.append(days.text(of: submission.head.date, due: item.due)) }
        rows.findings.append(lineEnd)
    }

    private mutating func append(_ text: BulkText, of submission: borrowing Submission) -> Bool {
        if text == .none { return true }
        guard let bytes = submission.bytes(of: text) else { return false }
        rows.findings.append(field: bytes)
        return true
    }
}
