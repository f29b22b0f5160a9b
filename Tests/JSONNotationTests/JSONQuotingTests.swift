import AuditTestSupport
import Foundation
import JSONNotation
import Testing

/// A text as a JSON string (RFC 8259, section 7).
@Suite("a text in JSON") struct JSONQuotingTests {
    private static func written(_ text: String) -> [UInt8] {
        var json = JSONText(layout: .line)
        json.array { $0.element(text) }
        return json.finish()
    }

    /// What stands between the quotes.
    private static func body(_ text: String) throws -> String {
        let whole = String(decoding: written(text), as: UTF8.self)
        try #require(whole.unicodeScalars.starts(with: "[\"".unicodeScalars), "\(whole)")
        try #require(whole.utf8.suffix(3).elementsEqual("\"]\n".utf8), "\(whole)")
        return String(whole.unicodeScalars.dropFirst(2).dropLast(3))
    }

    /// By Foundation's decoder; its older reader takes marks of the byte order out of strings.
    private static func read(_ bytes: [UInt8]) throws -> String {
        try JSONDecoder().decode([String].self, from: Data(bytes)).joined(separator: "|")
    }

    @Test(
        "no control character stands there as it is, and each is read back",
        arguments: Array(0...0x1F as ClosedRange<UInt32>))
    func controls(_ value: UInt32) throws {
        let control = try #require(Unicode.Scalar(value))
        let text = "a\(control)b"
        #expect(Self.written(text).dropLast().allSatisfy { $0 >= 0x20 })
        #expect(try Self.read(Self.written(text)).codePoints == text.codePoints)
    }

    @Test(
        "what a script would take for the end of a line is escaped too, and so is what a terminal obeys",
        arguments: [0x7F, 0x80, 0x85, 0x9B, 0x9F, 0x2028, 0x2029] as [UInt32])
    func lineEnds(_ value: UInt32) throws {
        let text = String(try #require(Unicode.Scalar(value)))
        let digits = String(value, radix: 16)
        let escape = "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        #expect(try Self.body(text) == escape)
        #expect(try Self.read(Self.written(text)).codePoints == text.codePoints)
    }

    @Test(
        "the short escapes of the standard, and nothing escaped that need not be",
        arguments: [
            ("\"", #"\""#), ("\\", #"\\"#), ("\n", #"\n"#), ("\r", #"\r"#), ("\t", #"\t"#), ("\r\n", #"\r\n"#),
            ("/", "/"), ("</script>", "</script>"), ("'", "'"), ("\u{2027}", "\u{2027}"), ("\u{202A}", "\u{202A}"),
            ("\u{A0}", "\u{A0}"), ("店 ~", "店 ~"), (#"\u0041"#, #"\\u0041"#), (#"\""#, #"\\\""#), ("", ""),
        ])
    func escapes(_ text: String, _ expected: String) throws {
        #expect(try Self.body(text).codePoints == expected.codePoints)
    }

    @Test(
        "a quote, backslash or line break is escaped whatever mark joins it",
        arguments: ["\"", "\\", "\n", "\r", "\t"], ["\u{301}", "\u{FE0F}", "\u{200D}", "\u{20E3}"])
    func marked(_ sign: String, _ mark: String) throws {
        let text = "店" + sign + mark
        #expect(try Self.read(Self.written(text)).codePoints == text.codePoints)
        let body = try Self.body(text)
        #expect(body.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }

    @Test(
        "the ends of every plane are written as they are, in UTF-8",
        arguments: [0xD7FF, 0xE000, 0xFDD0, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x1F697, 0x1FFFE, 0x10FFFF] as [UInt32])
    func planes(_ value: UInt32) throws {
        let text = String(try #require(Unicode.Scalar(value)))
        let body = try Self.body(text)
        #expect(Array(body.utf8) == Array(text.utf8))
        #expect(try Self.read(Self.written(text)).codePoints == [value])
    }

    @Test("half a pair of UTF-16 cannot get in: it has become the sign for what could not be read")
    func loneSurrogate() throws {
        let text = String(decoding: [0x5E97, 0xD83D, 0x61] as [UInt16], as: UTF16.self)
        #expect(try Self.read(Self.written(text)).codePoints == [0x5E97, 0xFFFD, 0x61])
    }

    @Test("the texts that files are feared for", arguments: HostileText.values + HostileText.pieces)
    func feared(_ text: String) throws {
        #expect(try Self.read(Self.written(text)).codePoints == text.codePoints)
    }

    @Test(
        "random texts come back code point by code point, as values and as keys",
        arguments: 1...12 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let text = generator.hostileText(pieces: 1...12)
            let place: Comment = "seed \(seed): \(text.spelt)"
            var json = JSONText(layout: .line)
            json.object { $0.member(text, text) }
            let bytes = json.finish()
            #expect(String(validating: bytes, as: UTF8.self) != nil, place)
            #expect(bytes.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F }, place)
            let read = try JSONDecoder().decode([String: String].self, from: Data(bytes))
            #expect(read.keys.map(\.codePoints) == [text.codePoints], place)
            #expect(read.values.map(\.codePoints) == [text.codePoints], place)
        }
    }
}
