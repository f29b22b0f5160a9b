internal import AuditTestSupport
internal import CByteMasks
internal import Testing

@testable internal import BulkIntake

/// What sixty-four bytes owe to those behind them, against going through them one by one.
@Suite("Characters across the borders of blocks")
struct OwedBytesTests {
    private static let pieces: [[[UInt8]]] = [
        "程涛合格a1 ,".map { Array(String($0).utf8) },
        "aéß程한√Ω".map { Array(String($0).utf8) },
        "a程🚗𠮷".map { Array(String($0).utf8) } + [[0xE0, 0xA4, 0x85], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80]],
        "程涛a".map { Array(String($0).utf8) } + [[0x80], [0xE5], [0xE5, 0xBC], [0xC3]],
        (0...0xFF).map { [$0] },
    ]

    /// Nil for bytes that go on without a beginning or begin without going on; a lead only says how many it wants.
    private func owed(by bytes: [UInt8], _ before: UInt64) -> UInt64? {
        var missing = before.trailingZeroBitCount == 0 ? (~before).trailingZeroBitCount : 0
        for byte in bytes {
            if (byte & 0xC0 == 0x80) != (missing > 0) { return nil }
            if missing > 0 {
                missing -= 1
            } else if byte >= 0xC0 {
                missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
            }
        }
        return (1 << UInt64(missing)) - 1
    }

    @Test(
        "clear answers are right, and those that need a closer look are asked for", arguments: 0..<10 as Range<UInt64>)
    func blocks(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let memory = try GuardedMemory()
        var (clear, broken) = (0, 0)
        for round in 0..<600 {
            let before = random.pick([0, 0, 1, 3, 7]) as UInt64
            var text = [UInt8](repeating: 0x80, count: random.oneIn(6) ? 0 : before.nonzeroBitCount)
            let pieces = Self.pieces[round % Self.pieces.count]
            while text.count < 64 { text += random.pick(pieces) }
            text.removeLast(text.count - 64)
            if random.oneIn(8) { text[random.pick([0, 1, 15, 16, 31, 32, 62, 63])] = UInt8(random.next() & 0xFF) }
            let place = memory.place(text, room: round % 9)
            let expected = owed(by: text, before)
            let isRare = text.contains { $0 & 0xFE == 0xC0 || $0 == 0xE0 || $0 == 0xED || $0 >= 0xF0 }
            let isUsual = !text.contains { $0 >= 0xC0 && !(0xE1...0xEC).contains($0) }
            for (found, mustBeClear) in [
                (owedByUTF8(place, before), !isRare), (owedByUsualUTF8(place, before), isUsual),
            ] {
                if found == unclearUTF8 {
                    #expect(!mustBeClear, "seed \(seed), round \(round): \(text)")
                } else {
                    #expect(found == expected ?? brokenUTF8, "seed \(seed), round \(round), owed \(before): \(text)")
                    if found == brokenUTF8 { broken += 1 } else { clear += 1 }
                }
            }
        }
        // The test would be idle if all were alike.
        #expect(clear > 100 && broken > 100, "\(clear) clear, \(broken) broken")
    }

    /// By table 3-7 of the Unicode standard.
    private func length(_ bytes: [UInt8]) -> Int {
        func holds(_ ranges: ClosedRange<UInt8>...) -> Int {
            zip(bytes.dropFirst(), ranges).allSatisfy { $1.contains($0) } ? ranges.count + 1 : 0
        }
        let all: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[0] {
        case 0xC2...0xDF: return holds(all)
        case 0xE0: return holds(0xA0...0xBF, all)
        case 0xED: return holds(0x80...0x9F, all)
        case 0xE1...0xEF: return holds(all, all)
        case 0xF0: return holds(0x90...0xBF, all, all)
        case 0xF1...0xF3: return holds(all, all, all)
        case 0xF4: return holds(0x80...0x8F, all, all)
        default: return 0
        }
    }

    @Test("the length of a character is that of the standard's table", arguments: 0x80...0xFF as ClosedRange<UInt8>)
    func characterLengths(lead: UInt8) {
        var different: [[UInt8]] = []
        for second in UInt8.min ... .max {
            for third in [0x00, 0x7F, 0x80, 0xBF, 0xC0] as [UInt8] {
                for fourth in [0x7F, 0x80, 0xBF, 0xC0] as [UInt8] {
                    let bytes = [lead, second, third, fourth]
                    let word = bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                    if characterLength(word) != length(bytes) { different.append(bytes) }
                }
            }
        }
        #expect(different.isEmpty, "\(different.prefix(5))")
    }

    @Test("every character that there is, cut off after each of its bytes, at the end of a block and of the text")
    func cutCharacters() {
        let scalars = [0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x3FFFF, 0x40000, 0x10FFFF]
        for scalar in scalars.compactMap({ Unicode.Scalar(UInt32($0)) }) {
            let bytes = Array(String(Character(scalar)).utf8)
            for before in [0, 1, 60, 61, 62, 63, 64, 65, 124, 125, 126, 127, 128] {
                for kept in 0...bytes.count {
                    let text = [UInt8](repeating: 0x61, count: before) + bytes[..<kept]
                    var padded = PaddedBytes()
                    (text + bytes[kept...]).withUnsafeBytes { padded.append($0) }
                    let found = isUTF8(UnsafeRawBufferPointer(rebasing: padded.bytes[..<text.count]))
                    #expect(
                        found == (kept == 0 || kept == bytes.count), "\(scalar.value), \(kept) bytes behind \(before)")
                }
            }
        }
    }
}
