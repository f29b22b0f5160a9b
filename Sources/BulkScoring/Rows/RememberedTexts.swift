/// Numbers that a part of a row is made of.
protocol RowNumbers: BitwiseCopyable, Equatable, Sendable {
    /// Any that no row has.
    init()

    /// All of them mixed, best in the upper bits.
    var hash: UInt { get }
}

/// Parts of rows by their numbers: many rows share theirs, and copying takes a fraction of dividing and writing digits.
///
/// It begins small, for runs of a few audits, and grows where there are many different ones.
struct RememberedTexts<Numbers: RowNumbers, Written: BitwiseCopyable & Sendable>: ~Copyable {
    struct Entry: BitwiseCopyable, Sendable {
        fileprivate(set) var numbers = Numbers()
        fileprivate(set) var written: Written
    }

    private var entries: Scratch<Entry>
    /// A power of two, and how far hashes are shifted to come below it.
    private var size = 64
    private var shift: UInt = 58
    private var count = 0
    private let blank: Entry
    private let largest: Int

    /// Where the same numbers may stand: places near each other.
    private static var places: Range<Int> { 0..<4 }

    /// - Parameters:
    ///   - blank: stands where nothing is remembered yet.
    ///   - largest: number of entries that the processor's cache holds.
    init(blank: Written, largest: Int) {
        self.blank = Entry(written: blank)
        self.largest = largest
        entries = Scratch(size, filledWith: self.blank)
    }

    /// Nil when nothing is remembered of these numbers; good until the next call of `keep`.
    @inline(__always)
    mutating func entry(of numbers: Numbers) -> UnsafeMutablePointer<Entry>? {
        let first = Int(bitPattern: numbers.hash &>> shift)
        let entry = entries.place(of: Int32(truncatingIfNeeded: first))
        return entry.pointee.numbers == numbers ? entry : self.entry(of: numbers, near: first)
    }

    @inline(never)
    private mutating func entry(of numbers: Numbers, near first: Int) -> UnsafeMutablePointer<Entry>? {
        for step in Self.places where entries[first ^ step].numbers == numbers {
            return entries.place(of: Int32(truncatingIfNeeded: first ^ step))
        }
        return nil
    }

    /// Remembers a part; where there is no room, it takes the place of another.
    @inline(never)
    mutating func keep(_ written: Written, of numbers: Numbers) {
        if 2 * count > size, size < largest { grow() }
        let first = Int(bitPattern: numbers.hash &>> shift)
        let free = Self.places.first { entries[first ^ $0].numbers == blank.numbers }
        if free != nil { count += 1 }
        entries[first ^ (free ?? 0)] = Entry(numbers: numbers, written: written)
    }

    private mutating func grow() {
        size *= 2
        shift -= 1
        count = 0
        entries = Scratch(size, filledWith: blank)
    }
}
