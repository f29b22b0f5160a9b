internal import ExactArithmetic

/// Reads what `BlobWriter` wrote, and refuses everything else: no bytes make it trap, or take more memory than a small
/// multiple of their number.
struct BlobReader {
    private let bytes: [UInt8]
    private(set) var position = 0

    /// Digits of one number beyond which it was not this program that wrote it; the arithmetic would take seconds.
    static let longestNumber = 1 << 20

    /// - Parameter version: the first byte that the bytes must have.
    init(_ bytes: [UInt8], version: UInt8) throws(BlobDefect) {
        self.bytes = bytes
        guard try code() == version else { throw BlobDefect(kind: .version, offset: 0) }
    }

    func defect(_ kind: BlobDefect.Kind) -> BlobDefect { BlobDefect(kind: kind, offset: position) }

    /// Nothing may follow the last value.
    func end() throws(BlobDefect) {
        guard position == bytes.count else { throw defect(.trailing) }
    }

    mutating func code() throws(BlobDefect) -> UInt8 {
        guard position < bytes.count else { throw defect(.truncated) }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func flag() throws(BlobDefect) -> Bool {
        switch try code() {
        case 0: false
        case 1: true
        default: throw defect(.code)
        }
    }

    /// From 0 up.
    mutating func number() throws(BlobDefect) -> Int {
        guard let value = Int(exactly: try unsigned()) else { throw defect(.number) }
        return value
    }

    /// How many there are of something; small enough that sums over a whole ledger stay far from overflow.
    mutating func count() throws(BlobDefect) -> Int { try index(below: 1 << 31) }

    /// A position in a list of `count` elements.
    mutating func index(below count: Int) throws(BlobDefect) -> Int {
        let value = try number()
        guard value < count else { throw defect(.index) }
        return value
    }

    private mutating func unsigned() throws(BlobDefect) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), through: 63, by: 7) {
            let byte = try code()
            if shift == 63, byte > 1 { break }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw defect(.number)
    }

    private mutating func wide() throws(BlobDefect) -> UInt128 {
        var value: UInt128 = 0
        for shift in stride(from: UInt128(0), through: 126, by: 7) {
            let byte = try code()
            if shift == 126, byte > 3 { break }
            value |= UInt128(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw defect(.number)
    }

    mutating func text() throws(BlobDefect) -> String { try text(length: try number()) }

    mutating func textIfAny() throws(BlobDefect) -> String? {
        let length = try number()
        return length == 0 ? nil : try text(length: length - 1)
    }

    private mutating func text(length: Int) throws(BlobDefect) -> String {
        guard length <= bytes.count - position else { throw defect(.truncated) }
        guard let text = String(validating: bytes[position..<position + length], as: UTF8.self) else {
            throw defect(.text)
        }
        position += length
        return text
    }

    mutating func fraction() throws(BlobDefect) -> Fraction {
        guard let value = try fractionIfAny() else { throw defect(.number) }
        return value
    }

    mutating func fractionIfAny() throws(BlobDefect) -> Fraction? {
        switch try wide() {
        case 0: return nil
        case 1:
            let (numerator, denominator) = (try text(), try text())
            guard max(numerator.utf8.count, denominator.utf8.count) <= Self.longestNumber,
                let value = Fraction(numeratorDigits: numerator, denominatorDigits: denominator)
            else { throw defect(.number) }
            return value
        case let denominator:
            let folded = try wide()
            let numerator = Int128(truncatingIfNeeded: folded >> 1) ^ -Int128(truncatingIfNeeded: folded & 1)
            guard let denominator = Int128(exactly: denominator - 1),
                let value = Fraction(numerator: numerator, denominator: denominator)
            else { throw defect(.number) }
            return value
        }
    }

    /// Every element takes at least a byte, so no length can ask for more room than the bytes justify.
    mutating func list<Element>(
        _ read: (inout BlobReader) throws(BlobDefect) -> Element
    ) throws(BlobDefect) -> [Element] {
        let count = try number()
        guard count <= bytes.count - position else { throw defect(.truncated) }
        var elements: [Element] = []
        elements.reserveCapacity(min(count, 1_024))
        for _ in 0..<count { elements.append(try read(&self)) }
        return elements
    }

    mutating func optional<Value>(
        _ read: (inout BlobReader) throws(BlobDefect) -> Value
    ) throws(BlobDefect) -> Value? {
        try flag() ? try read(&self) : nil
    }

    /// Positions in a list of `count` elements.
    mutating func indices(below count: Int) throws(BlobDefect) -> [Int] {
        try list { (reader) throws(BlobDefect) in try reader.index(below: count) }
    }
}
