extension StringProtocol {
    /// What two spellings of one word have in common: trimmed, full-width forms as their plain twins, ASCII letters small,
    /// runs of blanks as one space, and no marks that only choose between a text and an emoji look.
    public var comparisonKey: String {
        // Most words are their own key.
        if unicodeScalars.allSatisfy({ $0.isPlain && !$0.isVariationSelector && $0.asciiLowercased == $0 }) {
            return String(self)
        }
        var key = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in unicodeScalars where !scalar.isZeroWidth && !scalar.isVariationSelector {
            let folded = scalar.widthFolded
            if folded.isBlank {
                pendingSpace = !key.isEmpty
                continue
            }
            if pendingSpace { key.append(" ") }
            pendingSpace = false
            key.append(folded.asciiLowercased)
        }
        return String(key)
    }
}

extension String {
    /// The same; most words are their own key, as their bytes tell.
    public var comparisonKey: String {
        var hasCapitals = false
        guard isKey(butForCapitals: &hasCapitals) else { return Substring(self).comparisonKey }
        guard hasCapitals else { return self }
        return String(unsafeUninitializedCapacity: utf8.count) { key in
            key.initialize(fromContentsOf: utf8.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
        }
    }

    /// True for nothing but visible ASCII, single blanks between it, and characters that nothing is done to, as the first two
    /// bytes of each tell.
    private func isKey(butForCapitals hasCapitals: inout Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { bytes in
            // A blank is as good as the end or the beginning, where no other may stand.
            var isBehindBlank = true
            var offset = 0
            while offset < bytes.count {
                let byte = bytes[offset]
                if byte == 0x20, !isBehindBlank {
                    isBehindBlank = true
                    offset += 1
                    continue
                }
                guard let length = Self.lengthOfKeyCharacter(byte, bytes[min(offset + 1, bytes.count - 1)]) else {
                    return false
                }
                isBehindBlank = false
                if (0x41...0x5A).contains(byte) { hasCapitals = true }
                offset += length
            }
            return bytes.isEmpty || !isBehindBlank
        } ?? false
    }

    /// The bytes of a character that is its own comparison key, or an ASCII letter; nil for others and for some that are rare.
    private static func lengthOfKeyCharacter(_ first: UInt8, _ second: UInt8) -> Int? {
        switch first {
        case 0x21...0x7E: 1
        // U+00C0 to U+07FF, U+2100 to U+2FFF, U+4000 to U+9FFF.
        case 0xC3...0xDF: 2
        case 0xE2 where second >= 0x84, 0xE4...0xE9: 3
        default: nil
        }
    }
}

extension Unicode.Scalar {
    /// True for what width folding and the dropping of blanks leave alone.
    public var isPlain: Bool { !isBlank && !(0xFF01...0xFF5E).contains(value) }

    /// A mark that chooses between the text and the emoji look of the character before it.
    public var isVariationSelector: Bool { (0xFE00...0xFE0F).contains(value) }

    /// The small letter of an ASCII capital; itself otherwise.
    public var asciiLowercased: Unicode.Scalar {
        (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) + 0x20) : self
    }
}
