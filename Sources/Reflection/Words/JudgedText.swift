internal import BilingualText

/// A text as words are looked for in it: Chinese as a row of characters, English as a row of words.
///
/// Width and letter case do not count, nor do blanks between Chinese characters; every sign keeps its place in the original.
struct JudgedText {
    /// A code point that counts, folded.
    struct Sign {
        let scalar: Unicode.Scalar
        /// Code points before it in the original.
        let offset: Int
    }

    /// A run of letters and digits, small.
    struct Word {
        let letters: String
        let offset: Int
    }

    /// Without blanks and zero-width characters.
    let signs: [Sign]
    /// Words in Latin letters and numbers, in their order.
    let words: [Word]
    /// The original.
    private let scalars: [Unicode.Scalar]

    init(_ text: some StringProtocol) {
        scalars = Array(text.unicodeScalars)
        var signs: [Sign] = []
        var words: [Word] = []
        var letters = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() where !scalar.isZeroWidth {
            let folded = scalar.widthFolded.lowercased
            if !folded.isBlank { signs.append(Sign(scalar: folded, offset: index)) }
            if folded.isWordLetter {
                if letters.isEmpty { words.append(Word(letters: "", offset: index)) }
                letters.append(folded == "’" ? "'" : folded)
            } else if !letters.isEmpty {
                words[words.count - 1] = Word(letters: String(letters), offset: words[words.count - 1].offset)
                letters = String.UnicodeScalarView()
            }
        }
        if !letters.isEmpty {
            words[words.count - 1] = Word(letters: String(letters), offset: words[words.count - 1].offset)
        }
        self.signs = signs
        self.words = words
    }

    /// The words of a match as they are written.
    func written(_ match: PhraseList.Match) -> String { String(String.UnicodeScalarView(scalars[match.range])) }

    /// The original with a space in place of everything that is on the list.
    func without(_ list: PhraseList) -> String {
        var rest = String.UnicodeScalarView()
        var end = 0
        for match in list.matches(in: self) {
            rest.append(contentsOf: scalars[end..<match.range.lowerBound])
            rest.append(" ")
            end = match.range.upperBound
        }
        rest.append(contentsOf: scalars[end...])
        return String(rest)
    }

    /// What is left when only letters, digits and Chinese count: equal for texts that say the same word for word.
    var key: String {
        var key = String.UnicodeScalarView()
        for sign in signs where sign.scalar.isHan || sign.scalar.isWordLetter { key.append(sign.scalar) }
        return String(key)
    }
}

extension Unicode.Scalar {
    /// A Chinese character; punctuation is none.
    var isHan: Bool {
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// Part of an English word or of a number; the apostrophe of `don't` is.
    fileprivate var isWordLetter: Bool {
        if (0x61...0x7A).contains(value) || (0x30...0x39).contains(value) || self == "'" || self == "’" { return true }
        return value >= 0xC0 && value < 0x2000 && properties.isAlphabetic
    }

    fileprivate var lowercased: Unicode.Scalar {
        if value < 0x80 { return asciiLowercased }
        let mapping = properties.lowercaseMapping.unicodeScalars
        // A letter that becomes two when it is made small stays as it is, so that places can be counted.
        return mapping.count == 1 ? mapping.first ?? self : self
    }
}
