internal import BilingualText

extension StringProtocol {
    /// The text without blanks (U+3000 and no-break spaces are some) and zero-width characters at both ends.
    var trimmed: String {
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, first.isBlank { scalars.removeFirst() }
        while let last = scalars.last, last.isBlank { scalars.removeLast() }
        return String(scalars)
    }

    /// True when nothing that can be seen is written.
    var isBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }

    /// What two spellings of one word have in common: trimmed, full-width forms as their plain twins, ASCII letters small,
    /// runs of blanks as one space, and no marks that only choose between a text and an emoji look.
    var comparisonKey: String {
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

extension Unicode.Scalar {
    /// White space of any kind, and zero-width characters.
    var isBlank: Bool {
        switch value {
        case 0x9...0xD, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000,
            0xFEFF:
            true
        default: false
        }
    }

    /// True for what width folding and the dropping of blanks leave alone.
    var isPlain: Bool { !isBlank && !(0xFF01...0xFF5E).contains(value) }

    var isVariationSelector: Bool { (0xFE00...0xFE0F).contains(value) }

    var asciiLowercased: Unicode.Scalar {
        (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) + 0x20) : self
    }

    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

    /// `U+041E`.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
