internal import ChecklistModel

/// A submission in YAML.
func yaml(of sheet: AuditSheet) -> [UInt8] {
    var text = """
        audit: \(flowText(sheet.id))
        checklist: \(flowText(sheet.checklist))
        version: \(flowText(sheet.version))
        dealer: \(flowText(sheet.dealer))
        date: \(sheet.date.text)
        auditor: \(flowText(sheet.auditor))

        """
    if let department = sheet.department { text += "department: \(flowText(department))\n" }
    if !sheet.people.isEmpty { text += "people: \(flowList(sheet.people))\n" }
    if !sheet.units.isEmpty {
        let kinds = sheet.units.map { "\(flowText($0.kind)): \(flowList($0.names))" }
        text += "units: {\(kinds.joined(separator: ", "))}\n"
    }
    text += sheet.answers.isEmpty ? "answers: {}\n" : "answers:\n"
    for (item, entries) in sheet.answers {
        text += "  "
        text += flowText(item)
        text += entries.count == 1 ? ": " : ":\n"
        for entry in entries {
            if entries.count > 1 { text += "    - " }
            entry.write(to: &text)
            text += "\n"
        }
    }
    return Array(text.utf8)
}

extension AuditSheet.Entry {
    /// The answer alone where there is nothing else to say.
    fileprivate func write(to text: inout String) {
        let fields = [
            ("person", person.map(flowText)), ("unit", unit.map(flowText)), ("value", answer.yaml),
            ("received", received), ("first-feedback", firstFeedback), ("closed", closed), ("at", at),
            ("note", note.map(flowText)), ("evidence", evidence.map(flowText)),
        ]
        if case .text(let only) = answer, fields.count(where: { $0.1 != nil }) == 1 {
            text += flowText(only)
            return
        }
        var separator = "{"
        for case (let key, let value?) in fields {
            text += separator
            text += key
            text += ": "
            text += value
            separator = ", "
        }
        text += "}"
    }
}

extension WrittenAnswer {
    /// As YAML; nil for nothing.
    fileprivate var yaml: String? {
        switch self {
        case .text(let text): flowText(text)
        case .mapping(let pairs):
            "{" + pairs.map { flowText($0.name) + ": " + flowText($0.value) }.joined(separator: ", ") + "}"
        case .list(let options): flowList(options)
        case .left: nil
        }
    }
}
