internal import Diagnostics
internal import Glibc

/// Steps through text that keeps to the plain style: scalars and brackets end on the line on which they begin, nothing has an
/// anchor, a tag or an escape but the simplest. What it does not surely know is nil, and then the text is for libyaml.
struct PlainCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var next = 0
    private var line = 0
    /// What `next` minus this is, counted in code points, is the column from 0.
    private var origin = 0
    /// Blanks before the first sign of the line.
    private(set) var indent = 0
    /// False when nothing but blank lines and comments is left.
    private(set) var hasLine = true
    private let longest: Int

    /// - Parameters:
    ///   - bytes: UTF-8 in which `textProblems` finds nothing, without carriage returns.
    ///   - longest: bytes of a scalar.
    init(_ bytes: UnsafeBufferPointer<UInt8>, longest: Int) {
        self.bytes = bytes
        self.longest = longest
        toLine(from: 0)
    }

    var position: SourcePosition { SourcePosition(line: line, column: next - origin + 1) }
    /// The column from 0; only blanks and dashes may stand before it.
    var column: Int { next - origin }
    /// The byte here; a line feed behind the end.
    var byte: UInt8 { next < bytes.count ? bytes[next] : 0x0A }
    private var second: UInt8 { next + 1 < bytes.count ? bytes[next + 1] : 0x0A }

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

extension PlainCursor {
    /// Where a scalar stands.
    enum Place {
        case key, item, value, flow
    }

    /// The scalar that begins here and whether it stands in quotes.
    mutating func scalar(_ place: Place) -> (text: String, isQuoted: Bool)? {
        let first = byte
        if PlainSigns.begin(first, before: second) { return plain(place).map { ($0, false) } }
        guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { return nil }
        return quoted(by: first).map { ($0, true) }
    }

    private mutating func plain(_ place: Place) -> String? {
        let start = next
        var end = next
        var isASCII = true
        scan: while next < bytes.count {
            let byte = bytes[next]
            switch PlainSigns.kind(of: byte) {
            case .ordinary: break
            case .blank:
                next += 1
                continue
            case .high:
                isASCII = false
                if byte & 0xC0 == 0x80 { origin += 1 }
            case .lineFeed: break scan
            case .colon:
                if second == 0x20 || second == 0x0A { break scan }
                if place == .flow, !second.isLetterOrDigit { return nil }
            case .hash:
                if end < next { break scan }
            case .comma, .closing:
                if place == .flow { break scan }
            case .opening:
                if place == .flow { return nil }
            case .control: return nil
            }
            next += 1
            end = next
        }
        let scalar = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if !isASCII, PlainSigns.mayBeSlip(scalar, isLoose: place == .key || place == .item) { return nil }
        return text(scalar)
    }

    private mutating func quoted(by quote: UInt8) -> String? {
        next += 1
        let start = next
        while next < bytes.count {
            let byte = bytes[next]
            if byte == quote {
                let end = next
                next += 1
                if quote == UInt8(ascii: "'"), self.byte == quote { return escaped(from: start, to: end, quote) }
                return text(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            }
            if byte < 0x20 { return nil }
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { return escaped(from: start, to: next, quote) }
            if byte & 0xC0 == 0x80 { origin += 1 }
            next += 1
        }
        return nil
    }

    /// Goes on where the first escape stands: a doubled quote between single ones, a backslash before a quote or another
    /// backslash between double ones.
    private mutating func escaped(from start: Int, to first: Int, _ quote: UInt8) -> String? {
        let escape = quote == UInt8(ascii: "'") ? quote : UInt8(ascii: "\\")
        var scalar = Array(bytes[start..<first])
        next = first
        while next < bytes.count {
            let byte = bytes[next]
            if byte == escape, second == quote || second == escape {
                scalar.append(second)
                next += 2
                continue
            }
            next += 1
            if byte == quote { return scalar.withUnsafeBufferPointer(text) }
            if byte < 0x20 || byte == escape { return nil }
            if byte & 0xC0 == 0x80 { origin += 1 }
            scalar.append(byte)
        }
        return nil
    }

    /// Nil for a text that is to be refused.
    private func text(_ scalar: UnsafeBufferPointer<UInt8>) -> String? {
        guard ScalarDefect(of: scalar, limit: longest, mayHoldEscapes: false) == nil else { return nil }
        // The whole text is UTF-8, and no character is cut in two.
        return String(copying: UTF8Span(unchecked: scalar.span))
    }
}
