internal import CByteMasks

/// Steps through the lines of a YAML file that keep to the plain block style; everything it does not surely know is nil or
/// false, and then the file is for the careful reader.
///
/// It looks into blank lines and comments, but leaves texts to the lane, which knows most of them: those it does not know
/// have to be plain texts.
struct YAMLCursor {
    /// The line at hand without its break; `next` stands in it.
    var next: UnsafeRawPointer
    private(set) var lineEnd: UnsafeRawPointer
    private let end: UnsafeRawPointer
    private(set) var line = 0
    /// Blanks before the line's first sign.
    private(set) var indent = 0
    /// False when no line is left.
    private(set) var hasLine = true
    /// False when a comment holds what YAML treats in a way of its own; no line is left then.
    private(set) var isPlain = true
    /// The line before the lines that were gone over last.
    private var left: (line: Int, end: UnsafeRawPointer)
    /// The key that was gone to already, when there is one.
    private var keyAhead: Cell
    /// True behind `jump`.
    private(set) var isAtKey = false
    /// Takes quoted texts with escapes.
    var spare: SpareText

    /// - Parameter text: with sixteen bytes behind it that may be loaded.
    init(_ text: Cell, spare: SpareText) {
        self.spare = spare
        next = text.start
        lineEnd = text.start
        end = text.start + text.count
        left = (0, end)
        keyAhead = Cell(end, 0)
        toLine(from: text.start)
    }

    /// Goes to the next line that holds more than blanks and a comment; `next` stands at its first sign.
    @inline(__always)
    mutating func nextLine() {
        left = (line, lineEnd)
        toLine(from: behind(lineEnd))
    }

    private func behind(_ lineEnd: UnsafeRawPointer) -> UnsafeRawPointer { lineEnd < end ? lineEnd + 1 : end }

    private mutating func toLine(from start: UnsafeRawPointer) {
        var start = start
        while start < end {
            line &+= 1
            next = start
            while next < end, byte == 0x20 { next += 1 }
            if next < end, byte != UInt8(ascii: "#"), byte != 0x0A {
                indent = start.distance(to: next)
                lineEnd = BulkIntake.lineEnd(from: next, before: end)
                return
            }
            guard let commentEnd = plainLineEnd(from: next, before: end) else {
                isPlain = false
                break
            }
            start = commentEnd + 1
        }
        (next, lineEnd, hasLine, indent) = (end, end, false, 0)
    }

    /// Goes to the key of the answer at a place and takes it with its colon and what keeps it apart from the value; nil
    /// at the end, and for everything that is surely no key.
    @inline(__always)
    mutating func key(ofAnswer place: Int, _ known: inout RepeatedLines) -> Cell? {
        if isAtLineEnd, !isAtKey, !jump(toAnswer: place, &known) { nextLine() }
        if isAtKey {
            isAtKey = false
            return keyAhead
        }
        let first = next
        guard hasLine, let key = key() else { return nil }
        // Behind a quote it would begin later.
        if key.start == first {
            let start = behind(left.end)
            let lines = Cell(start, start.distance(to: key.start) + key.count + 1)
            known.keep(lines, key: key, lines: line - left.line, indent: indent, at: place)
        }
        return key
    }

    /// Goes over the lines before an answer when they are the ones that stood there last time.
    @inline(__always)
    mutating func jump(toAnswer place: Int, _ known: inout RepeatedLines) -> Bool {
        let start = behind(lineEnd)
        guard let piece = known.piece(at: place, beginning: Cell(start, start.distance(to: end))) else { return false }
        next = start + piece.count
        guard next == end || YAMLSigns.endsKey(byte) else {
            next = lineEnd
            return false
        }
        line &+= Int(piece.lines)
        indent = Int(piece.indent)
        keyAhead = Cell(start + Int(piece.key.offset), Int(piece.key.count))
        isAtKey = true
        lineEnd = BulkIntake.lineEnd(from: next, before: end)
        skipBlanks()
        return true
    }

    var isAtLineEnd: Bool { next >= lineEnd }
    var byte: UInt8 { @inline(__always) get { next.load(as: UInt8.self) } }
    /// What is left of the line.
    var rest: Cell { @inline(__always) get { Cell(next, next.distance(to: lineEnd)) } }

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
            skipToKeyEnd()
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

    @inline(__always)
    private mutating func skipToKeyEnd() {
        while next < lineEnd {
            let stops = keyStops(next)
            next += stops == 0 ? 16 : stops.trailingZeroBitCount
            if stops != 0 { break }
        }
        if next > lineEnd { next = lineEnd }
    }

    /// Takes one of the usual keys in braces with its colon and one blank.
    @inline(__always)
    mutating func usualField() -> KeyedObservation.Field? {
        let word = next.loadUnaligned(as: UInt64.self)
        if word == Self.person, next + 8 < lineEnd {
            next += 8
            skipBlanks()
            return .person
        }
        if word & 0x00FF_FFFF_FFFF_FFFF == Self.value, next + 7 < lineEnd {
            next += 7
            skipBlanks()
            return .value
        }
        return nil
    }

    /// `person: ` and `value: ` as numbers, first letter lowest.
    private static let person: UInt64 = 0x203A_6E6F_7372_6570
    private static let value: UInt64 = 0x0020_3A65_756C_6176

    /// No key that means anything is longer.
    private static let longestKey = 60

    /// The code points from the beginning of the line at hand to a place in it, counted from 1.
    func column(of place: UnsafeRawPointer, in text: Cell) -> Int {
        var start = place
        while start > text.start, (start - 1).load(as: UInt8.self) != 0x0A { start -= 1 }
        let before = UnsafeRawBufferPointer(start: start, count: start.distance(to: place))
        return 1 + before.count { $0 & 0xC0 != 0x80 }
    }
}
