extension StringProtocol {
    /// The text with full-width forms (Ｙ １ ％ ／ U+3000) as their plain twins and zero-width characters dropped.
    ///
    /// This is the part of Unicode's compatibility folding that Chinese input methods produce. Circled digits, fractions
    /// and superscripts stay as they are: what they mean is the reader's guess, so they are refused later.
    public var widthFolded: String { String(self).widthFolded }
}

extension String {
    /// The same; most texts hold nothing to fold, as their bytes tell.
    public var widthFolded: String {
        if !utf8.contains(where: \.mayBeginFoldedCharacter) { return self }
        var folded = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isZeroWidth { folded.append(scalar.widthFolded) }
        return String(folded)
    }
}

extension UInt8 {
    /// True for the first byte, in UTF-8, of everything that folding changes or drops.
    fileprivate var mayBeginFoldedCharacter: Bool { self == 0xC2 || self == 0xE2 || self == 0xE3 || self == 0xEF }
}

extension Unicode.Scalar {
    /// The plain twin of a full-width form; itself otherwise.
    public var widthFolded: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0x3000, 0xA0: " "
        default: self
        }
    }

    /// Characters that people paste without seeing them: zero-width space and joiners, word joiner, byte-order mark.
    public var isZeroWidth: Bool {
        switch value {
        case 0x200B...0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// Han, kana, hangul and CJK punctuation: between two of these a space carries no meaning.
    public var isCJK: Bool {
        switch value {
        case 0x2E80...0x303F, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
