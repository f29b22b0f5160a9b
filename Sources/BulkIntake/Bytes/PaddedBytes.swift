internal import Glibc

/// Bytes of a thread's own, with room behind the last one, so that whole words may be loaded anywhere in them.
package struct PaddedBytes: ~Copyable {
    /// How many bytes beyond the end may be loaded, whatever they are.
    static let padding = 64

    private(set) var start: UnsafeMutableRawPointer
    private(set) package var count = 0
    private var capacity: Int

    package init(capacity: Int = 1 << 16) {
        self.capacity = max(capacity, 1 << 10)
        start = .allocate(byteCount: self.capacity + Self.padding, alignment: 16)
        memset(start, 0, Self.padding)
    }

    deinit { start.deallocate() }

    package mutating func removeAll() { count = 0 }

    /// Room for `extra` more bytes behind the present ones.
    package mutating func reserve(_ extra: Int) {
        let needed = count + extra
        guard needed > capacity else { return }
        let larger = max(needed, capacity * 2)
        let moved = UnsafeMutableRawPointer.allocate(byteCount: larger + Self.padding, alignment: 16)
        moved.copyMemory(from: start, byteCount: count)
        memset(moved + count, 0, Self.padding)
        start.deallocate()
        start = moved
        capacity = larger
    }

    package mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
        reserve(bytes.count)
        (start + count).copyMemory(from: base, byteCount: bytes.count)
        count += bytes.count
        memset(start + count, 0, Self.padding)
    }

    /// The same for a few bytes, sixteen at a time: there is room behind them here and there.
    @inline(__always)
    mutating func append(_ cell: Cell) {
        reserve(cell.count)
        var offset = 0
        while offset < cell.count {
            let piece = cell.start.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
            (start + count + offset).storeBytes(of: piece, as: SIMD16<UInt8>.self)
            offset &+= 16
        }
        count &+= cell.count
    }

    package mutating func append(byte: UInt8) {
        withUnsafeBytes(of: byte) { append($0) }
    }

    /// Takes what `read` puts into the room behind the present bytes and reports as its number; at most `most`.
    package mutating func append<Failure>(
        most: Int, reading read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
    ) throws(Failure) -> Int {
        reserve(most)
        let found = try read(UnsafeMutableRawBufferPointer(start: start + count, count: most))
        count += min(most, max(0, found))
        memset(start + count, 0, Self.padding)
        return found
    }

    /// The bytes; valid until the next change.
    package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }
}
