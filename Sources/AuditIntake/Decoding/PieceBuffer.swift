/// A file that arrives piece by piece; what was not used of one piece stands before the next.
struct PieceBuffer: ~Copyable {
    private let memory: UnsafeMutableRawBufferPointer
    private var start = 0
    private var end = 0
    /// True when the file has no more bytes than are here.
    private(set) var isAtEnd = false

    init(length: Int) { memory = .allocate(byteCount: length, alignment: 1) }

    deinit { memory.deallocate() }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[start..<end]) }

    mutating func drop(_ count: Int) { start += count }

    /// Reads until the buffer is full or the file ends.
    mutating func fill(_ reading: (UnsafeMutableRawBufferPointer) throws -> Int) throws {
        if start > 0 {
            memory.copyMemory(from: bytes)
            (start, end) = (0, end - start)
        }
        while end < memory.count, !isAtEnd {
            let count = try reading(UnsafeMutableRawBufferPointer(rebasing: memory[end...]))
            if count <= 0 { isAtEnd = true }
            end += min(max(count, 0), memory.count - end)
        }
    }
}
