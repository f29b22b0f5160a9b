extension WrittenAudit {
    /// A submission as long CSV, one observation a row, with the columns that it needs.
    public func csv() -> [UInt8] {
        let rows = answers.flatMap { answer in answer.observations.map { (item: answer.item, observation: $0) } }
        let columns = Column.all.filter { column in
            column.isAlways || rows.contains { column.value(self, $0.item, $0.observation) != nil }
        }
        var text = columns.map(\.name).joined(separator: ",") + "\n"
        for (item, observation) in rows {
            text += columns.map { $0.cell(self, item, observation) }.joined(separator: ",") + "\n"
        }
        return Array(text.utf8)
    }
}

/// A column and what stands in it.
private struct Column: Sendable {
    let name: String
    var isAlways = false
    /// Values stand in quotes, so that one with a comma can never run on into the next cell.
    var isQuoted = false
    let value: @Sendable (WrittenAudit, String, WrittenObservation) -> String?

    static let all = [
        Column(name: "audit", isAlways: true) { audit, _, _ in audit.id },
        Column(name: "checklist", isAlways: true) { audit, _, _ in audit.checklist },
        Column(name: "version", isAlways: true) { audit, _, _ in audit.version },
        Column(name: "dealer", isAlways: true) { audit, _, _ in audit.dealer },
        Column(name: "date", isAlways: true) { audit, _, _ in audit.date },
        Column(name: "auditor", isAlways: true) { audit, _, _ in audit.auditor },
        Column(name: "department") { audit, _, _ in audit.department },
        Column(name: "item", isAlways: true) { _, item, _ in item },
        Column(name: "person") { _, _, entry in entry.person },
        Column(name: "unit") { _, _, entry in entry.unit },
        Column(name: "value", isAlways: true, isQuoted: true) { _, _, entry in entry.answer.cell },
        Column(name: "received") { _, _, entry in entry.received },
        Column(name: "first-feedback") { _, _, entry in entry.firstFeedback },
        Column(name: "closed") { _, _, entry in entry.closed },
        Column(name: "at") { _, _, entry in entry.at },
        Column(name: "note") { _, _, entry in entry.note },
        Column(name: "evidence") { _, _, entry in entry.evidence },
        Column(name: "evidence-sha256") { _, _, entry in entry.evidenceDigest },
    ]

    func cell(_ audit: WrittenAudit, _ item: String, _ entry: WrittenObservation) -> String {
        guard let text = value(audit, item, entry) else { return "" }
        let isPlain = text.utf8.allSatisfy { !"\",\n\r".utf8.contains($0) }
        if isPlain, !isQuoted { return text }
        // By code points: with a mark behind it a quote is another character, and ends the cell all the same.
        return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}

extension WrittenAnswer {
    /// As one cell; nil for nothing.
    fileprivate var cell: String? {
        switch self {
        case .text(let text): text
        case .mapping(let pairs): pairs.map { "\($0.name)=\($0.value)" }.joined(separator: "、")
        case .list(let options): options.joined(separator: "、")
        case .left: nil
        }
    }
}
