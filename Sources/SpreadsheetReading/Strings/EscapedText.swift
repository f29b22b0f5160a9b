/// Replaces `_xHHHH_`, which stands for the UTF-16 unit of that number (ECMA-376-1, 22.9.2.19), and makes every line break
/// LF, from `start` to the end.
func decodeEscapes(in utf8: inout [UInt8], from start: Int) {
    guard utf8[start...].contains(where: { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "\r") }) else { return }
    var result = TextBuilder()
    var place = start
    while place < utf8.count {
        if let unit = escapedUnit(in: utf8, at: place) {
            result.append(unit)
            place += 7
        } else {
            result.append(byte: utf8[place])
            place += 1
        }
    }
    utf8.replaceSubrange(start..., with: result.finished())
}

/// The number of an escape that begins here.
private func escapedUnit(in utf8: [UInt8], at start: Int) -> UInt16? {
    guard utf8[start] == UInt8(ascii: "_"), start + 6 < utf8.count, utf8[start + 1] == UInt8(ascii: "x"),
        utf8[start + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in utf8[start + 2..<start + 6] {
        guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
        unit = unit << 4 | UInt16(digit)
    }
    return unit
}

/// Joins halves of characters that are escaped one by one, and CR with a LF behind it.
private struct TextBuilder {
    private var utf8: [UInt8] = []
    private var high: UInt16?
    private var followsCR = false

    mutating func append(_ unit: UInt16) {
        if let high, UTF16.isTrailSurrogate(unit) {
            self.high = nil
            append(scalar: UTF16.decode(UTF16.EncodedScalar([high, unit])))
            return
        }
        loseHalf()
        if UTF16.isLeadSurrogate(unit) {
            high = unit
        } else if unit == 0x0D || unit == 0x0A {
            append(byte: UInt8(unit))
        } else {
            append(scalar: Unicode.Scalar(unit) ?? "\u{FFFD}")
        }
    }

    mutating func append(byte: UInt8) {
        loseHalf()
        if byte == 0x0A, followsCR {
            followsCR = false
            return
        }
        followsCR = byte == 0x0D
        utf8.append(byte == 0x0D ? 0x0A : byte)
    }

    mutating func finished() -> [UInt8] {
        loseHalf()
        return utf8
    }

    private mutating func append(scalar: Unicode.Scalar) {
        followsCR = false
        utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// Half a character is none.
    private mutating func loseHalf() {
        guard high != nil else { return }
        high = nil
        append(scalar: "\u{FFFD}")
    }
}
