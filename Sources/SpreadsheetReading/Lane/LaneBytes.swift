/// What a byte can be in XML in its plainest form.
enum LaneBytes {
    /// In a text: ASCII but what begins or ends something. A carriage return would become a line feed.
    @inline(__always) static func isText(_ byte: UInt8) -> Bool {
        (byte >= 0x20 || byte == 0x0A || byte == 0x09) && byte < 0x7F && byte != UInt8(ascii: "<")
            && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "]")
    }

    /// In the value of an attribute in double quotes.
    @inline(__always) static func isValue(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
            && byte != UInt8(ascii: "\"")
    }

    @inline(__always) static func isNameStart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
    }

    @inline(__always) static func isName(_ byte: UInt8) -> Bool {
        isNameStart(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    /// True for one character of UTF-8 that XML allows, in its only form.
    static func isCharacter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return false }
        switch bytes[0] {
        case 0xC2...0xDF: return true
        case 0xE0: return bytes[1] >= 0xA0
        case 0xED: return bytes[1] < 0xA0
        // U+FFFE and U+FFFF are no characters.
        case 0xEF: return bytes[1] != 0xBF || bytes[2] < 0xBE
        case 0xE1...0xEF: return true
        case 0xF0: return bytes[1] >= 0x90
        case 0xF1...0xF3: return true
        case 0xF4: return bytes[1] < 0x90
        default: return false
        }
    }
}
