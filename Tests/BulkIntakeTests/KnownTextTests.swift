internal import AuditTestSupport
internal import CByteMasks
internal import Testing

@testable internal import BulkIntake

/// Tables of texts tell apart whatever differs in a byte, and know again whatever is the same.
@Suite("Tables of texts")
struct KnownTextTests {
    /// The bytes with the room behind them that a look-up needs, and something else in it each time.
    private func padded<Result>(_ bytes: [UInt8], _ look: (Cell) -> Result) -> Result {
        var padded = PaddedBytes()
        bytes.withUnsafeBytes { padded.append($0) }
        let count = padded.count
        padded.append(byte: UInt8.random(in: 0...255))
        defer { padded.removeAll() }
        return look(Cell(padded.start, count))
    }

    @Test("texts keep their numbers, however many and however alike they are")
    func knownTexts() {
        var numbers = KnownTexts()
        var random = SeededGenerator(seed: 7)
        var expected: [[UInt8]: Int32] = [:]
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...20, using: &random)
            let text = (0..<length).map { _ in UInt8.random(in: 0...1, using: &random) }
            let number = Int32.random(in: -3 ... .max, using: &random)
            let found = padded(text) { cell in
                let found = numbers.find(cell)
                if found == KnownTexts.unknown { numbers.add(cell, number) }
                return found
            }
            #expect(found == expected[text] ?? KnownTexts.unknown)
            if expected[text] == nil { expected[text] = number }
        }
        #expect(numbers.count == expected.count)
        for text in expected.keys {
            padded(text) { cell in
                numbers.change(cell, to: Int32(cell.count))
                #expect(numbers.find(cell) == Int32(cell.count))
            }
        }
        padded([2, 2, 2]) { numbers.change($0, to: 5) }
        #expect(padded([2, 2, 2]) { numbers.find($0) } == KnownTexts.unknown)
        #expect(numbers.count == expected.count)
        numbers.removeAll()
        #expect(numbers.count == 0)
        for text in expected.keys { #expect(padded(text) { numbers.find($0) } == KnownTexts.unknown) }
    }

    @Test("a text of up to fifteen bytes is short, and the same as no other", arguments: 0...40)
    func shortTexts(count: Int) {
        let text = [UInt8](repeating: 0, count: count)
        let short = padded(text) { ShortText($0) }
        #expect((short != nil) == (count <= 15))
        guard let short else { return }
        #expect(padded(text) { ShortText($0) } == short)
        #expect(padded(text + [0]) { ShortText($0) } != short)
        for place in text.indices {
            var changed = text
            changed[place] = 0x80
            #expect(padded(changed) { ShortText($0) } != short, "\(place)")
        }
        #expect(!short.isLong && short != ShortText(long: 0, at: 0))
    }

    @Test("names of lower-case letters, digits, hyphens and Chinese characters are told as one by one")
    func plainNames() {
        let pieces = ["a", "z", "0", "9", "-", "展", "车", "一", "鿿", "A", "`", "{", "/", ":", "é", "䶿", "ꀀ", "🚗", " "]
        let broken: [[UInt8]] = [
            [0xE5], [0xE5, 0xB1], [0x80], [0xE4, 0x80, 0x80], [0xEA, 0x80, 0x80], [0xFF], [0xE9, 0x41],
        ]
        var random = SeededGenerator(seed: 11)
        var plain = 0
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                bytes +=
                    random.oneIn(20)
                    ? random.pick(broken) : Array(random.pick(random.oneIn(8) ? pieces : Array(pieces[..<9])).utf8)
            }
            if bytes.count > 16 { bytes.removeLast(bytes.count - 16) }
            let expected =
                String(validating: bytes, as: UTF8.self)?.unicodeScalars.allSatisfy { scalar in
                    scalar == "-" || ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
                        || (0x4E00...0x9FFF).contains(scalar.value)
                } ?? false
            if expected { plain += 1 }
            #expect(padded(bytes) { holdsPlainName($0.start, UInt64($0.count)) } == expected, "\(bytes)")
        }
        // The test would be idle if all were alike.
        #expect(plain > 2_000 && plain < 18_000, "\(plain)")
    }

    @Test("what JSON may write in another way is told from what it writes as it is")
    func quotes() {
        for byte in UInt8.min ... .max {
            let isSame = byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\\")
            #expect(padded([0x61, byte]) { $0.isSameInQuotes } == isSame, "\(byte)")
        }
        #expect(!padded([]) { $0.isSameInQuotes })
    }

    @Test(
        "texts are numbered in the order in which they come, each once",
        arguments: [0x1D5_0001 as UInt64, 0x1D5_0002])
    func textNumbers(seed: UInt64) {
        let numbers = TextNumbers()
        var random = SeededGenerator(seed: seed)
        var expected: [String: Int] = [:]
        for round in 0..<400 {
            let texts = (0..<Int.random(in: 0...100, using: &random)).map { _ in
                let length = Int.random(in: 0...40, using: &random)
                return (0..<length / 4).map { _ in random.oneIn(2) ? "a" : "稽核" }.joined()
            }
            var ends: [Int] = []
            for text in texts { ends.append((ends.last ?? 0) + text.utf8.count) }
            let found = Array(texts.joined().utf8).withUnsafeBytes { bytes in
                numbers.numbers(of: bytes, count: texts.count) { ends[$0] }
            }
            for (text, number) in zip(texts, found) {
                let known = expected[text]
                #expect(number == known.map { ~$0 } ?? expected.count, "seed \(seed), \(round): \(text)")
                if known == nil { expected[text] = expected.count }
            }
            #expect(found.count == texts.count)
        }
        // The test would be idle if all were alike.
        #expect(expected.count > 1_000)
    }
}
