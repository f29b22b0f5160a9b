internal import BulkScoring

/// The ids of a checklist's items as audits write them, and the items they stand for: −1 for an id that the careful reader
/// must look at.
struct ItemTable: ~Copyable {
    private struct Usual: BitwiseCopyable {
        /// An id of up to eight bytes.
        let word: UInt64
        let count: Int
        let item: Int
    }

    private var known = KnownTexts()
    // A variable for the sake of the thread sanitizer, as in `ChecklistBook`.
    /// By place among an audit's answers, the id that stood there last: most audits answer in the order of the checklist.
    private var usual: UnsafeMutablePointer<Usual>
    private let places: Int

    private static let mostIDs = 1 << 12

    /// - Parameter items: how many there are.
    init(of items: Int) {
        places = max(1, items)
        usual = .allocate(capacity: places)
        usual.initialize(repeating: Usual(word: 0, count: -1, item: -1), count: places)
    }

    deinit { usual.deallocate() }

    /// The item of an id; nil for one that was not met before.
    @inline(__always)
    func item(_ id: Cell) -> Int? {
        let item = known.find(id)
        return item == KnownTexts.unknown ? nil : Int(item)
    }

    /// The same for an id at a place among the answers.
    @inline(__always)
    mutating func item(_ id: Cell, at place: Int) -> Int? {
        if place < places, usual[place].word == id.word, usual[place].count == id.count { return usual[place].item }
        return lookedUp(id, at: place)
    }

    @inline(never)
    private mutating func lookedUp(_ id: Cell, at place: Int) -> Int? {
        guard let item = item(id) else { return nil }
        if place < places, id.count <= 8 { usual[place] = Usual(word: id.word, count: id.count, item: item) }
        return item
    }

    /// Remembers an id that `item` does not know, as long as there is room.
    mutating func add(_ id: Cell, _ item: Int) {
        if known.count < Self.mostIDs { known.add(id, Int32(item)) }
    }
}
