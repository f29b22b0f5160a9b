/// Working memory of one thread: a row of plain values that is made once and used for every audit.
///
/// One value owns it and it is freed with that value; every index is checked, or for a whole loop all of them at once.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
    private var memory: Memory
    // Of `memory`, which lives as long; the filler stands behind the last element.
    private var base: UnsafeMutablePointer<Element>
    private(set) var capacity: Int

    init(_ count: Int, filledWith filler: Element) {
        capacity = max(1, count)
        base = .allocate(capacity: capacity + 1)
        base.initialize(repeating: filler, count: capacity + 1)
        memory = Memory(UnsafeMutableRawPointer(base))
    }

    /// Makes room for so many elements and keeps those that are there.
    mutating func reserve(_ count: Int) {
        if count > capacity { grow(to: count) }
    }

    @inline(never)
    private mutating func grow(to count: Int) {
        let larger = max(count, 2 * capacity)
        let filler = base[capacity]
        let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger + 1)
        moved.initialize(from: base, count: capacity)
        (moved + capacity).initialize(repeating: filler, count: larger + 1 - capacity)
        base = moved
        capacity = larger
        memory = Memory(UnsafeMutableRawPointer(moved))
    }

    subscript(index: Int) -> Element {
        @inline(__always) get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: capacity))
            return base[index]
        }
        @inline(__always) nonmutating set {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: capacity))
            base[index] = newValue
        }
    }

    /// Where an element stands, to change it there; until the next `reserve`.
    @inline(__always)
    func place(of index: Int32) -> UnsafeMutablePointer<Element> {
        let index = Int(index)
        precondition(UInt(bitPattern: index) < UInt(bitPattern: capacity))
        return base + index
    }

    /// The first elements, for a loop that looks at them one by one; until the next `reserve`.
    @inline(__always)
    func first(_ count: Int) -> UnsafeBufferPointer<Element> {
        precondition(UInt(bitPattern: count) <= UInt(bitPattern: capacity))
        return UnsafeBufferPointer(start: base, count: count)
    }

    /// Where the first element stands; there always is one.
    @inline(__always)
    var start: UnsafeMutablePointer<Element> { base }

    /// The same to change them.
    @inline(__always)
    func places(_ count: Int) -> UnsafeMutableBufferPointer<Element> {
        precondition(UInt(bitPattern: count) <= UInt(bitPattern: capacity))
        return UnsafeMutableBufferPointer(start: base, count: count)
    }

    subscript(index: Int32) -> Element {
        @inline(__always) get { self[Int(index)] }
        @inline(__always) nonmutating set { self[Int(index)] = newValue }
    }
}

// One owner at a time, and no shared state behind it.
extension Scratch: @unchecked Sendable where Element: Sendable {}

/// Frees what it was given. A generic struct cannot be trusted with that: its own deinit is not always run (Swift 6.3.1).
private final class Memory {
    private let pointer: UnsafeMutableRawPointer

    init(_ pointer: UnsafeMutableRawPointer) { self.pointer = pointer }

    deinit { pointer.deallocate() }
}
