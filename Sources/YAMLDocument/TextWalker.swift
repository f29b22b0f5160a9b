/// A place as libyaml counts it: lines and code points of the line, both from 0.
struct Mark: Hashable, Comparable {
    var line = 0
    var column = 0

    static func < (a: Self, b: Self) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// A place in valid UTF-8 text that moves forward; LF, CR and CRLF end a line.
struct TextWalker {
    let bytes: [UInt8]
    private(set) var offset: Int
    private(set) var mark = Mark()

    /// Begins at a byte that counts as line 0, column 0.
    init(at offset: Int, in bytes: [UInt8]) {
        self.bytes = bytes
        self.offset = offset
    }

    /// The byte here, or some bytes ahead; nil behind the end.
    func byte(ahead distance: Int = 0) -> UInt8? {
        let place = offset + distance
        return place < bytes.count ? bytes[place] : nil
    }

    /// True when the text goes on with this one.
    func isAt(_ text: StaticString) -> Bool {
        let end = offset + text.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        return text.withUTF8Buffer { bytes[offset..<end].elementsEqual($0) }
    }

    /// True at a space, a tab, an end of line and the end of the text.
    func isBlank(ahead distance: Int = 0) -> Bool {
        guard let byte = byte(ahead: distance) else { return true }
        return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || Self.endsLine(byte)
    }

    var isAtLineEnd: Bool { byte().map(Self.endsLine) ?? true }

    static func endsLine(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    /// The code point here; nil behind the end.
    var scalar: Unicode.Scalar? { scalar(at: offset) }

    func scalar(at offset: Int) -> Unicode.Scalar? {
        guard offset < bytes.count else { return nil }
        return String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
    }

    /// The beginning of this line.
    var lineStart: TextWalker {
        var start = self
        while start.offset > 0, !Self.endsLine(bytes[start.offset - 1]) { start.offset -= 1 }
        start.mark.column = 0
        return start
    }

    /// True at hexadecimal digits of half a surrogate pair, as JSON writers use them for emoji.
    var isAtSurrogateDigits: Bool {
        let digits = bytes[offset...].prefix(2).map { Character(Unicode.Scalar($0)).lowercased() }
        return digits.count == 2 && digits[0] == "d" && ("8"..."f").contains(digits[1])
    }

    /// One code point on; CRLF counts as one.
    mutating func step() { move(toOffset: offset + 1) }

    mutating func skipLine() { move(to: Mark(line: mark.line + 1, column: 0)) }

    mutating func skipBlanks() {
        while byte() == UInt8(ascii: " ") || byte() == UInt8(ascii: "\t") { step() }
    }

    /// Forward to the code point that begins at or behind `target`.
    mutating func move(toOffset target: Int) {
        move(toOffset: target, orTo: Mark(line: Int.max, column: 0))
    }

    /// Forward to a mark, or to the end of a text that is shorter.
    mutating func move(to target: Mark) {
        move(toOffset: bytes.count, orTo: target)
    }

    private mutating func move(toOffset target: Int, orTo targetMark: Mark) {
        var (offset, line, column) = (offset, mark.line, mark.column)
        bytes.withUnsafeBufferPointer { bytes in
            let end = min(target, bytes.count)
            while offset < end, line < targetMark.line || (line == targetMark.line && column < targetMark.column) {
                let byte = bytes[offset]
                offset += 1
                if byte == 0x0A || byte == 0x0D {
                    if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
                    line += 1
                    column = 0
                } else {
                    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
                    column += 1
                }
            }
        }
        self.offset = offset
        mark = Mark(line: line, column: column)
    }
}
