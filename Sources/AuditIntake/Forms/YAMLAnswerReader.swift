internal import Diagnostics
internal import YAMLDocument

/// The observations of one item in YAML: an answer, a mapping, or a list of these.
struct YAMLAnswerReader {
    let item: PlacedText

    static let keys = [
        "person", "unit", "value", "note", "evidence", "at", "received", "first-feedback", "closed",
    ]

    func drafts(_ node: YAMLNode, log: inout ProblemLog) -> [AnswerDraft] {
        guard let elements = node.elements else { return [draft(node, log: &log)] }
        return elements.map { draft($0, log: &log) }
    }

    private func draft(_ node: YAMLNode, log: inout ProblemLog) -> AnswerDraft {
        switch node.content {
        case .scalar:
            return AnswerDraft(item: item, value: .text(PlacedText(node.scalarText ?? "", at: node.position)))
        case .mapping(let entries): return observation(entries, at: node.position, log: &log)
        case .sequence:
            log.add(
                YAMLFormProblem.shape(key: item.text, expected: .answer, found: node.kindName), at: node.position)
            return AnswerDraft(item: item, value: .refused(at: node.position))
        }
    }

    private func observation(
        _ entries: [YAMLNode.Entry], at position: SourcePosition, log: inout ProblemLog
    ) -> AnswerDraft {
        var draft = AnswerDraft(item: item, value: .text(PlacedText("", at: position)))
        for entry in entries {
            switch entry.key {
            case "person": draft.people = texts(entry, log: &log) ?? []
            case "unit": draft.unit = text(entry, log: &log)
            case "value": draft.value = value(entry, log: &log)
            case "note": draft.note = text(entry, log: &log).flatMap { $0.text.isEmpty ? nil : $0.text }
            case "evidence": draft.evidence = text(entry, log: &log).flatMap { $0.text.isEmpty ? nil : $0.text }
            case "at": draft.at = timestamp(entry, log: &log)
            case "received", "first-feedback", "closed": _ = timestamp(entry, log: &log)
            default: unknownKey(entry, allowed: Self.keys, log: &log)
            }
        }
        return draft
    }

    private func value(_ entry: YAMLNode.Entry, log: inout ProblemLog) -> AnswerDraft.Value {
        switch entry.value.content {
        case .scalar: return .text(PlacedText(entry.value.scalarText ?? "", at: entry.value.position))
        case .sequence:
            shape(entry, .text, log: &log)
            return .refused(at: entry.value.position)
        case .mapping(let kinds):
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
}
