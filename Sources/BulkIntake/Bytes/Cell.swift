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

    @inline(__always) var hash: UInt64 {
        var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        var offset = 0
        while offset &+ 8 <= count {
            hash = (hash ^ start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
            hash ^= hash &>> 32
            offset &+= 8
        }
        if offset < count {
            hash = (hash ^ Cell(start + offset, count &- offset).word) &* 0xD6E8_FEB8_6659_FD93
            hash ^= hash &>> 32
        }
        return hash
    }
}
