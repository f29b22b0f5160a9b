internal import AuditIntake
internal import BilingualText
public import Diagnostics
internal import YAMLDocument

/// Groups of customers that were read from a file.
public struct ValueReading: Sendable {
    /// Nil when anything was refused.
    public let value: CustomerValue?
    /// Everything that was refused, in the order of the text.
    public let diagnostics: [Diagnostic]
}

/// Reads groups of customers from YAML (`groups:`), JSON or CSV, as the content shows.
///
/// Never throws, never traps: what is wrong becomes diagnostics, all of it at once.
///
/// - Parameters:
///   - utf8: the text, with or without a byte-order mark.
///   - file: the name that diagnostics carry.
public func readCustomerGroups(_ utf8: [UInt8], file: String) -> ValueReading {
    var log = ValueLog(file: file)
    let drafts = isYAML(utf8) ? yamlDrafts(utf8, log: &log) : tableDrafts(utf8, log: &log)
    if drafts.isEmpty, log.diagnostics.isEmpty { log.add(.noGroups, at: nil) }
    var groups: [CustomerGroup] = []
    var first: [String: SourcePosition] = [:]
    for draft in drafts {
        let group = draft.group(log: &log)
        if let name = draft.name {
            let key = name.text.comparisonKey
            if let earlier = first[key] { log.add(.nameTwice(name.text, first: earlier), at: name.position) }
            first[key] = first[key] ?? name.position
        }
        if let group { groups.append(group) }
    }
    let diagnostics = log.diagnostics.sortedByPlace()
    return ValueReading(value: diagnostics.hasErrors ? nil : CustomerValue(groups), diagnostics: diagnostics)
}

/// The first line of CSV has no colon before its first separator.
private func isYAML(_ utf8: [UInt8]) -> Bool {
    let text = String(decoding: utf8.prefix(4_096), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
        let line = line.trimmed
        if line.isEmpty || line.hasPrefix("#") { continue }
        if line.hasPrefix("{") || line.hasPrefix("[") || line.hasPrefix("- ") || line == "---" { return true }
        let key = line.prefix { $0 != ":" }
        return key.count < line.count && !key.contains { ",;\t".contains($0) }
    }
    return false
}

private func yamlDrafts(_ utf8: [UInt8], log: inout ValueLog) -> [GroupDraft] {
    let reading = readYAML(utf8, file: log.file, limits: .definition)
    log.append(reading.diagnostics)
    guard let root = reading.documents.first else { return [] }
    guard let nodes = root.elements ?? root.mappingValue(forKey: "groups")?.elements else {
        log.add(.noGroups, at: root.position)
        return []
    }
    if nodes.count > ValueProblem.most { log.add(.tooManyGroups, at: root.position) }
    return nodes.prefix(ValueProblem.most).map { draft(of: $0, log: &log) }
}

private func draft(of node: YAMLNode, log: inout ValueLog) -> GroupDraft {
    var draft = GroupDraft(at: node.position)
    for entry in node.entries ?? [] {
        guard let field = ValueField(named: entry.key) else {
            log.add(.unknownField(entry.key), at: entry.keyPosition)
            continue
        }
        if draft.has(field) { log.add(.fieldTwice(field), at: entry.keyPosition) }
        if let text = entry.value.scalarText {
            // Nothing between quotes is nothing, as in an empty cell.
            if !text.isBlank { draft.set(field, text, at: entry.value.position) }
        } else if !entry.value.isNull {
            log.add(.notOneValue(field), at: entry.value.position)
        }
    }
    return draft
}

private func tableDrafts(_ utf8: [UInt8], log: inout ValueLog) -> [GroupDraft] {
    let table = readPlainTable(utf8, file: log.file)
    log.append(table.diagnostics)
    guard let header = table.rows.first, let start = header.first?.position else { return [] }
    var columns: [ValueField?] = []
    for cell in header {
        let field = ValueField(named: cell.text)
        if let field, columns.contains(field) { log.add(.fieldTwice(field), at: cell.position) }
        if field == nil, !cell.text.isBlank { log.add(.unknownField(cell.text.trimmed), at: cell.position) }
        columns.append(field)
    }
    let missing = ValueField.allCases.filter { !columns.contains($0) }
    guard missing.isEmpty else {
        if missing.count == ValueField.allCases.count {
            log.add(.noGroups, at: nil)
        } else {
            log.add(.missing(missing), at: start)
        }
        return []
    }
    if table.rows.count - 1 > ValueProblem.most { log.add(.tooManyGroups, at: start) }
    return table.rows.dropFirst().prefix(ValueProblem.most).map { row in
        var draft = GroupDraft(at: row.first?.position ?? start)
        if row.count > columns.count, row[columns.count...].contains(where: { !$0.text.isBlank }) {
            log.add(.tooManyCells(row.count, columns: columns.count), at: row[columns.count].position)
        }
        for case (let field?, let cell) in zip(columns, row) where !cell.text.isBlank {
            draft.set(field, cell.text, at: cell.position)
        }
        return draft
    }
}
