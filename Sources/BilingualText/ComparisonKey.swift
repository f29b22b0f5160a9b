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
        isOwnComparisonKey ? self : Substring(self).comparisonKey
    }

    /// True for nothing but visible ASCII without capitals and characters from U+4000 to U+9FFF, which three bytes make up.
    private var isOwnComparisonKey: Bool {
        var trailing = 0
        for byte in utf8 {
            if trailing > 0 {
                trailing -= 1
            } else if (0xE4...0xE9).contains(byte) {
                trailing = 2
            } else if !(0x21...0x7E).contains(byte) || (0x41...0x5A).contains(byte) {
                return false
            }
        }
        return true
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
