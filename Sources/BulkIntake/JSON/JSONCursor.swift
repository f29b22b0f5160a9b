/// Steps through one line of JSON; everything it does not surely know is nil or false, and then the line is for the careful
/// reader.
struct JSONCursor {
    private var next: UnsafeRawPointer
    private let end: UnsafeRawPointer
    /// Takes strings with escapes.
    private(set) var spare: SpareText

    /// - Parameter line: with sixteen bytes behind it that may be loaded.
    init(_ line: Cell, spare: SpareText) {
        self.spare = spare
        next = line.start
        end = line.start + line.count
    }

    /// True when nothing but blanks is left.
    mutating func isAtEnd() -> Bool {
        skipBlanks()
        return next >= end
    }

    /// Takes a sign when it stands here, blanks before it aside.
    @inline(__always)
    mutating func take(_ sign: UInt8) -> Bool {
        if next < end, byte == sign {
            next += 1
            return true
        }
        skipBlanks()
        guard next < end, byte == sign else { return false }
        next += 1
        return true
    }

    /// The content of a string.
    @inline(__always)
    mutating func string() -> Cell? {
        guard take(0x22) else { return nil }
        let start = next
        while next < end {
            let word = next.loadUnaligned(as: UInt64.self)
            let found = Self.stops(word)
            if found == 0 {
                next += 8
                continue
            }
            next += found.trailingZeroBitCount &>> 3
            guard next < end, byte == 0x22 else { return escapedString(from: start) }
            next += 1
            let text = Cell(start, start.distance(to: next) &- 1)
            return text.isUnusual ? nil : text
        }
        return nil
    }

    /// A string whose escapes are signs behind a backslash; `\n`, `\u` and the like are for the careful reader.
    private mutating func escapedString(from start: UnsafeRawPointer) -> Cell? {
        let place = UnsafeRawPointer(spare.next)
        guard spare.append(Cell(start, start.distance(to: next))) else { return nil }
        while next < end {
            if byte == 0x22 {
                next += 1
                let text = Cell(place, place.distance(to: spare.next))
                return text.isUnusual ? nil : text
            }
            if byte == UInt8(ascii: "\\") {
                next += 1
                guard next < end, byte == 0x22 || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/") else {
                    return nil
                }
            } else if byte < 0x20 || byte == 0x7F {
                return nil
            }
            guard spare.append(byte) else { return nil }
            next += 1
        }
        return nil
    }

    /// The text of a number.
    mutating func number() -> Cell? {
        skipBlanks()
        let start = next
        if next < end, byte == UInt8(ascii: "-") { next += 1 }
        let digits = next
        while next < end, isDigit { next += 1 }
        let count = digits.distance(to: next)
        guard count > 0, count == 1 || digits.load(as: UInt8.self) != UInt8(ascii: "0") else { return nil }
        if next < end, byte == UInt8(ascii: ".") {
            next += 1
            let decimals = next
            while next < end, isDigit { next += 1 }
            if decimals == next { return nil }
        }
        // An exponent is for the careful reader, and so is any other sign behind.
        guard next < end, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte <= 0x20 else { return nil }
        return Cell(start, start.distance(to: next))
    }

    private var byte: UInt8 { @inline(__always) get { next.load(as: UInt8.self) } }
    private var isDigit: Bool { (0x30...0x39).contains(byte) }

    @inline(__always)
    private mutating func skipBlanks() {
        while next < end, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { next += 1 }
    }

    /// The top bit of each byte that ends a plain run of a string: quote, backslash, control character, delete.
    @inline(__always)
    private static func stops(_ word: UInt64) -> UInt64 {
        let (low, top): (UInt64, UInt64) = (0x7F7F_7F7F_7F7F_7F7F, 0x8080_8080_8080_8080)
        let quote = word ^ 0x2222_2222_2222_2222
        let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
        let delete = word ^ low
        let quotes = ~(((quote & low) &+ low) | quote | low)
        let backslashes = ~(((backslash & low) &+ low) | backslash | low)
        let controls = ~((word | top) &- 0x2020_2020_2020_2020) & ~word & top
        let deletes = ~(((delete & low) &+ low) | delete | low)
        return quotes | backslashes | controls | deletes
    }
}
