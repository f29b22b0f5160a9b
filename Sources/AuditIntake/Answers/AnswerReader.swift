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

/// Reads what is written for one item. Made once per item, used for every audit: a class, for it is large to copy.
final class AnswerReader: Sendable {
    let item: Item
    let own: OwnWords
    let units: [String]
    let deductions: DeductionReader?
    let options: MultiChoiceReader?
    let parts: PartsReader?

    init(_ item: Item) {
        var deductions: DeductionReader?
        var options: MultiChoiceReader?
        var parts: PartsReader?
        let answer = item.answer
        switch answer {
        case .deduction(let deduction): deductions = DeductionReader(deduction)
        case .multiChoice(let choice): options = MultiChoiceReader(choice)
        case .parts(let answer): parts = PartsReader(answer)
        default: break
        }
        self.item = item
        own = OwnWords(answer)
        units = Self.units(of: answer)
        self.deductions = deductions
        self.options = options
        self.parts = parts
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
    /// next cell, so an answer there refuses both, and so does one that only both cells together make.
    func read(_ written: String, nextCell: String?) throws(AnswerProblem) -> UnderstoodAnswer {
        let answer: UnderstoodAnswer
        do {
            answer = try read(written)
        } catch {
            if let nextCell, !nextCell.isBlank, (try? value(of: written.trimmed + ", " + nextCell)) != nil {
                throw .answerInNextCell(nextCell)
            }
            throw error
        }
        // Every note reads as a text.
        if case .text = answer.value { return answer }
        if let nextCell, !answer.written.isEmpty, let next = try? value(of: nextCell), next != .unanswered,
            next != .notApplicable
        {
            throw .answerInNextCell(nextCell)
        }
        return answer
    }

    /// A mapping: counts of kinds, answers of parts, or the two numbers of an index.
    func read(counts: [(kind: String, count: String)]) throws(AnswerProblem) -> UnderstoodAnswer {
        let written = counts.map { "\($0.kind.trimmed) \($0.count.trimmed)".trimmed }.joined(separator: ", ")
        let value: AnswerValue
        if let deductions {
            value = try deductions.read(counts: counts)
        } else if let parts {
            value = try parts.read(mapping: counts)
        } else if case .index(let index) = item.answer {
            value = try IndexReader(index: index).read(mapping: counts)
        } else {
            throw .countsNotTaken
        }
        return UnderstoodAnswer(value: value, written: written, remark: nil)
    }

    /// A list: the options of a multi-choice, one each.
    func read(list: [String]) throws(AnswerProblem) -> UnderstoodAnswer {
        guard let options else { throw .unknownWord }
        let written = list.map(\.trimmed).joined(separator: ", ")
        return UnderstoodAnswer(value: try options.read(list: list), written: written, remark: nil)
    }

    /// The meaning of a text without remark.
    func value(of text: String) throws(AnswerProblem) -> AnswerValue {
        let key = text.comparisonKey
        switch own.meaning(of: key) {
        case .value(let declared): return declared
        case .ambiguous: throw .ambiguousWord
        case nil: break
        }
        if let option = try options?.option(text) { return .options([option]) }
        // No common word begins with a digit.
        let mayBeWord = !key.beginsWithDigit
        let common = mayBeWord ? CommonMeaning(key) : nil
        if key.isEmpty || common == .pending { return .unanswered }
        if common == .notApplicable { return try notApplicable() }
        if case .information(let information) = item.answer, information.form == .text {
            if text.utf8.count > FileProblem.longestValue { throw .tooLong }
            return .text(text)
        }
        if mayBeWord, common == nil {
            if key.hasPrefix("=") { throw .formula }
            if key.hasPrefix("#") { throw .spreadsheetError }
        }
        if let value = try options?.read(text) { return value }
        if common == .ambiguous { throw .ambiguousWord }
        return try valueByKind(of: key, common, text: text)
    }

    private func notApplicable() throws(AnswerProblem) -> AnswerValue {
        if item.notApplicable.policy == .forbid { throw .notApplicableForbidden }
        return .notApplicable
    }

    private func valueByKind(
        of key: String, _ common: CommonMeaning?, text: String
    ) throws(AnswerProblem) -> AnswerValue {
        switch item.answer {
        case .yesNo:
            if common == .yes { return .yes }
            if common == .no { return .no }
            throw unknownWord(text)
        case .choice, .multiChoice: throw unknownWord(text)
        case .parts:
            guard let parts else { throw .unknownWord }
            return try parts.read(text)
        case .scale(let scale): return .number(try read(scale, key))
        case .measure(let measure): return try value(of: measure, key: key, text: text)
        case .index(let index): return try IndexReader(index: index).read(text)
        case .information(let information):
            return try InformationReader(information: information, units: units).read(key, text: text)
        case .result:
            guard let value = ResultWords.value(key) else { throw unknownWord(text) }
            return value == .notApplicable ? try notApplicable() : value
        case .share(let share): return try read(share, key)
        case .count(let count): return .count(try read(count, key))
        case .deduction:
            guard let deductions else { throw .notANumber }
            return try deductions.read(key)
        }
    }

    /// True when this word alone is an answer of the item.
    func understands(_ key: String) -> Bool {
        if let meaning = own.meaning(of: key) { return meaning != .ambiguous }
        if case .yesNo = item.answer, CommonWords.yesOrNo[key] != nil { return true }
        if case .result = item.answer, ResultWords.value(key) != nil { return true }
        if let options { return (try? options.option(key)).flatMap(\.self) != nil }
        return CommonWords.notApplicable.contains(key)
    }

    /// Every word this item's answer can be misspelt from, to suggest one; yes and no need more care.
    var vocabulary: [String] {
        switch item.answer {
        case .choice(let choice): choice.options.flatMap(\.spellings) + CommonWords.notApplicable.sorted()
        case .multiChoice(let choice): choice.options.flatMap(\.spellings)
        case .parts(let parts): parts.parts.flatMap(\.spellings)
        case .result: ResultWords.all.map(\.word)
        case .deduction(let deduction): deduction.kinds.flatMap(\.spellings)
        default: []
        }
    }
}

extension Choice.Option {
    /// Everything that names the option.
    var spellings: [String] {
        var spellings: [String] = []
        eachSpelling { spellings.append($0) }
        return spellings
    }

    func eachSpelling(_ body: (String) -> Void) {
        body(id)
        if let name = title.zh { body(name) }
        if let name = title.en { body(name) }
        for word in words { body(word) }
    }
}
