internal import BilingualText
internal import ChecklistModel
internal import SubmissionDocument

/// Finds words for an audit that are read as the very same audit.
struct Restating {
    let audit: Audit
    let checklist: Checklist
    let catalogue: IntakeCatalogue

    /// In the words that it came in, as far as they are still read alike; in plain ones else.
    func written() throws(CorrectionFailure) -> WrittenAudit {
        let first = WrittenAudit(restating: audit, by: checklist) { _, _ in false }
        guard let reading = read(first).audit else { return try plainly(first) }
        let changed = differences(from: reading)
        if changed.isEmpty, isAlike(reading) { return first }
        return try checked(WrittenAudit(restating: audit, by: checklist) { changed.contains([$0, $1]) })
    }

    /// Where one answer is refused, none of the others is known either.
    private func plainly(_ first: WrittenAudit) throws(CorrectionFailure) -> WrittenAudit {
        let plain = WrittenAudit(restating: audit, by: checklist) { _, _ in true }
        if plain == first { throw .notRestated(read(first).errors) }
        return try checked(plain)
    }

    private func checked(_ written: WrittenAudit) throws(CorrectionFailure) -> WrittenAudit {
        let result = read(written)
        guard let reading = result.audit, differences(from: reading).isEmpty, isAlike(reading) else {
            throw .notRestated(result.errors)
        }
        return written
    }

    private func read(_ written: WrittenAudit) -> (audit: Audit?, errors: [BilingualText]) {
        let result = readSubmissions(
            written.yaml(), file: "", catalogue: catalogue, options: IntakeOptions(encoding: .utf8))
        return (result.submissions.first?.audit, result.errors)
    }

    /// True when nothing but the corrected answer differs.
    func isOnlyDifference(_ other: Audit, _ correction: AnswerCorrection) -> Bool {
        guard isAlike(other) else { return false }
        guard let observation = correction.observation else {
            return differences(from: other).allSatisfy { $0[0] == correction.item }
        }
        return differences(from: other).allSatisfy { $0 == [correction.item, observation] }
    }

    /// Item and place of every observation that is not the same.
    private func differences(from other: Audit) -> Set<[Int]> {
        var places: Set<[Int]> = []
        for index in checklist.items.indices {
            let (before, after) = (audit.observed(index), other.observed(index))
            for position in 0..<max(before.count, after.count)
            where position >= before.count || position >= after.count || before[position] != after[position] {
                places.insert([index, position])
            }
        }
        return places
    }

    /// True when everything but the observations is the same; people may stand in another order.
    private func isAlike(_ other: Audit) -> Bool {
        audit.id == other.id && audit.checklistID == other.checklistID
            && audit.checklistVersion == other.checklistVersion && audit.dealer.id == other.dealer.id
            && audit.date == other.date && audit.auditor == other.auditor && audit.department == other.department
            && audit.unitsListed == other.unitsListed && audit.waivers == other.waivers
            && Set(audit.people) == Set(other.people) && audit.onDuty == other.onDuty
    }
}

/// An observation without the words that it came in, and with people's ids in place of their order.
private struct Observed: Equatable {
    let value: AnswerValue
    let people: [String]
    let unit: String?
    let note: String?
    let evidence: String?
    let times: ObservationTimes?
}

extension Audit {
    fileprivate func observed(_ item: Int) -> [Observed] {
        guard observations.indices.contains(item) else { return [] }
        return observations[item].map { observation in
            Observed(
                value: observation.value, people: ids(observation.people), unit: observation.unit,
                note: observation.note, evidence: observation.evidence, times: observation.times)
        }
    }

    fileprivate var onDuty: [String]? { peopleOnDuty.map(ids) }

    private func ids(_ indices: [Int]) -> [String] { indices.filter(people.indices.contains).map { people[$0].id } }
}
