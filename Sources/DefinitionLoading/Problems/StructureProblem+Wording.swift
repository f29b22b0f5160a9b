internal import BilingualText
internal import Diagnostics

extension StructureProblem {
    var wording: BilingualText {
        switch self {
        case .unknownKey(let key, let part, let suggestion, let allowed):
            Self.unknownKey(key, part, SuggestionClause(suggestion), WordList(allowed, atMost: .max))
        case .missingKey(let key, let part):
            BilingualText(
                zh: "\(part.zh ?? "")缺少“\(key)”；请加上“\(key):”", en: "\(part.en ?? "") has no '\(key)'; add '\(key):'")
        case .missingOneOf(let keys, let part):
            BilingualText(
                zh: "\(part.zh ?? "")既没有\(keys.quoted(.zh, "，也没有"))；请加上其中一个",
                en: "\(part.en ?? "") has neither \(keys.quoted(.en, " nor ")); add one of them")
        case .excludingKeys(let keys):
            BilingualText(
                zh: "\(keys.quoted(.zh, "与"))不能同时出现；请只保留一个",
                en: "\(keys.quoted(.en, " and ")) exclude each other; keep one of them")
        case .emptyValue(let key):
            BilingualText(zh: "“\(key)”没有值；请写上值，或删去这个键", en: "'\(key)' has no value; write one or delete the key")
        case .wrongShape(let found, let expected):
            BilingualText(
                zh: "此处应为\(expected.words.zh)，而不是\(found.words.zh)；\(expected.remedy.zh)",
                en: "\(expected.words.en) is expected here, not \(found.words.en); \(expected.remedy.en)")
        case .fullWidthColon(let message): message
        case .emptyList:
            BilingualText(zh: "列表是空的；请至少写一项", en: "the list is empty; write at least one entry")
        case .longList(let limit):
            BilingualText(
                zh: "列表超过 \(limit) 项；请缩短", en: "the list has more than \(limit) entries; shorten it")
        case .emptyFile:
            BilingualText(zh: "文件里什么也没有；请写入定义", en: "the file holds nothing; write a definition into it")
        case .severalDocuments:
            BilingualText(
                zh: "从这里开始了第二个文档；请每个文件只放一个定义", en: "a second document begins here; keep one definition per file")
        case .tooMany(let noun, let limit):
            BilingualText(
                zh: "\(noun.words.zh)超过 \(limit) 个；请拆分文件", en: "more than \(limit) \(noun.words.plural); split the file"
            )
        case .nestedTooDeep(let limit):
            BilingualText(
                zh: "部分的嵌套超过 \(limit) 层；请把它上移", en: "sections nest to \(limit) levels at most; move this one up")
        case .moreProblems(let number):
            BilingualText(
                zh: "还有 \(number) 个问题没有列出；请先解决列出的问题",
                en: "\(number) more problems are not listed; solve the listed ones first")
        }
    }

    private static func unknownKey(
        _ key: String, _ part: BilingualText, _ suggestion: SuggestionClause, _ allowed: WordList
    ) -> BilingualText {
        BilingualText(
            zh: "\(part.zh ?? "")没有键\(quoted(key, .zh))\(suggestion.zh)；可用的键：\(allowed.zh)",
            en: "\(part.en ?? "") has no key \(quoted(key, .en))"
                + suggestion.en(before: "allowed keys: \(allowed.en)"))
    }
}

extension [String] {
    fileprivate func quoted(_ language: Language, _ separator: String) -> String {
        map { Diagnostics.quoted($0, language) }.joined(separator: separator)
    }
}

extension Shape {
    fileprivate var words: (zh: String, en: String) {
        switch self {
        case .text: ("文字或数", "a text or number")
        case .list: ("列表", "a list")
        case .mapping: ("键值对", "a mapping")
        }
    }

    fileprivate var remedy: (zh: String, en: String) {
        switch self {
        case .text: ("请只写一个值", "write a single value")
        case .list: ("请写成 [甲, 乙]，或每行以“- ”开头", "write it as [one, two] or as lines that begin with '- '")
        case .mapping: ("请写成 {键: 值}，或每行一个“键: 值”", "write it as {key: value} or as lines of 'key: value'")
        }
    }
}
