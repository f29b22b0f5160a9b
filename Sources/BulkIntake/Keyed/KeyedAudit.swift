internal import BulkScoring
internal import Glibc

/// The fields of one audit as they come key by key, in JSON and in YAML.
struct KeyedAudit {
    private(set) var id: Cell
    private var checklist: Cell
    private var version: Cell
    private(set) var dealer: Cell
    private var date: Cell
    private var auditor: Cell
    private var seen: UInt8 = 0

    private static let whole: UInt8 = 0b11_1111

    /// - Parameter place: any, of memory that outlives it.
    init(at place: UnsafeRawPointer) {
        let empty = Cell(place, 0)
        (id, checklist, version, dealer, date, auditor) = (empty, empty, empty, empty, empty, empty)
    }

    /// With its whole head; nil when a field is empty.
    @inline(__always)
    init?(id: Cell, checklist: Cell, version: Cell, dealer: Cell, date: Cell, auditor: Cell) {
        if id.isEmpty || checklist.isEmpty || version.isEmpty || dealer.isEmpty || date.isEmpty || auditor.isEmpty {
            return nil
        }
        (self.id, self.checklist, self.version) = (id, checklist, version)
        (self.dealer, self.date, self.auditor) = (dealer, date, auditor)
        seen = Self.whole
    }

    /// Takes a field of the head; false for any other key, for one that stands twice, and for an empty field.
    mutating func take(_ key: Cell, _ value: Cell) -> Bool {
        guard !value.isEmpty else { return false }
        switch key.count {
        case 5 where key.word == KeyWord.audit: if isNew(0) { id = value } else { return false }
        case 9 where key.equals("checklist"): if isNew(1) { checklist = value } else { return false }
        case 7 where key.word == KeyWord.version: if isNew(2) { version = value } else { return false }
        case 6 where key.word == KeyWord.dealer: if isNew(3) { dealer = value } else { return false }
        case 4 where key.word == KeyWord.date: if isNew(4) { date = value } else { return false }
        case 7 where key.word == KeyWord.auditor: if isNew(5) { auditor = value } else { return false }
        default: return false
        }
        return true
    }

    private mutating func isNew(_ bit: UInt8) -> Bool {
        defer { seen |= 1 << bit }
        return seen & (1 << bit) == 0
    }

    /// The book of the audit; nil unless its whole head has come.
    func begin(_ desk: inout LaneDesk) -> UnsafeMutablePointer<ChecklistBook>? {
        guard seen == Self.whole, desk.shelf.isPlain(id: id) else { return nil }
        return desk.shelf.begin(checklist: checklist, version: version, dealer: dealer, date: date, auditor: auditor)
    }
}

/// The fields of one observation as they come key by key.
struct KeyedObservation {
    private(set) var value: Cell
    private(set) var person: Cell
    private(set) var unit: Cell
    private(set) var note: Cell
    private(set) var evidence: Cell
    private var seen: UInt8 = 0
    private let empty: Cell

    /// - Parameters:
    ///   - value: empty for an observation whose fields come key by key.
    ///   - place: any, of memory that outlives it.
    init(value: Cell? = nil, at place: UnsafeRawPointer) {
        empty = Cell(place, 0)
        self.value = value ?? empty
        (person, unit, note, evidence) = (empty, empty, empty, empty)
    }

    /// With all its fields, empty where it has none.
    @inline(__always)
    init(value: Cell, person: Cell, unit: Cell, note: Cell, evidence: Cell, at place: UnsafeRawPointer) {
        empty = Cell(place, 0)
        (self.value, self.person, self.unit, self.note, self.evidence) = (value, person, unit, note, evidence)
    }

    enum Field: UInt8 {
        case value, person, unit, note, evidence

        /// Nil for any other key.
        init?(_ key: Cell) {
            switch key.count {
            case 5 where key.word == KeyWord.value: self = .value
            case 6 where key.word == KeyWord.person: self = .person
            case 4 where key.word == KeyWord.unit: self = .unit
            case 4 where key.word == KeyWord.note: self = .note
            case 8 where key.word == KeyWord.evidence: self = .evidence
            default: return nil
            }
        }
    }

    /// False for one that stands twice, and for an empty field.
    @inline(__always)
    mutating func take(_ field: Field, _ text: Cell) -> Bool {
        let bit = UInt8(1) &<< field.rawValue
        guard !text.isEmpty, seen & bit == 0 else { return false }
        seen |= bit
        // Most are one of two, told apart without a jump whose way is hard to foresee.
        if field == .value {
            value = text
        } else if field == .person {
            person = text
        } else {
            switch field {
            case .unit: unit = text
            case .note: note = text
            default: evidence = text
            }
        }
        return true
    }

    @inline(__always)
    func hand(to book: UnsafeMutablePointer<ChecklistBook>, item: Int, texts: UnsafeRawPointer) -> Bool {
        book.pointee.observe(
            item: item, value: value, person: person, unit: unit, note: note, evidence: evidence, next: empty,
            texts: texts)
    }

    /// With an answer that is known already.
    @inline(__always)
    func hand(
        to book: UnsafeMutablePointer<ChecklistBook>, item: Int, _ entry: AnswerTable.Entry, texts: UnsafeRawPointer
    ) -> Bool {
        book.pointee.observe(
            item: item, entry, person: person, unit: unit, note: note, evidence: evidence, next: empty, texts: texts)
    }
}

/// Keys of up to eight letters as numbers, first letter lowest.
enum KeyWord {
    static let audit: UInt64 = 0x74_6964_7561
    static let version: UInt64 = 0x6E_6F69_7372_6576
    static let dealer: UInt64 = 0x7265_6C61_6564
    static let date: UInt64 = 0x6574_6164
    static let auditor: UInt64 = 0x72_6F74_6964_7561
    static let value: UInt64 = 0x65_756C_6176
    static let person: UInt64 = 0x6E6F_7372_6570
    static let unit: UInt64 = 0x7469_6E75
    static let note: UInt64 = 0x6574_6F6E
    static let evidence: UInt64 = 0x6563_6E65_6469_7665
}

extension Cell {
    func equals(_ text: StaticString) -> Bool {
        text.utf8CodeUnitCount == count && memcmp(text.utf8Start, start, count) == 0
    }
}
