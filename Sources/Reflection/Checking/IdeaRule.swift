/// Rule 3: the wrong idea is what somebody believed, not the right idea with a "not" in front.
func ideaRemarks(wrong: FilledField, right: FilledField) -> [ReflectionRemark] {
    let rightSentences = right.statements.flatMap(\.sentences).map { BareIdea($0.text) }
    let wholeRight = BareIdea(right.text)
    var remarks: [ReflectionRemark] = []
    for statement in wrong.statements {
        for sentence in statement.sentences {
            let idea = BareIdea(sentence.text)
            let turnsRound = rightSentences.contains { idea.isNegation(of: $0) } || idea.isNegated(partOf: wholeRight)
            if turnsRound {
                remarks.append(wrong.remark(.negation(of: .rightIdea), at: statement, offset: sentence.offset))
            } else if let lack = sentence.text.lack {
                remarks.append(wrong.remark(.lack(lack), at: statement, offset: sentence.offset))
            }
        }
    }
    return remarks
}

extension String {
    /// The words with which a sentence says what was not there; nil unless it begins so.
    fileprivate var lack: String? {
        let text = JudgedText(self)
        guard let match = ReflectionWords.lack.firstMatch(in: text) else { return nil }
        // A subject may stand before it: "I did not …".
        let before = String(String.UnicodeScalarView(unicodeScalars.prefix(match.range.lowerBound)))
        return JudgedText(before).key.count <= 3 ? text.written(match) : nil
    }
}

/// An idea without its negations and the words that carry no content.
private struct BareIdea {
    private let key: String
    private let pieces: [String]
    private let negations: Int

    /// Pieces in common, as a share of both, from which two ideas count as one.
    private static let alike = (numerator: 4, denominator: 5)
    /// Fewer pieces are found in any longer text.
    private static let fewest = 3

    init(_ text: String) {
        negations = ReflectionWords.negations.matches(in: JudgedText(text)).count
        let bare = text.without(ReflectionWords.negations).without(ReflectionWords.lightInIdeas)
        let judged = JudgedText(bare)
        key = judged.key
        let han = judged.signs.filter { $0.scalar.isHan }.map(\.scalar)
        pieces = zip(han, han.dropFirst()).map { "\($0)\($1)" } + judged.words.map { String($0.letters.prefix(5)) }
    }

    /// True when exactly one of them negates what both say.
    func isNegation(of other: BareIdea) -> Bool {
        guard negations % 2 != other.negations % 2, !key.isEmpty, !other.key.isEmpty else { return false }
        if key == other.key { return true }
        guard min(pieces.count, other.pieces.count) >= Self.fewest else { return false }
        let common = countOfCommon(with: other)
        return 2 * common * Self.alike.denominator >= (pieces.count + other.pieces.count) * Self.alike.numerator
    }

    /// True when all of it, but for its negation, stands in a longer idea that does not negate it.
    func isNegated(partOf whole: BareIdea) -> Bool {
        guard negations == 1, whole.negations == 0, pieces.count >= Self.fewest else { return false }
        return countOfCommon(with: whole) == pieces.count
    }

    private func countOfCommon(with other: BareIdea) -> Int {
        var left = Dictionary(other.pieces.map { ($0, 1) }, uniquingKeysWith: +)
        var common = 0
        for piece in pieces {
            guard let count = left[piece], count > 0 else { continue }
            left[piece] = count - 1
            common += 1
        }
        return common
    }
}
