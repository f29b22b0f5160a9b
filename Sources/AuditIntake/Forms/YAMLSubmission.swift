internal import BilingualText
internal import Diagnostics
internal import YAMLDocument

/// One audit as a YAML mapping (JSON is YAML too).
struct YAMLSubmission {
    let id: PlacedText
    private let entries: [YAMLNode.Entry]

    static let keys = [
        "audit", "checklist", "version", "dealer", "date", "auditor", "department", "answers", "people", "units",
        "waivers", "started", "finished", "note",
    ]

    /// Nil when the node is no audit or has no id; the reason is logged.
    init?(_ node: YAMLNode, log: inout ProblemLog) {
        guard let entries = node.entries else {
            if let hint = node.colonHint {
                log.add(WordedHint(wording: hint.message), at: hint.position)
            } else {
                log.add(YAMLFormProblem.notASubmission(found: node.kindName), at: node.position)
            }
            return nil
        }
        let written = entries.first { $0.key == "audit" }?.value
        guard let id = written?.scalarText, !id.isBlank else {
            let isDefinition = written == nil && entries.contains { ["sections", "items", "network"].contains($0.key) }
            if isDefinition {
                log.add(YAMLFormProblem.isDefinition, at: node.position)
            } else {
                Self.reportMissingAudit(entries, at: written?.position ?? node.position, log: &log)
            }
            return nil
        }
        self.entries = entries
        self.id = PlacedText(id.trimmed.widthFolded, at: written?.position ?? node.position)
    }

    /// An id under another key, such as `Audit` or 稽核编号, is pointed out together with all other unknown keys.
    private static func reportMissingAudit(
        _ entries: [YAMLNode.Entry], at position: SourcePosition, log: inout ProblemLog
    ) {
        let unknown = entries.filter { !keys.contains($0.key) }
        let hasID = entries.contains { $0.key == "audit" }
        guard !hasID, unknown.contains(where: { keyMeant(by: $0.key, among: keys) == "audit" }) else {
            log.add(YAMLFormProblem.auditMissing, at: position)
            return
        }
        for entry in unknown { unknownKey(entry, allowed: keys, log: &log) }
    }

    /// What the mapping says, whatever is wrong with its shape being logged.
    func draft(log: inout ProblemLog) -> SubmissionDraft {
        var draft = SubmissionDraft(id: id)
        var hasAnswers = false
        for entry in entries {
            switch entry {
            case "audit": break
            case "checklist", "version", "dealer", "date", "auditor", "department":
                guard let field = SubmissionField(name: entry.key) else { break }
                draft.head[field] = text(entry, log: &log)
            case "answers":
                hasAnswers = true
                draft.answers = answers(entry, log: &log)
            case "people": draft.people = texts(entry, log: &log)
            case "units": draft.units = units(entry, log: &log)
            case "waivers": draft.waivers = waivers(entry, log: &log)
            case "started", "finished": _ = timestamp(entry, log: &log)
            case "note": _ = text(entry, log: &log)
            default: unknownKey(entry, allowed: Self.keys, log: &log)
            }
        }
        if !hasAnswers { log.add(YAMLFormProblem.answersMissing, at: id.position) }
        return draft
    }

    private func answers(_ entry: YAMLNode.Entry, log: inout ProblemLog) -> [AnswerDraft] {
        guard !entry.value.isNull else { return [] }
        guard let items = entry.value.entries else {
            shape(entry, .mapping, log: &log)
            return []
        }
        var drafts: [AnswerDraft] = []
        drafts.reserveCapacity(items.count)
        for item in items {
            let reader = YAMLAnswerReader(item: PlacedText(item.key, at: item.keyPosition))
            reader.read(item.value, into: &drafts, log: &log)
        }
        return drafts
    }

    private func units(_ entry: YAMLNode.Entry, log: inout ProblemLog) -> UnitsDraft? {
        if let kinds = entry.value.entries {
            return .byKind(
                kinds.map { kind in
                    (PlacedText(kind.key, at: kind.keyPosition), unitNames(kind, log: &log))
                })
        }
        if entry.value.isNull { return nil }
        guard entry.value.elements != nil else {
            shape(entry, .units, log: &log)
            return nil
        }
        return texts(entry, log: &log).map { .list($0, at: entry.value.position) }
    }

    /// A list of names, or one name; several names in one text would become one unit.
    private func unitNames(_ kind: YAMLNode.Entry, log: inout ProblemLog) -> [PlacedText] {
        if let text = kind.value.scalarText, text.widthFolded.contains(where: { ",、;".contains($0) }) {
            log.add(YAMLFormProblem.unitsInOneText(text.trimmed), at: kind.value.position)
            return []
        }
        return texts(kind, log: &log) ?? []
    }
}
