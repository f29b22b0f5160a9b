/// What each byte means to a scalar without quotes.
enum PlainSigns {
    enum Kind: UInt8 {
        case ordinary, blank, high, lineFeed, colon, hash, comma, closing, opening, control
    }

    @inline(__always)
    static func kind(of byte: UInt8) -> Kind {
        // Letters, digits and what stands between them in ASCII but `:`, `?`, `[` are most of a text.
        if byte.isLetterOrDigit { return .ordinary }
        if byte >= 0x80 { return .high }
        switch byte {
        case 0x20: return .blank
        case 0x0A: return .lineFeed
        case 0..<0x20, 0x7F: return .control
        case UInt8(ascii: ":"): return .colon
        case UInt8(ascii: "#"): return .hash
        case UInt8(ascii: ","): return .comma
        case UInt8(ascii: "]"), UInt8(ascii: "}"): return .closing
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"): return .opening
        default: return .ordinary
        }
    }

    /// True for a byte of ASCII that is nothing but a part of a text; below 0x80 it is what `kind` calls so, but quicker.
    @inline(__always)
    static func isOrdinary(_ byte: UInt8) -> Bool {
        // A bit for each byte: up to the blank, `#`, `,`, `:` and `?`, then brackets, braces and the last one.
        let (low, high): (UInt64, UInt64) = (
            ~(0x1_FFFF_FFFF | 1 << 0x23 | 1 << 0x2C | 1 << 0x3A | 1 << 0x3F),
            ~(1 << 0x1B | 1 << 0x1D | 1 << 0x3B | 1 << 0x3D | 1 << 0x3F)
        )
        return (byte < 0x40 ? low : high) &>> UInt64(byte & 0x3F) & 1 == 1
    }

    /// True for a sign that surely begins a scalar without quotes.
    @inline(__always)
    static func begin(_ byte: UInt8, before second: UInt8) -> Bool {
        if byte.isLetterOrDigit || byte >= 0x80 { return true }
        switch byte {
        case UInt8(ascii: "-"): return second.isLetterOrDigit || second >= 0x80
        case UInt8(ascii: "("), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "~"), UInt8(ascii: "="),
            UInt8(ascii: "_"), UInt8(ascii: "$"):
            return true
        default: return false
        }
    }

    /// True for a text that may be a slip of the typist: a space that only looks like one at its beginning, or a full-width
    /// colon where a key might have been meant.
    static func mayBeSlip(_ scalar: UnsafeBufferPointer<UInt8>, isLoose: Bool) -> Bool {
        // Each lead byte has its trailing bytes behind it.
        for offset in scalar.indices where scalar[offset] >= 0xC2 {
            let isFirst = offset < longestBeginning
            switch scalar[offset] {
            case 0xC2 where isFirst: return true
            case 0xE2 where isFirst && scalar[offset + 1] <= 0x81: return true
            case 0xE3 where isFirst && scalar[offset + 1] == 0x80 && scalar[offset + 2] == 0x80: return true
            case 0xEF where isFirst && scalar[offset + 1] == 0xBB: return true
            case 0xEF where isLoose && scalar[offset + 1] == 0xBC && scalar[offset + 2] == 0x9A: return true
            default: break
            }
        }
        return false
    }

    /// Bytes in which the second character begins, at the latest.
    private static let longestBeginning = 5
}

extension UInt8 {
    @inline(__always)
    var isLetterOrDigit: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}
