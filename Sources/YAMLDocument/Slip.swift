internal import BilingualText

/// A colon that was meant to end a key but does not for YAML: the full-width one of a Chinese input method, or one
/// without a space behind it.
struct Slip {
    let isFullWidth: Bool
    /// The text before the colon; empty when it is hard to say.
    let key: String
    let offset: Int
    let mark: Mark

    /// Bytes of the colon.
    var length: Int { isFullWidth ? 3 : 1 }
    var problem: SlipProblem { isFullWidth ? .fullWidthColon(after: key) : .tightColon(after: key) }
}

extension TextWalker {
    /// The longest text before a colon that may be a key rather than a sentence.
    private static let longestKey = 64

    /// The slip behind the key that begins here, if there is one.
    func slipBehindKey() -> Slip? {
        var walker = self
        if walker.isAtQuote {
            guard walker.skipQuoted(), walker.mark.column - mark.column <= Self.longestKey else { return nil }
            walker.skipBlanks()
            return walker.slipHere(keyFrom: self)
        }
        while !walker.isAtLineEnd, walker.mark.column - mark.column <= Self.longestKey {
            if walker.byte() == UInt8(ascii: ":"), walker.isBlank(ahead: 1) { return nil }
            if let slip = walker.slipHere(keyFrom: self) { return slip }
            walker.step()
        }
        return nil
    }

    /// The slip when a full-width colon is this very place.
    var slipHere: Slip? {
        guard isAt("：") else { return nil }
        if let slip = lineStart.slipBehindKey(), slip.offset == offset { return slip }
        return Slip(isFullWidth: true, key: "", offset: offset, mark: mark)
    }

    private func slipHere(keyFrom start: TextWalker) -> Slip? {
        let isFullWidth = isAt("：")
        guard isFullWidth || isTightColon, offset > start.offset else { return nil }
        let key = String(decoding: bytes[start.offset..<offset], as: UTF8.self)
        return Slip(isFullWidth: isFullWidth, key: key, offset: offset, mark: mark)
    }

    /// A colon with something behind it, but neither that of an address (http://) nor that of a time (12:30).
    private var isTightColon: Bool {
        guard byte() == UInt8(ascii: ":"), !isBlank(ahead: 1), let next = byte(ahead: 1) else { return false }
        let isTime = Self.isDigit(next) && offset > 0 && Self.isDigit(bytes[offset - 1])
        return next != UInt8(ascii: "/") && !isTime
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private var isAtQuote: Bool { byte() == UInt8(ascii: "\"") || byte() == UInt8(ascii: "'") }

    /// Behind the closing quote of this line; false when there is none.
    private mutating func skipQuoted() -> Bool {
        let quote = byte()
        step()
        while !isAtLineEnd {
            if byte() == quote {
                step()
                return true
            }
            if quote == UInt8(ascii: "\""), byte() == UInt8(ascii: "\\") { step() }
            step()
        }
        return false
    }

    /// True when nothing but indentation and the marks of list items and keys stands before this place on its line, so
    /// that an entry of a mapping may begin here.
    var isAtEntry: Bool { isPreceded { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?") } }

    /// A space that only looks like one, where indentation ends or behind the dash of a list item.
    var unusualSpaceAtEntry: (space: Unicode.Scalar, mark: Mark)? {
        var walker = self
        if byte() == UInt8(ascii: "-") { walker.step() }
        guard let scalar = walker.scalar, scalar.isUnusualSpace else { return nil }
        let isIndentation = walker.offset > offset ? isAtEntry : isPreceded { $0 == UInt8(ascii: " ") }
        return isIndentation ? (scalar, walker.mark) : nil
    }

    private func isPreceded(byOnly isExpected: (UInt8) -> Bool) -> Bool {
        var place = offset
        while place > 0, !Self.endsLine(bytes[place - 1]) {
            place -= 1
            guard isExpected(bytes[place]) else { return false }
        }
        return true
    }
}

extension Unicode.Scalar {
    /// Space and zero-width characters that YAML reads as text.
    var isUnusualSpace: Bool {
        switch value {
        case 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }
}
