internal import BilingualText
internal import Diagnostics
internal import ExactArithmetic

extension AnswerProblem {
    var wording: BilingualText {
        switch self {
        case .noKind(let suggestion, let kinds):
            Self.noKind(SuggestionClause(suggestion), WordList(kinds, atMost: .max))
        case .needsDetails(let kind):
            BilingualText(
                zh: "“\(kind)”还需要细节；请写 answer: {\(kind): …}", en: "'\(kind)' needs details; write answer: {\(kind): …}")
        case .takesNoDetails(let kind):
            BilingualText(
                zh: "“\(kind)”没有细节；请写 answer: \(kind)", en: "'\(kind)' takes no details; write answer: \(kind)")
        case .foreignKey(let key, let owner):
            BilingualText(
                zh: "“\(key)”对 \(owner) 没有意义；请删去", en: "'\(key)' has no meaning for \(owner); delete it")
        case .noFullOption(let full):
            BilingualText(
                zh: "没有选项能得满分 \(exactText(full))；请提高最好的选项，或降低检查项的 points:",
                en: "no option earns the full mark of \(exactText(full)); "
                    + "raise the best option or lower the item's points:")
        case .noFullSelection(let full):
            BilingualText(
                zh: "所有加分的选项合计也得不到满分 \(exactText(full))；请提高选项，或降低检查项的 points:",
                en: "all good options together do not earn the full mark of \(exactText(full)); "
                    + "raise options or lower the item's points:")
        case .singlePart:
            BilingualText(
                zh: "parts 至少要有两个分项；请再加一个，或改用 yes-no",
                en: "a parts answer needs at least two parts; add another or use yes-no")
        case .noInterval:
            BilingualText(
                zh: "“between”应为先后两个时刻；请写 received、first-feedback、closed 中的两个，先发生的在前",
                en: "'between' takes two moments in the order of time; "
                    + "write two of received, first-feedback, closed, the earlier one first")
        case .aboveFullMark(let points, let full):
            BilingualText(
                zh: "\(exactText(points)) 分超过了检查项的满分 \(exactText(full))；请降低它，或提高检查项的 points:",
                en: "\(exactText(points)) points exceed the item's full mark of \(exactText(full)); lower them "
                    + "or raise the item's points:")
        case .pointsOfNothing:
            BilingualText(
                zh: "检查项的满分是 0，这里的分值没有意义；请改写 rate:",
                en: "the item's full mark is 0, so points mean nothing here; write rate: instead")
        case .ambiguousWord(let word, let meaning):
            BilingualText(
                zh: "\(quoted(word, .zh))已表示\(meaning.words.zh)；一个词只能有一个意思，请换一个词",
                en: "\(quoted(word, .en)) already means \(meaning.words.en); "
                    + "a word can mean only one thing, so choose another")
        case .flatLine:
            BilingualText(
                zh: "“zero”与“full”相同，无法连成直线；请写两个不同的值",
                en: "'zero' and 'full' are the same, which makes no line; write two different values")
        case .limitOfAll:
            BilingualText(
                zh: "points: all 扣去全部分数，“limit”没有意义；请删去",
                en: "points: all costs the whole mark, so 'limit' has no meaning; delete it")
        case .limitBelowOne:
            BilingualText(
                zh: "“limit”小于一处的扣分；请写不小于“points”的值",
                en: "'limit' is below what one deviation costs; write at least the value of 'points'")
        }
    }

    private static func noKind(_ suggestion: SuggestionClause, _ kinds: WordList) -> BilingualText {
        BilingualText(
            zh: "回答没有种类\(suggestion.zh)；请以下列之一开头：\(kinds.zh)",
            en: "the answer has no kind" + suggestion.en(before: "begin it with one of: \(kinds.en)"))
    }
}

extension WordMeanings.Meaning {
    fileprivate var words: (zh: String, en: String) {
        switch self {
        case .yes: ("“是”", "yes")
        case .no: ("“否”", "no")
        case .notApplicable: ("“不适用”", "not applicable")
        case .noneOfThem: ("“一个也没有”", "none of the options")
        case .id(let id): (quoted(id, .zh), quoted(id, .en))
        }
    }
}
