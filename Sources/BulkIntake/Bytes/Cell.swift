/// A piece of bytes in memory that outlives it. The sixteen bytes behind its end may be loaded, whatever they are.
struct Cell {
    let start: UnsafeRawPointer
    let count: Int

    init(_ start: UnsafeRawPointer, _ count: Int) {
        self.start = start
        self.count = count
    }

    var isEmpty: Bool { count == 0 }
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Its first bytes as one number, up to eight of them.
    @inline(__always) var word: UInt64 {
        // The shift by 64 bits leaves nothing of the 1; no branch, since lengths are hard to foresee.
        start.loadUnaligned(as: UInt64.self) & (UInt64(1) << UInt64(truncatingIfNeeded: min(count, 8) &<< 3) &- 1)
    }

    @inline(__always) func equals(_ other: Cell) -> Bool {
        if count != other.count { return false }
        var offset = 0
        while offset &+ 8 <= count {
            if start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                != other.start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            {
                return false
            }
            offset &+= 8
        }
        let rest = count &- offset
        if rest == 0 { return true }
        return Cell(start + offset, rest).word == Cell(other.start + offset, rest).word
    }

    /// A number that all bytes have a part in, of which nobody who does not know the secrets can tell texts that have the same.
    @inline(__always) func hash(_ secrets: ShortText) -> UInt64 {
        var hash = secrets.word
        var offset = 0
        while count &- offset >= 16 {
            hash = Self.folded(
                start.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ hash,
                start.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self) ^ secrets.rest)
            offset &+= 16
        }
        // Fewer than sixteen bytes, with their number.
        let end = ShortText(start + offset, UInt64(truncatingIfNeeded: count &- offset))
        return Self.folded(end.word ^ hash, end.rest ^ secrets.rest)
    }

    @inline(__always) private static func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = one.multipliedFullWidth(by: other)
        return product.high ^ product.low
    }
}
