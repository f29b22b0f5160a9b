internal import AuditTestSupport
internal import Glibc
internal import Testing

@testable internal import BulkIntake

/// Memory that grows, room that ends, and files that somebody cuts short.
@Suite("Bytes of a thread's own")
struct OwnedBytesTests {
    @Test(
        "whatever is appended stands behind what was there, over any number of moves", arguments: [1, 2, 3] as [UInt64])
    func appending(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var bytes = PaddedBytes(capacity: 0)
        var expected: [UInt8] = []
        for round in 0..<2_000 {
            let piece = (0..<random.pick([0, 1, 7, 15, 16, 17, 31, 33, 200])).map { _ in UInt8(random.next() & 0xFF) }
            switch round % 5 {
            case 0: piece.withUnsafeBytes { bytes.append($0) }
            case 1:
                (piece + [UInt8](repeating: 0xEE, count: 16)).withUnsafeBytes { memory in
                    if let start = memory.baseAddress { bytes.append(Cell(start, piece.count)) }
                }
            case 2:
                for byte in piece { bytes.append(byte: byte) }
            case 3:
                bytes.reserve(5 * piece.count)
                continue
            default:
                let told = bytes.append(most: piece.count + 3) { room in
                    room.copyBytes(from: piece)
                    return piece.count
                }
                #expect(told == piece.count)
            }
            expected += piece
            if random.oneIn(500) {
                bytes.removeAll()
                expected = []
            }
        }
        #expect(Array(bytes.bytes) == expected, "seed \(seed)")
    }

    @Test(
        "a reader that fails or boasts adds no more than it was asked for",
        arguments: [(-1, 0), (0, 0), (3, 3), (9, 4)])
    func reading(told: Int, taken: Int) {
        var bytes = PaddedBytes(capacity: 0)
        bytes.append(byte: 7)
        let found = bytes.append(most: 4) { _ in told }
        #expect(found == told && bytes.count == 1 + taken)
    }

    @Test("room for texts in another form ends where it was said to")
    func spareRoom() {
        var bytes = PaddedBytes(capacity: 0)
        for byte in "line".utf8 { bytes.append(byte: byte) }
        bytes.reserve(SpareText.size)
        var spare = SpareText(behind: bytes)
        let start = spare.next
        let text = [UInt8](repeating: 0x78, count: 1_000)
        var taken = 0
        text.withUnsafeBytes { text in
            guard let base = text.baseAddress else { return }
            while spare.append(Cell(base, text.count)) { taken += text.count }
        }
        #expect(taken == SpareText.size / 1_000 * 1_000)
        while spare.append(0x79) { taken += 1 }
        #expect(taken == SpareText.size && start.distance(to: spare.next) == taken)
        #expect(Array(bytes.bytes) == Array("line".utf8))
        let last = start.load(fromByteOffset: taken - 1, as: UInt8.self)
        #expect(last == 0x79)
        // Nothing fits any more, but nothing is nothing.
        let isTaken = spare.append(Cell(UnsafeRawPointer(start), 0))
        #expect(isTaken)
    }

    private func file(_ bytes: [UInt8]) throws -> Int32 {
        let file = try #require(tmpfile())
        defer { fclose(file) }
        let descriptor = dup(fileno(file))
        try #require(descriptor >= 0 && write(descriptor, bytes, bytes.count) == bytes.count)
        return descriptor
    }

    @Test("a file and the same bytes in memory are read alike")
    func sources() throws {
        var random = SeededGenerator(seed: 9)
        let bytes = (0..<5_000).map { _ in UInt8(random.next() & 0xFF) }
        let (inMemory, inFile) = (ByteSource(bytes), ByteSource(descriptor: try file(bytes), count: bytes.count))
        var one = PaddedBytes()
        var other = PaddedBytes()
        var expected: [UInt8] = []
        for _ in 0..<100 {
            let start = Int.random(in: 0...bytes.count, using: &random)
            let range = start..<Int.random(in: start...bytes.count, using: &random)
            let isRead = [inMemory.read(range, into: &one), inFile.read(range, into: &other)]
            #expect(isRead == [true, true])
            expected += bytes[range]
        }
        #expect(Array(one.bytes) == expected && Array(other.bytes) == expected)
        #expect(inMemory.content() == bytes && inFile.content() == bytes)
    }

    @Test("a file that was cut short after it was opened cannot be read", arguments: [0, 1, 999])
    func cutShort(left: Int) throws {
        let descriptor = try file([UInt8](repeating: 0x61, count: 1_000))
        let source = ByteSource(descriptor: descriptor, count: 1_000)
        try #require(ftruncate(descriptor, left) == 0)
        var bytes = PaddedBytes()
        let isRead = [source.read(0..<left, into: &bytes), source.read(0..<1_000, into: &bytes)]
        #expect(isRead == [true, false])
        #expect(source.content() == nil)
        let beyond = ByteSource([1, 2, 3]).read(1..<4, into: &bytes)
        #expect(!beyond)
    }

    @Test("workbooks and archives are told by their first bytes", arguments: ["PK\u{3}\u{4}rest", "PK\u{3}\u{4}"])
    func packed(text: String) throws {
        #expect(ByteSource(Array(text.utf8)).isPacked)
        #expect(ByteSource(descriptor: try file(Array(text.utf8)), count: text.utf8.count).isPacked)
        #expect(!ByteSource(Array("audit: A1\n".utf8)).isPacked && !ByteSource([]).isPacked)
    }
}
