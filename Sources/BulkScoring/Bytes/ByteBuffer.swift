/// Bytes that grow at their end, such as the rows of a table on their way into its file.
///
/// The memory has one owner and is freed with it. Beyond the capacity it keeps `slack` bytes, so that short texts are
/// copied as two whole words; every write first makes room, so none leaves the memory.
public struct ByteBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// How many bytes there are.
    public private(set) var count = 0

    private static let slack = 32

    public init() {
        capacity = 4096
        base = .allocate(capacity: capacity + Self.slack)
        base.initialize(repeating: 0, count: capacity + Self.slack)
    }

    deinit { base.deallocate() }

    /// Drops every byte and keeps the memory.
    public mutating func removeAll() { count = 0 }

    /// The bytes, for writing them to a file; the pointer must not leave the closure.
    public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(UnsafeRawBufferPointer(start: base, count: count))
    }

    /// A copy of the bytes.
    public var bytes: [UInt8] { withUnsafeBytes(Array.init) }

    mutating func truncate(to count: Int) {
        precondition(count >= 0 && count <= self.count)
        self.count = count
    }

    /// Where in another buffer a text stands.
    struct Piece: BitwiseCopyable, Sendable {
        var offset: UInt32
        var count: UInt32

        static let empty = Piece(offset: 0, count: 0)
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        base[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ piece: Piece, of texts: borrowing ByteBuffer) {
        let (offset, length) = (Int(piece.offset), Int(piece.count))
        precondition(offset + length <= texts.count)
        reserve(length)
        let (source, target) = (UnsafeRawPointer(texts.base + offset), UnsafeMutableRawPointer(base + count))
        if length <= 16 {
            // Slack on both sides makes whole words safe to read and to write.
            target.storeBytes(of: source.loadUnaligned(as: UInt64.self), as: UInt64.self)
            (target + 8).storeBytes(of: (source + 8).loadUnaligned(as: UInt64.self), as: UInt64.self)
        } else {
            target.copyMemory(from: source, byteCount: length)
        }
        count += length
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        UnsafeMutableRawPointer(base + count).copyMemory(from: source, byteCount: bytes.count)
        count += bytes.count
    }

    mutating func append(_ text: some Sequence<UInt8>) {
        for byte in text { append(byte) }
    }

    /// First byte lowest.
    @inline(__always)
    mutating func append(_ text: ShortText) {
        reserve(16)
        let target = UnsafeMutableRawPointer(base + count)
        target.storeBytes(of: text.first, as: UInt64.self)
        (target + 8).storeBytes(of: text.second, as: UInt64.self)
        count += text.count
    }

    /// A whole number of units of the last decimal place, never negative, such as 8667 with 2 decimals for `86.67`.
    @inline(__always)
    mutating func append(units: Int, decimals: Int) {
        guard units < 100_000_000, decimals < 8 else { return append(manyUnits: units, decimals: decimals) }
        reserve(16)
        let digits = UInt64(truncatingIfNeeded: units).eightDigits
        // Leading zeros go, but one digit stays before the point.
        let zeros = min(digits.trailingZeroBitCount / 8, 7 - decimals)
        let text = (digits + 0x3030_3030_3030_3030) >> UInt64(8 * zeros)
        let length = 8 - zeros
        let target = UnsafeMutableRawPointer(base + count)
        target.storeBytes(of: text, as: UInt64.self)
        count += length
        if decimals == 0 { return }
        let whole = length - decimals
        target.storeBytes(of: text >> UInt64(8 * whole), toByteOffset: whole + 1, as: UInt64.self)
        target.storeBytes(of: UInt8(ascii: "."), toByteOffset: whole, as: UInt8.self)
        count += 1
    }

    @inline(never)
    private mutating func append(manyUnits units: Int, decimals: Int) {
        var rest = UInt(bitPattern: units)
        var reversed: [UInt8] = []
        while rest > 0 || reversed.count <= decimals {
            if reversed.count == decimals, decimals > 0 { reversed.append(UInt8(ascii: ".")) }
            reversed.append(UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0"))
            rest /= 10
        }
        append(reversed.reversed())
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if more > capacity - count { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        let larger = max(count + more, 2 * capacity)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + Self.slack)
        moved.initialize(from: base, count: count)
        (moved + count).initialize(repeating: 0, count: larger + Self.slack - count)
        base.deallocate()
        base = moved
        capacity = larger
    }
}

// One owner at a time, and no shared state behind it.
extension ByteBuffer: @unchecked Sendable {}

extension UInt64 {
    /// The eight decimal digits of a number below 10⁸ as bytes, the first digit lowest: halves, pairs and single digits are
    /// taken apart side by side.
    fileprivate var eightDigits: UInt64 {
        let halves = self / 10_000 | (self % 10_000) << 32
        let hundreds = (halves &* 10_486) >> 20 & 0x0000_007F_0000_007F
        let pairs = hundreds | (halves &- hundreds &* 100) << 16
        let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
        return tens | (pairs &- tens &* 10) << 8
    }
}

/// At most 16 bytes in two words.
struct ShortText: BitwiseCopyable, Sendable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var count = 0
}
