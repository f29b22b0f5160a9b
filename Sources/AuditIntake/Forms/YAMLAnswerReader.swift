internal import Diagnostics
internal import YAMLDocument

/// The observations of one item in YAML: an answer, a mapping, or a list of these.
struct YAMLAnswerReader {
    let item: PlacedText

    static let keys = [
        "person", "unit", "value", "note", "evidence", "evidence-sha256", "at", "received", "first-feedback", "closed",
    ]

    func read(_ node: YAMLNode, into drafts: inout [AnswerDraft], log: inout ProblemLog) {
        guard let elements = node.elements else {
            drafts.append(draft(node, log: &log))
            return
        }
        if elements.count > 1, elements.allSatisfy({ $0.elements == nil && $0.entries == nil }) {
            let texts = elements.map { PlacedText($0.scalarText ?? "", at: $0.position) }
            drafts.append(AnswerDraft(item: item, value: .sequence(texts, at: node.position)))
        } else {
            for element in elements { drafts.append(draft(element, log: &log)) }
        }
    }

    private func draft(_ node: YAMLNode, log: inout ProblemLog) -> AnswerDraft {
        if let entries = node.mapping { return observation(entries, at: node.position, log: &log) }
        guard let elements = node.elements else {
            return AnswerDraft(item: item, value: .text(PlacedText(node.scalarText ?? "", at: node.position)))
        }
        let problem = YAMLFormProblem.shape(key: item.text, expected: .answer, found: node.kindName)
        return AnswerDraft(item: item, value: list(elements, otherwise: problem, at: node.position, log: &log))
    }

    private func observation(
        _ entries: YAMLNode.Entries, at position: SourcePosition, log: inout ProblemLog
    ) -> AnswerDraft {
        var draft = AnswerDraft(item: item, value: .text(PlacedText("", at: position)))
        for entry in entries {
            switch entry {
            case "person": draft.people = texts(entry, log: &log) ?? []
            case "unit": draft.unit = text(entry, log: &log)
            case "value": draft.value = value(entry, log: &log)
            case "note": draft.note = text(entry, log: &log).flatMap { $0.text.isEmpty ? nil : $0.text }
            case "evidence": draft.evidence = text(entry, log: &log).flatMap { $0.text.isEmpty ? nil : $0.text }
            case "evidence-sha256": draft.evidenceDigest = text(entry, log: &log)
            case "at": draft.at = timestamp(entry, log: &log)?.timestamp
            case "received": draft.moments.received = timestamp(entry, log: &log)
            case "first-feedback": draft.moments.firstFeedback = timestamp(entry, log: &log)
            case "closed": draft.moments.closed = timestamp(entry, log: &log)
            default:
                let text = entry.value.isNull ? "" : entry.value.scalarText
                let key = PlacedText(entry.key, at: entry.keyPosition)
                draft.loose.append(
                    LooseEntry(
                        key: key, value: text, found: entry.value.kindName, position: entry.value.position))
            }
        }
        return draft
    }

    /// A list of texts may be the options of a multi-choice.
    private func list(
        _ elements: [YAMLNode], otherwise problem: YAMLFormProblem, at position: SourcePosition,
        log: inout ProblemLog
    ) -> AnswerDraft.Value {
        guard elements.allSatisfy({ $0.elements == nil && $0.entries == nil }) else {
            log.add(problem, at: position)
            return .refused(at: position)
        }
        let texts = elements.map { PlacedText($0.scalarText ?? "", at: $0.position) }
        return .list(texts, otherwise: problem, at: position)
    }

    private func value(_ entry: YAMLNode.Entry, log: inout ProblemLog) -> AnswerDraft.Value {
        if let elements = entry.value.elements {
            let problem = YAMLFormProblem.shape(key: entry.key, expected: .text, found: entry.value.kindName)
            return list(elements, otherwise: problem, at: entry.value.position, log: &log)
        }
        guard let kinds = entry.value.mapping else {
            return .text(PlacedText(entry.value.scalarText ?? "", at: entry.value.position))
        }
        var counts: [(kind: String, count: String)] = []
        for kind in kinds {
            let count = text(kind, log: &log)
            // Another shape has been logged; nothing at all is a count still to be given.
            if count == nil, !kind.value.isNull { return .refused(at: entry.value.position) }
            counts.append((kind.key, count?.text ?? ""))
        }
        return .counts(counts, at: entry.value.position)
    }
}
