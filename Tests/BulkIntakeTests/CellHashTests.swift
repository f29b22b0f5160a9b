import Testing

@testable import BulkIntake

/// Texts are looked up by their hashes, and strangers choose the texts.
@Suite struct CellHashTests {
    private static func hash(_ text: [UInt8], _ secrets: ShortText, behind: UInt8 = 0) -> UInt64 {
        let memory = [7] + text + [UInt8](repeating: behind, count: 16)
        return memory.withUnsafeBytes { bytes in
            bytes.baseAddress.map { Cell($0 + 1, text.count).hash(secrets) } ?? 0
        }
    }

    @Test("the same text has the same hash, whatever stands behind it", arguments: 0...70)
    func same(count: Int) {
        let secrets = ShortText.secret()
        let text = (0..<count).map { UInt8(truncatingIfNeeded: 33 + $0) }
        #expect(Self.hash(text, secrets) == Self.hash(text, secrets, behind: 0xFF))
    }

    @Test("a text of another byte, or of one more, has another hash", arguments: 1...70)
    func other(count: Int) {
        let secrets = ShortText.secret()
        let text = [UInt8](repeating: 0x41, count: count)
        var hashes: Set = [
            Self.hash(text, secrets), Self.hash(text + [0], secrets), Self.hash(Array(text.dropLast()), secrets),
        ]
        for place in 0..<count {
            for bit in 0..<8 {
                var changed = text
                changed[place] ^= 1 << bit
                hashes.insert(Self.hash(changed, secrets))
            }
        }
        #expect(hashes.count == 3 + 8 * count)
    }

    @Test("texts whose bits differ where a product of one of them keeps the difference have hashes of their own")
    func crafted() {
        let secrets = ShortText.secret()
        let pieces: [[UInt8]] = [
            [UInt8](repeating: 0x41, count: 16),
            [UInt8](repeating: 0x41, count: 7) + [0xC1, 0x41, 0x41, 0x41, 0xC1, 0x41, 0x41, 0x41, 0xC1],
        ]
        let texts = (0..<1_024).map { number in (0..<10).flatMap { pieces[number >> $0 & 1] } }
        #expect(Set(texts.map { Self.hash($0, secrets) }).count == texts.count)
    }

    @Test("other secrets give other hashes", arguments: [0, 8, 15, 16, 22, 64])
    func secrets(count: Int) {
        let text = [UInt8](repeating: 0x41, count: count)
        #expect(Set((0..<100).map { _ in Self.hash(text, .secret()) }).count == 100)
    }
}
