/// One file an audit. Every other auditor writes by hand: an answer alone, or `{…}` where more is said. The others fill in the
/// form, whose questions and hints stand above the answers and whose answers about people and units are lists.
final class YAMLFiles {
    private let folder: String
    private let vocabulary: Vocabulary
    /// Names the auditor as an anchor: the same data in YAML that no fast lane should be sure of.
    private let isAnchored: Bool

    /// What the form says above each answer.
    private static let questions = Sheet.items.map { item in Array("  # \(item.zh)\n  # → \(item.hint)\n".utf8) }

    init(_ folder: String, _ vocabulary: Vocabulary, isAnchored: Bool = false) {
        self.folder = folder
        self.vocabulary = vocabulary
        self.isAnchored = isAnchored
        makeFolder(folder)
    }

    func append(_ audit: GeneratedAudit) { append(audit, to: "\(folder)/\(audit.id).yaml") }

    func append(_ audit: GeneratedAudit, to path: String) {
        let sink = ByteSink(path)
        sink.append(
            """
            audit: \(audit.id)
            checklist: \(Sheet.id)
            version: \(Sheet.version)
            dealer: \(vocabulary.dealers[audit.dealer].plain)
            date: \(audit.date)
            auditor: \(isAnchored ? "&auditor " : "")\(vocabulary.auditors[audit.auditor].plain)
            answers:

            """)
        var next = 0
        for section in Sheet.sections {
            sink.append("  # \(section.id) \(section.zh)\n")
            for answer in audit.answers[next..<next + section.items.count] { write(answer, of: audit, to: sink) }
            next += section.items.count
        }
        sink.close()
    }

    private func write(_ answer: GeneratedAnswer, of audit: GeneratedAudit, to sink: ByteSink) {
        var fields: [(String, [UInt8])] = []
        if let unit = answer.unit { fields.append(("unit", vocabulary.units[unit].yaml)) }
        if let person = answer.person { fields.append(("person", vocabulary.people[audit.dealer][person].yaml)) }
        fields.append(("value", vocabulary.answers[answer.item][answer.answer].yaml))
        if let note = answer.note { fields.append(("note", vocabulary.notes[note].yaml)) }
        if let evidence = answer.evidence { fields.append(("evidence", vocabulary.evidence[evidence].yaml)) }

        let isForm = audit.auditor.isMultiple(of: 2)
        if isForm { sink.append(Self.questions[answer.item]) }
        sink.append("  \(vocabulary.items[answer.item].plain):")
        if fields.count == 1 {
            sink.append(" ")
            sink.append(fields[0].1)
            sink.append("\n")
            return
        }
        let isListed = isForm && (answer.person != nil || answer.unit != nil)
        if fields.count > 2, isListed {
            sink.append("\n")
            for (place, field) in fields.enumerated() {
                sink.append((place == 0 ? "    - " : "      ") + field.0 + ": ")
                sink.append(field.1)
                sink.append("\n")
            }
            return
        }
        sink.append(isListed ? "\n    - {" : " {")
        for (place, field) in fields.enumerated() {
            sink.append((place == 0 ? "" : ", ") + field.0 + ": ")
            sink.append(field.1)
        }
        sink.append("}\n")
    }
}

extension SheetItem {
    fileprivate var hint: String {
        let accepted =
            switch kind {
            case .yesNo: "是 合格 √，或 否 不合格 ×"
            case .choice(let options): options.map { "\($0.id) (\($0.zh) \($0.en))" }.joined(separator: "、")
            case .duration: "时长，例如 2分30秒、150秒 或 2.5分钟；或 未达到"
            case .number(let unit, _): "数字，单位 \(unit)"
            }
        return accepted + (effect == nil ? "；不适用" : "")
    }
}
