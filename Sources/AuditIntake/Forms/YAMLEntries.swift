internal import BilingualText
internal import Diagnostics
internal import YAMLDocument

/// The text of an entry; nil for nothing, and for anything else, which is logged.
func text(_ entry: YAMLNode.Entry, log: inout ProblemLog) -> PlacedText? {
    if entry.value.isNull { return nil }
    guard let text = entry.value.scalarText else {
        shape(entry, .text, log: &log)
        return nil
    }
    return PlacedText(text.trimmed, at: entry.value.position)
}

/// One text or a list of texts; nil for nothing, and for anything else, which is logged.
func texts(_ entry: YAMLNode.Entry, log: inout ProblemLog) -> [PlacedText]? {
    guard let elements = entry.value.elements else {
        if entry.value.entries == nil { return text(entry, log: &log).map { [$0] } }
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
func timestamp(_ entry: YAMLNode.Entry, log: inout ProblemLog) -> Timestamp? {
    guard let written = text(entry, log: &log) else { return nil }
    if let timestamp = Timestamp(written.text) { return timestamp }
    log.add(YAMLFormProblem.timestamp(key: entry.key, written.text), at: written.position)
    return nil
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
    "开始": "started", "结束": "finished",
]

func unknownKey(_ entry: YAMLNode.Entry, allowed: [String], log: inout ProblemLog) {
    let suggestion = keyMeant(by: entry.key, among: allowed) ?? log.suggestion(for: entry.key, among: allowed)
    log.add(
        YAMLFormProblem.unknownKey(entry.key, suggestion: suggestion, allowed: allowed), at: entry.keyPosition)
}

func shape(_ entry: YAMLNode.Entry, _ expected: YAMLFormProblem.Shape, log: inout ProblemLog) {
    log.add(
        YAMLFormProblem.shape(key: entry.key, expected: expected, found: entry.value.kindName), at: entry.value.position
    )
}
