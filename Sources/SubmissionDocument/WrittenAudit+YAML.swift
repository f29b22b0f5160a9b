extension WrittenAudit {
    /// A submission in YAML.
    public func yaml() -> [UInt8] {
        var text = """
            audit: \(flowText(id))
            checklist: \(flowText(checklist))
            version: \(flowText(version))
            dealer: \(flowText(dealer))
            date: \(flowText(date))
            auditor: \(flowText(auditor))

            """
        if let department { text += "department: \(flowText(department))\n" }
        if let started { text += "started: \(flowText(started))\n" }
        if let finished { text += "finished: \(flowText(finished))\n" }
        if !people.isEmpty { text += "people: \(flowList(people))\n" }
        if !units.isEmpty {
            let kinds = units.map { "\(flowText($0.kind)): \(flowList($0.names))" }
            text += "units: {\(kinds.joined(separator: ", "))}\n"
        }
        if !waivers.isEmpty { text += "waivers:\n" + waivers.map { "  - \($0.yaml)\n" }.joined() }
        if let note { text += "note: \(flowText(note))\n" }
        text += answers.isEmpty ? "answers: {}\n" : "answers:\n"
        for answer in answers {
            let observations = answer.observations
            text += "  "
            text += flowText(answer.item)
            text += observations.count == 1 ? ": " : ":\n"
            for observation in observations {
                if observations.count > 1 { text += "    - " }
                observation.write(to: &text)
                text += "\n"
            }
        }
        return Array(text.utf8)
    }
}

extension WrittenWaiver {
    fileprivate var yaml: String {
        "{item: \(flowText(item)), owner: \(flowText(owner)), reason: \(flowText(reason)), until: \(flowText(until))}"
    }
}

extension WrittenObservation {
    /// The answer alone where there is nothing else to say.
    fileprivate func write(to text: inout String) {
        let fields = [
            ("person", person.map(flowText)), ("unit", unit.map(flowText)), ("value", answer.yaml),
            ("received", received), ("first-feedback", firstFeedback), ("closed", closed), ("at", at),
            ("note", note.map(flowText)), ("evidence", evidence.map(flowText)),
            ("evidence-sha256", evidenceDigest.map(flowText)),
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
