/// Numbers as zip archives write them; nil beyond the end of the bytes.
extension [UInt8] {
    func number16(at offset: Int) -> Int? { littleEndian(at: offset, count: 2).map(Int.init) }

    func number32(at offset: Int) -> Int? { littleEndian(at: offset, count: 4).map(Int.init) }

    /// Nil for a number that no size of this machine reaches, too.
    func number64(at offset: Int) -> Int? { littleEndian(at: offset, count: 8).flatMap { Int(exactly: $0) } }

    private func littleEndian(at offset: Int, count: Int) -> UInt64? {
        guard offset >= 0, offset <= self.count - count else { return nil }
        var value: UInt64 = 0
        for place in (0..<count).reversed() { value = value << 8 | UInt64(self[offset + place]) }
        return value
    }

    /// Nil beyond the end.
    func slice(at offset: Int, count: Int) -> ArraySlice<UInt8>? {
        guard offset >= 0, count >= 0, offset <= self.count - count else { return nil }
        return self[offset..<offset + count]
    }
}
