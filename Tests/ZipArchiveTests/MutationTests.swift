import AuditTestSupport
import BilingualText
import Testing

@testable import ZipArchive

@Suite struct MutationTests {
    static let limits = ZipLimits(entries: 100, entryBytes: 1 << 20, totalBytes: 4 << 20)

    @Test("a damaged archive is refused or read, and nothing else happens", arguments: 1...8) func archives(
        block: Int
    ) throws {
        let sources = try ["deflated.zip", "streamed.zip", "large.zip", "comment.zip", "nested.zip"].map(
            WrittenArchives.bytes)
        var refused = 0
        for seed in (block * 1_000)..<(block * 1_000 + 260) {
            var random = SeededGenerator(seed: UInt64(seed))
            var bytes = random.pick(sources)
            for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, &random) }
            guard let failure = failure(reading: bytes, limits: Self.limits) else { continue }
            refused += 1
            #expect(failure.message.en?.isEmpty == false, "seed \(seed)")
        }
        // Most of an archive is covered by its checksums and its directory.
        #expect(refused > 130, "block \(block)")
    }
}

/// Changes, removes, repeats or inserts some bytes, most often near the end where the directory is.
func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let reach = random.oneIn(2) ? bytes.count : min(bytes.count, 200)
    let place = bytes.count - 1 - Int.random(in: 0..<reach, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...8, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = random.pick([0, 1, 0x7F, 0x80, 0xFF])
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: for index in place..<end { bytes[index] = 0xFF }
    default: bytes.removeSubrange(end...)
    }
}
