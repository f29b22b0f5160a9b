internal import BilingualText
internal import Diagnostics

/// What is wrong with the shape of a YAML submission.
enum YAMLFormProblem: Problem {
    case notASubmission(found: BilingualText)
    case isDefinition
    case auditMissing
    case answersMissing
    case unknownKey(String, suggestion: String?, allowed: [String])
    case shape(key: String, expected: Shape, found: BilingualText)
    case unitsInOneText(String)

    enum Shape: Sendable {
        case text, listOfTexts, mapping, answer, units, waivers, waiver
    }

    var wording: BilingualText {
        switch self {
        case .notASubmission(let found):
            return BilingualText(
                zh: "这里是\(found.wording(in: .zh))，不是稽核；应为带“audit:”的 YAML，或带表头行（audit、item 等列）的 CSV",
                en:
                    "this is \(found.wording(in: .en)), not an audit; expected YAML with 'audit:' or CSV with a header row that "
                    + "names audit, item and so on")
        case .isDefinition:
            return BilingualText(
                zh: "这是检查表或网络的定义，不是提交的稽核；请给出含“audit:”的文件",
                en: "this defines a checklist or a network and is no submission; give a file with 'audit:'")
        case .auditMissing:
            return BilingualText(
                zh: "缺少 audit；每份稽核都必须有自己的编号", en: "audit is missing; every audit needs an id of its own")
        case .answersMissing:
            return BilingualText(zh: "缺少 answers；请写“检查项: 结果”", en: "answers is missing; write item: answer below it")
        case .unknownKey(let key, let suggestion, let allowed):
            let meant = SuggestionClause(suggestion)
            let list = WordList(allowed, atMost: .max)
            return BilingualText(
                zh: "这里没有关键字\(quoted(key, .zh))\(meant.zh)；可用：\(list.zh)",
                en: "the key \(quoted(key, .en)) means nothing here" + meant.en(before: "allowed: \(list.en)"))
        case .shape(let key, let expected, let found):
            let wanted = expected.wording
            return BilingualText(
                zh: "\(quoted(key, .zh))应为\(wanted.wording(in: .zh))，这里是\(found.wording(in: .zh))",
                en: "\(quoted(key, .en)) must be \(wanted.wording(in: .en)), not \(found.wording(in: .en))")
        case .unitsInOneText(let text):
            return BilingualText(
                zh: "\(quoted(text, .zh))像是几个单元写在了一起；请写成 [名称, …]",
                en: "\(quoted(text, .en)) looks like several units in one text; write them as [name, …]")
        }
    }
}

extension YAMLFormProblem.Shape {
    fileprivate var wording: BilingualText {
        switch self {
        case .text: BilingualText(zh: "文字", en: "a text")
        case .listOfTexts: BilingualText(zh: "文字的列表", en: "a list of texts")
        case .mapping: BilingualText(zh: "键值对", en: "a mapping")
        case .answer: BilingualText(zh: "结果、{value: 结果} 或它们的列表", en: "an answer, {value: answer} or a list of these")
        case .waivers: BilingualText(zh: "豁免的列表", en: "a list of waivers")
        case .waiver:
            BilingualText(
                zh: "{item: …, owner: …, reason: …, until: …}", en: "{item: …, owner: …, reason: …, until: …}")
        case .units: BilingualText(zh: "名称的列表或“种类: [名称, …]”", en: "a list of names or kind: [name, …]")
        }
    }
}
