internal import AuditTestSupport
internal import CByteMasks
internal import Glibc
internal import Testing

@testable internal import BulkIntake

/// Looking at sixty-four bytes together takes the same bytes for UTF-8 as going by the table of the Unicode standard.
@Suite("Checks of UTF-8")
struct UTF8CheckTests {
    @Test("bytes at random, of every length and from every beginning", arguments: 0..<8 as Range<UInt64>)
    func randomBytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var sound = 0
        for length in 0...200 {
            for first in 0..<16 {
                let pieces = random.pick(Self.alphabets)
                var bytes: [UInt8] = []
                while bytes.count < length { bytes += random.pick(pieces) }
                bytes.removeLast(bytes.count - length)
                let expected = isWellFormed(bytes)
                if expected { sound += 1 }
                #expect(found(bytes, at: first) == expected, "seed \(seed), from \(first): \(bytes)")
            }
        }
        // The test would be idle if all were alike.
        #expect(sound > 300 && sound < 2_900, "\(sound)")
    }

    @Test("Chinese text with a byte changed, dropped or put in", arguments: 0..<8 as Range<UInt64>)
    func damagedChinese(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<2_000 {
            let length = Int.random(in: 1...120, using: &random)
            var bytes = (0..<length).flatMap { _ in random.pick(Self.chinese) }
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let byte = UInt8.random(in: 0...255, using: &random)
            switch round % 4 {
            case 0: bytes[place] = byte
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(byte, at: place)
            default: bytes.removeLast(bytes.count - place)
            }
            #expect(
                found(bytes, at: round % 16) == isWellFormed(bytes), "seed \(seed), round \(round): \(bytes)")
        }
    }

    @Test(
        "every kind of character, sound and broken, wherever it stands",
        arguments: [[UInt8(ascii: "a")], Array("é".utf8), Array("店".utf8), Array("🚗".utf8)])
    func everyKind(neighbour: [UInt8]) {
        var different: [(bytes: [UInt8], offset: Int)] = []
        let after = (0..<70 / neighbour.count).flatMap { _ in neighbour }
        let sequences = Self.sequences.map { ($0, isWellFormed($0)) }
        var padded = PaddedBytes(capacity: 256)
        for offset in 0...70 {
            let before = (0..<offset / neighbour.count).flatMap { _ in neighbour }
            let filled = [UInt8](repeating: 0x20, count: offset - before.count) + before
            for (sequence, expected) in sequences {
                padded.removeAll()
                (filled + sequence + after).withUnsafeBytes { padded.append($0) }
                let atEnd = padded.bytes.prefix(offset + sequence.count)
                if isUTF8(padded.bytes) != expected || isUTF8(UnsafeRawBufferPointer(rebasing: atEnd)) != expected {
                    different.append((sequence, offset))
                }
            }
        }
        #expect(different.isEmpty, "\(different.prefix(5))")
    }

    @Test("nothing is loaded more than eight bytes behind the end")
    func end() throws {
        let page = Int(getpagesize())
        let memory = try #require(
            mmap(nil, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
        defer { munmap(memory, 2 * page) }
        #expect(mprotect(memory + page, page, PROT_NONE) == 0)
        for text in ["a", "店", "à", "한", "🚗"].map({ Array($0.utf8) }) {
            for length in 0...200 {
                let bytes = (0..<length).map { text[$0 % text.count] }
                let place = memory + page - 8 - length
                place.copyMemory(from: bytes, byteCount: length)
                let found = isUTF8(UnsafeRawBufferPointer(start: place, count: length))
                #expect(found == (length % text.count == 0), "\(text), \(length) bytes")
            }
        }
    }

    @Test("a run of usual text ends before the block with anything else", .enabled(if: canTakeRuns()))
    func runs() {
        let usual = Array("程涛符Az\n {".utf8)
        let all = (0..<320).map { usual[$0 % usual.count] }
        // Characters that are cut off at the end of a block go on in the next.
        let whole = all.withUnsafeBytes { usualRun($0.baseAddress, $0.count, 0) }
        #expect(whole.count == 320)
        #expect(whole.feeds == all.count { $0 == 0x0A })
        for place in 0..<320 {
            for unusual in [0x00, 0x09, 0x0D, 0x1F, 0x80, 0xC3, 0xE0, 0xED, 0xEE, 0xF0, 0xFF] as [UInt8] {
                var bytes = all
                if bytes[place] >= 0x80, unusual == 0x80 { continue }
                bytes[place] = unusual
                let run = bytes.withUnsafeBytes { usualRun($0.baseAddress, $0.count, 0) }
                #expect(run.count == place / 64 * 64, "\(unusual) at \(place)")
                #expect(run.feeds == bytes.prefix(run.count).count { $0 == 0x0A }, "\(unusual) at \(place)")
            }
        }
    }

    private func found(_ bytes: [UInt8], at first: Int = 0) -> Bool {
        var padded = PaddedBytes(capacity: 256)
        // What stands around the bytes is no UTF-8.
        for _ in 0..<first { padded.append(byte: 0x80) }
        bytes.withUnsafeBytes { padded.append($0) }
        for _ in 0..<8 { padded.append(byte: 0x80) }
        let checked = UnsafeRawBufferPointer(rebasing: padded.bytes[first..<first + bytes.count])
        let found = isUTF8(checked, inRuns: false)
        #expect(!canTakeRuns() || isUTF8(checked, inRuns: true) == found, "in runs, \(bytes)")
        return found
    }

    private static let chinese: [[UInt8]] = "程涛合格符引座并送饮品，。（）√a1 \",:{".map { Array(String($0).utf8) }

    /// Different mixtures, from text that is mostly sound to bytes of any kind.
    private static let alphabets: [[[UInt8]]] = [
        chinese,
        "aé店√한𝄞🚗à".unicodeScalars.map { Array(String($0).utf8) },
        chinese + chinese + chinese + [[0x80], [0xE5, 0xBC], [0xC3], [0xED, 0xA0, 0x80]],
        (0...0x7F).map { [$0] },
        (0...0xFF).map { [$0] },
    ]

    /// One byte of each kind in each place of a character.
    private static let sequences: [[UInt8]] = {
        let leads: [UInt8] = [
            0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xE4, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1,
            0xF3, 0xF4, 0xF5, 0xF8, 0xFF,
        ]
        let seconds: [UInt8] = [0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xE4]
        let others: [UInt8] = [0x41, 0x80, 0xBF, 0xE4]
        return leads.flatMap { lead in
            [[lead]]
                + seconds.flatMap { second in
                    // As many as the lead may want.
                    let thirds = lead < 0xE0 ? [] : others
                    let fourths = lead < 0xF0 ? [] : others
                    return [[lead, second]]
                        + thirds.flatMap { third in
                            [[lead, second, third]] + fourths.map { [lead, second, third, $0] }
                        }
                }
        }
    }()
}

/// By table 3-7 of the Unicode standard, row by row.
private func isWellFormed(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let lead = rest.popFirst() {
        let ranges: [ClosedRange<UInt8>]
        switch lead {
        case 0x00...0x7F: ranges = []
        case 0xC2...0xDF: ranges = [0x80...0xBF]
        case 0xE0: ranges = [0xA0...0xBF, 0x80...0xBF]
        case 0xE1...0xEC, 0xEE...0xEF: ranges = [0x80...0xBF, 0x80...0xBF]
        case 0xED: ranges = [0x80...0x9F, 0x80...0xBF]
        case 0xF0: ranges = [0x90...0xBF, 0x80...0xBF, 0x80...0xBF]
        case 0xF1...0xF3: ranges = [0x80...0xBF, 0x80...0xBF, 0x80...0xBF]
        case 0xF4: ranges = [0x80...0x8F, 0x80...0xBF, 0x80...0xBF]
        default: return false
        }
        for range in ranges {
            guard let byte = rest.popFirst(), range.contains(byte) else { return false }
        }
    }
    return true
}
