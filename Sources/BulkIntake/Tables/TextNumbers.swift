internal import CByteMasks

/// Numbers texts 0, 1, 2 … in the order in which they are first met, in little more memory than their bytes.
package final class TextNumbers {
    // One value, so that a look-up asks only once whether somebody else is using it.
    private var table = Table()

    package init() {}

    /// The number of a text, and whether it was met before.
    package func number(of text: UnsafeRawBufferPointer) -> (number: Int, isKnown: Bool) { table.number(of: text) }

    /// Brings nearer the memory in which a text will be looked up; of many texts at once it comes sooner than of one after the
    /// other.
    package func prefetch(_ text: UnsafeRawBufferPointer) { table.prefetch(text) }
}

private struct Table: ~Copyable {
    /// A slot holds the number of a text and half of its hash, which tells its place; −1 while it is free.
    private var slots: UnsafeMutablePointer<Int64>
    private var mask = (1 << 8) - 1
    /// By number, where its bytes begin in `texts`; one more for the end of the last.
    private var starts = [0]
    private var texts = PaddedBytes(capacity: 1 << 10)

    init() {
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: -1, count: mask + 1)
    }

    deinit { slots.deallocate() }

    private var count: Int { starts.count - 1 }

    /// The number of a text, and whether it was met before.
    mutating func number(of text: UnsafeRawBufferPointer) -> (number: Int, isKnown: Bool) {
        let start = texts.count
        texts.append(text)
        let cell = Cell(UnsafeRawPointer(texts.start) + start, text.count)
        let tag = Int64(cell.hash >> 33)
        var position = place(of: tag)
        while slots[position] >= 0 {
            let slot = slots[position]
            if slot >> 32 == tag, self.cell(Int(slot & 0xFFFF_FFFF)).equals(cell) {
                texts.truncate(to: start)
                return (Int(slot & 0xFFFF_FFFF), true)
            }
            position = (position + 1) & mask
        }
        slots[position] = tag << 32 | Int64(count)
        starts.append(texts.count)
        if count * 4 > mask * 3 { grow() }
        return (count - 1, false)
    }

    mutating func prefetch(_ text: UnsafeRawBufferPointer) {
        let start = texts.count
        texts.append(text)
        let tag = Int64(Cell(UnsafeRawPointer(texts.start) + start, text.count).hash >> 33)
        texts.truncate(to: start)
        prefetchLine(slots + place(of: tag))
    }

    private func cell(_ number: Int) -> Cell {
        Cell(UnsafeRawPointer(texts.start) + starts[number], starts[number + 1] - starts[number])
    }

    /// - Parameter tag: 31 bits of the hash, more than there are places.
    @inline(__always)
    private func place(of tag: Int64) -> Int { Int(tag) & mask }

    private mutating func grow() {
        let (old, oldCount) = (slots, mask + 1)
        // A small table is not worth being filled anew often.
        mask = (oldCount < 1 << 14 ? 4 : 2) * oldCount - 1
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: -1, count: mask + 1)
        for index in 0..<oldCount where old[index] >= 0 {
            var position = place(of: old[index] >> 32)
            while slots[position] >= 0 { position = (position + 1) & mask }
            slots[position] = old[index]
        }
        old.deallocate()
    }
}
