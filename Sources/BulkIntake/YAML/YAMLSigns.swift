internal import CByteMasks

/// Which signs the plain style takes where.
enum YAMLSigns {
    /// Letters, digits and everything beyond ASCII begin a plain scalar.
    @inline(__always)
    static func isFirst(_ byte: UInt8) -> Bool { beginsPlainScalar(byte) }

    /// Behind the colon of a key.
    @inline(__always)
    static func endsKey(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}

extension UInt8 {
    @inline(__always)
    var isDigitOrLetter: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}

extension Cell {
    /// True for a text that the reader of whole files may refuse for its length or for a run of combining marks.
    @inline(__always)
    var isUnusual: Bool { count > 2 * Self.mostMarks && mayHoldTooManyMarks }

    /// So many marks in a row are taken; none has fewer than two bytes.
    private static var mostMarks: Int { 30 }
    private static var longest: Int { 32 << 10 }

    private var mayHoldTooManyMarks: Bool {
        // The first mark is U+0300; from U+4000 to U+9FFF all characters are Han.
        count > Self.longest || bytes.count { $0 >= 0xCC && !(0xE4...0xE9).contains($0) } > Self.mostMarks
    }
}

extension Cell {
    /// What YAML takes for nothing, whatever the case.
    @inline(__always)
    var isNull: Bool {
        count == 4 && (word | 0x2020_2020) == 0x6C6C_756E || count == 1 && word == UInt64(UInt8(ascii: "~"))
    }

    /// True for a text without quotes that the reader of whole files may take for a slip of the typist: a space that only looks
    /// like one at its beginning, a full-width colon where a key might have been meant.
    func mayBeSlip(isLoose: Bool) -> Bool {
        if isASCII { return false }
        if mayBeUnusualSpace(at: 0) || mayBeUnusualSpace(at: characterLength(at: 0)) { return true }
        return isLoose && holdsFullWidthColon
    }

    /// True when a character between U+2000 and U+207F begins here, a no-break space, an ideographic space or a byte-order
    /// mark.
    private func mayBeUnusualSpace(at offset: Int) -> Bool {
        guard offset < count else { return false }
        let four = Cell(start + offset, count - offset).word
        switch four & 0xFF {
        case 0xC2: return four & 0xFF00 == 0xA000
        case 0xE2: return four & 0xFE00 == 0x8000
        case 0xE3: return four & 0xFF_FF00 == 0x80_8000
        case 0xEF: return four & 0xFF_FF00 == 0xBF_BB00
        default: return false
        }
    }

    private func characterLength(at offset: Int) -> Int {
        let lead = start.load(fromByteOffset: offset, as: UInt8.self)
        return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    private var holdsFullWidthColon: Bool {
        var offset = 0
        while offset + 3 <= count {
            if Cell(start + offset, 3).word == 0x9A_BCEF { return true }
            offset += 1
        }
        return false
    }

    private var isASCII: Bool {
        var offset = 0
        while offset < count {
            if Cell(start + offset, count - offset).word & 0x8080_8080_8080_8080 != 0 { return false }
            offset += 8
        }
        return true
    }

    /// True when something is below a blank and no line feed, or DEL.
    var holdsControls: Bool {
        var offset = 0
        while offset < count {
            let piece = Cell(start + offset, min(8, count - offset))
            // Blanks stand behind the end.
            let blanks = UInt64(0x2020_2020_2020_2020) << UInt64(piece.count << 3)
            if (piece.word | blanks).holdsSmallBytes, piece.holdsControlByte { return true }
            offset += 8
        }
        return false
    }

    private var holdsControlByte: Bool { bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F } }
}

extension UInt64 {
    /// True when one of eight bytes is below a blank, or DEL.
    fileprivate var holdsSmallBytes: Bool {
        let (low, top): (UInt64, UInt64) = (0x7F7F_7F7F_7F7F_7F7F, 0x8080_8080_8080_8080)
        let small = ~((self | top) &- 0x2020_2020_2020_2020) & ~self & top
        let delete = self ^ low
        return small | ~(((delete & low) &+ low) | delete | low) != 0
    }
}
