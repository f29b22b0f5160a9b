internal import BilingualText

/// What holds for every field: it is there, it says something, and in words of its own.
func fillingRemarks(_ field: FilledField) -> [ReflectionRemark] {
    guard let answer = field.answer else { return [field.remark(.missing)] }
    if answer.statements.isEmpty { return [field.remark(.empty)] }
    return field.placeholders.map { field.remark(.placeholder($0.text), at: $0) }
}

/// Two fields with the same text; the later one is named. Thoughts and needs are compared pair by pair instead.
func sameTextRemarks(_ fields: [FilledField]) -> [ReflectionRemark] {
    var first: [String: ReflectionField] = [:]
    var remarks: [ReflectionRemark] = []
    for field in fields {
        let key = JudgedText(field.text).key
        if key.isEmpty { continue }
        guard let earlier = first[key] else {
            first[key] = field.field
            continue
        }
        if earlier.isPaired, field.field.isPaired { continue }
        remarks.append(field.remark(.sameText(as: earlier), at: field.statements.first))
    }
    return remarks
}

/// True for a stand-in and for what the form itself says under a heading.
func isPlaceholder(_ text: String) -> Bool {
    let key = JudgedText(text).key
    return key.isEmpty || ReflectionWords.placeholders.contains(key) || guidanceKeys.contains(key)
}

private let guidanceKeys = Set(
    ReflectionField.allCases.flatMap { field in
        Language.allCases.flatMap { language in
            let guidance = field.guidance.wording(in: language)
            return [guidance, field.title.wording(in: language)].map { JudgedText($0).key }
        }
    })
