internal import Glibc
internal import Testing

/// Memory behind whose last byte nothing may be loaded: whoever reads too far ends the tests.
final class GuardedMemory {
    private let start: UnsafeMutableRawPointer
    private let size = Int(getpagesize())

    init() throws {
        let found = try #require(mmap(nil, 2 * size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
        try #require(found != MAP_FAILED && mprotect(found + size, size, PROT_NONE) == 0)
        start = found
    }

    deinit { munmap(start, 2 * size) }

    /// Puts bytes so that only so many behind them may be loaded; takes the place of those before.
    func place(_ bytes: [UInt8], room: Int, filledWith filler: UInt8 = 0xA5) -> UnsafeRawPointer {
        let place = start + size - room - bytes.count
        place.copyMemory(from: bytes, byteCount: bytes.count)
        memset(place + bytes.count, Int32(filler), room)
        return UnsafeRawPointer(place)
    }
}
