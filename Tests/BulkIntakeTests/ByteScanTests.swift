internal import AuditTestSupport
internal import CByteMasks
internal import Testing

@testable internal import BulkIntake

/// What looks at many bytes together sees what looking at them one by one sees.
@Suite("Scanning bytes")
struct ByteScanTests {
    private static let pieces: [[UInt8]] = [
        Array("a".utf8), Array("12 min".utf8), Array("张三".utf8), Array("√".utf8), Array("é".utf8), Array("🚗".utf8),
        [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE5, 0xBC], [0xFF],
        [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xEF, 0xBB, 0xBF], [0xEF, 0xBF, 0xBF], [0x7F], [0x00], [0x0A], [0x0D],
        [0x09],
        [0x2C], [0x22], [0x3B],
    ]

    private func bytes(_ random: inout SeededGenerator, odd: Int) -> [UInt8] {
        (0..<Int.random(in: 0...40, using: &random)).flatMap { _ in
            random.oneIn(odd) ? random.pick(Self.pieces) : random.pick(Array(Self.pieces[..<6]))
        }
    }

    /// The bytes with the room behind them that scanning needs.
    private func padded<Result>(_ bytes: [UInt8], _ scan: (UnsafeRawBufferPointer) -> Result) -> Result {
        var padded = PaddedBytes()
        bytes.withUnsafeBytes { padded.append($0) }
        defer { padded.removeAll() }
        return scan(padded.bytes)
    }

    @Test("UTF-8 is told as the standard library tells it", arguments: 0..<20 as Range<UInt64>)
    func utf8(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let bytes = bytes(&random, odd: 12)
            let expected = String(validating: bytes, as: UTF8.self) != nil
            #expect((padded(bytes) { isUTF8($0) }) == expected, "seed \(seed): \(bytes)")
        }
    }

    @Test("what YAML treats in a way of its own is found wherever it stands", arguments: 0..<20 as Range<UInt64>)
    func plainYAML(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let bytes = bytes(&random, odd: random.pick([30, 300]))
            let isUsual = Self.isUsual(bytes)
            #expect(padded(bytes, isUsualYAML) == isUsual, "seed \(seed): \(bytes)")
            let line = bytes.prefix { $0 != 0x0A }
            let isPlain = Self.isUsual(Array(line)) && !line.contains(0x09) && !line.contains(0x0D)
            let end = padded(bytes) { text in
                // Not even an empty buffer is without a base.
                let start = text.baseAddress!
                return plainLineEnd(from: start, before: start + text.count).map { start.distance(to: $0) }
            }
            #expect(end == (isPlain ? line.count : nil), "seed \(seed): \(bytes)")
        }
    }

    @Test("signs that end a run are found as one by one", arguments: 0..<256)
    func stops(of byte: Int) {
        let byte = UInt8(byte)
        for place in 0..<16 {
            var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 16)
            bytes[place] = byte
            let (inYAML, inJSON) = padded(bytes) { text in
                text.baseAddress.map { (plainScalarStops($0), jsonStringStops($0)) } ?? (0, 0)
            }
            let (beyond, cells) = padded(bytes) { text in
                text.baseAddress.map { (bytesBeyondPrintableASCII($0), tableSigns($0)) } ?? (0, 0)
            }
            let (quotes, inIDs) = padded(bytes) { text in
                text.baseAddress.map { (quoteMarks($0), plainIDStops($0)) } ?? (0, 0)
            }
            #expect(quotes == (byte == 0x22 ? 1 << UInt32(place) : 0), "byte \(byte) at \(place)")
            let endsID = byte <= 0x20 || byte >= 0x7F || "\"\\".utf8.contains(byte)
            #expect(inIDs == (endsID ? 1 << UInt32(place) : 0), "byte \(byte) at \(place)")
            let ofRows = padded(bytes) { text in text.baseAddress.map { rowSigns($0) } ?? 0 }
            #expect(ofRows == (",;\t\r\"".utf8.contains(byte) ? 1 << UInt32(place) : 0), "byte \(byte) at \(place)")
            let isBeyond = byte < 0x20 || byte >= 0x7F
            #expect(beyond == (isBeyond ? 1 << UInt32(place) : 0), "byte \(byte) at \(place)")
            #expect(cells == (",;\t\r".utf8.contains(byte) ? 1 << UInt32(place) : 0), "byte \(byte) at \(place)")
            let isPlain = byte >= 0x80 || byte.isDigitOrLetter || " -_./+()%=;".utf8.contains(byte)
            #expect(inYAML == (isPlain ? 0 : 1 << UInt32(place)), "byte \(byte) at \(place)")
            let endsRun = byte < 0x20 || byte == 0x7F || "\"\\".utf8.contains(byte)
            #expect(inJSON == (endsRun ? 1 << UInt32(place) : 0), "byte \(byte) at \(place)")
        }
    }

    @Test("a file is left to YAML unless a separator, a brace or an archive's mark stands in its first line")
    func leftToYAML() {
        let beginnings = [
            "", "a: 1", "a: 1\r", "稽核：", String(repeating: "x", count: 15), String(repeating: "y", count: 40),
        ]
        for beginning in beginnings {
            for (rest, isLeft) in [
                ("", true), ("\n", true), ("\n,", true), (",", false), (";\n", false), ("\t\n", false),
                ("\r,\n", false),
                ("\r\n,", true),
            ] {
                let isFound = Self.isLeftToYAML(beginning + rest)
                #expect(isFound == isLeft, "\((beginning + rest).debugDescription)")
            }
        }
        for text in ["{\"a\": 1}\n", "PK\u{3}\u{4}"] {
            let isFound = Self.isLeftToYAML(text)
            #expect(!isFound, "\(text)")
        }
        // What stood in memory before says nothing.
        let isFound = Self.isLeftToYAML("x", behind: "ab,cd,ef")
        #expect(isFound)
    }

    private static func isLeftToYAML(_ text: String, behind earlier: String = "") -> Bool {
        var bytes = PaddedBytes()
        Array(earlier.utf8).withUnsafeBytes { bytes.append($0) }
        bytes.removeAll()
        Array(text.utf8).withUnsafeBytes { bytes.append($0) }
        return WholeFileLane.isLeftToYAML(bytes)
    }

    @Test("keys are told by their letters as one number")
    func keyWords() {
        let words: [(String, UInt64)] = [
            ("audit", KeyWord.audit), ("version", KeyWord.version), ("dealer", KeyWord.dealer),
            ("date", KeyWord.date), ("auditor", KeyWord.auditor), ("value", KeyWord.value),
            ("person", KeyWord.person), ("unit", KeyWord.unit), ("note", KeyWord.note),
            ("evidence", KeyWord.evidence),
        ]
        for (key, word) in words {
            #expect(word == key.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }, "\(key)")
        }
    }

    private static func isUsual(_ bytes: [UInt8]) -> Bool {
        guard let text = String(validating: bytes, as: UTF8.self) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: true
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
            default: true
            }
        }
    }

    @Test("the ends of cells and rows are those that stand there", arguments: [0x2C, 0x3B, 0x09] as [UInt8])
    func separators(separator: UInt8) {
        var random = SeededGenerator(seed: UInt64(separator))
        var index = SeparatorIndex(separator: separator)
        for _ in 0..<2_000 {
            let bytes = bytes(&random, odd: 3)
            let marks = padded(bytes) { index.scan($0) }
            var (ends, rows): ([Int], [Int]) = ([], [0])
            var quotedRows: Set<Int> = []
            for (offset, byte) in bytes.enumerated() {
                if byte == 0x22 { quotedRows.insert(rows.count - 1) }
                if byte == separator || byte == 0x0A { ends.append(offset) }
                if byte == 0x0A { rows.append(ends.count) }
            }
            if let last = bytes.last, last != 0x0A {
                ends.append(bytes.count)
                rows.append(ends.count)
            }
            #expect((0..<ends.count).map { Int(index.ends[$0]) } == ends)
            #expect((0...index.rowCount).map { index.first($0) } == rows)
            #expect(Set((0..<index.rowCount).filter { index.holdsQuote($0) }) == quotedRows)
            #expect(marks.contains(.quote) == bytes.contains(0x22))
            #expect(marks.contains(.carriageReturn) == bytes.contains(0x0D))
            #expect(marks.contains(.control) == bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) })
        }
    }
}
