/// What was found out about byte strings that were met before: a number for each.
///
/// Open addressing; a string of up to eight bytes is compared as one number, one of up to sixteen as two, so that most
/// look-ups are one load and one comparison.
struct KnownTexts: ~Copyable {
    private struct Slot {
        /// The first eight bytes.
        var word: UInt64
        var count: UInt32
        /// `unknown` while the slot is free.
        var number: Int32
        /// Where the copy begins in `keys`.
        var key: Int

        static var free: Slot { Slot(word: 0, count: 0, number: KnownTexts.unknown, key: 0) }
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    private var keys = PaddedBytes(capacity: 1 << 10)
    /// How many strings there are.
    private(set) var count = 0
    private let secret = Self.secret

    init(expecting: Int = 16) {
        var capacity = 16
        while capacity < expecting * 2 { capacity *= 2 }
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: .free, count: capacity)
        mask = capacity - 1
    }

    deinit { slots.deallocate() }

    /// Stands for a string that was not met before.
    static let unknown = Int32.min

    /// What is known of a string, or `unknown`.
    @inline(__always) func find(_ cell: Cell) -> Int32 {
        let word = cell.word
        var position = Int(truncatingIfNeeded: hash(cell, word)) & mask
        while true {
            let slot = slots[position]
            if slot.number == Self.unknown { return Self.unknown }
            if slot.word == word, slot.count == UInt32(truncatingIfNeeded: cell.count),
                cell.count <= 8 || isKey(slot, cell)
            {
                return slot.number
            }
            position = (position &+ 1) & mask
        }
    }

    /// Remembers a string that `find` does not know.
    ///
    /// - Parameter number: any but `unknown`.
    mutating func add(_ cell: Cell, _ number: Int32) {
        if (count + 1) * 2 > mask { grow() }
        insert(Slot(word: cell.word, count: UInt32(cell.count), number: number, key: keys.count), hash: cell)
        keys.append(cell.bytes)
        count += 1
    }

    mutating func removeAll() {
        for position in 0...mask { slots[position] = .free }
        keys.removeAll()
        count = 0
    }

    /// - Parameter cell: longer than eight bytes, with the same first ones.
    @inline(__always) private func isKey(_ slot: Slot, _ cell: Cell) -> Bool {
        let key = Cell(UnsafeRawPointer(keys.start) + slot.key, cell.count)
        return cell.count <= 16 ? key.lastWord == cell.lastWord : key.equals(cell)
    }

    /// Of up to sixteen bytes both halves of a product, so that every byte counts; which texts share a place is another thing
    /// in every run, and nobody can choose them to.
    @inline(__always) private func hash(_ cell: Cell, _ word: UInt64) -> UInt64 {
        if cell.count > 16 { return cell.hash }
        let last = cell.count > 8 ? cell.lastWord : UInt64(truncatingIfNeeded: cell.count)
        let product = (word ^ secret).multipliedFullWidth(by: last &+ secret)
        return product.high ^ product.low
    }

    private static let secret = UInt64.random(in: .min ... .max)

    private func insert(_ slot: Slot, hash cell: Cell) {
        var position = Int(truncatingIfNeeded: hash(cell, slot.word)) & mask
        while slots[position].number != Self.unknown { position = (position + 1) & mask }
        slots[position] = slot
    }

    private mutating func grow() {
        let (old, oldCount) = (slots, mask + 1)
        slots = .allocate(capacity: oldCount * 2)
        slots.initialize(repeating: .free, count: oldCount * 2)
        mask = oldCount * 2 - 1
        for position in 0..<oldCount where old[position].number != Self.unknown {
            let slot = old[position]
            insert(slot, hash: Cell(UnsafeRawPointer(keys.start) + slot.key, Int(slot.count)))
        }
        old.deallocate()
    }
}

extension Cell {
    /// The last eight bytes; it has no fewer.
    @inline(__always) fileprivate var lastWord: UInt64 {
        start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    }
}
