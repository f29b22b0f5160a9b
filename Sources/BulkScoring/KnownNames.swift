public import ChecklistModel

/// Dealers, auditors, departments, people and parties that have been told, by number.
struct KnownNames: ~Copyable {
    struct Dealer: BitwiseCopyable, Sendable {
        /// `dealer,`
        var id = ByteBuffer.Piece.empty
        /// `dealer,region,`
        var idAndRegion = ByteBuffer.Piece.empty
    }

    /// One or several people as an answer names them.
    struct Party: BitwiseCopyable, Sendable {
        /// Its people, each once, in `members`.
        var first: Int32 = 0
        var count: Int32 = 0
        /// Their ids as one CSV field with the comma behind it.
        var ids = ByteBuffer.Piece.empty
    }

    var dealers = Scratch(8, filledWith: Dealer())
    var dealerCount: Int32 = 0
    /// `auditor,`
    var auditors = Scratch(8, filledWith: ByteBuffer.Piece.empty)
    var auditorCount: Int32 = 0
    /// `id,name,role,team,department,`
    var people = Scratch(64, filledWith: ByteBuffer.Piece.empty)
    var personIDs: [String] = []
    var parties = Scratch(64, filledWith: Party())
    var partyCount: Int32 = 0
    var members = Scratch(64, filledWith: Int32(0))
    var memberCount: Int32 = 0
    var departmentCount: Int32 = 0

    func knows(_ head: BulkHead) -> Bool {
        0..<dealerCount ~= head.dealer && 0..<auditorCount ~= head.auditor && 0..<departmentCount ~= head.department
    }
}

extension BulkScorer {
    /// Nil when there are too many texts; such an audit is for `Scoring`, here and below.
    public mutating func dealer(_ dealer: AuditedDealer) -> Int32? {
        guard let id = texts.keep({ $0.append(fields: [dealer.id]) }),
            let idAndRegion = texts.keep({ $0.append(fields: [dealer.id, dealer.region]) })
        else { return nil }
        names.dealers.reserve(Int(names.dealerCount) + 1)
        names.dealers[names.dealerCount] = KnownNames.Dealer(id: id, idAndRegion: idAndRegion)
        names.dealerCount += 1
        return names.dealerCount - 1
    }

    public mutating func auditor(_ auditor: String) -> Int32? {
        guard let piece = texts.keep({ $0.append(fields: [auditor]) }) else { return nil }
        names.auditors.reserve(Int(names.auditorCount) + 1)
        names.auditors[names.auditorCount] = piece
        names.auditorCount += 1
        return names.auditorCount - 1
    }

    /// The audited department, for checklists that leave it to the audit; 0 stands for none from the start.
    public mutating func department(_ department: String?) -> Int32? {
        guard slices.add(departmentsOf: plan, audited: department, texts: &texts) else { return nil }
        names.departmentCount += 1
        return names.departmentCount - 1
    }

    /// A person of one dealer.
    public mutating func person(_ person: AuditedPerson) -> Int32? {
        guard let number = Int32(exactly: names.personIDs.count), let piece = texts.keep({ $0.append(person) })
        else { return nil }
        names.people.reserve(Int(number) + 1)
        names.people[number] = piece
        names.personIDs.append(person.id)
        present.reserve(people: names.personIDs.count)
        return number
    }

    /// Somebody whom an answer names alone.
    ///
    /// - Parameter person: a number from `person(_:)`.
    public mutating func party(_ person: Int32) -> Int32? {
        guard names.personIDs.indices.contains(Int(person)), names.memberCount < .max,
            let piece = texts.keep({ $0.append(fieldAndComma: names.personIDs[Int(person)]) })
        else { return nil }
        names.members.reserve(Int(names.memberCount) + 1)
        names.members[names.memberCount] = person
        names.memberCount += 1
        return add(KnownNames.Party(first: names.memberCount - 1, count: 1, ids: piece))
    }

    /// Those whom one answer names, in its order.
    ///
    /// - Parameter people: numbers from `person(_:)`.
    public mutating func party(_ people: [Int32]) -> Int32? {
        guard people.allSatisfy({ names.personIDs.indices.contains(Int($0)) }),
            let needed = Int32(exactly: Int(names.memberCount) + people.count)
        else { return nil }
        let ids = people.map { names.personIDs[Int($0)] }.joined(separator: "、")
        guard let piece = texts.keep({ $0.append(fields: [ids]) }) else { return nil }
        var party = KnownNames.Party(first: names.memberCount, count: 0, ids: piece)
        names.members.reserve(Int(needed))
        for (position, person) in people.enumerated() where !people[..<position].contains(person) {
            names.members[party.first + party.count] = person
            party.count += 1
        }
        names.memberCount += party.count
        return add(party)
    }

    private mutating func add(_ party: KnownNames.Party) -> Int32 {
        names.parties.reserve(Int(names.partyCount) + 1)
        names.parties[names.partyCount] = party
        present.reserve(parties: Int(names.partyCount) + 1)
        names.partyCount += 1
        return names.partyCount - 1
    }
}

extension ByteBuffer {
    /// Each as a CSV field with the comma behind it.
    mutating func append(fields: [String?]) {
        for field in fields { append(fieldAndComma: field) }
    }

    fileprivate mutating func append(_ person: AuditedPerson) {
        append(fieldAndComma: person.id)
        append(fieldAndComma: person.name)
        append(fieldAndComma: person.role)
        append(fieldAndComma: person.team)
        append(fieldAndComma: person.department)
    }

    fileprivate mutating func append(fieldAndComma field: String?) {
        append(field: field)
        append(comma)
    }
}
