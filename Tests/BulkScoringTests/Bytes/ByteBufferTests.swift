import AuditTestSupport
import ExactArithmetic
import Testing

@testable import BulkScoring

@Suite struct ByteBufferTests {
    @Test func unitsReadAsDecimalTexts() {
        var random = SeededGenerator(seed: 5)
        let edges = [0, 1, 9, 10, 99, 100, 9_999, 10_000, 99_999_999, 100_000_000, 1 << 40, Int(Int32.max)]
        for decimals in 0...6 {
            for units in edges + (0..<200).map({ _ in Int.random(in: 0...2_000_000_000, using: &random) }) {
                var buffer = ByteBuffer()
                buffer.append(units: units, decimals: decimals)
                let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
                let expected = Fraction(units, power)?.decimalText(decimals: decimals)
                let shown = String(decoding: buffer.bytes, as: UTF8.self)
                #expect(shown == expected, "\(units) with \(decimals) decimals")
            }
        }
    }

    @Test(arguments: [(0, true, true), (16, true, true), (17, false, true), (64, false, true), (65, false, false)])
    func textsAreRememberedUpToTheirMost(length: Int, asShort: Bool, asLong: Bool) {
        let text = (0..<length).map { UInt8(33 + $0 % 90) }
        var buffer = ByteBuffer()
        buffer.append([UInt8(ascii: "<")])
        buffer.append(text)
        let long = buffer.text(since: 1)
        let short = long.flatMap(ShortText.init)
        #expect((long != nil) == asLong)
        #expect((short != nil) == asShort)
        for copied in [long.map(Self.written), short.map(Self.written)].compactMap(\.self) {
            #expect(copied == text)
        }
    }

    private static func written(_ text: LongText) -> [UInt8] {
        var buffer = ByteBuffer()
        var row = buffer.row(most: LongText.most)
        row.append(text)
        buffer.end(row)
        return buffer.bytes
    }

    private static func written(_ text: ShortText) -> [UInt8] {
        var buffer = ByteBuffer()
        buffer.append(text)
        return buffer.bytes
    }

    @Test func quotesWhateverTheLengthAndWhereverTheSignStands() {
        for length in 1...40 {
            for sign in ["", "\"", ",", "\n", "\r", " ", ";", "-", "é"] {
                for place in 0..<length {
                    var text = [UInt8](repeating: UInt8(ascii: "x"), count: length)
                    text.replaceSubrange(place...place, with: sign.utf8)
                    var buffer = ByteBuffer()
                    text.withUnsafeBytes { buffer.append(field: $0) }
                    let isAtEnd = place == 0 || place == length - 1
                    let isQuoted = ["\"", ",", "\n", "\r"].contains(sign) || (sign == " " && isAtEnd)
                    let inside = sign == "\"" ? text.flatMap { $0 == 0x22 ? [$0, $0] : [$0] } : text
                    let expected = isQuoted ? [0x22] + inside + [0x22] : inside
                    let found = buffer.bytes
                    #expect(found == expected, "\(length) bytes with \(sign) at \(place)")
                }
            }
        }
    }

    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), (" x", "\" x\""), ("x ", "\"x \""),
        (" ", "\" \""), ("x y", "x y"), ("two\nlines", "\"two\nlines\""), ("cr\r", "\"cr\r\""), ("=1", "=1"),
        ("a;b\tc", "a;b\tc"), ("张三，😀", "张三，😀"),
    ])
    func quotesWhatAReaderCouldTakeApart(text: String, field: String) {
        var buffer = ByteBuffer()
        buffer.append(field: text)
        let written = String(decoding: buffer.bytes, as: UTF8.self)
        #expect(written == field)
    }

    @Test func piecesOfEveryLengthSurviveGrowth() throws {
        var texts = ByteBuffer()
        var pieces: [(ByteBuffer.Piece, String)] = []
        for length in 0..<70 {
            let text = String((0..<length).map { Character(Unicode.Scalar(UInt8(33 + ($0 + length) % 90))) })
            let piece = texts.keep { $0.append(text.utf8) }
            pieces.append((try #require(piece), text))
        }
        var target = ByteBuffer()
        var expected = ""
        for _ in 0..<20 {
            for (piece, text) in pieces {
                target.append(piece, of: texts)
                var row = target.row(most: 3 * text.utf8.count)
                for usual in [32, 48, 64] { row.append(piece, of: texts, usual: usual) }
                target.end(row)
                expected += text + text + text + text
            }
        }
        let written = String(decoding: target.bytes, as: UTF8.self)
        #expect(written == expected)
        target.removeAll()
        let rest = target.bytes
        #expect(rest.isEmpty)
    }
}
