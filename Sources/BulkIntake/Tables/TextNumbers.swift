/// Numbers texts 0, 1, 2 … in the order in which they are first met, in little more memory than their bytes.
package final class TextNumbers {
    // One value, so that a look-up asks only once whether somebody else is using it.
    private var table = Table()

    package init() {}

    /// The number of a text, and whether it was met before.
    package func number(of text: String) -> (number: Int, isKnown: Bool) { table.number(of: text) }
}

private struct Table: ~Copyable {
    /// A slot holds the number of a text and half of its hash, which tells its place; −1 while it is free.
    private var slots = [Int64](repeating: -1, count: 16)
    /// By number, where its bytes begin in `texts`; one more for the end of the last.
    private var starts = [0]
    private var texts = PaddedBytes(capacity: 1 << 10)

    private var count: Int { starts.count - 1 }

    /// The number of a text, and whether it was met before.
    mutating func number(of text: String) -> (number: Int, isKnown: Bool) {
        let start = texts.count
        var text = text
        text.withUTF8 { texts.append(UnsafeRawBufferPointer($0)) }
        let cell = Cell(UnsafeRawPointer(texts.start) + start, texts.count - start)
        let tag = Int64(cell.hash >> 33)
        var position = place(of: tag)
        while slots[position] >= 0 {
            if slots[position] >> 32 == tag {
                let number = Int(slots[position] & 0xFFFF_FFFF)
                if self.cell(number).equals(cell) {
                    texts.truncate(to: start)
                    return (number, true)
                }
            }
            position = (position + 1) & (slots.count - 1)
        }
        slots[position] = tag << 32 | Int64(count)
        starts.append(texts.count)
        if count * 4 > slots.count * 3 { grow() }
        return (count - 1, false)
    }

    private func cell(_ number: Int) -> Cell {
        Cell(UnsafeRawPointer(texts.start) + starts[number], starts[number + 1] - starts[number])
    }

    /// - Parameter tag: 31 bits of the hash, more than there are places.
    private func place(of tag: Int64) -> Int { Int(tag) & (slots.count - 1) }

    private mutating func grow() {
        let old = slots
        slots = [Int64](repeating: -1, count: 2 * old.count)
        for slot in old where slot >= 0 {
            var position = place(of: slot >> 32)
            while slots[position] >= 0 { position = (position + 1) & (slots.count - 1) }
            slots[position] = slot
        }
    }
}
