internal import AuditTestSupport
internal import Testing

@testable internal import BulkIntake

/// Strings, numbers and keys of JSON that are taken at speed, against their grammar.
@Suite("Steps through a line of JSON")
struct JSONCursorTests {
    /// What was made of a line, and how far that went.
    private struct Step<Result> {
        let result: Result
        let end: Int
    }

    /// Reads a line with a line feed behind it and the room that a cursor needs.
    private func line<Result>(_ text: [UInt8], _ read: (inout JSONCursor) -> Result) -> Step<Result> {
        var bytes = PaddedBytes()
        (text + [0x0A]).withUnsafeBytes { bytes.append($0) }
        bytes.reserve(SpareText.size)
        let start = UnsafeRawPointer(bytes.start)
        var cursor = JSONCursor(at: start, spare: SpareText(behind: bytes))
        let result = read(&cursor)
        return Step(result: result, end: start.distance(to: cursor.next))
    }

    /// What a string means whose escapes are a sign behind a backslash; nil for others, and where none ends.
    private func content(_ bytes: [UInt8]) -> (text: [UInt8], end: Int)? {
        var (text, offset): ([UInt8], Int) = ([], 0)
        while offset < bytes.count {
            var byte = bytes[offset]
            if byte == 0x22 { return (text, offset + 1) }
            if byte < 0x20 || byte == 0x7F { return nil }
            if byte == UInt8(ascii: "\\") {
                offset += 1
                guard offset < bytes.count, "\"\\/".utf8.contains(bytes[offset]) else { return nil }
                byte = bytes[offset]
            }
            text.append(byte)
            offset += 1
        }
        return nil
    }

    private func expectString(_ written: [UInt8], _ note: String) -> Bool {
        let found = line([0x20, 0x09, 0x22] + written) { cursor in cursor.string().map { Array($0.bytes) } }
        let expected = content(written)
        #expect(found.result == expected?.text, "\(note): \(String(decoding: written, as: UTF8.self))")
        if let expected {
            #expect(found.end == 3 + expected.end, "\(note): \(String(decoding: written, as: UTF8.self))")
        }
        return expected != nil
    }

    @Test("strings of every length, with every kind of sign in each place", arguments: 0...34)
    func strings(length: Int) {
        for sign in [
            "a", "\"", "\\", "\\\"", "\\\\", "\\/", "\\n", "\\u0041", "\u{7F}", "\u{1F}", "\u{0}", "\t", "/", "店",
        ] {
            for place in 0...length {
                var text = [UInt8](repeating: 0x78, count: length)
                text.insert(contentsOf: sign.utf8, at: place)
                _ = expectString(text + [0x22, 0x7D], "\(length), \(place)")
            }
        }
    }

    @Test("strings put together from anything", arguments: [1, 2, 3, 4] as [UInt64])
    func randomStrings(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "a", "店", "\\\\", "\\\"", "\\/", "plain text of some length", "é", "{", "\\", "\"", "\\b", "\u{7F}",
        ]
        var taken = 0
        for round in 0..<500 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                random.pick(random.oneIn(9) ? pieces : Array(pieces[..<8]))
            }
            if expectString(Array(text.joined().utf8) + [0x22], "seed \(seed), round \(round)") { taken += 1 }
        }
        #expect(taken > 100, "\(taken) of 500")
    }

    @Test(
        "a string of more than 32 KB is for the careful reader, and none leaves its room",
        arguments: [
            (100, true), (32 << 10, true), ((32 << 10) + 1, false), (SpareText.size - 1, false),
            (2 * SpareText.size, false),
        ])
    func room(count: Int, isTaken: Bool) {
        let text = [UInt8](repeating: 0x61, count: count)
        let escaped = line([0x22] + text.dropLast() + Array("\\\"\"".utf8)) { $0.string()?.count }
        let plain = line([0x22] + text + [0x22]) { $0.string()?.count }
        #expect(escaped.result == (isTaken ? count : nil) && plain.result == (isTaken ? count : nil))
    }

    /// −?(0|[1-9][0-9]*)(\.[0-9]+)? up to a comma, a brace or a blank.
    private func numberLength(_ bytes: [UInt8]) -> Int? {
        func digits(_ offset: Int) -> Int { bytes[offset...].prefix { (0x30...0x39).contains($0) }.count }
        var offset = bytes.first == UInt8(ascii: "-") ? 1 : 0
        let whole = digits(offset)
        if whole == 0 || whole > 1 && bytes[offset] == 0x30 { return nil }
        offset += whole
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            let decimals = digits(offset + 1)
            if decimals == 0 { return nil }
            offset += 1 + decimals
        }
        let behind = offset < bytes.count ? bytes[offset] : 0x0A
        return behind == UInt8(ascii: ",") || behind == UInt8(ascii: "}") || behind <= 0x20 ? offset : nil
    }

    @Test("numbers are those of the grammar without an exponent", arguments: [1, 2, 3] as [UInt64])
    func numbers(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var taken = 0
        for _ in 0..<4_000 {
            let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                random.pick(Array("-0012359..,}]eE+ x".utf8))
            }
            let blanks = text.prefix { $0 == 0x20 }.count
            let expected = numberLength(Array(text[blanks...])).map { blanks + $0 }
            let found = line([0x20] + text) { $0.number().map { Array($0.bytes) } }
            #expect(
                found.result == expected.map { Array(text[blanks..<$0]) },
                "seed \(seed): \(String(decoding: text, as: UTF8.self))")
            if let expected {
                taken += 1
                #expect(found.end == 1 + expected)
            }
        }
        #expect(taken > 200, "\(taken) numbers")
    }

    @Test("signs of eight bytes and more are taken when all of them stand there")
    func signs() {
        let key = Array(",\"checklist\":\"".utf8)
        /// How far it went.
        func taken(_ text: [UInt8]) -> Int? {
            let step = line(text) { $0.take(",\"checklist\":\"") }
            return step.result ? step.end : step.end == 0 ? nil : -1
        }
        #expect(taken(key + [0x78]) == key.count)
        for place in key.indices {
            for change in [0x01, 0x80] as [UInt8] {
                var other = key
                other[place] ^= change
                #expect(taken(other) == nil, "\(place)")
            }
            #expect(taken(Array(key[..<place])) == nil, "\(place)")
        }
        let shortest = line(Array("12345678".utf8)) { $0.take("12345678") }
        #expect(shortest.result && shortest.end == 8)
    }

    @Test("blanks before a sign are passed, line feeds are not")
    func blanks() {
        func taken(_ text: String) -> Int? {
            let step = line(Array(text.utf8)) { $0.take(UInt8(ascii: ",")) }
            return step.result ? step.end : nil
        }
        #expect(taken(" \t\r ,") == 5 && taken(",") == 1)
        #expect(taken(" \n,") == nil && taken("x,") == nil)
    }

    @Test("the usual keys of an observation are told from all that differ in a byte")
    func usualKeys() {
        for (key, field) in [("\"value\":", KeyedObservation.Field.value), ("\"person\":", .person)] {
            let bytes = Array(key.utf8)
            let found = line(bytes + [0x22]) { $0.usualField() }
            #expect(found.result == field && found.end == bytes.count)
            for place in bytes.indices {
                var other = bytes
                other[place] ^= 0x01
                let found = line(other + [0x22]) { $0.usualField() }
                #expect(found.result == nil && found.end == 0, "\(key), \(place)")
            }
        }
        let other = line(Array("\"unit\":\"".utf8)) { $0.usualField() }
        #expect(other.result == nil && other.end == 0)
    }
}
