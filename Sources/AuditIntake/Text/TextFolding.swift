internal import BilingualText

extension StringProtocol {
    /// The text without blanks (U+3000 and no-break spaces are some) and zero-width characters at both ends.
    var trimmed: String {
        func isEdge(_ scalar: Unicode.Scalar) -> Bool { scalar.isZeroWidth || scalar.properties.isWhitespace }
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, isEdge(first) { scalars.removeFirst() }
        while let last = scalars.last, isEdge(last) { scalars.removeLast() }
        return String(scalars)
    }

    /// True when nothing that can be seen is written.
    var isBlank: Bool {
        unicodeScalars.allSatisfy { $0.isZeroWidth || $0.properties.isWhitespace }
    }

    /// What two spellings of one word have in common: trimmed, full-width forms as their plain twins, ASCII letters small,
    /// runs of blanks as one space, and no marks that only choose between a text and an emoji look.
    var comparisonKey: String {
        var key = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in unicodeScalars where !scalar.isZeroWidth && !scalar.isVariationSelector {
            let folded = scalar.widthFolded
            if folded.properties.isWhitespace {
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
