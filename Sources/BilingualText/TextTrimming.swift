extension StringProtocol {
    /// The text without blanks (U+3000 and no-break spaces are some) and zero-width characters at both ends.
    public var trimmed: String {
        if let first = unicodeScalars.first, let last = unicodeScalars.last, !first.isBlank, !last.isBlank {
            return String(self)
        }
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, first.isBlank { scalars.removeFirst() }
        while let last = scalars.last, last.isBlank { scalars.removeLast() }
        return String(scalars)
    }

    /// True when nothing that can be seen is written.
    public var isBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }
}

extension String {
    /// The text without blanks and zero-width characters at both ends; most texts have none, as their first and last byte
    /// tell.
    public var trimmed: String {
        isSurelyTrimmed ? self : Substring(self).trimmed
    }

    /// True when nothing can be trimmed, as the bytes at its ends tell: the text is empty, or a letter, digit or mark of ASCII
    /// or a character from U+4000 to U+9FFF stands at either end.
    public var isSurelyTrimmed: Bool {
        utf8.withContiguousStorageIfAvailable(Self.beginAndEndPlainly) ?? false
    }

    private static func beginAndEndPlainly(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return true }
        guard isVisible(first) || leadsHan(first) else { return false }
        return isVisible(last) || bytes.count >= 3 && leadsHan(bytes[bytes.count - 3])
    }

    /// True when nothing that can be seen is written.
    public var isBlank: Bool {
        guard let first = utf8.first else { return true }
        return Self.isVisible(first) || Self.leadsHan(first) ? false : unicodeScalars.allSatisfy(\.isBlank)
    }

    private static func isVisible(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
    private static func leadsHan(_ byte: UInt8) -> Bool { (0xE4...0xE9).contains(byte) }
}

extension Unicode.Scalar {
    /// White space of any kind, and zero-width characters.
    public var isBlank: Bool {
        switch value {
        case 0x9...0xD, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000,
            0xFEFF:
            true
        default: false
        }
    }
}
