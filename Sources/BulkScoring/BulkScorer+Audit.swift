public import ChecklistModel

/// What audits of the careful reader have told so far.
struct UnderstoodAnswers {
    struct Answer: Hashable {
        let item: Int
        let value: AnswerValue
        let written: String
    }

    var answers: [Answer: Int32] = [:]
    var dealers: [AuditedDealer: Int32] = [:]
    var auditors: [String: Int32] = [:]
    var departments: [String?: Int32] = [nil: 0]
    var people: [AuditedPerson: Int32] = [:]
    var parties: [[Int32]: Int32] = [:]
}

extension BulkScorer {
    /// Scores one audit that was read into values; false when it is for `Scoring`, and then nothing was appended.
    public mutating func append(_ audit: Audit) -> Bool {
        guard audit.peopleOnDuty == nil, audit.unitsListed.isEmpty, audit.waivers.isEmpty,
            audit.observations.count <= plan.items.count, let head = head(of: audit)
        else { return false }
        present.clear()
        var numbers: [Int32] = []
        for person in audit.people {
            guard let number = number(of: person), present.list(number) else { return false }
            numbers.append(number)
        }
        var observations: [BulkObservation] = []
        var texts = ByteBuffer()
        for (item, seen) in audit.observations.enumerated() {
            for observation in seen {
                guard let known = known(observation, item: item, people: numbers, texts: &texts) else { return false }
                observations.append(known)
            }
        }
        var id = audit.id
        return id.withUTF8 { id in
            observations.withUnsafeBufferPointer { observations in
                texts.withUnsafeBytes { texts in
                    append(
                        Submission(
                            id: UnsafeRawBufferPointer(id), head: head, observations: observations, texts: texts))
                }
            }
        }
    }

    private mutating func head(of audit: Audit) -> BulkHead? {
        let dealer = understood.dealers[audit.dealer] ?? dealer(audit.dealer)
        let auditor = understood.auditors[audit.auditor] ?? auditor(audit.auditor)
        let department = understood.departments[audit.department] ?? department(audit.department)
        understood.dealers[audit.dealer] = dealer
        understood.auditors[audit.auditor] = auditor
        understood.departments[audit.department] = department
        guard let dealer, let auditor, let department else { return nil }
        return BulkHead(dealer: dealer, auditor: auditor, department: department, date: audit.date)
    }

    private mutating func number(of person: AuditedPerson) -> Int32? {
        if let known = understood.people[person] { return known }
        let number = self.person(person)
        understood.people[person] = number
        return number
    }

    private mutating func known(
        _ observation: Observation, item: Int, people: [Int32], texts: inout ByteBuffer
    ) -> BulkObservation? {
        let key = UnderstoodAnswers.Answer(item: item, value: observation.value, written: observation.written)
        guard observation.people.allSatisfy(people.indices.contains),
            let answer = understood.answers[key]
                ?? self.answer(observation.value, written: observation.written, item: item)
        else { return nil }
        understood.answers[key] = answer
        var party: Int32 = -1
        if !observation.people.isEmpty {
            let members = observation.people.map { people[$0] }
            guard let number = understood.parties[members] ?? self.party(members) else { return nil }
            understood.parties[members] = number
            party = number
        }
        guard let unit = texts.keep(observation.unit), let note = texts.keep(observation.note),
            let evidence = texts.keep(observation.evidence)
        else { return nil }
        return BulkObservation(answer: answer, party: party, unit: unit, note: note, evidence: evidence)
    }
}

extension ByteBuffer {
    /// Nil when there are too many texts.
    fileprivate mutating func keep(_ text: String?) -> BulkText? {
        guard let text else { return BulkText.none }
        return keep { $0.append(text.utf8) }.map {
            BulkText(offset: $0.offset, count: $0.count)
        }
    }
}
