internal import Diagnostics

extension JSONParser {
    /// What the quotes hold, escapes resolved. The cursor stands at the opening quote and ends behind the closing one.
    mutating func stringBytes() throws(ReadingEnded) -> [UInt8] {
        let opening = cursor.position
        cursor.step()
        var text: [UInt8] = []
        while true {
            let start = cursor.offset
            cursor.skipPlainText()
            text += cursor.bytes[start..<cursor.offset]
            switch cursor.byte {
            case UInt8(ascii: "\""):
                cursor.step()
                return text
            case UInt8(ascii: "\\"): try readEscape(into: &text)
            case nil, UInt8(ascii: "\n"), UInt8(ascii: "\r"): throw end(.scalar(.unclosedQuote), at: opening)
            case let control?:
                try report(.json(.rawControl(Unicode.Scalar(control))), at: cursor.position)
                cursor.step()
            }
        }
    }

    private mutating func readEscape(into text: inout [UInt8]) throws(ReadingEnded) {
        let position = cursor.position
        cursor.step()
        guard let letter = cursor.byte else { throw end(.json(.unknownEscape), at: position) }
        if letter == UInt8(ascii: "u") {
            text += Array(String(try escapedScalar(from: position)).utf8)
            return
        }
        guard let byte = Self.escapes[letter] else { throw end(.json(.unknownEscape), at: position) }
        text.append(byte)
        cursor.step()
    }

    /// The character of `\u5c55`, or of a pair such as `\ud83d\ude97`; the cursor stands at the `u`.
    private mutating func escapedScalar(from position: SourcePosition) throws(ReadingEnded) -> Unicode.Scalar {
        let first = try escapedNumber(from: position)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, cursor.byte == UInt8(ascii: "\\") else { throw end(.json(.halfPair), at: position) }
        let secondPlace = cursor.position
        cursor.step()
        guard cursor.byte == UInt8(ascii: "u") else { throw end(.json(.halfPair), at: position) }
        let second = try escapedNumber(from: secondPlace)
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw end(.json(.halfPair), at: position) }
        return scalar
    }

    /// The four hexadecimal digits behind the `u`.
    private mutating func escapedNumber(from position: SourcePosition) throws(ReadingEnded) -> UInt32 {
        cursor.step()
        var number: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = cursor.byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw end(.json(.unknownEscape), at: position)
            }
            number = number << 4 + UInt32(digit)
            cursor.step()
        }
        return number
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
        UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
}
