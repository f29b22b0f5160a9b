/// Numbers byte strings 0, 1, 2 … in the order in which they are first met, and keeps a copy of each.
///
/// Open addressing; a string of up to eight bytes is compared as one number, one of up to sixteen as two, so that most
/// look-ups are one load and one comparison.
struct ByteInterner: ~Copyable {
    private struct Slot {
        /// The first eight bytes.
        var word: UInt64
        var count: UInt32
        /// −1 while the slot is free.
        var index: Int32
        /// Where the copy begins in `keys`.
        var key: Int
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    private var keys = PaddedBytes(capacity: 1 << 10)
    private(set) var count = 0
    private let secret = Self.secret

    init(expecting: Int = 16) {
        var capacity = 16
        while capacity < expecting * 2 { capacity *= 2 }
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: Slot(word: 0, count: 0, index: -1, key: 0), count: capacity)
        mask = capacity - 1
    }

    deinit { slots.deallocate() }

    /// The number of a string that was met before; −1 for any other.
    @inline(__always) func find(_ cell: Cell) -> Int32 {
        let word = cell.word
        var position = Int(truncatingIfNeeded: hash(cell, word)) & mask
        while true {
            let slot = slots[position]
            if slot.index < 0 { return -1 }
            if slot.word == word, slot.count == UInt32(truncatingIfNeeded: cell.count),
                cell.count <= 8 || isKey(slot, cell)
            {
                return slot.index
            }
            position = (position &+ 1) & mask
        }
    }

    /// Numbers a string that `find` does not know.
    mutating func add(_ cell: Cell) -> Int32 {
        if (count + 1) * 2 > mask { grow() }
        let index = Int32(count)
        insert(Slot(word: cell.word, count: UInt32(cell.count), index: index, key: keys.count), hash: cell)
        keys.append(cell.bytes)
        count += 1
        return index
    }

    mutating func removeAll() {
        for position in 0...mask { slots[position].index = -1 }
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
        while slots[position].index >= 0 { position = (position + 1) & mask }
        slots[position] = slot
    }

    private mutating func grow() {
        let (old, oldCount) = (slots, mask + 1)
        slots = .allocate(capacity: oldCount * 2)
        slots.initialize(repeating: Slot(word: 0, count: 0, index: -1, key: 0), count: oldCount * 2)
        mask = oldCount * 2 - 1
        for position in 0..<oldCount where old[position].index >= 0 {
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
