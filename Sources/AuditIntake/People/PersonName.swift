internal import BilingualText

extension StringProtocol {
    /// A name or header as it is kept: plain forms of full-width letters, no blanks between Chinese characters (`张 三` is
    /// 张三), one space between other words, none at the ends.
    var normalizedName: String {
        var name = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in widthFolded.unicodeScalars {
            if scalar.properties.isWhitespace {
                pendingSpace = !name.isEmpty
                continue
            }
            if pendingSpace, !(scalar.isCJK && name.last?.isCJK == true) { name.append(" ") }
            pendingSpace = false
            name.append(scalar)
        }
        return String(name)
    }

    /// What two spellings of one name have in common: also the case of letters and the look of the dot inside a name.
    var nameKey: String {
        let dots: Set<Unicode.Scalar> = ["\u{2022}", "\u{2027}", "\u{30FB}", "\u{FF65}", "\u{22C5}"]
        let plain = normalizedName.lowercased().unicodeScalars.map { dots.contains($0) ? "\u{B7}" : $0 }
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
