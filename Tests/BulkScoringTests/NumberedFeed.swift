internal import AuditTestSupport
internal import BulkScoring
internal import ChecklistModel

/// Tells a scorer audits by number, as a reader does that has met most of their texts before.
struct NumberedFeed: ~Copyable {
    private struct Answer: Hashable {
        let item: Int
        let value: AnswerValue
        let written: String
    }

    var scorer: BulkScorer
    private var answers: [Answer: Int32] = [:]
    private var people: [AuditedPerson: Int32] = [:]
    private var parties: [[Int32]: Int32] = [:]
    private var dealers: [AuditedDealer: Int32] = [:]
    private var departments: [String?: Int32] = [nil: 0]
    private var auditor: Int32?

    init(_ plan: ScoringPlan) { scorer = BulkScorer(plan: plan) }

    /// The audit as it was told, its people in the order of first mention; nil when the scorer did not take it.
    mutating func append(_ audit: Audit, _ random: inout SeededGenerator) -> Audit? {
        append(audit, inOrder: audit.interleaved(&random))
    }

    /// The same with every observation of the audit in this order.
    mutating func append(_ audit: Audit, inOrder order: [(item: Int, observation: Observation)]) -> Audit? {
        var texts: [UInt8] = []
        func place(_ text: String?) -> BulkText {
            guard let text else { return .none }
            defer { texts += Array(text.utf8) }
            return BulkText(offset: UInt32(texts.count), count: UInt32(text.utf8.count))
        }
        let told = audit.withPeople(inOrderOf: order)
        var observations: [BulkObservation] = []
        for (item, observation) in told.order {
            guard let answer = number(of: observation, item: item) else { return nil }
            observations.append(
                BulkObservation(
                    answer: answer, party: party(observation.people.map { told.audit.people[$0] }),
                    unit: place(observation.unit), note: place(observation.note), evidence: place(observation.evidence))
            )
        }
        guard let head = head(of: audit) else { return nil }
        let id = Array(audit.id.utf8)
        return scorer.append(id: id.span, head: head, observations: observations.span, texts: texts.span)
            ? told.audit : nil
    }

    private mutating func number(of observation: Observation, item: Int) -> Int32? {
        let key = Answer(item: item, value: observation.value, written: observation.written)
        let number = answers[key] ?? scorer.answer(observation.value, written: observation.written, item: item)
        answers[key] = number
        return number
    }

    private mutating func party(_ named: [AuditedPerson]) -> Int32 {
        if named.isEmpty { return -1 }
        let members = named.map { person in
            let number = people[person] ?? scorer.person(person) ?? -1
            people[person] = number
            return number
        }
        let number = parties[members] ?? scorer.party(members) ?? -1
        parties[members] = number
        return number
    }

    private mutating func head(of audit: Audit) -> BulkHead? {
        dealers[audit.dealer] = dealers[audit.dealer] ?? scorer.dealer(audit.dealer)
        departments[audit.department] = departments[audit.department] ?? scorer.department(audit.department)
        auditor = auditor ?? scorer.auditor(audit.auditor)
        guard let dealer = dealers[audit.dealer], let department = departments[audit.department], let auditor else {
            return nil
        }
        return BulkHead(dealer: dealer, auditor: auditor, department: department, date: audit.date)
    }
}

extension Audit {
    /// Every observation with its item, the items mixed, each item's observations in their order.
    fileprivate func interleaved(_ random: inout SeededGenerator) -> [(item: Int, observation: Observation)] {
        var places = observations.indices.flatMap { item in observations[item].map { _ in item } }
        if random.oneIn(2) { places.shuffle(using: &random) }
        var next = [Int](repeating: 0, count: observations.count)
        return places.map { item in
            defer { next[item] += 1 }
            return (item, observations[item][next[item]])
        }
    }

    /// The same audit with its people as these observations mention them, and nobody else.
    fileprivate func withPeople(
        inOrderOf order: [(item: Int, observation: Observation)]
    ) -> (audit: Audit, order: [(item: Int, observation: Observation)]) {
        var mentioned: [Int] = []
        for index in order.flatMap(\.observation.people) where !mentioned.contains(index) { mentioned.append(index) }
        let moved = order.map { item, seen in
            let observation = Observation(
                value: seen.value, written: seen.written, people: seen.people.compactMap(mentioned.firstIndex),
                unit: seen.unit, note: seen.note, evidence: seen.evidence)
            return (item: item, observation: observation)
        }
        let audit = Audit(
            id: id, checklistID: checklistID, checklistVersion: checklistVersion, dealer: dealer, date: date,
            auditor: auditor, department: department, people: mentioned.map { people[$0] },
            observations: observations.indices.map { item in
                moved.filter { $0.item == item }.map(\.observation)
            })
        return (audit, moved)
    }
}
