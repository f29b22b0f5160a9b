internal import CByteMasks

/// What was found out about byte strings that were met before: a number for each.
///
/// Open addressing; a string of up to sixteen bytes is held and compared as two numbers, so that most look-ups touch one
/// place in memory.
struct KnownTexts: ~Copyable {
    private struct Slot: BitwiseCopyable {
        /// The first eight bytes.
        var word: UInt64
        /// The last eight bytes, or all when there are fewer; of more than sixteen bytes where the copy begins in `keys`.
        var rest: UInt64
        var count: UInt32
        /// `unknown` while the slot is free.
        var number: Int32

        static var free: Slot { Slot(word: 0, rest: 0, count: 0, number: KnownTexts.unknown) }
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    /// Those of more than sixteen bytes.
    private var keys = PaddedBytes(capacity: 0)
    /// How many strings there are.
    private(set) var count = 0
    private let secrets = Self.secrets
    /// 64 less the bits of a place.
    private var shift: UInt64

    init(expecting: Int = 16) {
        var capacity = 16
        while capacity < expecting * 2 { capacity *= 2 }
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: .free, count: capacity)
        mask = capacity - 1
        shift = UInt64(capacity.leadingZeroBitCount + 1)
    }

    deinit { slots.deallocate() }

    /// Stands for a string that was not met before.
    static let unknown = Int32.min

    /// What is known of a string, or `unknown`.
    @inline(__always) func find(_ cell: Cell) -> Int32 {
        let (word, rest) = (cell.word, cell.lastWord)
        let position = place(cell, word, rest)
        let slot = slots + position
        // Most are short and in the first place.
        if slot.pointee.word == word, slot.pointee.rest == rest, Int(slot.pointee.count) == cell.count,
            cell.count <= 16
        {
            return slot.pointee.number
        }
        return slots[Self.position(of: cell, from: position, in: slots, mask, keys.start)].number
    }

    /// Where a string is held, or else the free slot that it would take.
    private func position(of cell: Cell) -> Int {
        Self.position(of: cell, from: place(cell, cell.word, cell.lastWord), in: slots, mask, keys.start)
    }

    // Given what it needs, since all of the table would be copied for a call that is handed the table.
    @inline(never)
    private static func position(
        of cell: Cell, from first: Int, in slots: UnsafeMutablePointer<Slot>, _ mask: Int,
        _ keys: UnsafeMutableRawPointer
    ) -> Int {
        let (word, rest) = (cell.word, cell.lastWord)
        var position = first
        while true {
            let slot = slots[position]
            if slot.number == Self.unknown { return position }
            if slot.word == word, slot.count == UInt32(truncatingIfNeeded: cell.count),
                cell.count <= 16
                    ? slot.rest == rest
                    : Cell(UnsafeRawPointer(keys) + Int(truncatingIfNeeded: slot.rest), cell.count).equals(cell)
            {
                return position
            }
            position = (position &+ 1) & mask
        }
    }

    /// Brings the memory of most look-ups nearer, for a table that was not used for a while.
    @inline(__always) func prefetch() {
        let bytes = min((mask &+ 1) &* MemoryLayout<Slot>.stride, Self.mostFetched)
        var offset = 0
        while offset < bytes {
            prefetchLine(UnsafeRawPointer(slots) + offset)
            offset &+= 64
        }
    }

    private static let mostFetched = 1 << 12

    /// Remembers a string that `find` does not know.
    ///
    /// - Parameter number: any but `unknown`.
    mutating func add(_ cell: Cell, _ number: Int32) {
        if (count + 1) * 2 > mask { grow() }
        let isLong = cell.count > 16
        slots[position(of: cell)] = Slot(
            word: cell.word, rest: isLong ? UInt64(keys.count) : cell.lastWord, count: UInt32(cell.count),
            number: number)
        if isLong { keys.append(cell.bytes) }
        count += 1
    }

    /// Gives a string that `find` knows another number, any but `unknown`.
    mutating func change(_ cell: Cell, to number: Int32) {
        let position = position(of: cell)
        if slots[position].number != Self.unknown { slots[position].number = number }
    }

    mutating func removeAll() {
        for position in 0...mask { slots[position] = .free }
        keys.removeAll()
        count = 0
    }

    /// Of a string of more than sixteen bytes.
    @inline(__always) private func key(_ slot: Slot) -> Cell {
        Cell(UnsafeRawPointer(keys.start) + Int(truncatingIfNeeded: slot.rest), Int(slot.count))
    }

    /// Where the search begins.
    ///
    /// Two texts of up to sixteen bytes share a place by chance alone, which falls anew in every run: nobody can choose them
    /// so that they do.
    @inline(__always) private func place(_ cell: Cell, _ word: UInt64, _ rest: UInt64) -> Int {
        place(cell.count > 16 ? cell.hash : word, rest, cell.count)
    }

    @inline(__always) private func place(_ word: UInt64, _ rest: UInt64, _ count: Int) -> Int {
        let sum = word &* secrets.word &+ (rest &+ UInt64(truncatingIfNeeded: count)) &* secrets.rest
        // The highest bits are those that all bits of the text have a part in.
        return Int(truncatingIfNeeded: ((sum ^ sum &>> 32) &* Self.golden) &>> shift)
    }

    /// Odd, so that no bit is lost.
    private static let secrets = (
        word: UInt64.random(in: .min ... .max) | 1, rest: UInt64.random(in: .min ... .max) | 1
    )
    /// 2⁶⁴ divided by the golden ratio: numbers near each other come far apart.
    private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

    private mutating func grow() {
        let (old, oldCount) = (slots, mask + 1)
        slots = .allocate(capacity: oldCount * 2)
        slots.initialize(repeating: .free, count: oldCount * 2)
        mask = oldCount * 2 - 1
        shift -= 1
        for position in 0..<oldCount where old[position].number != Self.unknown {
            let slot = old[position]
            var position =
                slot.count > 16
                ? place(key(slot), slot.word, key(slot).lastWord) : place(slot.word, slot.rest, Int(slot.count))
            while slots[position].number != Self.unknown { position = (position + 1) & mask }
            slots[position] = slot
        }
        old.deallocate()
    }
}

extension Cell {
    /// The last eight bytes, or all when there are fewer.
    @inline(__always) fileprivate var lastWord: UInt64 {
        let place = start + (max(count, 8) &- 8)
        return Cell(place, count).word
    }
}
