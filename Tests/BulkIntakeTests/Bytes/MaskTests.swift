internal import AuditTestSupport
internal import CByteMasks
internal import Testing

@testable internal import BulkIntake

/// One bit for each of many bytes: always the bit that looking at that byte alone gives, whatever stands beside it.
@Suite("Masks of bytes")
struct MaskTests {
    /// From text without anything rare to bytes of every kind.
    private static let alphabets: [[UInt8]] = [
        Array("abc 123,张店é\n".utf8), Array("a,;\t\r\n\"\\ {}[]:'#&*!|>%@`~?-_./+()=".utf8), Array(0x00...0x2F),
        Array(0x2C...0x7F), Array(0x78...0x9F), Array(0xB0...0xFF), Array(0x00...0xFF),
    ]

    private func expectMasks(_ bytes: Int, _ check: (UnsafeRawPointer, [UInt8], String) -> Void) throws {
        let memory = try GuardedMemory()
        for seed in 1...300 as ClosedRange<UInt64> {
            var random = SeededGenerator(seed: seed)
            let alphabet = Self.alphabets[Int(seed) % Self.alphabets.count]
            let text = (0..<bytes).map { _ in random.pick(alphabet) }
            // At the end of the memory and, in turn, at each alignment.
            check(memory.place(text, room: Int(seed) % 17), text, "seed \(seed): \(text)")
        }
    }

    private func mask(_ text: [UInt8], _ isMeant: (UInt8) -> Bool) -> UInt64 {
        text.enumerated().reduce(0) { isMeant($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
    }

    @Test("sixteen bytes, those that end a run of something")
    func stops() throws {
        try expectMasks(16) { place, text, note in
            let isLetter = { (byte: UInt8) in
                byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x30...0x39).contains(byte)
            }
            #expect(UInt64(keyStops(place)) == mask(text) { !isLetter($0) && !"-_.".utf8.contains($0) }, "\(note)")
            #expect(
                UInt64(plainScalarStops(place)) == mask(text) { !isLetter($0) && !" -./+()%=;_".utf8.contains($0) },
                "\(note)")
            #expect(
                UInt64(jsonStringStops(place)) == mask(text) { $0 < 0x20 || $0 == 0x7F || "\"\\".utf8.contains($0) },
                "\(note)")
            #expect(
                UInt64(plainIDStops(place)) == mask(text) { $0 <= 0x20 || $0 >= 0x7F || "\"\\".utf8.contains($0) },
                "\(note)")
            #expect(UInt64(bytesBeyondPrintableASCII(place)) == mask(text) { $0 < 0x20 || $0 >= 0x7F }, "\(note)")
        }
    }

    @Test("sixteen bytes, those of some signs and kinds")
    func signs() throws {
        try expectMasks(16) { place, text, note in
            #expect(UInt64(lineFeeds(place)) == mask(text) { $0 == 0x0A }, "\(note)")
            #expect(UInt64(quoteMarks(place)) == mask(text) { $0 == 0x22 }, "\(note)")
            #expect(UInt64(tableSigns(place)) == mask(text) { ",;\t\r".utf8.contains($0) }, "\(note)")
            #expect(UInt64(rowSigns(place)) == mask(text) { ",;\t\r\"".utf8.contains($0) }, "\(note)")
            let name = nameBytes(place)
            #expect(
                UInt64(name.signs)
                    == mask(text) { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }, "\(note)")
            #expect(UInt64(name.leads) == mask(text) { (0xE4...0xE9).contains($0) }, "\(note)")
            #expect(UInt64(name.continued) == mask(text) { (0x80...0xBF).contains($0) }, "\(note)")
            #expect(UInt64(name.lowLeads) == mask(text) { $0 == 0xE4 }, "\(note)")
            #expect(UInt64(name.lowContinued) == mask(text) { (0x80...0xB7).contains($0) }, "\(note)")
        }
    }

    @Test("sixty-four bytes of rows", arguments: [0x2C, 0x3B, 0x09] as [UInt8])
    func rows(separator: UInt8) throws {
        try expectMasks(64) { place, text, note in
            let masks = byteMasks(place, separator)
            let rare = mask(text) { $0 == 0x22 || $0 < 0x20 && $0 != 0x09 && $0 != 0x0A }
            #expect(masks.ends == mask(text) { $0 == separator || $0 == 0x0A }, "\(note)")
            #expect(masks.feeds == mask(text) { $0 == 0x0A }, "\(note)")
            #expect(masks.rare == rare, "\(note)")
            let ends = cellEnds(place, separator)
            #expect(ends.ends == masks.ends && ends.feeds == masks.feeds, "\(note)")
            // It may say so for nothing, as of tabs, but not be silent, nor speak up for plain text.
            if rare != 0 { #expect(ends.holdsMore, "\(note)") }
            if !text.contains(where: { $0 == 0x22 || $0 < 0x20 && $0 != 0x0A }) { #expect(!ends.holdsMore, "\(note)") }
        }
    }

    @Test("sixty-four bytes of lines")
    func lines() throws {
        try expectMasks(64) { place, text, note in
            let masks = lineMasks(place)
            #expect(masks.feeds == mask(text) { $0 == 0x0A }, "\(note)")
            #expect(masks.returns == mask(text) { $0 == 0x0D }, "\(note)")
            #expect(masks.nuls == mask(text) { $0 == 0x00 }, "\(note)")
            #expect(holdsControls(place) == text.contains { $0 < 0x20 }, "\(note)")
        }
    }

    @Test("sixty-four bytes with just one of each kind, in each place", arguments: 0..<64)
    func single(place: Int) throws {
        let memory = try GuardedMemory()
        for byte in [0x00, 0x09, 0x0A, 0x0D, 0x1F, 0x20, 0x22, 0x2C, 0x3B, 0x7F, 0x80, 0xFF] as [UInt8] {
            var text = [UInt8](repeating: 0x61, count: 64)
            text[place] = byte
            let start = memory.place(text, room: 0)
            let bit = UInt64(1) << UInt64(place)
            #expect(holdsControls(start) == (byte < 0x20), "\(byte)")
            #expect(lineMasks(start).feeds == (byte == 0x0A ? bit : 0), "\(byte)")
            #expect(lineMasks(start).returns == (byte == 0x0D ? bit : 0), "\(byte)")
            #expect(lineMasks(start).nuls == (byte == 0 ? bit : 0), "\(byte)")
            #expect(cellEnds(start, 0x2C).ends == (byte == 0x0A || byte == 0x2C ? bit : 0), "\(byte)")
            #expect(cellEnds(start, 0x2C).holdsMore == (byte == 0x22 || byte < 0x20 && byte != 0x0A), "\(byte)")
        }
    }

    @Test("a plain scalar begins with a letter, a digit or what is beyond ASCII")
    func firstBytes() {
        for byte in UInt8.min ... .max {
            let isFirst = byte >= 0x80 || Character(Unicode.Scalar(byte)).isLetter || (0x30...0x39).contains(byte)
            #expect(beginsPlainScalar(byte) == isFirst, "\(byte)")
            #expect(byte.isDigitOrLetter == (isFirst && byte < 0x80), "\(byte)")
        }
    }
}
