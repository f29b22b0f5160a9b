internal import AuditTestSupport
internal import Testing

@testable internal import BulkIntake

/// Which files of lines are surveyed at all, and into which parts, wherever blocks end.
@Suite("Lines in blocks")
struct LineBlockTests {
    private static let pieces: [[UInt8]] = [
        "\n", "\n", "\r\n", "{}", "店", "é", "🚗", "abcdefgh", String(repeating: "张三 ", count: 15),
    ].map { Array($0.utf8) }
    private static let odd: [[UInt8]] = [
        [0x0D], [0x00], [0x80], [0xE5], [0xE5, 0xBC], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F],
        [0x0D, 0x0D, 0x0A],
        [0xF4, 0x90, 0x80, 0x80], [0x80, 0x80, 0x80, 0x80],
    ]
    private static let sizes = [1, 2, 3, 4, 5, 7, 16, 63, 64, 65, 66, 127, 128, 130, 200, 1 << 20]

    /// UTF-8 without NUL whose carriage returns stand before line feeds, or at the end.
    private func isPlain(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
            && bytes.indices.allSatisfy { bytes[$0] != 0x0D || $0 + 1 == bytes.count || bytes[$0 + 1] == 0x0A }
    }

    @Test("a file is surveyed when all of it is plain, whatever its blocks", arguments: 0..<10 as Range<UInt64>)
    func plain(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var sound = 0
        for round in 0..<50 {
            let odd = random.pick([3, 30, 10_000])
            // Of parts of characters that are alone only blocks tell that hold a whole one, as all of real files do.
            let sizes = Self.sizes.filter { $0 >= 4 }
            let bytes = (0..<Int.random(in: 0...40, using: &random)).flatMap { _ in
                random.pick(random.oneIn(odd) ? Self.odd : Self.pieces)
            }
            let expected = isPlain(bytes)
            if expected { sound += 1 }
            for size in sizes {
                let survey = LineSurvey(ByteSource(bytes), from: 0, jobs: 2, blockSize: size)
                #expect((survey != nil) == expected, "seed \(seed), round \(round), blocks of \(size): \(bytes)")
            }
        }
        #expect(sound > 5 && sound < 45, "\(sound) of 50")
    }

    @Test(
        "each part begins behind the first line feed of its block, with its number", arguments: 0..<6 as Range<UInt64>)
    func parts(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let start = random.pick([0, 3])
            let bytes: [UInt8] =
                Array([0xEF, 0xBB, 0xBF].prefix(start))
                + (0..<Int.random(in: 0...60, using: &random)).flatMap { _ in random.pick(Self.pieces) }
            for size in Self.sizes {
                let survey = try #require(LineSurvey(ByteSource(bytes), from: start, jobs: 2, blockSize: size))
                var starts = start < bytes.count ? [start] : []
                for border in stride(from: start, to: bytes.count, by: size).dropFirst() {
                    let block = bytes[border..<min(border + size, bytes.count)]
                    if let feed = block.firstIndex(of: 0x0A) { starts.append(feed + 1) }
                }
                #expect(survey.portions.map(\.range.lowerBound) == starts, "seed \(seed), blocks of \(size)")
                #expect(
                    survey.portions.map(\.range.upperBound) == Array(starts.dropFirst())
                        + (starts.isEmpty ? [] : [bytes.count]))
                let lines = starts.map { start in 1 + bytes[..<start].count { $0 == 0x0A } }
                #expect(survey.portions.map(\.line) == lines, "seed \(seed), blocks of \(size)")
            }
        }
    }

    @Test("an empty file and one of a byte-order mark have no parts", arguments: [0, 3])
    func empty(start: Int) {
        let survey = LineSurvey(ByteSource(Array([0xEF, 0xBB, 0xBF].prefix(start))), from: start, jobs: 2)
        #expect(survey?.portions.isEmpty == true)
    }
}
