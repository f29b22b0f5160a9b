/// Bytes up to a terminator that is none of them, while a parser is at them.
struct TerminatedText {
    let start: UnsafePointer<UInt8>
    let terminator: UInt8

    init(_ start: UnsafePointer<UInt8>, until terminator: UInt8) {
        self.start = start
        self.terminator = terminator
    }

    /// A text of C.
    init(_ start: UnsafePointer<CChar>) {
        self.init(UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), until: 0)
    }

    var text: String {
        var end = start
        while end.pointee != terminator { end += 1 }
        return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }

    static func == (text: Self, other: StaticString) -> Bool {
        other.withUTF8Buffer { bytes in
            for (place, byte) in bytes.enumerated() where text.start[place] != byte { return false }
            return text.start[bytes.count] == text.terminator
        }
    }

    static func ~= (other: StaticString, text: Self) -> Bool { text == other }

    /// Digits alone, and not more than nine of them.
    var number: Int? {
        var (value, place) = (0, start)
        while let digit = decimalDigit(place.pointee) {
            guard place - start < 9 else { return nil }
            value = value * 10 + digit
            place += 1
        }
        return place == start || place.pointee != terminator ? nil : value
    }

    /// As XML Schema writes a truth value.
    var isTrue: Bool { self == "1" || self == "true" }

    /// Behind the colon, if there is one.
    var withoutPrefix: TerminatedText {
        var place = start
        while place.pointee != terminator {
            if place.pointee == UInt8(ascii: ":") { return TerminatedText(place + 1, until: terminator) }
            place += 1
        }
        return self
    }
}

/// The value of an ASCII digit.
func decimalDigit(_ byte: UInt8) -> Int? {
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? Int(digit) : nil
}
