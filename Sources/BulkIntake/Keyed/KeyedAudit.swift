internal import BulkScoring

/// The fields of one audit as they come key by key, in JSON and in YAML.
struct KeyedAudit {
    private(set) var id: Cell
    private var checklist: Cell
    private var version: Cell
    private var dealer: Cell
    private var date: Cell
    private var auditor: Cell
    private var seen: UInt8 = 0

    /// - Parameter place: any, of memory that outlives it.
    init(at place: UnsafeRawPointer) {
        let empty = Cell(place, 0)
        (id, checklist, version, dealer, date, auditor) = (empty, empty, empty, empty, empty, empty)
    }

    /// Takes a field of the head; false for any other key, for one that stands twice, and for an empty field.
    mutating func take(_ key: Cell, _ value: Cell) -> Bool {
        guard !value.isEmpty else { return false }
        switch key.count {
        case 5 where key.word == Keys.audit: if isNew(0) { id = value } else { return false }
        case 9 where key.equals("checklist"): if isNew(1) { checklist = value } else { return false }
        case 7 where key.word == Keys.version: if isNew(2) { version = value } else { return false }
        case 6 where key.word == Keys.dealer: if isNew(3) { dealer = value } else { return false }
        case 4 where key.word == Keys.date: if isNew(4) { date = value } else { return false }
        case 7 where key.word == Keys.auditor: if isNew(5) { auditor = value } else { return false }
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
        guard seen == 0b11_1111, desk.shelf.isPlain(id: id) else { return nil }
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

    /// False for any other key, for one that stands twice, and for an empty field.
    mutating func take(_ key: Cell, _ text: Cell) -> Bool {
        guard !text.isEmpty else { return false }
        switch key.count {
        case 5 where key.word == Keys.value: if isNew(0) { value = text } else { return false }
        case 6 where key.word == Keys.person: if isNew(1) { person = text } else { return false }
        case 4 where key.word == Keys.unit: if isNew(2) { unit = text } else { return false }
        case 4 where key.word == Keys.note: if isNew(3) { note = text } else { return false }
        case 8 where key.word == Keys.evidence: if isNew(4) { evidence = text } else { return false }
        default: return false
        }
        return true
    }

    private mutating func isNew(_ bit: UInt8) -> Bool {
        defer { seen |= 1 << bit }
        return seen & (1 << bit) == 0
    }

    @inline(__always)
    func hand(to book: UnsafeMutablePointer<ChecklistBook>, item: Cell, texts: UnsafeRawPointer) -> Bool {
        book.pointee.observe(
            item: item, value: value, person: person, unit: unit, note: note, evidence: evidence, next: empty,
            texts: texts)
    }
}

/// Keys of up to eight letters as numbers, first letter lowest.
private enum Keys {
    static let audit = word("audit")
    static let version = word("version")
    static let dealer = word("dealer")
    static let date = word("date")
    static let auditor = word("auditor")
    static let value = word("value")
    static let person = word("person")
    static let unit = word("unit")
    static let note = word("note")
    static let evidence = word("evidence")

    private static func word(_ text: StaticString) -> UInt64 {
        text.withUTF8Buffer { $0.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    }
}

extension Cell {
    func equals(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { $0.count == count && bytes.elementsEqual($0) }
    }
}
