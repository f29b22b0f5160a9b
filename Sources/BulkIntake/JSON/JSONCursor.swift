internal import CByteMasks

/// Steps through one line of JSON; everything it does not surely know is nil or false, and then the line is for the careful
/// reader.
struct JSONCursor {
    var next: UnsafeRawPointer
    /// Takes strings with escapes.
    private(set) var spare: SpareText

    /// - Parameter start: of a line with a control character behind it, at which every text ends, and a hundred and
    ///   twenty-eight bytes that may be loaded, such as those of `spare`.
    init(at start: UnsafeRawPointer, spare: SpareText) {
        self.spare = spare
        next = start
    }

    /// Takes a sign when it stands here, blanks before it aside.
    @inline(__always)
    mutating func take(_ sign: UInt8) -> Bool {
        if byte == sign {
            next += 1
            return true
        }
        skipBlanks()
        guard byte == sign else { return false }
        next += 1
        return true
    }

    /// The content of a string.
    @inline(__always)
    mutating func string() -> Cell? {
        take(0x22) ? restOfString() : nil
    }

    /// The content of a string behind its first quote.
    @inline(__always)
    mutating func restOfString() -> Cell? {
        let start = next
        while true {
            let stops = jsonStringStops(next)
            if stops == 0 {
                next += 16
                continue
            }
            next += stops.trailingZeroBitCount
            guard byte == 0x22 else { return escapedString(from: start) }
            next += 1
            let text = Cell(start, start.distance(to: next) &- 1)
            return text.isUnusual ? nil : text
        }
    }

    /// A string whose escapes are signs behind a backslash; `\n`, `\u` and the like are for the careful reader.
    private mutating func escapedString(from start: UnsafeRawPointer) -> Cell? {
        let place = UnsafeRawPointer(spare.next)
        guard spare.append(Cell(start, start.distance(to: next))) else { return nil }
        while true {
            if byte == 0x22 {
                next += 1
                let text = Cell(place, place.distance(to: spare.next))
                return text.isUnusual ? nil : text
            }
            if byte == UInt8(ascii: "\\") {
                next += 1
                guard byte == 0x22 || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/") else {
                    return nil
                }
            } else if byte < 0x20 || byte == 0x7F {
                return nil
            }
            guard spare.append(byte) else { return nil }
            next += 1
        }
    }

    /// Takes one of the usual keys of an observation with its colon when it stands right here.
    @inline(__always)
    mutating func usualField() -> KeyedObservation.Field? {
        let word = next.loadUnaligned(as: UInt64.self)
        if word == Self.value {
            next += 8
            return .value
        }
        if word == Self.person, (next + 8).load(as: UInt8.self) == UInt8(ascii: ":") {
            next += 9
            return .person
        }
        return nil
    }

    /// `"value":` and `"person"` as numbers, first sign lowest.
    private static let value: UInt64 = 0x3A22_6575_6C61_7622
    private static let person: UInt64 = 0x226E_6F73_7265_7022

    /// The text of a number.
    mutating func number() -> Cell? {
        skipBlanks()
        let start = next
        if byte == UInt8(ascii: "-") { next += 1 }
        let digits = next
        while isDigit { next += 1 }
        let count = digits.distance(to: next)
        guard count > 0, count == 1 || digits.load(as: UInt8.self) != UInt8(ascii: "0") else { return nil }
        if byte == UInt8(ascii: ".") {
            next += 1
            let decimals = next
            while isDigit { next += 1 }
            if decimals == next { return nil }
        }
        // An exponent is for the careful reader, and so is any other sign behind.
        guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte <= 0x20 else { return nil }
        return Cell(start, start.distance(to: next))
    }

    /// Takes bytes that stand here.
    @inline(__always)
    mutating func skip(_ count: Int32) { next += Int(count) }

    /// Takes eight signs or more when they stand right here.
    @inline(__always)
    mutating func take(_ signs: StaticString) -> Bool {
        let (wanted, count) = (UnsafeRawPointer(signs.utf8Start), signs.utf8CodeUnitCount)
        var offset = 0
        while offset < count {
            let place = min(offset, count &- 8)
            let word = next.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            if word != wanted.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
            offset &+= 8
        }
        next += count
        return true
    }

    private var byte: UInt8 { @inline(__always) get { next.load(as: UInt8.self) } }
    private var isDigit: Bool { (0x30...0x39).contains(byte) }

    /// Line feeds aside, which end lines.
    @inline(__always)
    mutating func skipBlanks() {
        while byte == 0x20 || byte == 0x09 || byte == 0x0D { next += 1 }
    }
}
