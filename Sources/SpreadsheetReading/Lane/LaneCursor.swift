/// Why the lane goes no further.
enum LaneDoubt: Error {
    /// The bytes at hand end here.
    case outOfBytes
    /// The careful reader must decide what this is.
    case unusual
}

/// Walks over XML in its plainest form. What it accepts is well-formed and means what it says; anything else is a doubt.
struct LaneCursor {
    private(set) var place: UnsafePointer<UInt8>
    /// A zero stands there, which no XML has, so that every comparison stops by itself.
    private let end: UnsafePointer<UInt8>

    init(_ bytes: UnsafePointer<UInt8>, until end: UnsafePointer<UInt8>) {
        place = bytes
        self.end = end
    }

    /// What a byte that fits nowhere means.
    var doubt: LaneDoubt { place == end ? .outOfBytes : .unusual }

    var byte: UInt8 { place.pointee }

    /// Steps over the text if it stands here.
    mutating func take(_ text: StaticString) throws(LaneDoubt) -> Bool {
        var (ahead, wanted) = (place, text.utf8Start)
        for _ in 0..<text.utf8CodeUnitCount {
            guard ahead.pointee == wanted.pointee else {
                if ahead == end { throw .outOfBytes }
                return false
            }
            ahead += 1
            wanted += 1
        }
        place = ahead
        return true
    }

    mutating func expect(_ text: StaticString) throws(LaneDoubt) {
        guard try take(text) else { throw .unusual }
    }

    /// Space between elements.
    mutating func skipSpace() {
        while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    /// The rest of a tag behind its name, each attribute going to `note`.
    ///
    /// - Returns: false for an element that ends with its tag.
    mutating func takeAttributes<Failure>(
        _ note: (ElementAttribute) throws(Failure) -> Void
    ) throws(LaneDoubt) -> Bool {
        var seen: UInt64 = 0
        while true {
            switch byte {
            case UInt8(ascii: ">"):
                place += 1
                return true
            case UInt8(ascii: "/"):
                try expect("/>")
                return false
            case 0x20:
                place += 1
                let name = try takeName(&seen)
                try expect("\"")
                let value = place
                while LaneBytes.isValue(byte) { place += 1 }
                guard byte == UInt8(ascii: "\"") else { throw doubt }
                place += 1
                do {
                    try note(
                        ElementAttribute(name: name, value: TerminatedText(value, until: UInt8(ascii: "\""))))
                } catch { throw .unusual }
            default: throw doubt
            }
        }
    }

    /// A name, and the sign behind it.
    ///
    /// - Parameter seen: the names before, a bit each: two that share one might be the same, which XML forbids.
    private mutating func takeName(_ seen: inout UInt64) throws(LaneDoubt) -> TerminatedText {
        let start = place
        guard LaneBytes.isNameStart(byte) else { throw doubt }
        var sum: UInt64 = 0
        while LaneBytes.isName(byte) {
            sum = sum &* 31 &+ UInt64(byte)
            place += 1
        }
        guard byte == UInt8(ascii: "=") else { throw doubt }
        place += 1
        let bit: UInt64 = 1 << (sum & 63)
        guard seen & bit == 0 else { throw .unusual }
        seen |= bit
        return TerminatedText(start, until: UInt8(ascii: "="))
    }

    /// The text up to the next tag, its references resolved.
    mutating func takeText(to text: inout [UInt8]) throws(LaneDoubt) {
        while true {
            let start = place
            while LaneBytes.isText(byte) { place += 1 }
            text.append(contentsOf: UnsafeBufferPointer(start: start, count: place - start))
            switch byte {
            case UInt8(ascii: "<"): return
            case UInt8(ascii: "&"): try takeReference(to: &text)
            case 0x80...: try takeCharacter(to: &text)
            default: throw doubt
            }
        }
    }

    private mutating func takeReference(to text: inout [UInt8]) throws(LaneDoubt) {
        if try take("&amp;") { return text.append(UInt8(ascii: "&")) }
        if try take("&lt;") { return text.append(UInt8(ascii: "<")) }
        if try take("&gt;") { return text.append(UInt8(ascii: ">")) }
        if try take("&quot;") { return text.append(UInt8(ascii: "\"")) }
        if try take("&apos;") { return text.append(UInt8(ascii: "'")) }
        try expect("&#")
        var value: UInt32 = 0
        while let digit = decimalDigit(byte), value < 0x11_0000 {
            value = value * 10 + UInt32(digit)
            place += 1
        }
        guard byte == UInt8(ascii: ";") else { throw doubt }
        place += 1
        // XML has few control characters, and not all others.
        guard value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D, value != 0xFFFE, value != 0xFFFF,
            let scalar = Unicode.Scalar(value),
            let encoded = UTF8.encode(scalar)
        else { throw .unusual }
        text.append(contentsOf: encoded)
    }

    /// A character of several bytes.
    private mutating func takeCharacter(to text: inout [UInt8]) throws(LaneDoubt) {
        let count = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard end - place >= count else { throw .outOfBytes }
        let bytes = UnsafeBufferPointer(start: place, count: count)
        guard LaneBytes.isCharacter(bytes) else { throw .unusual }
        text.append(contentsOf: bytes)
        place += count
    }
}
