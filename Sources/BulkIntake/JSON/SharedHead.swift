/// What stood between the id and the dealer in the last head of the usual shape: audits of one file mostly share it.
struct SharedHead: ~Copyable {
    private var piece = PaddedBytes(capacity: 0)
    private var book: UnsafeMutablePointer<ChecklistBook>?

    private static let longest = 256

    /// Before books of another desk.
    mutating func forget() { book = nil }

    /// Remembers it.
    ///
    /// - Parameters:
    ///   - audit: in a line from `start` to `end`, so that texts with escapes stand elsewhere.
    ///   - book: that its checklist and version name.
    mutating func keep(
        _ audit: KeyedAudit, from start: UnsafeRawPointer, to end: UnsafeRawPointer,
        book: UnsafeMutablePointer<ChecklistBook>
    ) {
        self.book = nil
        let first = audit.id.start + audit.id.count
        guard audit.id.start > start, first < audit.dealer.start, audit.dealer.start < end else { return }
        let count = first.distance(to: audit.dealer.start)
        guard (8...Self.longest).contains(count) else { return }
        piece.removeAll()
        piece.append(UnsafeRawBufferPointer(start: first, count: count))
        self.book = book
    }

    /// The book of an audit when the same stands at a place, and how long it is.
    @inline(__always)
    func book(at place: UnsafeRawPointer) -> (book: UnsafeMutablePointer<ChecklistBook>, count: Int)? {
        guard let book, Cell(piece.start, piece.count).isBeginning(at: place) else { return nil }
        return (book, piece.count)
    }
}

extension Cell {
    /// True when bytes begin with these, eight or more; no more is loaded than eight bytes beyond the first that differ.
    @inline(__always)
    fileprivate func isBeginning(at place: UnsafeRawPointer) -> Bool {
        var offset = 0
        while offset < count {
            let next = min(offset, count &- 8)
            let word = place.loadUnaligned(fromByteOffset: next, as: UInt64.self)
            if word != start.loadUnaligned(fromByteOffset: next, as: UInt64.self) { return false }
            offset &+= 8
        }
        return true
    }
}
