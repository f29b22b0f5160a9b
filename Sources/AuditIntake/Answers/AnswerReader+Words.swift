internal import BilingualText
internal import ChecklistModel

extension AnswerReader {
    /// Why a word is neither the item's own nor a common one.
    func unknownWord(_ text: String) -> AnswerProblem {
        let key = text.comparisonKey
        if offersSeveralChoices(key) { return .severalChoices }
        let scalars = text.unicodeScalars.filter { !$0.isZeroWidth && !$0.isVariationSelector }
        if scalars.count == 1, let first = scalars.first,
            let sign = CommonWords.lookAlikes[first.widthFolded.asciiLowercased],
            understands(String(sign))
        {
            return .lookAlike(first, of: sign)
        }
        if let foreign = scalars.first(where: \.isGreekOrCyrillic) { return .foreignLetter(foreign) }
        return .unknownWord
    }

    /// True for `是/否`, `√ ×`, `☑是 ☑否`: at least two parts that are different answers.
    private func offersSeveralChoices(_ key: String) -> Bool {
        let parts = key.unicodeScalars.split { choiceSeparators.contains($0) }
        let words = parts.map { part in
            let bare = part.drop { tickBoxes.contains($0) }
            return String(bare.isEmpty ? part : bare)
        }
        return words.count > 1 && words.allSatisfy(understands) && Set(words).count > 1
    }
}

extension Unicode.Scalar {
    fileprivate var isGreekOrCyrillic: Bool { (0x370...0x52F).contains(value) }
}

private let tickBoxes: Set<Unicode.Scalar> = ["□", "☐", "▢", "◻", "■", "☑", "☒", "✓", "✔", "√"]
private let choiceSeparators: Set<Unicode.Scalar> = ["/", "\\", "|", "、", " ", ",", ";", "□", "☐", "▢", "◻", "■"]
