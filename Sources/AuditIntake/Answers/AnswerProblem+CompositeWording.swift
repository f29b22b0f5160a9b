internal import BilingualText
internal import Diagnostics

/// Answers that are made of several: options, parts, an index; and days.
extension AnswerProblem {
    func optionReason(_ text: Quotation) -> BilingualText? {
        switch self {
        case .unknownOption(let name):
            BilingualText(zh: "没有选项\(quoted(name, .zh))", en: "\(quoted(name, .en)) is not an option")
        case .optionAmbiguous(let name):
            BilingualText(
                zh: "\(quoted(name, .zh))可以读成不同的选项，请写选项的编号",
                en: "\(quoted(name, .en)) can be read as different options; write the ids")
        case .optionTwice(let id):
            BilingualText(
                zh: "\(text.zh)中选项\(quoted(id, .zh))出现了两次，请删去一个",
                en: "\(text.en) names the option \(quoted(id, .en)) twice; delete one")
        case .optionsUnseparated(let name):
            BilingualText(
                zh: "\(quoted(name, .zh))像是几个选项写在了一起，之间请用“、”分开",
                en: "\(quoted(name, .en)) looks like several options in one; put a comma between them")
        case .noneBesideOptions(let word):
            BilingualText(
                zh: "\(text.zh)既写了选项又写了\(quoted(word, .zh))，请只留下一种",
                en: "\(text.en) says \(quoted(word, .en)) beside options; leave only one of the two")
        case .optionsMissing:
            BilingualText(
                zh: "列表是空的或有空的一处，都没有请写“都没有”", en: "the list is empty or has an empty place; write none for no option")
        case .listAmbiguous:
            BilingualText(
                zh: "\(text.zh)可能是一次观察的几个选项，也可能是几次观察，请写成 {value: […]} 或 [{value: …}, …]",
                en:
                    "\(text.en) can be the options of one observation or several observations; write {value: […]} or "
                    + "[{value: …}, …]")
        default: nil
        }
    }

    func partReason(_ text: Quotation) -> BilingualText? {
        switch self {
        case .unknownPart(let name):
            BilingualText(zh: "没有分项\(quoted(name, .zh))", en: "\(quoted(name, .en)) is not a part")
        case .partAmbiguous(let name):
            BilingualText(
                zh: "\(quoted(name, .zh))可以读成不同的分项，请写成“编号: 是”",
                en: "\(quoted(name, .en)) can be read as different parts; write id: yes")
        case .partTwice(let id):
            BilingualText(
                zh: "\(text.zh)中分项\(quoted(id, .zh))出现了两次，请删去一个",
                en: "\(text.en) names the part \(quoted(id, .en)) twice; delete one")
        case .partsMissing(let ids): Self.partsMissing(WordList(ids))
        case .partValue(let id, let written):
            BilingualText(
                zh: "分项\(quoted(id, .zh))的\(quoted(written, .zh))既不是“是”也不是“否”，分项之间请用“、”分开",
                en:
                    "\(quoted(written, .en)) for the part \(quoted(id, .en)) is neither yes nor no; put a comma between parts"
            )
        case .partsInOneWord:
            BilingualText(
                zh: "\(text.zh)看不出说的是哪一个分项，请逐项写明",
                en: "\(text.en) does not say which part it is for; answer each part")
        default: nil
        }
    }

    private static func partsMissing(_ list: WordList) -> BilingualText {
        BilingualText(zh: "分项没有结果：\(list.zh)，请逐项写明", en: "parts without an answer: \(list.en); answer each part")
    }

    func indexReason(_ text: Quotation) -> BilingualText? {
        switch self {
        case .notAnIndex:
            BilingualText(
                zh: "\(text.zh)不是“期望 …，感知 …”", en: "\(text.en) is not of the form expected …, perceived …")
        case .indexMissing(let side):
            BilingualText(
                zh: "\(text.zh)缺少 \(side)（\(Self.chinese(side))），请写明两个数",
                en: "\(text.en) lacks the number \(side); write both")
        case .indexTwice(let side):
            BilingualText(
                zh: "\(text.zh)两次写了 \(side)（\(Self.chinese(side))），请删去一个",
                en: "\(text.en) gives \(side) twice; delete one")
        case .indexUnnamed:
            BilingualText(
                zh: "\(text.zh)看不出哪个是期望、哪个是感知，请写明",
                en: "\(text.en) does not say what was expected and what perceived; name both")
        case .expectedZero:
            BilingualText(
                zh: "\(text.zh)的期望是 0，无法相除，请核对",
                en: "\(text.en) has an expectation of 0, which cannot be rated; check it")
        case .notADate: BilingualText(zh: "\(text.zh)不是可用的日期", en: "\(text.en) is not a date")
        case .noSuchDay: BilingualText(zh: "没有\(text.zh)这一天，请核对", en: "there is no day \(text.en); check it")
        default: nil
        }
    }

    private static func chinese(_ side: String) -> String { side == "expected" ? "期望" : "感知" }
}
