/// Numbers texts 0, 1, 2 … in the order in which they are first met, in little more memory than their bytes.
package final class TextNumbers {
    // One value, so that a look-up asks only once whether somebody else is using it.
    private var table = Table()

    package init() {}

    /// The number of a text, and whether it was met before.
    package func number(of text: String) -> (number: Int, isKnown: Bool) { table.number(of: text) }
}

private struct Table: ~Copyable {
    /// A slot holds the number of a text and half of its hash; −1 while it is free.
    private var slots = [Int64](repeating: -1, count: 16)
    /// By number, where its bytes begin in `texts`; one more for the end of the last.
    private var starts = [0]
    private var texts = PaddedBytes(capacity: 1 << 10)
    private var scratch = PaddedBytes(capacity: 1 << 10)

    private var count: Int { starts.count - 1 }

    /// The number of a text, and whether it was met before.
    mutating func number(of text: String) -> (number: Int, isKnown: Bool) {
        scratch.removeAll()
        var text = text
        text.withUTF8 { scratch.append(UnsafeRawBufferPointer($0)) }
        let cell = Cell(UnsafeRawPointer(scratch.start), scratch.count)
        let hash = cell.hash
        var position = place(of: hash)
        while slots[position] >= 0 {
            if slots[position] >> 32 == tag(of: hash) {
                let number = Int(slots[position] & 0xFFFF_FFFF)
                if self.cell(number).equals(cell) { return (number, true) }
            }
            position = (position + 1) & (slots.count - 1)
        }
        slots[position] = tag(of: hash) << 32 | Int64(count)
        texts.append(cell.bytes)
        starts.append(texts.count)
        if count * 4 > slots.count * 3 { grow() }
        return (count - 1, false)
    }

    private func cell(_ number: Int) -> Cell {
        Cell(UnsafeRawPointer(texts.start) + starts[number], starts[number + 1] - starts[number])
    }

    private func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

    /// From the other half of the hash, never negative.
    private func tag(of hash: UInt64) -> Int64 { Int64(hash >> 33) }

    private mutating func grow() {
        slots = [Int64](repeating: -1, count: 2 * slots.count)
        for number in 0..<count {
            let hash = cell(number).hash
            var position = place(of: hash)
            while slots[position] >= 0 { position = (position + 1) & (slots.count - 1) }
            slots[position] = tag(of: hash) << 32 | Int64(number)
        }
    }
}
