internal import BilingualText

extension StringProtocol {
    /// A name or header as it is kept: plain forms of full-width letters, no blanks beside Chinese characters (`张 三` is
    /// 张三, `展车 1` is 展车1), one space between other words, none at the ends.
    var normalizedName: String {
        if utf8.areUnblankASCIIOrHan || unicodeScalars.allSatisfy(\.isPlain) { return String(self) }
        var name = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in widthFolded.unicodeScalars {
            if scalar.isBlank {
                pendingSpace = !name.isEmpty
                continue
            }
            if pendingSpace, !scalar.isCJK, name.last?.isCJK == false { name.append(" ") }
            pendingSpace = false
            name.append(scalar)
        }
        return String(name)
    }

    /// What two spellings of one name have in common: also the case of letters and the look of the dot inside a name.
    public var nameKey: String {
        if utf8.areUnblankASCIIOrHan {
            return utf8.contains(where: { (0x41...0x5A).contains($0) }) ? lowercased() : String(self)
        }
        let name = normalizedName
        let isItsOwnKey = name.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII ? scalar.asciiLowercased == scalar : scalar.isCJK && scalar != "\u{30FB}"
        }
        if isItsOwnKey { return name }
        // Ids, mostly: no dot that looks otherwise is ASCII.
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
        let plain = name.lowercased().unicodeScalars.map { nameDots.contains($0) ? "\u{B7}" : $0 }
        return String(String.UnicodeScalarView(plain))
    }

    /// What stands between the separators of names: 、 ; / & and +.
    var partsBetweenNameSeparators: [String] {
        widthFolded.split { "、;/&+".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    }

    /// The words between blanks, when there are several and all are Chinese.
    var chineseWords: [String] {
        let words = widthFolded.split { $0.isWhitespace }.map(String.init)
        return words.count > 1 && words.allSatisfy { $0.unicodeScalars.allSatisfy(\.isCJK) } ? words : []
    }
}

extension Sequence<UInt8> {
    /// True for most names and ids: nothing but visible ASCII and characters from U+4E00 to U+9FFF. Each such text is written
    /// in one way only.
    var areUnblankASCIIOrHan: Bool {
        var check = PlainNameCheck()
        for byte in self where !check.takes(byte) { return false }
        return true
    }
}

/// Tells byte by byte whether a text in UTF-8 holds nothing but visible ASCII and characters from U+4E00 to U+9FFF.
struct PlainNameCheck {
    private var trailing = 0
    private var lowest = UInt8(0)

    /// False for a byte of any other character.
    @inline(__always)
    mutating func takes(_ byte: UInt8) -> Bool {
        if trailing > 0 {
            if byte < lowest { return false }
            (trailing, lowest) = (trailing - 1, 0)
        } else if (0xE4...0xE9).contains(byte) {
            // Below U+4E00 stand other signs.
            (trailing, lowest) = (2, byte == 0xE4 ? 0xB8 : 0)
        } else {
            return (0x21...0x7E).contains(byte)
        }
        return true
    }
}

/// What input methods write for the dot in 买买提·艾力.
private let nameDots: Set<Unicode.Scalar> = ["\u{2022}", "\u{2027}", "\u{30FB}", "\u{FF65}", "\u{22C5}"]
