internal import Diagnostics
internal import YAMLDocument

private let waiverKeys = ["item", "owner", "reason", "until"]

/// The waivers of a submission: a list of `{item, owner, reason, until}`.
func waivers(_ entry: YAMLNode.Entry, log: inout ProblemLog) -> [WaiverDraft] {
    if entry.value.isNull { return [] }
    guard let elements = entry.value.elements else {
        shape(entry, .waivers, log: &log)
        return []
    }
    return elements.compactMap { element in
        guard let entries = element.entries else {
            log.add(
                YAMLFormProblem.shape(key: entry.key, expected: .waiver, found: element.kindName), at: element.position)
            return nil
        }
        return waiver(entries, at: element.position, log: &log)
    }
}

private func waiver(
    _ entries: [YAMLNode.Entry], at position: SourcePosition, log: inout ProblemLog
) -> WaiverDraft {
    var draft = WaiverDraft(position: position)
    for entry in entries {
        switch entry.key {
        case "item": draft.item = text(entry, log: &log)
        case "owner": draft.owner = text(entry, log: &log)
        case "reason": draft.reason = text(entry, log: &log)
        case "until": draft.until = text(entry, log: &log)
        default: unknownKey(entry, allowed: waiverKeys, log: &log)
        }
    }
    return draft
}
