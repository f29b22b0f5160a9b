internal import CByteMasks

/// What was found out about byte strings that were met before: a number for each.
///
/// Open addressing; a short string is held and compared as two numbers, so that most look-ups touch one place in memory.
struct KnownTexts: ~Copyable {
    private struct Slot: BitwiseCopyable {
        /// For a string that is not short, the place of its copy in `keys` and its hash.
        var text: ShortText
        /// Of a string that is not short, else 0.
        var count: UInt32
        /// `unknown` while the slot is free.
        var number: Int32

        static var free: Slot { Slot(text: .empty, count: 0, number: KnownTexts.unknown) }
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    private let secrets = Self.secrets
    private let isDense: Bool
    /// Those that are not short.
    private var keys = PaddedBytes(capacity: 0)
    /// How many strings there are.
    private(set) var count = 0

    /// - Parameter isDense: for one of many tables, which share the nearest memory.
    init(isDense: Bool = false) {
        self.isDense = isDense
        slots = .allocate(capacity: Self.fewest)
        slots.initialize(repeating: .free, count: Self.fewest)
        mask = Self.fewest - 1
    }

    deinit { slots.deallocate() }

    /// Stands for a string that was not met before.
    static let unknown = Int32.min

    /// How many slots the smallest table has.
    private static let fewest = 16
    /// Up to so many slots a table has room enough that hardly two strings want the same one.
    private static let sparse = 1 << 11

    /// What is known of a string, or `unknown`.
    @inline(__always) func find(_ cell: Cell) -> Int32 {
        if let text = ShortText(cell) { return find(text) }
        return slots[Self.position(of: cell, in: slots, mask, secrets, keys.start)].number
    }

    /// What is known of a short string, or `unknown`.
    @inline(__always) func find(_ text: ShortText) -> Int32 {
        let position = text.place(mask, secrets)
        let slot = slots + position
        // Most are in the first place.
        if slot.pointee.text == text { return slot.pointee.number }
        return Self.number(of: text, behind: position, in: slots, mask)
    }

    // Given what they need, since all of the table would be copied for a call that is handed the table.

    /// Where a short string is held, or else the free slot that it would take.
    @inline(__always)
    private static func position(
        of text: ShortText, from first: Int, in slots: UnsafeMutablePointer<Slot>, _ mask: Int
    ) -> Int {
        var position = first
        while slots[position].text != text, slots[position].number != Self.unknown { position = (position &+ 1) & mask }
        return position
    }

    /// What is known of a string that is not at a place where the search for it begins.
    @inline(never)
    private static func number(
        of text: ShortText, behind place: Int, in slots: UnsafeMutablePointer<Slot>, _ mask: Int
    ) -> Int32 {
        slots[position(of: text, from: place, in: slots, mask)].number
    }

    /// The same for one that is not short.
    @inline(never)
    private static func position(
        of cell: Cell, in slots: UnsafeMutablePointer<Slot>, _ mask: Int, _ secrets: ShortText,
        _ keys: UnsafeMutableRawPointer
    ) -> Int {
        let hash = cell.hash(secrets)
        var position = ShortText(long: hash, at: 0).place(mask, secrets)
        while true {
            let slot = slots[position]
            if slot.number == Self.unknown { return position }
            if slot.text.word == hash, slot.count == UInt32(truncatingIfNeeded: cell.count),
                Cell(UnsafeRawPointer(keys) + slot.text.longPlace, cell.count).equals(cell)
            {
                return position
            }
            position = (position &+ 1) & mask
        }
    }

    private func position(of cell: Cell) -> Int {
        if let text = ShortText(cell) {
            return Self.position(of: text, from: text.place(mask, secrets), in: slots, mask)
        }
        return Self.position(of: cell, in: slots, mask, secrets, keys.start)
    }

    /// Brings the memory of most look-ups nearer, for a table that was not used for a while.
    @inline(__always) func prefetch() {
        prefetchLines(slots, UInt64(min((mask &+ 1) &* MemoryLayout<Slot>.stride, Self.mostFetched)))
    }

    private static let mostFetched = 1 << 12

    /// Remembers a string that `find` does not know.
    ///
    /// - Parameter number: any but `unknown`.
    mutating func add(_ cell: Cell, _ number: Int32) {
        if (count + 1) * (isDense || mask >= Self.sparse ? 2 : 4) > mask { grow() }
        let position = position(of: cell)
        if let text = ShortText(cell) {
            slots[position] = Slot(text: text, count: 0, number: number)
        } else {
            slots[position] = Slot(
                text: ShortText(long: cell.hash(secrets), at: keys.count), count: UInt32(cell.count), number: number)
            keys.append(cell.bytes)
        }
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

    private mutating func grow() {
        let (old, oldCount) = (slots, mask + 1)
        slots = .allocate(capacity: oldCount * 2)
        slots.initialize(repeating: .free, count: oldCount * 2)
        mask = oldCount * 2 - 1
        for slot in UnsafeBufferPointer(start: old, count: oldCount) where slot.number != Self.unknown {
            let text = slot.text.isLong ? ShortText(long: slot.text.word, at: 0) : slot.text
            var position = text.place(mask, secrets)
            while slots[position].number != Self.unknown { position = (position + 1) & mask }
            slots[position] = slot
        }
        old.deallocate()
    }

    /// Two short texts share a place by chance alone, which falls anew in every run: nobody can choose them so that they do.
    private static let secrets = ShortText.secret()
}
