/// Bytes that grow at their end, such as the rows of a table on their way into its file.
///
/// The memory has one owner and is freed with it. Beyond the capacity it keeps `slack` bytes, so that texts are copied in
/// whole steps; every write first makes room, so none leaves the memory.
public struct ByteBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// How many bytes there are.
    public private(set) var count = 0

    static let slack = 64

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
        var row = row(most: Int(piece.count))
        row.append(piece, of: texts)
        end(row)
    }

    /// A piece's bytes, with `slack` bytes behind them that may be loaded.
    @inline(__always)
    func start(of piece: Piece) -> UnsafeRawPointer {
        precondition(Int(piece.offset) + Int(piece.count) <= count)
        return UnsafeRawPointer(base + Int(piece.offset))
    }

    /// Room for a row of at most so many bytes; nothing else may be appended before it is ended.
    @inline(__always)
    mutating func row(most: Int) -> RowCursor {
        reserve(most)
        return RowCursor(UnsafeMutableRawPointer(base + count), room: most)
    }

    /// Appends what was written into the room.
    @inline(__always)
    mutating func end(_ row: RowCursor) { count = UnsafeRawPointer(base).distance(to: row.next) }

    /// One of its own pieces once more.
    mutating func append(again piece: Piece) {
        reserve(Int(piece.count))
        var row = RowCursor(UnsafeMutableRawPointer(base + count), room: Int(piece.count))
        row.append(piece, of: self)
        end(row)
    }

    /// What was appended since there were `start` bytes; nil when it is too long.
    func text(since start: Int) -> LongText? {
        precondition(0...count ~= start)
        return LongText(UnsafeRawPointer(base + start), count: count - start)
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

    @inline(__always)
    mutating func append(_ text: ShortText) {
        var row = row(most: 16)
        row.append(text)
        end(row)
    }

    /// A whole number of units of the last decimal place, as `RowCursor` writes it.
    ///
    /// Out of line: one row of an audit holds many, and its code would push that of others out of the processor's cache.
    @inline(never)
    mutating func append(units: Int, decimals: Int) {
        var row = row(most: RowCursor.longestNumber)
        row.append(units: units, decimals: decimals)
        end(row)
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if more > capacity &- count { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        let larger = max(count + more, capacity + capacity / 2)
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
