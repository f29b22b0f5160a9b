internal import Glibc

/// Steps through text that keeps to the plain style: scalars and brackets end on the line on which they begin, nothing has an
/// anchor, a tag or an escape but the simplest. What it does not surely know is nil, and then the text is for libyaml.
struct PlainCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var next = 0
    private(set) var line = 0
    /// What `next` minus this is, is the column from 0, counted in code points.
    var origin = 0
    /// Blanks before the first sign of the line.
    private(set) var indent = 0
    /// False when nothing but blank lines and comments is left.
    private(set) var hasLine = true
    let longest: Int
    /// The text of the last scalar with escapes, which are resolved.
    var unescaped: [UInt8] = []

    /// - Parameters:
    ///   - bytes: UTF-8 in which `textProblems` finds nothing, without carriage returns.
    ///   - longest: bytes of a scalar.
    init(_ bytes: UnsafeBufferPointer<UInt8>, longest: Int) {
        self.bytes = bytes
        self.longest = longest
        toLine(from: 0)
    }

    /// From 0.
    var column: Int { next - origin }
    /// The byte here; a line feed behind the end.
    var byte: UInt8 { next < bytes.count ? bytes[next] : 0x0A }
    var second: UInt8 { next + 1 < bytes.count ? bytes[next + 1] : 0x0A }

    /// True at a list or a mapping in brackets.
    var isAtBracket: Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }
    var isAtItem: Bool { byte == UInt8(ascii: "-") && second == 0x20 }

    /// Takes a sign when it stands right here.
    mutating func take(_ sign: UInt8) -> Bool {
        guard next < bytes.count, bytes[next] == sign else { return false }
        next += 1
        return true
    }

    mutating func skipBlanks() {
        while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    }

    /// Takes the colon behind a key and the blanks that must follow unless the line ends.
    mutating func takeColon() -> Bool {
        guard byte == UInt8(ascii: ":"), second == 0x20 || second == 0x0A else { return false }
        next += 1
        skipBlanks()
        return true
    }

    /// True at the end of the line or at a comment, which a blank keeps apart from what stands before it.
    var isAtLineEnd: Bool {
        byte == 0x0A || byte == UInt8(ascii: "#") && next > 0 && bytes[next - 1] == 0x20
    }

    /// Goes on to the next line that holds more than blanks and a comment; false when something else is left on this one.
    mutating func endLine() -> Bool {
        skipBlanks()
        guard isAtLineEnd else { return false }
        toLine(from: lineEnd + 1)
        return true
    }

    private var lineEnd: Int {
        guard next < bytes.count, let start = bytes.baseAddress else { return bytes.count }
        return memchr(start + next, 0x0A, bytes.count - next).map {
            start.distance(to: $0.assumingMemoryBound(to: UInt8.self))
        }
            ?? bytes.count
    }

    private mutating func toLine(from start: Int) {
        var start = start
        while start < bytes.count {
            line += 1
            origin = start
            next = start
            skipBlanks()
            if byte != 0x0A, byte != UInt8(ascii: "#") {
                indent = next - start
                return
            }
            start = lineEnd + 1
        }
        (next, hasLine, indent) = (bytes.count, false, 0)
    }
}
