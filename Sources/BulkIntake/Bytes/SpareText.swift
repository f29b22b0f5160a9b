/// Room behind the bytes of a lane for texts that stand there in another form, such as a quote written twice. Freed for the
/// next audit by making a new one.
struct SpareText {
    private(set) var next: UnsafeMutableRawPointer
    private let end: UnsafeMutableRawPointer

    /// Bytes that one audit may take; one that needs more is for the careful reader.
    static let size = 64 << 10

    /// - Parameter bytes: with room for `size` more behind them.
    init(behind bytes: borrowing PaddedBytes) {
        next = bytes.start + bytes.count
        end = next + Self.size
    }

    /// False when there is no more room.
    @inline(__always)
    mutating func append(_ byte: UInt8) -> Bool {
        guard next < end else { return false }
        next.storeBytes(of: byte, as: UInt8.self)
        next += 1
        return true
    }

    mutating func append(_ cell: Cell) -> Bool {
        guard next + cell.count <= end else { return false }
        next.copyMemory(from: cell.start, byteCount: cell.count)
        next += cell.count
        return true
    }
}
