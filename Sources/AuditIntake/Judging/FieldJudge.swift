internal import BilingualText
package import ChecklistModel
internal import Diagnostics

/// Judges the fields of submissions one by one, each exactly as the reader of whole submissions does, for readers that meet
/// the same field in many audits and need to judge it only once.
///
/// Every answer is nil as soon as the reader of whole submissions would have anything to say: then it has to read the audit.
package struct FieldJudge {
    private let reader: AuditReader

    package init(catalogue: IntakeCatalogue) { reader = AuditReader(catalogue: catalogue, file: "") }

    /// The definition that id and version name.
    package func checklist(_ id: String, version: String) -> JudgedChecklist? {
        beyondDoubt { log in
            guard let id = reader.checklist(PlacedText(id, at: .start), log: &log) else { return nil }
            return reader.version(PlacedText(version, at: .start), of: id, log: &log).map(JudgedChecklist.init)
        }
    }

    package func dealer(_ written: String) -> JudgedDealer? {
        beyondDoubt { log in
            if written.isBlank { return nil }
            var head = AuditHead()
            reader.readDealer(PlacedText(written, at: .start), into: &head, log: &log)
            return head.auditedDealer.map { JudgedDealer(audited: $0, index: head.dealer) }
        }
    }

    package func date(_ written: String) -> CivilDate? {
        beyondDoubt { log in reader.date(PlacedText(written, at: .start), log: &log) }
    }

    package func auditor(_ written: String) -> String? {
        beyondDoubt { log in written.isBlank ? nil : reader.auditor(PlacedText(written, at: .start), log: &log) }
    }

    /// The id under which an audit is kept.
    package func auditID(_ written: String) -> String? {
        beyondDoubt { log in
            let id = PlacedText(written.trimmed, at: .start).widthFolded
            reader.checkID(id, log: &log)
            return id.text.isEmpty ? nil : id.text
        }
    }

    /// The place, in the network's list of a dealer's people, of the only one whom a field can mean as a whole, there on a
    /// date; nil for what `people` has to look at.
    ///
    /// - Parameter written: in UTF-8.
    package func place(
        ofPerson written: UnsafeRawBufferPointer, in names: PlainNames, at dealer: JudgedDealer, on date: CivilDate
    ) -> Int? {
        guard let place = names.place(written), let index = dealer.index,
            Person.isThere(on: date, from: index.dealer.people[place].from, until: index.dealer.people[place].until)
        else { return nil }
        return place
    }

    /// The people whom one field names together, in order; empty for a blank field.
    ///
    /// - Parameter date: dates of one `StaffChanges.period(of:)` give one answer.
    package func people(_ written: String, at dealer: JudgedDealer, on date: CivilDate) -> [AuditedPerson]? {
        if let person = dealer.index?.personBeyondDoubt(written, on: date) { return [person] }
        return beyondDoubt { log in
            var registry = PeopleRegistry(network: reader.catalogue.index, dealer: dealer.index, date: date)
            let found = registry.resolve([PlacedText(written, at: .start)], log: &log)
            return found.map { $0.map { registry.people[$0] } }
        }
    }

    /// True when a unit is kept just as it is written, whatever else the audit calls it.
    package func isKeptAsWritten(unit written: String, at dealer: JudgedDealer) -> Bool {
        let usual = dealer.index?.dealer.units ?? []
        var units = UnitRegistry(usual: usual)
        let key = written.nameKey
        // Of a unit that the network does not list, the spelling met first in the audit is kept.
        return units.spelling(of: written) == written && (key == written || usual.contains { $0.nameKey == key })
    }

    /// What the reader says, provided it says it without a word about problems.
    private func beyondDoubt<Value>(_ read: (inout ProblemLog) -> Value?) -> Value? {
        var log = ProblemLog(file: "", suggestions: 0)
        let value = read(&log)
        return log.diagnostics.isEmpty ? value : nil
    }
}

/// The dealer that a field names.
package struct JudgedDealer: Sendable {
    package let audited: AuditedDealer
    let index: DealerIndex?

    /// True when no unit of the dealer is spelt otherwise than what it is looked up by.
    package var usualUnitsAreTheirOwnKeys: Bool { index?.dealer.units.allSatisfy { $0.nameKey == $0 } ?? true }

    /// Its people by name where bytes tell them apart.
    package var plainNames: PlainNames? { index?.plainNames }

    /// How many people the network lists for it.
    package var peopleCount: Int { index?.dealer.people.count ?? 0 }

    /// Somebody by the place in that list.
    package func person(at place: Int) -> AuditedPerson? {
        guard let people = index?.dealer.people, people.indices.contains(place) else { return nil }
        return people[place].audited
    }

    /// When people came and went.
    package var changes: StaffChanges { StaffChanges(index?.dealer.people ?? []) }
}

/// The days on which somebody began at a dealer or left it: between them who a name stands for stays the same.
package struct StaffChanges: Sendable {
    private let first: [CivilDate]
    private let last: [CivilDate]

    init(_ people: [Person]) {
        first = Self.days(people, \.from)
        last = Self.days(people, \.until)
    }

    private static func days(_ people: [Person], _ day: (Person) -> CivilDate?) -> [CivilDate] {
        var days: [CivilDate] = []
        // Neighbours often have the same day, which need not go through the set.
        for person in people {
            if let day = day(person), day != days.last { days.append(day) }
        }
        return Set(days).sorted()
    }

    /// How many days of change lie before a date or on it.
    package func period(of date: CivilDate) -> Int {
        first.count { $0 <= date } + last.count { $0 < date }
    }
}

/// The definition that an audit names, and the judge of its answers.
package struct JudgedChecklist: Sendable {
    let index: ChecklistIndex

    package var checklist: Checklist { index.checklist }

    /// The item that a field names.
    package func item(_ written: String) -> Int? { index.itemIndex(written.trimmed) }

    /// What an answer to an item means, standing alone in its cell.
    package func answer(_ written: String, to item: Int) -> JudgedAnswer? {
        guard let answer = try? index.readers[item].read(written.trimmed, nextCell: nil), answer.remark == nil else {
            return nil
        }
        return JudgedAnswer(value: answer.value, written: answer.written)
    }

    /// True when the cell behind an unquoted answer cannot be its second half, torn off by a comma that nobody quoted.
    package func isNoAnswer(nextCell: String, of item: Int) -> Bool {
        switch try? index.readers[item].value(of: nextCell) {
        case nil, .unanswered, .notApplicable: true
        default: false
        }
    }
}

/// One answer that was understood.
package struct JudgedAnswer: Sendable {
    package let value: AnswerValue
    /// As the submission wrote it.
    package let written: String
}

extension SourcePosition {
    fileprivate static let start = SourcePosition(line: 1, column: 1)
}

extension JudgedChecklist {
    /// True for checklists whose answers can be judged one by one: none is measured between two moments of its observation.
    package var takesAnswersAlone: Bool {
        checklist.items.allSatisfy { item in
            if case .measure(let measure) = item.answer { measure.between == nil } else { true }
        }
    }

    /// True when an answer needs no reason, no proof, and no counting of others like it.
    package func needsNothingElse(_ answer: JudgedAnswer, to item: Int) -> Bool {
        // An item is large to copy, and its reader is not.
        let reader = index.readers[item]
        if answer.value == .notApplicable {
            return !reader.item.notApplicable.needsReason && reader.item.notApplicable.atMost == nil
                && checklist.notApplicableLimit == nil
        }
        return reader.item.proof.isEmpty || !reader.item.answer.losesPoints(answer.value)
    }
}
