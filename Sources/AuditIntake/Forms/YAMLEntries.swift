internal import BilingualText
internal import Diagnostics
internal import YAMLDocument

/// The text of an entry; nil for nothing, and for anything else, which is logged.
func text(_ entry: YAMLNode.Entry, log: inout ProblemLog) -> PlacedText? {
    let value = entry.value
    if value.isNull { return nil }
    guard let text = value.text else {
        shape(entry, .text, log: &log)
        return nil
    }
    return PlacedText(text.trimmed, at: value.position)
}

/// One text or a list of texts; nil for nothing, and for anything else, which is logged.
func texts(_ entry: YAMLNode.Entry, log: inout ProblemLog) -> [PlacedText]? {
    guard let elements = entry.value.elements else {
        if entry.value.mapping == nil { return text(entry, log: &log).map { [$0] } }
        shape(entry, .listOfTexts, log: &log)
        return nil
    }
    var texts: [PlacedText] = []
    for element in elements where !element.isNull {
        if let text = element.scalarText {
            texts.append(PlacedText(text.trimmed, at: element.position))
        } else {
            log.add(
                YAMLFormProblem.shape(key: entry.key, expected: .listOfTexts, found: element.kindName),
                at: element.position)
        }
    }
    return texts
}

/// A moment; nil for nothing, and for anything else, which is logged.
func timestamp(_ entry: YAMLNode.Entry, log: inout ProblemLog) -> Moment? {
    text(entry, log: &log).flatMap { Moment($0, key: entry.key, log: &log) }
}

/// The key that is meant by its Chinese name or by other case and width; nil when none is.
func keyMeant(by written: String, among allowed: [String]) -> String? {
    let key = written.nameKey
    let name = allowed.first { $0 == key } ?? SubmissionField(header: written)?.name ?? chineseKeys[key]
    return name.flatMap { allowed.contains($0) ? $0 : nil }
}

/// Names of keys that are no column of the CSV form.
private let chineseKeys = [
    "答案": "answers", "检查结果": "answers", "在岗人员": "people", "单元": "units", "备注": "note",
    "开始": "started", "结束": "finished", "豁免": "waivers", "负责人": "owner", "责任人": "owner", "原因": "reason", "截止日期": "until",
]

func unknownKey(_ entry: YAMLNode.Entry, allowed: [String], log: inout ProblemLog) {
    unknownKey(PlacedText(entry.key, at: entry.keyPosition), allowed: allowed, log: &log)
}

func unknownKey(_ key: PlacedText, allowed: [String], log: inout ProblemLog) {
    let suggestion = keyMeant(by: key.text, among: allowed) ?? log.suggestion(for: key.text, among: allowed)
    log.add(YAMLFormProblem.unknownKey(key.text, suggestion: suggestion, allowed: allowed), at: key.position)
}

func shape(_ entry: YAMLNode.Entry, _ expected: YAMLFormProblem.Shape, log: inout ProblemLog) {
    // Without an ordinary colon behind its key, the one entry of a mapping is a text.
    if expected == .mapping, let hint = entry.value.colonHint {
        log.add(WordedHint(wording: hint.message), at: hint.position)
        return
    }
    log.add(
        YAMLFormProblem.shape(key: entry.key, expected: expected, found: entry.value.kindName), at: entry.value.position
    )
}

/// A hint that the YAML reader has worded.
struct WordedHint: Problem {
    let wording: BilingualText
}
