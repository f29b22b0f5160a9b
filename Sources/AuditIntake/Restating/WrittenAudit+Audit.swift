internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import SubmissionDocument

extension WrittenAudit {
    /// An audit that was understood, written down once more.
    ///
    /// - Parameter plain: true for an observation whose answer is to be written from its value, since the words that it came in
    ///   are not read alike everywhere.
    init(restating audit: Audit, by checklist: Checklist, plain: (_ item: Int, _ observation: Int) -> Bool) {
        let ids = audit.people.map(\.id)
        func names(_ people: [Int]) -> [String] { people.filter(ids.indices.contains).map { ids[$0] } }
        self.init(
            id: audit.id, checklist: audit.checklistID, version: audit.checklistVersion, dealer: audit.dealer.id,
            date: audit.date.text, auditor: audit.auditor, department: audit.department,
            people: names(audit.peopleOnDuty ?? []),
            units: audit.unitsListed.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                .map { WrittenUnits(kind: $0.key, names: $0.value) },
            waivers: audit.waivers.compactMap { waiver in
                guard checklist.items.indices.contains(waiver.item) else { return nil }
                return WrittenWaiver(
                    item: checklist.items[waiver.item].id, owner: waiver.owner, reason: waiver.reason,
                    until: waiver.until.text)
            })
        for (index, item) in checklist.items.enumerated() where audit.observations.indices.contains(index) {
            let observations = audit.observations[index].enumerated().map { position, observation in
                let words = observation.written.isBlank || plain(index, position)
                return WrittenObservation(
                    observation, people: names(observation.people),
                    answer: words ? item.answer.written(observation.value) : .text(observation.written))
            }
            if !observations.isEmpty { answers.append(WrittenItem(item: item.id, observations: observations)) }
        }
    }
}

extension WrittenObservation {
    fileprivate init(_ observation: Observation, people: [String], answer: WrittenAnswer) {
        self.init(
            person: people.isEmpty ? nil : people.joined(separator: "、"), unit: observation.unit, answer: answer,
            note: observation.note, evidence: observation.evidence,
            received: observation.times?.received?.momentText,
            firstFeedback: observation.times?.firstFeedback?.momentText, closed: observation.times?.closed?.momentText)
    }
}

extension Fraction {
    /// Seconds since the beginning of 1900 at Greenwich, as RFC 3339 writes a moment; nil beyond the calendar.
    var momentText: String? {
        guard let seconds = floor().integer, seconds >= 0 else { return nil }
        var date = CivilDate(year: 1900, month: 1, day: 1)
        var days = seconds / 86_400
        while days > 0, let current = date {
            let step = min(days, 36_600)
            date = current.adding(days: step)
            days -= step
        }
        guard let date else { return nil }
        let rest = seconds % 86_400
        let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map { ($0 < 10 ? "0" : "") + String($0) }
        let parts = (self - Fraction(seconds)).shortText(decimals: 9).dropFirst()
        return "\(date.text)T\(clock.joined(separator: ":"))\(parts)Z"
    }
}
