internal import BilingualText
internal import Diagnostics

extension ValueProblem {
    var wording: BilingualText {
        switch self {
        case .notANumber(let text):
            BilingualText(
                zh: "\(quoted(text, .zh))不是数；请写 12、0.5 或 1/3 这样的数，最多 40 位",
                en: "\(quoted(text, .en)) is not a number; write one such as 12, 0.5 or 1/3, with at most 40 digits")
        case .notADuration(let text):
            BilingualText(
                zh: "\(quoted(text, .zh))不是时长；请写数和单位，如 3 min 或 2分30秒",
                en: "\(quoted(text, .en)) is not a duration; write numbers with units, such as 3 min or 2分30秒")
        case .outOfRange(let text, let range):
            BilingualText(
                zh: "\(quoted(text, .zh))超出范围；应为\(range.words.zh)",
                en: "\(quoted(text, .en)) is out of range; write \(range.words.en)")
        case .notWhole(let text, let range):
            BilingualText(
                zh: "\(quoted(text, .zh))不是 \(range.lowerBound) 到 \(range.upperBound) 的整数；请写这样的整数",
                en: "\(quoted(text, .en)) is not a whole number from \(range.lowerBound) to \(range.upperBound); "
                    + "write one")
        case .percentSign(let text):
            BilingualText(
                zh: "\(quoted(text, .zh))带有百分号，而这里要的是数本身；请去掉“%”",
                en: "\(quoted(text, .en)) has a percent sign, but the number itself is meant here; leave out the '%'")
        case .percentMissing(let text):
            BilingualText(
                zh: "\(quoted(text, .zh))大于 1，却没有百分号；请写成百分比，如 95%",
                en: "\(quoted(text, .en)) is above 1 and has no percent sign; write a percentage such as 95%")
        case .largeDenominator(let text, let limit):
            BilingualText(
                zh: "\(quoted(text, .zh))的分母超过 \(limit)；请写小数",
                en: "the denominator of \(quoted(text, .en)) is above \(limit); write a decimal number")
        case .notAWord(let text, let suggestion, let allowed):
            Self.notAWord(text, SuggestionClause(suggestion), WordList(allowed, atMost: .max))
        case .notADate(let text):
            BilingualText(
                zh: "\(quoted(text, .zh))不是日期；请写确实存在的一天，如 2026-10-12",
                en: "\(quoted(text, .en)) is not a date; write a day that exists, such as 2026-10-12")
        case .notATimeZone(let text):
            BilingualText(
                zh: "\(quoted(text, .zh))不是时区名；请写 Asia/Shanghai 这样的名称",
                en: "\(quoted(text, .en)) is not the name of a time zone; write one such as Asia/Shanghai")
        case .emptyText:
            BilingualText(zh: "文字是空的；请写上内容", en: "the text is empty; write something")
        case .missingLanguage(let language): Self.missing(language)
        }
    }

    private static func notAWord(_ text: String, _ suggestion: SuggestionClause, _ allowed: WordList) -> BilingualText {
        BilingualText(
            zh: "此处不能写\(quoted(text, .zh))\(suggestion.zh)；可以写：\(allowed.zh)",
            en: "\(quoted(text, .en)) means nothing here" + suggestion.en(before: "allowed: \(allowed.en)"))
    }

    private static func missing(_ language: Language) -> BilingualText {
        switch language {
        case .zh: BilingualText(zh: "缺少中文；请加上“zh:”", en: "the Chinese text is missing; add 'zh:'")
        case .en: BilingualText(zh: "缺少英文；请加上“en:”", en: "the English text is missing; add 'en:'")
        }
    }
}
