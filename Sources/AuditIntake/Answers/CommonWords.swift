internal import BilingualText
internal import ChecklistModel

/// The spellings that every sheet understands, as comparison keys: those of the vocabulary and a few more that people type.
/// A sheet's own words come before them.
enum CommonWords {
    /// Blank, or still to be looked at: neither no nor not applicable.
    static let pendingWords = ["待查", "待定", "待确认", "tbd"]
    static let pending = Set(pendingWords)

    static let notApplicable = Set(AnswerWords.notApplicable.map(\.comparisonKey))

    static let furtherYes = ["true", "✔", "☑", "✅", "○"]
    static let furtherNo = ["false", "x", "✕", "✖", "✘", "☒", "❌"]
    static let yes = AnswerWords.yes.map(\.comparisonKey) + furtherYes
    static let no = AnswerWords.no.map(\.comparisonKey) + furtherNo

    static let yesOrNo: [String: AnswerValue] = {
        var words: [String: AnswerValue] = [:]
        for word in yes { words[word] = .yes }
        for word in no { words[word] = .no }
        return words
    }()

    /// Words and strokes whose meaning turns with the question; an item that wants them declares them.
    static let ambiguousWords = [
        "无", "有", "没有", "none", "—", "——", "–", "-", "--", "_", "?", "??", "???", ".", "\\",
    ]
    static let ambiguous = Set(ambiguousWords)

    /// Signs that are easily taken for an answer's sign, and the sign.
    static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
        let circles: [Unicode.Scalar] = [
            "o", "\u{3007}", "\u{39F}", "\u{3BF}", "\u{41E}", "\u{43E}", "\u{25EF}", "\u{2B55}", "\u{26AA}",
        ]
        let crosses: [Unicode.Scalar] = [
            "\u{425}", "\u{445}", "\u{3A7}", "\u{3C7}", "\u{2573}", "\u{2A2F}", "\u{2613}",
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for sign in circles { table[sign] = "\u{25CB}" }
        for sign in crosses { table[sign] = "\u{D7}" }
        return table
    }()
}
