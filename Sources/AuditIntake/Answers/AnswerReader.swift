internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// An answer that was understood, and what was written.
struct UnderstoodAnswer: Hashable {
    let value: AnswerValue
    /// As the submission wrote it, remark taken off.
    let written: String
    let remark: String?
}

/// Reads what is written for one item. Made once per item, used for every audit.
struct AnswerReader: Sendable {
    let item: Item
    /// The item's own words, ids and titles by comparison key; nil where two meanings share one.
    let own: [String: AnswerValue?]
    let units: [String]
    let deductions: DeductionReader?

    init(_ item: Item) {
        self.item = item
        own = Self.ownWords(of: item.answer)
        units = Self.units(of: item.answer)
        if case .deduction(let deduction) = item.answer {
            deductions = DeductionReader(deduction)
        } else {
            deductions = nil
        }
    }

    /// Reads an answer, and a remark in parentheses behind it when the split is beyond doubt.
    func read(_ written: String) throws(AnswerProblem) -> UnderstoodAnswer {
        let trimmed = written.trimmed
        let problem: AnswerProblem
        do {
            return UnderstoodAnswer(value: try value(of: trimmed), written: trimmed, remark: nil)
        } catch { problem = error }
        // A forbidden n/a or an ambiguous word is no better for its remark.
        guard let split = RemarkSplit(trimmed), let value = try? value(of: split.answer) else { throw problem }
        if couldBeAnswer(split.remark) { throw .answerInRemark }
        if changesAnswer(split.remark, value: value) { throw .remarkChangesAnswer }
        return UnderstoodAnswer(value: value, written: split.answer, remark: split.remark)
    }

    /// Reads an answer from a cell. A comma that nobody quoted would have left half of `dust 2, damage 1` or `1,200` in the
    /// next cell, so an answer there refuses both.
    func read(_ written: String, nextCell: String?) throws(AnswerProblem) -> UnderstoodAnswer {
        let answer = try read(written)
        if let nextCell, !answer.written.isEmpty, let next = try? value(of: nextCell), next != .unanswered,
            next != .notApplicable
        {
            throw .answerInNextCell(nextCell)
        }
        return answer
    }

    /// Counts given one by one, as a mapping from kinds to numbers.
    func read(counts: [(kind: String, count: String)]) throws(AnswerProblem) -> UnderstoodAnswer {
        guard let deductions else { throw .countsNotTaken }
        let written = counts.map { "\($0.kind.trimmed) \($0.count.trimmed)" }.joined(separator: ", ")
        return UnderstoodAnswer(value: try deductions.read(counts: counts), written: written, remark: nil)
    }

    /// The meaning of a text without remark.
    func value(of text: String) throws(AnswerProblem) -> AnswerValue {
        let key = text.comparisonKey
        if case .some(let declared) = own[key] {
            if let declared { return declared }
            throw .ambiguousWord
        }
        if key.isEmpty || CommonWords.pending.contains(key) { return .unanswered }
        if CommonWords.notApplicable.contains(key) {
            if item.notApplicable == .forbid { throw .notApplicableForbidden }
            return .notApplicable
        }
        if key.hasPrefix("=") { throw .formula }
        if key.hasPrefix("#") { throw .spreadsheetError }
        if CommonWords.ambiguous.contains(key) { throw .ambiguousWord }
        return try valueByKind(of: key, text: text)
    }

    private func valueByKind(of key: String, text: String) throws(AnswerProblem) -> AnswerValue {
        switch item.answer {
        case .yesNo:
            if let value = CommonWords.yesOrNo[key] { return value }
            throw unknownWord(text)
        case .choice: throw unknownWord(text)
        case .scale(let scale): return .number(try read(scale, key))
        case .measure(let measure): return .number(try read(measure, key: key, text: text))
        case .share(let share): return try read(share, key)
        case .count(let count): return .count(try read(count, key))
        case .deduction:
            guard let deductions else { throw .notANumber }
            return try deductions.read(key)
        }
    }

    /// True when this word alone is an answer of the item.
    func understands(_ key: String) -> Bool {
        if case .some(let declared) = own[key] { return declared != nil }
        if case .yesNo = item.answer, CommonWords.yesOrNo[key] != nil { return true }
        return CommonWords.notApplicable.contains(key)
    }

    /// Every word this item's answer can be misspelt from, to suggest one; yes and no need more care.
    var vocabulary: [String] {
        switch item.answer {
        case .choice(let choice): choice.options.flatMap(\.spellings) + CommonWords.notApplicable.sorted()
        case .deduction(let deduction): deduction.kinds.flatMap(\.spellings)
        default: []
        }
    }

    private static func ownWords(of answer: AnswerKind) -> [String: AnswerValue?] {
        var pairs: [(String, AnswerValue)] = []
        switch answer {
        case .yesNo(let words):
            pairs += words.yesWords.map { ($0, .yes) }
            pairs += words.noWords.map { ($0, .no) }
        case .choice(let choice):
            for (index, option) in choice.options.enumerated() {
                pairs += option.spellings.map { ($0, .option(index)) }
            }
        default: break
        }
        return Dictionary(pairs.map { ($0.0.comparisonKey, AnswerValue?.some($0.1)) }) { $0 == $1 ? $0 : nil }
    }
}

extension Choice.Option {
    /// Everything that names the option.
    var spellings: [String] { [id] + [title.zh, title.en].compactMap(\.self) + words }
}
