extension BulkScorer {
    /// One observation that fell short; false when a text is not where it is said to be.
    mutating func writeFinding(
        _ observation: BulkObservation, known: KnownAnswer, item index: Int, lost: Int,
        _ submission: borrowing Submission
    ) -> Bool {
        let item = items[index]
        let tally = tallies[index]
        guard begin(index) else { return true }
        if observation.party >= 0 {
            findings.append(names.parties[observation.party].ids, of: texts)
        } else {
            findings.append(comma)
        }
        guard append(observation.unit, of: submission) else { return false }
        findings.append(comma)
        findings.append(known.written, of: texts)
        let losses = points(
            tally.share * lost, over: now.denominator * Int(tally.counted) * now.pointsUnit)
        findings.append(units: losses, decimals: plan.rounding.decimals)
        findings.append(item.critical, of: texts)
        guard append(observation.note, of: submission) else { return false }
        findings.append(comma)
        guard append(observation.evidence, of: submission) else { return false }
        end(item, submission)
        return true
    }

    /// The whole item is not applicable and its policy counts that as zero.
    mutating func writeZeroed(_ index: Int, _ submission: borrowing Submission) {
        let item = items[index]
        if item.leaves || item.countsAsFull { return }
        guard begin(index) else { return }
        findings.append(comma)
        findings.append(comma)
        findings.append(plan.constants.notApplicable, of: texts)
        findings.append(comma)
        let losses = points(tallies[index].share, over: now.pointsUnit)
        findings.append(units: losses, decimals: plan.rounding.decimals)
        findings.append(item.critical, of: texts)
        findings.append(comma)
        end(item, submission)
    }

    /// Counts the finding; false when none is to be written.
    private mutating func begin(_ index: Int) -> Bool {
        slices.sums[slices.slot(of: index)].findings += 1
        guard tables.contains(.findings) else { return false }
        findings.append(prefix, of: texts)
        findings.append(slices.finding(of: index), of: texts)
        return true
    }

    private mutating func end(_ item: PlannedItem, _ submission: borrowing Submission) {
        findings.append(item.remedy, of: texts)
        if item.due >= 0 { findings.append(days.text(of: submission.head.date, due: item.due)) }
        findings.append(lineEnd)
    }

    private mutating func append(_ text: BulkText, of submission: borrowing Submission) -> Bool {
        if text == .none { return true }
        guard let bytes = submission.bytes(of: text) else { return false }
        findings.append(field: bytes)
        return true
    }
}
