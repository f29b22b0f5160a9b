/// By place among an audit's answers, the key that stood there last in audits of the same checklist.
///
/// Most audits answer in the order of the checklist; comparing eight bytes takes a fraction of reading a key.
struct AnswerKeys: ~Copyable {
    struct Key: BitwiseCopyable {
        /// With its quotes and the sign before them, first byte lowest.
        fileprivate let word: UInt64
        /// The bits of a word that belong to it.
        fileprivate let mask: UInt64
        let count: Int32
        /// Zero or above when it stands anywhere.
        let item: Int32

        /// Stands nowhere.
        fileprivate static let none = Key(word: 1, mask: 0, count: 0, item: -1)

        /// - Parameter place: eight bytes of which may be loaded.
        @inline(__always)
        func stands(at place: UnsafeRawPointer) -> Bool { place.loadUnaligned(as: UInt64.self) & mask == word }
    }

    /// Further answers are looked up each time; at the place behind all of them stands nothing.
    static let places = 128
    /// So many checklists take turns before one is forgotten.
    private static let mostBooks = 4
    private static let stride = places + 1

    private var last: (book: UnsafeMutablePointer<ChecklistBook>, keys: UnsafeMutablePointer<Key>)?
    private var books: [UnsafeMutablePointer<ChecklistBook>] = []
    private var next = 0
    /// Nil until there is something to keep.
    private var keys: UnsafeMutablePointer<Key>?

    deinit { keys?.deallocate() }

    /// Before books of another desk.
    mutating func removeAll() {
        last = nil
        books.removeAll(keepingCapacity: true)
    }

    /// The keys in audits of a checklist, one more than `places`; valid until the next call for another.
    @inline(__always)
    mutating func keys(of book: UnsafeMutablePointer<ChecklistBook>) -> UnsafeMutablePointer<Key> {
        if let last, last.book == book { return last.keys }
        let found = found(of: book)
        last = (book, found)
        return found
    }

    @inline(never)
    private mutating func found(of book: UnsafeMutablePointer<ChecklistBook>) -> UnsafeMutablePointer<Key> {
        let keys = keys ?? .allocate(capacity: Self.mostBooks * Self.stride)
        self.keys = keys
        for (turn, known) in books.enumerated() where known == book { return keys + turn * Self.stride }
        let turn = books.count < Self.mostBooks ? books.count : next % Self.mostBooks
        if turn < books.count { books[turn] = book } else { books.append(book) }
        next = turn + 1
        let own = keys + turn * Self.stride
        own.initialize(repeating: .none, count: Self.stride)
        return own
    }
}

extension AnswerKeys.Key {
    /// Nil for a key that is too long, does not stand between quotes right behind the sign and before its colon, or is for the
    /// careful reader.
    ///
    /// - Parameters:
    ///   - sign: what stands before it, a byte at least behind the beginning of the line.
    ///   - end: behind the colon.
    ///   - item: as the book numbers it, also below zero.
    init?(_ id: Cell, behind sign: UInt8, endingAt end: UnsafeRawPointer, item: Int) {
        guard item >= 0, id.count <= 5, id.start + id.count + 2 == end,
            (id.start - 2).load(as: UInt8.self) == sign
        else { return nil }
        count = Int32(truncatingIfNeeded: id.count + 3)
        self.item = Int32(truncatingIfNeeded: item)
        mask = UInt64.max &>> UInt64(truncatingIfNeeded: 40 - 8 * id.count)
        word = (id.start - 2).loadUnaligned(as: UInt64.self) & mask
    }
}
