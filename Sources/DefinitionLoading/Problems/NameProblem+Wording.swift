internal import BilingualText
internal import Diagnostics

extension NameProblem {
    var wording: BilingualText {
        switch self {
        case .badID(let id, let noun):
            BilingualText(
                zh: "\(quoted(id, .zh))不能用作\(noun.words.zh)编号；请用字母、数字、汉字、“.”“_”和“-”，最多 64 个字符",
                en: "\(quoted(id, .en)) cannot name \(noun.withArticle); use letters, digits, Chinese "
                    + "characters, '.', '_' and '-', at most 64")
        case .reservedID(let id, let noun):
            BilingualText(
                zh: "\(quoted(id, .zh))另有含义，不能用作\(noun.words.zh)编号；请改用别的编号",
                en: "\(quoted(id, .en)) has a meaning of its own and cannot be the id of \(noun.withArticle); "
                    + "choose another id")
        case .duplicate(let noun, let id, let first):
            BilingualText(
                zh: "\(noun.words.zh)\(quoted(id, .zh))重复，首次出现在\(place(first).zh)；请改名或删去一个",
                en: "\(noun.words.en) \(quoted(id, .en)) stands twice, first at \(place(first).en); "
                    + "rename or delete one")
        case .unknown(let noun, let id, let suggestion, let declaring):
            Self.unknown(noun, id, SuggestionClause(suggestion), declaring)
        case .anyDepartmentBelowTop:
            BilingualText(
                zh: "“department: any”只能写在检查表最上层；请写部门的编号",
                en: "'department: any' may stand only at the top of the checklist; write the id of a department")
        }
    }

    private static func unknown(
        _ noun: IDNoun, _ id: String, _ suggestion: SuggestionClause, _ declaring: Declaring
    ) -> BilingualText {
        let remedy = declaring.remedy(for: noun)
        return BilingualText(
            zh: "没有声明\(noun.words.zh)\(quoted(id, .zh))\(suggestion.zh)；\(remedy.zh)",
            en: "\(noun.words.en) \(quoted(id, .en)) is declared nowhere" + suggestion.en(before: remedy.en))
    }
}

extension NameProblem.Declaring {
    fileprivate func remedy(for noun: IDNoun) -> (zh: String, en: String) {
        switch self {
        case .under(let key): ("请在 \(key): 下声明", "declare it under \(key):")
        case .asUnit: ("请写 once 或 person，或在 units: 下声明", "write once or person, or declare it under units:")
        case .underOrInNetwork(let key):
            ("请在 \(key): 下或 network.yaml 中声明", "declare it under \(key): or in network.yaml")
        case .inItem: ("请写此检查项已有的\(noun.words.zh)", "name \(noun.withArticle) of this item")
        case .inFile: ("请写本文件中已有的\(noun.words.zh)", "name \(noun.withArticle) of this file")
        }
    }
}
