/// Where the cells and rows of a piece of plain CSV end.
///
/// Eight bytes are looked at together: subtracting from each byte with its top bit set tells which are below `-`, and almost
/// nothing but separators and line breaks is. Only those are looked at one by one, without a branch.
struct SeparatorIndex: ~Copyable {
    /// What was met besides separators and line feeds.
    struct Marks: OptionSet {
        let rawValue: UInt8
        static let quote = Marks(rawValue: 2)
        static let carriageReturn = Marks(rawValue: 4)
        /// NUL and other characters that no text has.
        static let control = Marks(rawValue: 8)
    }

    /// Offsets of separators and line feeds.
    private(set) var ends: UnsafeMutablePointer<UInt32>
    /// For each row the place in `ends` where its first cell's end stands; one more for the end of the last row.
    private(set) var rows: UnsafeMutablePointer<UInt32>
    private(set) var rowCount = 0
    private var capacity: Int
    private let kinds: UnsafeMutablePointer<UInt8>
    private let separator: UInt8

    init(separator: UInt8) {
        self.separator = separator
        capacity = 1 << 12
        ends = .allocate(capacity: capacity)
        rows = .allocate(capacity: capacity)
        kinds = .allocate(capacity: 256)
        kinds.initialize(repeating: 0, count: 256)
        for byte in 0..<0x20 { kinds[byte] = Marks.control.rawValue }
        kinds[0x09] = 0
        kinds[0x0A] = 0x11
        kinds[0x0D] = Marks.carriageReturn.rawValue
        kinds[Int(UInt8(ascii: "\""))] = Marks.quote.rawValue
        kinds[Int(separator)] = 0x01
    }

    deinit {
        ends.deallocate()
        rows.deallocate()
        kinds.deallocate()
    }

    /// Indexes the rows of `bytes`, behind which sixteen bytes may be loaded; a last row without a line feed ends at the end.
    ///
    /// - Parameter bytes: less than 4 GB.
    mutating func scan(_ bytes: UnsafeRawBufferPointer) -> Marks {
        rowCount = 0
        rows[0] = 0
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return [] }
        if capacity < bytes.count + 8 { grow(to: bytes.count + 8) }
        let (ends, rows, kinds) = (ends, rows, kinds)
        let repeated = UInt64(separator) &* 0x0101_0101_0101_0101
        var (found, row, marks) = (0, 0, UInt8(0))
        var offset = 0
        while offset < bytes.count {
            let word = start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            var hits = Self.below(word) | Self.zeros(word ^ repeated)
            let left = bytes.count &- offset
            if left < 8 { hits &= (1 &<< UInt64(truncatingIfNeeded: left &<< 3)) &- 1 }
            while hits != 0 {
                let place = offset &+ (hits.trailingZeroBitCount &>> 3)
                let kind = kinds[Int(start.load(fromByteOffset: place, as: UInt8.self))]
                ends[found] = UInt32(truncatingIfNeeded: place)
                found &+= Int(kind & 1)
                rows[row &+ 1] = UInt32(truncatingIfNeeded: found)
                row &+= Int(kind &>> 4)
                marks |= kind
                hits &= hits &- 1
            }
            offset &+= 8
        }
        if start.load(fromByteOffset: bytes.count - 1, as: UInt8.self) != 0x0A {
            ends[found] = UInt32(bytes.count)
            row += 1
            rows[row] = UInt32(found + 1)
        }
        rowCount = row
        return Marks(rawValue: marks & 0x0E)
    }

    /// The top bit of each byte below `-`.
    @inline(__always) private static func below(_ word: UInt64) -> UInt64 {
        let top: UInt64 = 0x8080_8080_8080_8080
        return ~((word | top) &- 0x2D2D_2D2D_2D2D_2D2D) & ~word & top
    }

    /// The top bit of each byte that is 0.
    @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        return ~(((word & low) &+ low) | word | low)
    }

    private mutating func grow(to needed: Int) {
        capacity = max(needed, capacity * 2)
        ends.deallocate()
        rows.deallocate()
        ends = .allocate(capacity: capacity)
        rows = .allocate(capacity: capacity)
        rows[0] = 0
    }
}
