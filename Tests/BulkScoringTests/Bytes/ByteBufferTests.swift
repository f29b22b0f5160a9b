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

    @Test func shortTextsHoldNumbersAsRowsDo() {
        var random = SeededGenerator(seed: 6)
        for decimals in 0...6 {
            // Up to 100 points.
            let most = (0..<decimals).reduce(100) { power, _ in power * 10 }
            for units in [0, 1, 9, most / 2, most - 1, most]
                + (0..<200).map({ _ in Int.random(in: 0...most, using: &random) })
            {
                var buffer = ByteBuffer()
                var expected = ByteBuffer()
                buffer.append(ShortText(units: units, decimals: decimals))
                expected.append(units: units, decimals: decimals)
                let (found, wanted) = (buffer.bytes, expected.bytes)
                #expect(found == wanted, "\(units) with \(decimals) decimals")
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
                expected += text
            }
        }
        let written = String(decoding: target.bytes, as: UTF8.self)
        #expect(written == expected)
        target.removeAll()
        let rest = target.bytes
        #expect(rest.isEmpty)
    }
}
