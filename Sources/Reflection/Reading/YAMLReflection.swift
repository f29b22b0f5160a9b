internal import BilingualText
internal import Diagnostics
internal import YAMLDocument

/// A report in YAML or JSON; nil when there is none, after saying so.
func yamlReflection(_ utf8: [UInt8], log: inout ReflectionLog) -> ReflectionReport? {
    let reading = readYAML(utf8, file: log.file, limits: YAMLLimits(bytes: ReflectionFileProblem.largest))
    log.append(reading.diagnostics)
    guard let root = (reading.documents + reading.flawedDocuments).first(where: { $0.entries != nil }) else {
        if reading.diagnostics.isEmpty { log.add(.noReport, at: nil) }
        return nil
    }
    return YAMLReflection(root, log: &log).report(log: &log)
}

private struct YAMLReflection {
    private var report = ReflectionReport()
    private var places: [ReflectionPart: SourcePosition] = [:]

    /// The key that says what the file is; its value is the version of the notation.
    private static let mark = "reflection"
    /// Keys that the form writes for its reader, and nothing is judged by.
    private static let others: Set<String> = ["reflection", "checklist", "points-lost"]

    init(_ root: YAMLNode, log: inout ReflectionLog) {
        for entry in root.entries ?? [] { read(entry, log: &log) }
    }

    func report(log: inout ReflectionLog) -> ReflectionReport? {
        let hasField = ReflectionField.allCases.contains { report[$0] != nil }
        if !hasField { log.add(.noReport, at: nil) }
        return hasField ? report : nil
    }

    private mutating func read(_ entry: YAMLNode.Entry, log: inout ReflectionLog) {
        if let part = ReflectionNames.part(named: entry.key) {
            if let first = places[part] {
                log.add(.fieldTwice(part, first: first), at: entry.keyPosition)
                return
            }
            places[part] = entry.keyPosition
            read(part, entry, log: &log)
        } else if let part = ReflectionNames.headPart(named: entry.key) {
            let texts = entry.value.elements?.compactMap(\.scalarText) ?? [entry.value.scalarText].compactMap(\.self)
            report.head[keyPath: part] = texts.isEmpty ? nil : texts.joined(separator: ", ")
        } else if !Self.others.contains(entry.key) {
            log.add(.unknownKey(entry.key), at: entry.keyPosition)
        }
    }

    private mutating func read(_ part: ReflectionPart, _ entry: YAMLNode.Entry, log: inout ReflectionLog) {
        switch part {
        case .field(let field):
            let statements = statements(entry, isPaired: field.isPaired, log: &log)
            report[field] = ReflectionAnswer(at: entry.keyPosition, statements)
        case .situation: report.situation = statements(entry, isPaired: false, log: &log)
        case .signatures: break
        }
    }

    /// Of a text, each line as in Markdown; of a list, each element.
    private func statements(
        _ entry: YAMLNode.Entry, isPaired: Bool, log: inout ReflectionLog
    ) -> [ReflectionStatement] {
        var builder = StatementBuilder(isPaired: isPaired)
        guard let elements = entry.value.elements else {
            add(entry.value, of: entry.key, to: &builder, log: &log)
            builder.close()
            return builder.statements
        }
        for element in elements {
            guard let text = element.scalarText else {
                if !element.isNull { log.add(.notText(entry.key, found: element.kindName), at: element.position) }
                builder.skip()
                continue
            }
            // One line to the builder, so that an element is one statement.
            let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            if line.isBlank {
                builder.skip()
            } else {
                builder.add(line, place: { _ in element.position }, countsColumns: false)
            }
            builder.close()
        }
        return builder.statements
    }

    private func add(
        _ node: YAMLNode, of key: String, to builder: inout StatementBuilder, log: inout ReflectionLog
    ) {
        guard let text = node.scalarText else {
            if !node.isNull { log.add(.notText(key, found: node.kindName), at: node.position) }
            return
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            builder.add(String(line), place: { _ in node.position }, countsColumns: false)
        }
    }
}
