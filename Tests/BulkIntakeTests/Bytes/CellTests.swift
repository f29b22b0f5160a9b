internal import AuditTestSupport
internal import Testing

@testable internal import BulkIntake

/// Texts are compared in whole words, which reach beyond their ends: what stands there must say nothing.
@Suite("Pieces of bytes")
struct CellTests {
    /// Bytes at an address of any alignment, with sixteen others behind them.
    private func shifted<Result>(
        _ bytes: [UInt8], by shift: Int, behind filler: UInt8, _ look: (Cell) -> Result
    ) -> Result? {
        let memory =
            [UInt8](repeating: ~filler, count: shift) + bytes + [UInt8](repeating: filler, count: 16)
        return memory.withUnsafeBytes { memory in
            memory.baseAddress.map { look(Cell($0 + shift, bytes.count)) }
        }
    }

    @Test("a text is the same as its copy, and as no text with one other byte", arguments: 0...40)
    func equality(count: Int) throws {
        let memory = try GuardedMemory()
        let text = (0..<count).map { UInt8(truncatingIfNeeded: 0x61 + $0) }
        let cell = Cell(memory.place(text, room: 16), count)
        for shift in 0..<8 {
            for filler in [0x00, 0xA5, 0xFF] as [UInt8] {
                #expect(shifted(text, by: shift, behind: filler) { $0.equals(cell) && cell.equals($0) } == true)
                #expect(shifted(text + [filler], by: shift, behind: filler) { $0.equals(cell) } == false)
            }
            for place in 0..<count {
                for change in [0x01, 0x20, 0x80] as [UInt8] {
                    var other = text
                    other[place] ^= change
                    #expect(
                        shifted(other, by: shift, behind: 0xA5) { $0.equals(cell) || cell.equals($0) } == false,
                        "byte \(place) of \(count), shifted by \(shift)")
                }
            }
        }
    }

    @Test("its first bytes are one number, lowest first, and what stands behind has no part in it", arguments: 0...17)
    func words(count: Int) throws {
        let memory = try GuardedMemory()
        let text = (0..<count).map { UInt8(truncatingIfNeeded: 0xF0 + $0) }
        let expected = text.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        for filler in [0x00, 0xA5, 0xFF] as [UInt8] {
            #expect(Cell(memory.place(text, room: 16, filledWith: filler), count).word == expected)
        }
    }

    @Test("the same text has the same hash at every address, up to the end of the memory", arguments: 0...40)
    func hashes(count: Int) throws {
        let secrets = ShortText.secret()
        let memory = try GuardedMemory()
        let text = (0..<count).map { UInt8(truncatingIfNeeded: 7 * $0) }
        let hash = Cell(memory.place(text, room: 16), count).hash(secrets)
        for shift in 0..<16 { #expect(shifted(text, by: shift, behind: 0) { $0.hash(secrets) } == hash) }
    }

    @Test("a short text is two numbers: its bytes, zeros and its length", arguments: 0...15)
    func shortTexts(count: Int) throws {
        let memory = try GuardedMemory()
        let text = (0..<count).map { UInt8(truncatingIfNeeded: 0xF1 + $0) }
        let all = text + [UInt8](repeating: 0, count: 15 - count) + [UInt8(count)]
        let words = [all[..<8], all[8...]].map { $0.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        // Sixteen bytes may be loaded, not one more.
        let short = ShortText(memory.place(text, room: 16 - count, filledWith: 0xFF), UInt64(count))
        #expect([short.word, short.rest] == words)
        #expect(!short.isLong)
        for shift in 0..<8 { #expect(shifted(text, by: shift, behind: 0xFF) { ShortText($0) } == short) }
    }

    @Test("the place of a short text lies within its table", arguments: [0, 1, 15, 1 << 11 - 1, 1 << 30 - 1])
    func places(mask: Int) {
        var random = SeededGenerator(seed: UInt64(mask))
        for _ in 0..<200 {
            let secrets = ShortText.secret()
            let text = ShortText(long: random.next(), at: Int.random(in: 0..<1 << 56, using: &random))
            #expect(0...mask ~= text.place(mask, secrets))
        }
    }

    @Test("a text that is not short stands for its hash and its place", arguments: [0, 1, 255, 1 << 32, 1 << 56 - 1])
    func longTexts(place: Int) {
        let text = ShortText(long: .max, at: place)
        #expect(text.isLong && text.longPlace == place && text.word == .max)
    }

    @Test("keys are told from those that differ in any byte or in length")
    func keys() {
        let key = Array("checklist".utf8)
        #expect(shifted(key, by: 3, behind: 0x73) { $0.equals("checklist") } == true)
        for place in key.indices {
            var other = key
            other[place] ^= 0x20
            #expect(shifted(other, by: 3, behind: 0x73) { $0.equals("checklist") } == false)
            #expect(shifted(Array(key[..<place]), by: 0, behind: key[place]) { $0.equals("checklist") } == false)
        }
        #expect(shifted(key + [0x73], by: 0, behind: 0) { $0.equals("checklist") } == false)
    }

    @Test(
        "surely trimmed are texts with letters, digits and usual signs at both ends",
        arguments: ["a", "是", "a b", "张三", "是。", "？是", "〇1一", "good!", "ok）", "é", "à la", "車", "１", "ｱ"])
    func trimmed(text: String) { #expect(shifted(Array(text.utf8), by: 1, behind: 0x20) { $0.isTrimmed } == true) }

    @Test("nothing with a blank, a control character or a mark without a look at an end is called trimmed")
    func untrimmed() {
        let signs = [
            "", " ", "\t", "\n", "\r", "\u{0}", "\u{1F}", "\u{7F}", "\u{80}", "\u{85}", "\u{A0}", "\u{AD}", "\u{1680}",
            "\u{2000}", "\u{2009}", "\u{200B}", "\u{200E}", "\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}", "\u{2060}",
            "\u{3000}", "\u{FEFF}", "\u{FFF9}", "\u{E0020}", "\u{1D173}",
        ]
        for sign in signs {
            for text in ["", "\(sign)是", "是\(sign)", "\(sign)a", "a\(sign)"] where text.isEmpty || !sign.isEmpty {
                #expect(
                    shifted(Array(text.utf8), by: 1, behind: 0x61) { $0.isTrimmed } == false, "\(text.debugDescription)"
                )
            }
        }
        for broken in HostileText.bytes where String(validating: broken, as: UTF8.self) == nil {
            #expect(shifted([0x61] + broken + [0x61], by: 0, behind: 0x80) { $0.isTrimmed } == false, "\(broken)")
        }
    }
}
