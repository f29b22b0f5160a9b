internal import CByteMasks

/// Where the cells and rows of a piece of plain CSV end.
///
/// Sixty-four bytes are looked at together: one bit for each that ends a cell, and the places of the bits are written down
/// without a branch for each.
struct SeparatorIndex: ~Copyable {
    /// What was met besides separators and line feeds.
    struct Marks: OptionSet {
        let rawValue: UInt8
        static let quote = Marks(rawValue: 1)
        static let carriageReturn = Marks(rawValue: 2)
        /// NUL and other characters that no text has.
        static let control = Marks(rawValue: 4)
    }

    /// Offsets of separators and line feeds.
    private(set) var ends: UnsafeMutablePointer<UInt32>
    /// For each row the place in `ends` where its first cell's end stands, and whether the row holds a quote; one more for
    /// the end of the last row.
    private var rows: UnsafeMutablePointer<UInt32>
    private(set) var rowCount = 0
    /// Places that there is room for in each.
    private var endCapacity: Int
    private var rowCapacity: Int
    private let separator: UInt8

    private static let quoted: UInt32 = 1 << 31
    /// Places are written this many at a time, some of them beyond the last.
    private static let step = 8

    init(separator: UInt8) {
        self.separator = separator
        endCapacity = 1 << 12
        rowCapacity = 1 << 10
        ends = .allocate(capacity: endCapacity)
        rows = .allocate(capacity: rowCapacity)
    }

    deinit {
        ends.deallocate()
        rows.deallocate()
    }

    /// The place in `ends` of the end of a row's first cell; of the row after the last, where it would stand.
    @inline(__always) func first(_ row: Int) -> Int { Int(rows[row] & ~Self.quoted) }

    @inline(__always) func holdsQuote(_ row: Int) -> Bool { rows[row] & Self.quoted != 0 }

    /// Where a row begins.
    @inline(__always) func start(_ row: Int) -> Int { row == 0 ? 0 : Int(ends[first(row) &- 1]) &+ 1 }

    /// Indexes the rows of `bytes`, behind which `PaddedBytes.padding` bytes may be loaded; a last row without a line feed
    /// ends at the end.
    ///
    /// - Parameter bytes: less than 2 GB.
    mutating func scan(_ bytes: UnsafeRawBufferPointer) -> Marks {
        rowCount = 0
        rows[0] = 0
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return [] }
        var (ends, rows) = (ends, rows)
        let separator = separator
        var (found, row, marks) = (0, 0, Marks())
        var offset = 0
        while offset < bytes.count {
            // Every byte may end a cell and a row, and the end of the last is one more.
            if found &+ 64 &+ Self.step >= endCapacity || row &+ 66 >= rowCapacity {
                grow(found, row)
                (ends, rows) = (self.ends, self.rows)
            }
            var masks = cellEnds(start + offset, separator)
            let left = bytes.count &- offset
            if left < 64 { masks.keep(first: UInt64(left)) }
            var hits = masks.ends
            let next = found &+ hits.nonzeroBitCount
            while found < next {
                for place in 0..<Self.step {
                    ends[found &+ place] = UInt32(truncatingIfNeeded: offset &+ hits.trailingZeroBitCount)
                    hits &= hits &- 1
                }
                found &+= Self.step
            }
            found = next
            let firstRow = row
            var feeds = masks.feeds
            while feeds != 0 {
                let upToFeed = feeds ^ (feeds &- 1)
                row &+= 1
                rows[row] = UInt32(truncatingIfNeeded: next &- (masks.ends & ~upToFeed).nonzeroBitCount)
                feeds &= feeds &- 1
            }
            if masks.holdsMore { marks.formUnion(note(at: start + offset, count: left, firstRow: firstRow)) }
            offset &+= 64
        }
        if start.load(fromByteOffset: bytes.count - 1, as: UInt8.self) != 0x0A {
            ends[found] = UInt32(bytes.count)
            row += 1
            rows[row] = UInt32(found + 1)
        }
        rowCount = row
        return marks
    }

    /// Notes what stands in up to sixty-four bytes besides cells and their ends.
    ///
    /// - Parameter firstRow: to which the first of the bytes belongs.
    private mutating func note(at start: UnsafeRawPointer, count: Int, firstRow: Int) -> Marks {
        var marks = Marks()
        let masks = byteMasks(start, separator)
        var rare = count < 64 ? masks.rare & ((1 &<< UInt64(count)) &- 1) : masks.rare
        while rare != 0 {
            switch start.load(fromByteOffset: rare.trailingZeroBitCount, as: UInt8.self) {
            case UInt8(ascii: "\""):
                marks.insert(.quote)
                let before = rare ^ (rare &- 1)
                rows[firstRow + (masks.feeds & before).nonzeroBitCount] |= Self.quoted
            case 0x0D: marks.insert(.carriageReturn)
            default: marks.insert(.control)
            }
            rare &= rare &- 1
        }
        return marks
    }

    /// Makes room behind what there is.
    @inline(never)
    private mutating func grow(_ found: Int, _ row: Int) {
        if found + 64 + Self.step >= endCapacity { Self.double(&ends, &endCapacity, keeping: found) }
        if row + 66 >= rowCapacity { Self.double(&rows, &rowCapacity, keeping: row + 1) }
    }

    private static func double(_ places: inout UnsafeMutablePointer<UInt32>, _ capacity: inout Int, keeping count: Int)
    {
        let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity * 2)
        larger.update(from: places, count: count)
        places.deallocate()
        places = larger
        capacity *= 2
    }
}

extension CellEnds {
    fileprivate mutating func keep(first count: UInt64) {
        let kept = (1 &<< count) &- 1
        ends &= kept
        feeds &= kept
    }
}
