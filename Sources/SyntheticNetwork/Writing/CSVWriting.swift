internal import ChecklistModel

/// A submission as long CSV, one observation a row, with the columns that it needs.
func csv(of sheet: AuditSheet) -> [UInt8] {
    let entries = sheet.answers.flatMap { answer in answer.entries.map { (item: answer.item, entry: $0) } }
    let columns = Column.all.filter { column in
        column.isAlways || entries.contains { column.value(sheet, $0.item, $0.entry) != nil }
    }
    var text = columns.map(\.name).joined(separator: ",") + "\n"
    for (item, entry) in entries {
        text += columns.map { $0.cell(sheet, item, entry) }.joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
}

/// A column and what stands in it.
private struct Column: Sendable {
    let name: String
    var isAlways = false
    /// Values stand in quotes, so that one with a comma can never run on into the next cell.
    var isQuoted = false
    let value: @Sendable (AuditSheet, String, AuditSheet.Entry) -> String?

    static let all = [
        Column(name: "audit", isAlways: true) { sheet, _, _ in sheet.id },
        Column(name: "checklist", isAlways: true) { sheet, _, _ in sheet.checklist },
        Column(name: "version", isAlways: true) { sheet, _, _ in sheet.version },
        Column(name: "dealer", isAlways: true) { sheet, _, _ in sheet.dealer },
        Column(name: "date", isAlways: true) { sheet, _, _ in sheet.date.text },
        Column(name: "auditor", isAlways: true) { sheet, _, _ in sheet.auditor },
        Column(name: "department") { sheet, _, _ in sheet.department },
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
    ]

    func cell(_ sheet: AuditSheet, _ item: String, _ entry: AuditSheet.Entry) -> String {
        guard let text = value(sheet, item, entry) else { return "" }
        let isPlain = text.utf8.allSatisfy { !"\",\n\r".utf8.contains($0) }
        if isPlain, !isQuoted { return text }
        return "\"" + text.flatMap { $0 == "\"" ? "\"\"" : String($0) } + "\""
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
