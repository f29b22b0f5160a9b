internal import Glibc

/// Steps through the lines of a YAML file that keep to the plain block style; everything it does not surely know is nil or
/// false, and then the file is for the careful reader.
struct YAMLCursor {
    /// The line at hand without its break; `next` stands in it.
    private(set) var next: UnsafeRawPointer
    private var lineEnd: UnsafeRawPointer
    private let end: UnsafeRawPointer
    private(set) var line = 0
    /// Blanks before the line's first sign.
    private(set) var indent = 0
    /// False when no line is left.
    private(set) var hasLine = true
    /// Takes quoted texts with escapes.
    private(set) var spare: SpareText

    /// - Parameter text: with sixteen bytes behind it that may be loaded.
    init(_ text: Cell, spare: SpareText) {
        self.spare = spare
        next = text.start
        lineEnd = text.start
        end = text.start + text.count
        toLine(from: text.start)
    }

    /// Goes to the next line that holds more than blanks and a comment; `next` stands at its first sign.
    @inline(__always)
    mutating func nextLine() {
        toLine(from: lineEnd < end ? lineEnd + 1 : end)
    }

    private mutating func toLine(from start: UnsafeRawPointer) {
        var start = start
        while start < end {
            line &+= 1
            lineEnd = memchr(start, 0x0A, start.distance(to: end)).map { UnsafeRawPointer($0) } ?? end
            next = start
            while next < lineEnd, byte == 0x20 { next += 1 }
            if next < lineEnd, byte != UInt8(ascii: "#") {
                indent = start.distance(to: next)
                return
            }
            start = lineEnd + 1
        }
        (next, lineEnd, hasLine, indent) = (end, end, false, 0)
    }

    var isAtLineEnd: Bool { next >= lineEnd }
    private var byte: UInt8 { @inline(__always) get { next.load(as: UInt8.self) } }

    /// Takes a sign when it stands right here.
    @inline(__always)
    mutating func take(_ sign: UInt8) -> Bool {
        guard next < lineEnd, byte == sign else { return false }
        next += 1
        return true
    }

    @inline(__always)
    mutating func skipBlanks() {
        while next < lineEnd, byte == 0x20 { next += 1 }
    }

    /// A key with its colon and what keeps it apart from the value.
    @inline(__always)
    mutating func key() -> Cell? {
        let start = next
        guard next < lineEnd else { return nil }
        var key: Cell
        if YAMLSigns.isFirst(byte) {
            while next < lineEnd, YAMLSigns.isInKey(byte) { next += 1 }
            key = Cell(start, start.distance(to: next))
        } else {
            guard let quoted = quoted() else { return nil }
            key = quoted
        }
        guard key.count <= Self.longestKey, take(UInt8(ascii: ":")), next == lineEnd || byte == 0x20 else {
            return nil
        }
        skipBlanks()
        return key
    }

    /// No key that means anything is longer.
    private static let longestKey = 60

    /// A value that ends with the line.
    @inline(__always)
    mutating func value() -> Cell? {
        guard let value = text(), next == lineEnd, !value.isUnusual else { return nil }
        return value
    }

    /// A value inside braces; it ends before a comma or the closing brace.
    @inline(__always)
    mutating func flowValue() -> Cell? {
        guard let value = text(), next < lineEnd, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}"),
            !value.isUnusual
        else { return nil }
        return value
    }

    @inline(__always)
    private mutating func text() -> Cell? {
        guard next < lineEnd else { return nil }
        if YAMLSigns.isFirst(byte) { return plain() }
        guard let text = quoted() else { return nil }
        skipBlanks()
        return text
    }

    /// A text between quotes on one line that is not empty.
    private mutating func quoted() -> Cell? {
        let quote = byte
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        next += 1
        let start = next
        while next < lineEnd, byte != quote, byte != UInt8(ascii: "\\") || quote == UInt8(ascii: "'") { next += 1 }
        let text = Cell(start, start.distance(to: next))
        guard take(quote) else { return escaped(behind: text, until: quote) }
        if quote == UInt8(ascii: "'"), next < lineEnd, byte == quote {
            next -= 1
            return escaped(behind: text, until: quote)
        }
        return text.isEmpty ? nil : text
    }

    /// Goes on where the first escape stands: a doubled quote between single ones, a backslash before a quote or another
    /// backslash between double ones. Any other escape is for libyaml.
    private mutating func escaped(behind beginning: Cell, until quote: UInt8) -> Cell? {
        let start = UnsafeRawPointer(spare.next)
        guard spare.append(beginning) else { return nil }
        let escape = quote == UInt8(ascii: "'") ? quote : UInt8(ascii: "\\")
        while next < lineEnd {
            if byte == escape, next + 1 < lineEnd {
                let second = (next + 1).load(as: UInt8.self)
                if second == quote || second == escape {
                    guard spare.append(second) else { return nil }
                    next += 2
                    continue
                }
            }
            if take(quote) { return Cell(start, start.distance(to: spare.next)) }
            guard byte != escape, spare.append(byte) else { return nil }
            next += 1
        }
        return nil
    }

    private mutating func plain() -> Cell? {
        let start = next
        while next < lineEnd {
            if YAMLSigns.isInside(byte) {
                next += 1
            } else if byte == UInt8(ascii: ":"), next + 1 < lineEnd, (next + 1).load(as: UInt8.self).isDigitOrLetter {
                next += 1
            } else {
                break
            }
        }
        var last = next
        while last > start, (last - 1).load(as: UInt8.self) == 0x20 { last -= 1 }
        let value = Cell(start, start.distance(to: last))
        return value.isNull ? nil : value
    }

    /// The code points from the beginning of the line at hand to a place in it, counted from 1.
    func column(of place: UnsafeRawPointer, in text: Cell) -> Int {
        var start = place
        while start > text.start, (start - 1).load(as: UInt8.self) != 0x0A { start -= 1 }
        let before = UnsafeRawBufferPointer(start: start, count: start.distance(to: place))
        return 1 + before.count { $0 & 0xC0 != 0x80 }
    }
}
