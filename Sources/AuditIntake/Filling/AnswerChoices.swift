public import BilingualText
public import ChecklistModel

/// One of the answers that an item offers to choose from.
public struct AnswerChoice: Sendable, Hashable {
    /// What is written for it; the item reads it back as this answer.
    public let written: String
    /// What it is called.
    public let title: BilingualText
}

extension Item {
    /// What may be written for the item, in words.
    public var acceptedAnswers: BilingualText {
        let values = answer.accepted
        if notApplicable.policy == .forbid { return values }
        return BilingualText(zh: values.wording(in: .zh) + "；不适用", en: values.wording(in: .en) + "; n/a")
    }

    /// The answers to choose one from, "not applicable" last where it is allowed; empty for items that are answered with a
    /// number, a text or several words.
    ///
    /// - Parameter language: the language of the written words, where the item reads words of both.
    public func answerChoices(in language: Language) -> [AnswerChoice] {
        let choices = answer.choices(in: language, readBy: AnswerReader(self))
        // Three of the nine words of a result say so already.
        if case .result = answer { return choices }
        guard !choices.isEmpty, notApplicable.policy != .forbid else { return choices }
        return choices + [
            AnswerChoice(
                written: Self.notApplicableWord(in: language), title: BilingualText(zh: "不适用", en: "not applicable"))
        ]
    }

    /// The word for "not applicable" that every item reads.
    public static func notApplicableWord(in language: Language) -> String { language == .zh ? "不适用" : "n/a" }
}

extension AnswerKind {
    fileprivate func choices(in language: Language, readBy reader: AnswerReader) -> [AnswerChoice] {
        switch self {
        case .yesNo(let words):
            let yes = words.yesWords.first ?? (language == .zh ? "是" : "yes")
            let no = words.noWords.first ?? (language == .zh ? "否" : "no")
            return [
                AnswerChoice(written: yes, title: BilingualText(zh: words.yesWords.first ?? "是", en: "yes")),
                AnswerChoice(written: no, title: BilingualText(zh: words.noWords.first ?? "否", en: "no")),
            ]
        case .choice(let choice):
            return choice.options.enumerated().map { index, option in
                let word = option.title.wording(in: language)
                // A title that two options share, or that reads as something else, is no answer; the id always is.
                let isRead = (try? reader.read(word))?.value == .option(index)
                return AnswerChoice(written: isRead ? word : option.id, title: option.title)
            }
        case .result:
            let words = ResultWords.all.map(\.word).filter { (try? reader.read($0)) != nil }
            return words.map { AnswerChoice(written: $0, title: BilingualText($0)) }
        default: return []
        }
    }
}
