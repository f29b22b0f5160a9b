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

    /// - Parameter text: with sixteen bytes behind it that may be loaded.
    init(_ text: Cell) {
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

    /// A plain key with its colon and what keeps it apart from the value.
    @inline(__always)
    mutating func key() -> Cell? {
        let start = next
        guard next < lineEnd, YAMLSigns.isFirst(byte) else { return nil }
        while next < lineEnd, YAMLSigns.isInKey(byte) { next += 1 }
        let key = Cell(start, start.distance(to: next))
        guard take(UInt8(ascii: ":")), next == lineEnd || byte == 0x20 else { return nil }
        skipBlanks()
        return key
    }

    /// A plain value that ends with the line.
    @inline(__always)
    mutating func value() -> Cell? {
        guard let value = plain(), next == lineEnd else { return nil }
        return value
    }

    /// A plain value inside braces; it ends before a comma or the closing brace.
    @inline(__always)
    mutating func flowValue() -> Cell? {
        guard let value = plain(), next < lineEnd, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") else {
            return nil
        }
        return value
    }

    private mutating func plain() -> Cell? {
        let start = next
        guard next < lineEnd, YAMLSigns.isFirst(byte) else { return nil }
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

/// Which signs the plain style takes where.
enum YAMLSigns {
    /// Letters, digits and everything beyond ASCII begin a plain scalar.
    @inline(__always)
    static func isFirst(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isDigitOrLetter }

    @inline(__always)
    static func isInKey(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte.isDigitOrLetter || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: ".")
    }

    @inline(__always)
    static func isInside(_ byte: UInt8) -> Bool {
        if isInKey(byte) || byte == 0x20 { return true }
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "%"),
            UInt8(ascii: "="), UInt8(ascii: ";"):
            return true
        default: return false
        }
    }
}

extension UInt8 {
    @inline(__always)
    var isDigitOrLetter: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}

extension Cell {
    /// What YAML takes for nothing, whatever the case.
    fileprivate var isNull: Bool {
        count == 4 && (word | 0x2020_2020) == 0x6C6C_756E
    }
}
