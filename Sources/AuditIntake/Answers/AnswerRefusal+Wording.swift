internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic

extension AnswerRefusal {
    /// `item 1-2: 'ys' is not an answer; accepted: …`.
    var wording: BilingualText {
        let item = reader.item
        let reason = problem.reason(quoting: written)
        let accepted = item.acceptedAnswers
        let meant = SuggestionClause(suggestion)
        return BilingualText(
            zh: "检查项 \(item.id)：\(reason.wording(in: .zh))\(meant.zh)；可填：\(accepted.wording(in: .zh))",
            en: "item \(item.id): \(reason.wording(in: .en))"
                + meant.en(before: "accepted: \(accepted.wording(in: .en))"))
    }

    /// The word that was probably meant.
    private var suggestion: String? {
        switch problem {
        case .unknownWord:
            if case .yesNo(let words) = reader.item.answer {
                Self.suggestion(for: written, words)
            } else {
                nearestSpelling(to: written, among: reader.vocabulary)
            }
        case .unknownOption(let name): nearestSpelling(to: name, among: reader.vocabulary)
        case .unknownPart(let name):
            nearestSpelling(to: String(name.prefix { !" :=".contains($0) }), among: reader.vocabulary)
        case .unknownKind(let name):
            nearestSpelling(to: String(name.prefix { !$0.isNumber }), among: reader.vocabulary)
        default: nil
        }
    }
}

extension AnswerRefusal {
    /// One character more or less turns yes into no (不是), so only longer words with the same beginning are offered, and
    /// none when a yes and a no are both near.
    private static func suggestion(for written: String, _ words: YesNo) -> String? {
        let key = written.comparisonKey.unicodeScalars
        guard key.count > 2, let first = key.first else { return nil }
        func nearest(_ candidates: [String]) -> String? {
            let similar = candidates.filter {
                let scalars = $0.comparisonKey.unicodeScalars
                return scalars.count > 2 && scalars.first == first
            }
            return nearestSpelling(to: written, among: similar)
        }
        let yes = nearest(words.yesWords + CommonWords.yes)
        let no = nearest(words.noWords + CommonWords.no + CommonWords.notApplicable.sorted())
        return yes == nil || no == nil ? yes ?? no : nil
    }
}
