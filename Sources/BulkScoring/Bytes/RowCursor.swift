/// Writes one row into room that a `ByteBuffer` has made for it.
///
/// Beyond the room there are `ByteBuffer.slack` bytes, so that texts are copied in whole steps.
struct RowCursor {
    private(set) var next: UnsafeMutableRawPointer
    private let end: UnsafeMutableRawPointer

    /// Bytes of the longest number with its point.
    static let longestNumber = 24

    init(_ start: UnsafeMutableRawPointer, room: Int) {
        next = start
        end = start + room
    }

    /// Goes on behind bytes that are there now.
    @inline(__always)
    mutating func advance(_ count: Int) {
        next += count
        precondition(next <= end)
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        next.storeBytes(of: byte, as: UInt8.self)
        advance(1)
    }

    /// - Parameter usual: bytes that are copied in any case, 16, 32, 48 or 64: the fewest that hold most texts of the kind.
    @inline(__always)
    mutating func append(_ piece: ByteBuffer.Piece, of texts: borrowing ByteBuffer, usual: Int = 16) {
        let (source, length) = (texts.start(of: piece), Int(piece.count))
        precondition(length <= next.distance(to: end))
        // Slack on both sides makes whole steps safe to read and to write.
        copyStep(0, from: source)
        if usual > 16 { copyStep(16, from: source) }
        if usual > 32 { copyStep(32, from: source) }
        if usual > 48 { copyStep(48, from: source) }
        if length > usual { copySteps(from: usual, to: length, of: source) }
        next += length
    }

    /// Out of line: most texts are of usual length.
    @inline(never)
    private func copySteps(from first: Int, to length: Int, of source: UnsafeRawPointer) {
        for offset in stride(from: first, to: length, by: 16) { copyStep(offset, from: source) }
    }

    @inline(__always)
    private func copyStep(_ offset: Int, from source: UnsafeRawPointer) {
        let step = source.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        next.storeBytes(of: step, toByteOffset: offset, as: SIMD16<UInt8>.self)
    }

    @inline(__always)
    mutating func append(_ text: LongText) { append(text, first: text.count) }

    /// Only its beginning.
    @inline(__always)
    mutating func append(_ text: LongText, first count: Int32) {
        next.storeBytes(of: text.bytes.0, as: SIMD16<UInt8>.self)
        next.storeBytes(of: text.bytes.1, toByteOffset: 16, as: SIMD16<UInt8>.self)
        next.storeBytes(of: text.bytes.2, toByteOffset: 32, as: SIMD16<UInt8>.self)
        next.storeBytes(of: text.bytes.3, toByteOffset: 48, as: SIMD16<UInt8>.self)
        advance(Int(count))
    }

    /// What was written since `start`, which was `next` then; nil when it is too long.
    func text(since start: UnsafeMutableRawPointer) -> LongText? {
        // Slack is behind the room, so that more than was written may be read.
        LongText(start, count: start.distance(to: next))
    }

    /// First byte lowest.
    @inline(__always)
    mutating func append(_ text: ShortText) {
        next.storeBytes(of: text.first, as: UInt64.self)
        (next + 8).storeBytes(of: text.second, as: UInt64.self)
        advance(text.count)
    }

    /// A whole number of units of the last decimal place, never negative, such as 8667 with 2 decimals for `86.67`.
    @inline(__always)
    mutating func append(units: Int, decimals: Int) {
        guard units < 100_000_000, decimals < 8 else { return append(manyUnits: units, decimals: decimals) }
        let digits = UInt64(truncatingIfNeeded: units).eightDigits
        // Leading zeros go, but one digit stays before the point.
        let zeros = min(digits.trailingZeroBitCount / 8, 7 - decimals)
        let text = (digits + 0x3030_3030_3030_3030) >> UInt64(8 * zeros)
        let length = 8 - zeros
        next.storeBytes(of: text, as: UInt64.self)
        if decimals == 0 { return advance(length) }
        let whole = length - decimals
        next.storeBytes(of: text >> UInt64(8 * whole), toByteOffset: whole + 1, as: UInt64.self)
        next.storeBytes(of: UInt8(ascii: "."), toByteOffset: whole, as: UInt8.self)
        advance(length + 1)
    }

    /// A whole number, never negative.
    @inline(__always)
    mutating func append(number: Int) {
        guard number < 10 else { return append(units: number, decimals: 0) }
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
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
        for byte in reversed.reversed() { append(byte) }
    }
}

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
