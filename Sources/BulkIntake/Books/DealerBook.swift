internal import AuditIntake
internal import BulkScoring
internal import CByteMasks
internal import ChecklistModel

/// A dealer of one checklist's audits, and the names that were met at it: each is looked up once.
struct DealerBook: ~Copyable {
    let dealer: JudgedDealer
    /// The scorer's number.
    let number: Int32
    private let changes: StaffChanges
    private let usualUnitsArePlain: Bool
    private var date: CivilDate?
    private var period = -1
    /// Parties, or `careful`.
    private var names = KnownTexts(isDense: true)
    private let plainNames: PlainNames?
    /// The scorer's numbers of people by their places in the network's list, where names are plain; 0 for those not met yet,
    /// else one more than the number.
    private var numbersByPlace: [Int32] = []
    /// The scorer's parties of one person by that person's place, in the same way, and those of several by their numbers:
    /// names are judged anew whenever somebody comes or goes.
    private var partiesOfOne: [Int32] = []
    private var parties: [[Int32]: Int32] = [:]
    /// The people of a dealer whose names are not plain.
    private var people: [String: (person: AuditedPerson, number: Int32)] = [:]
    /// 1 for those that are kept as they are written, else 0.
    private var units = KnownTexts()

    /// A text that the careful reader must look at.
    static let careful: Int32 = -2
    /// More different texts are left to the careful reader, so that a hostile file cannot fill the memory.
    private static let most = 1 << 14
    /// Nobody is named.
    static let nobody: Int32 = -1

    init(_ dealer: JudgedDealer, number: Int32) {
        self.dealer = dealer
        self.number = number
        changes = dealer.changes
        usualUnitsArePlain = dealer.usualUnitsAreTheirOwnKeys
        plainNames = dealer.plainNames
    }

    /// What was found out about names holds until somebody comes or goes.
    mutating func begin(_ date: CivilDate) {
        names.prefetch()
        if self.date == date { return }
        self.date = date
        let period = changes.period(of: date)
        if self.period == period { return }
        self.period = period
        names.removeAll()
    }

    /// The scorer's number of those whom a cell names; nil for a text that was not met before.
    @inline(__always)
    func party(_ cell: Cell) -> Int32? {
        if cell.isEmpty { return Self.nobody }
        let known = names.find(cell)
        return known == KnownTexts.unknown ? nil : known
    }

    /// The scorer's number of those whom a short text between quotes names; below zero for one with escapes, and when anything
    /// else about it needs more care.
    @inline(__always)
    func usualParty(_ text: ShortText) -> Int32 { names.find(text) }

    /// Judges a text that `party` does not know.
    mutating func judge(
        _ cell: Cell, date: CivilDate, judge: borrowing FieldJudge, scorer: inout BulkScorer
    ) -> Int32 {
        guard names.count < Self.most else { return Self.careful }
        let party: Int32?
        if !cell.isSameInQuotes {
            party = nil
        } else if let plainNames, let place = judge.place(ofPerson: cell.bytes, in: plainNames, at: dealer, on: date) {
            party = self.party(at: place, &scorer)
        } else {
            guard let text = cell.plainText else { return Self.careful }
            party = judge.people(text, at: dealer, on: date).flatMap { numbered($0, &scorer) }
        }
        names.add(cell, party ?? Self.careful)
        return party ?? Self.careful
    }

    private mutating func numbered(_ found: [AuditedPerson], _ scorer: inout BulkScorer) -> Int32? {
        if found.isEmpty { return Self.nobody }
        var numbers: [Int32] = []
        for person in found {
            guard let number = number(of: person, &scorer) else { return nil }
            numbers.append(number)
        }
        return party(numbers, &scorer)
    }

    private mutating func party(at place: Int, _ scorer: inout BulkScorer) -> Int32? {
        guard let number = number(at: place, &scorer) else { return nil }
        if partiesOfOne.isEmpty { partiesOfOne = Array(repeating: 0, count: dealer.peopleCount) }
        if partiesOfOne[place] > 0 { return partiesOfOne[place] - 1 }
        guard let party = scorer.party(number), party < .max else { return nil }
        partiesOfOne[place] = party + 1
        return party
    }

    private mutating func party(_ numbers: [Int32], _ scorer: inout BulkScorer) -> Int32? {
        if let known = parties[numbers] { return known }
        guard parties.count < Self.most, let party = scorer.party(numbers) else { return nil }
        parties[numbers] = party
        return party
    }

    private mutating func number(of person: AuditedPerson, _ scorer: inout BulkScorer) -> Int32? {
        if let plainNames {
            // Whoever is named is of the network's list, and an id of that list is one person's alone.
            return plainNames.place(ofID: person.id).flatMap { number(at: $0, &scorer) }
        }
        if let known = people[person.id] {
            // Without a network the first spelling of a name in an audit is the one that is kept.
            return known.person.name.utf8.elementsEqual(person.name.utf8) && known.person == person ? known.number : nil
        }
        guard let number = scorer.person(person) else { return nil }
        people[person.id] = (person, number)
        return number
    }

    private mutating func number(at place: Int, _ scorer: inout BulkScorer) -> Int32? {
        if numbersByPlace.isEmpty { numbersByPlace = Array(repeating: 0, count: dealer.peopleCount) }
        if numbersByPlace[place] > 0 { return numbersByPlace[place] - 1 }
        guard let person = dealer.person(at: place), let number = scorer.person(person), number < .max else {
            return nil
        }
        numbersByPlace[place] = number + 1
        return number
    }

    /// True for a unit that is surely kept as this cell spells it, without looking it up: numbers of work orders are new
    /// each time.
    func isItsOwnKey(unit cell: Cell) -> Bool { usualUnitsArePlain && cell.isItsOwnKey }

    /// The same for a unit of up to sixteen bytes; false for an empty one.
    @inline(__always)
    func isItsOwnKey(shortUnit cell: Cell) -> Bool {
        usualUnitsArePlain && !cell.isEmpty && holdsPlainName(cell.start, UInt64(truncatingIfNeeded: cell.count))
    }

    /// True when a unit is kept as this cell spells it.
    mutating func isPlain(unit cell: Cell, judge: FieldJudge) -> Bool {
        let known = units.find(cell)
        if known != KnownTexts.unknown { return known == 1 }
        guard units.count < Self.most else { return false }
        let isPlain = cell.plainText.map { judge.isKeptAsWritten(unit: $0, at: dealer) } ?? false
        units.add(cell, isPlain ? 1 : 0)
        return isPlain
    }
}

extension Cell {
    /// True for lower-case letters, digits, hyphens and Chinese characters only: no two such names mean the same.
    fileprivate var isItsOwnKey: Bool {
        if count <= 16 { return holdsPlainName(start, UInt64(count)) }
        var offset = 0
        while offset < count {
            let byte = start.load(fromByteOffset: offset, as: UInt8.self)
            if byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") {
                offset += 1
            } else if byte >= 0xE4, byte <= 0xE9 {
                // The common Chinese characters are U+4E00 to U+9FFF.
                let second = start.load(fromByteOffset: offset + 1, as: UInt8.self)
                guard offset + 3 <= count, byte > 0xE4 || second >= 0xB8 else { return false }
                offset += 3
            } else {
                return false
            }
        }
        return isUTF8(bytes)
    }
}
