internal import CByteMasks

/// Numbers texts 0, 1, 2 … in the order in which they are first met, in little more memory than their bytes.
package final class TextNumbers {
    // One value, so that many look-ups ask only once whether somebody else is using it.
    private var table = Table()

    package init() {}

    /// The numbers of several texts: of one that was met before, also among them, its complement (`~`).
    ///
    /// - Parameters:
    ///   - texts: one behind the other, from the first byte on.
    ///   - end: where each of them ends.
    package func numbers(of texts: UnsafeRawBufferPointer, count: Int, end: (Int) -> Int) -> [Int] {
        table.numbers(of: texts, count: count, end: end)
    }
}

private struct Table: ~Copyable {
    /// A slot holds the number of a text and half of its hash, which tells its place; −1 while it is free.
    private var slots: UnsafeMutablePointer<Int64>
    private var mask = (1 << 8) - 1
    /// By number, where its bytes begin in `texts`; one more for the end of the last.
    private var starts = [0]
    private var texts = PaddedBytes(capacity: 1 << 10)
    /// Those that are being looked up.
    private var asked = PaddedBytes(capacity: 0)
    private let secrets = ShortText.secret()

    init() {
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: -1, count: mask + 1)
    }

    deinit { slots.deallocate() }

    private var count: Int { starts.count - 1 }

    mutating func numbers(of texts: UnsafeRawBufferPointer, count: Int, end: (Int) -> Int) -> [Int] {
        asked.removeAll()
        asked.append(texts)
        let base = UnsafeRawPointer(asked.start)
        return [Int](unsafeUninitializedCapacity: count) { numbers, known in
            // Of many texts at once the memory in which they are looked up comes sooner than of one after the other; so first
            // there are their hashes.
            var start = 0
            for index in 0..<count {
                let end = end(index)
                precondition(start <= end && end <= texts.count)
                let hash = Cell(base + start, end &- start).hash(secrets)
                prefetchLine(slots + place(of: Self.tag(of: hash)))
                numbers.initializeElement(at: index, to: Int(Self.tag(of: hash)))
                start = end
            }
            start = 0
            for index in 0..<count {
                let end = end(index)
                precondition(start <= end && end <= texts.count)
                numbers[index] = number(of: Cell(base + start, end &- start), tag: Int64(numbers[index]))
                start = end
            }
            known = count
        }
    }

    /// The number of a text, or its complement when it was met before.
    private mutating func number(of text: Cell, tag: Int64) -> Int {
        var position = place(of: tag)
        while slots[position] >= 0 {
            let slot = slots[position]
            let number = Int(slot & 0xFFFF_FFFF)
            if slot &>> 32 == tag, cell(number).equals(text) { return ~number }
            position = (position &+ 1) & mask
        }
        let number = count
        slots[position] = tag &<< 32 | Int64(number)
        texts.append(text)
        starts.append(texts.count)
        if (number &+ 1) &* 4 > mask &* 3 { grow() }
        return number
    }

    /// Thirty-one bits of a hash.
    @inline(__always)
    private static func tag(of hash: UInt64) -> Int64 { Int64(truncatingIfNeeded: hash &>> 33) }

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
