internal import ExactArithmetic

/// Writes values one after the other, small ones in one byte.
///
/// Whole numbers stand in groups of seven bits, the lowest first, the top bit saying that more follow; signed ones are
/// folded first (0, −1, 1, −2, …). Texts and lists begin with their length. What may be absent begins with 0 or 1.
///
/// The memory is its own, since an array would be asked at every byte whether somebody else holds it.
struct BlobWriter: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var count = 0
    private var capacity = 2_048

    init(version: UInt8) {
        start = .allocate(capacity: capacity)
        code(version)
    }

    deinit { start.deallocate() }

    /// What was written so far.
    var bytes: [UInt8] { [UInt8](UnsafeBufferPointer(start: start, count: count)) }

    mutating func code(_ value: UInt8) {
        reserve(1)
        put(value)
    }

    mutating func flag(_ value: Bool) { code(value ? 1 : 0) }

    mutating func number(_ value: Int) {
        reserve(Self.longestNumber)
        putNumber(UInt64(bitPattern: Int64(value)))
    }

    mutating func text(_ value: String) {
        number(value.utf8.count)
        putText(value)
    }

    mutating func textIfAny(_ value: String?) {
        guard let value else { return flag(false) }
        number(value.utf8.count + 1)
        putText(value)
    }

    /// The denominator, from 2 on, then the folded numerator; 0 is no value, 1 stands before digits of any length.
    mutating func fraction(_ value: Fraction?) {
        if let (numerator, denominator) = value?.ratio {
            reserve(2 * Self.longestNumber)
            putWide(UInt128(truncatingIfNeeded: denominator) + 1)
            putWide(UInt128(truncatingIfNeeded: (numerator << 1) ^ (numerator >> 127)))
        } else if let digits = value?.ratioDigits {
            code(1)
            text(digits.numerator)
            text(digits.denominator)
        } else {
            code(0)
        }
    }

    mutating func list<Element>(_ elements: [Element], _ write: (inout BlobWriter, Element) -> Void) {
        number(elements.count)
        // Lent from where they stand: copies of large values cost more than writing them.
        elements.withUnsafeBufferPointer { buffer in
            for index in buffer.indices { write(&self, buffer[index]) }
        }
    }

    mutating func optional<Value>(_ value: Value?, _ write: (inout BlobWriter, Value) -> Void) {
        flag(value != nil)
        if let value { write(&self, value) }
    }

    mutating func numbers(_ values: [Int]) { list(values) { $0.number($1) } }
}

/// The only places that touch the memory; each is told beforehand how much room is needed.
extension BlobWriter {
    /// Bytes of 128 bits in groups of seven.
    private static let longestNumber = 19

    private mutating func reserve(_ more: Int) {
        if capacity - count < more { grow(more) }
    }

    private mutating func grow(_ more: Int) {
        capacity = 2 * capacity + more
        let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        grown.update(from: start, count: count)
        start.deallocate()
        start = grown
    }

    private mutating func put(_ byte: UInt8) {
        start[count] = byte
        count += 1
    }

    private mutating func putNumber(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            put(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        put(UInt8(truncatingIfNeeded: rest))
    }

    private mutating func putWide(_ value: UInt128) {
        var rest = value
        while rest > UInt128(UInt64.max) {
            put(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        putNumber(UInt64(truncatingIfNeeded: rest))
    }

    private mutating func putText(_ value: String) {
        reserve(value.utf8.count)
        let room = UnsafeMutableBufferPointer(start: start + count, count: value.utf8.count)
        count += room.initialize(fromContentsOf: value.utf8)
    }
}
