internal import AuditIntake
internal import BilingualText

/// The form as CSV, UTF-8, lines ending in LF: for any spreadsheet program.
///
/// - Parameter guarded: with a byte-order mark and CRLF, and an apostrophe before what a spreadsheet would take for a formula.
public func renderFormCSV(_ form: BlankForm, guarded: Bool = false) -> [UInt8] {
    let layout = FormLayout(form)
    var lines: [[String]] = [[FormWords.marker, FormWords.number]]
    lines += layout.head.map { [$0.label, $0.value] }
    lines.append([])
    lines.append(layout.columns.map { $0.label(form) })
    lines += layout.rows.map { row in layout.columns.map { $0.text(row, form) } }
    let end = guarded ? "\r\n" : "\n"
    let text = lines.map { line in line.map { quoted($0, guarded: guarded) }.joined(separator: ",") + end }.joined()
    return (guarded ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
}

/// In quotes where a comma, a quote or a line break would change the cells.
private func quoted(_ text: String, guarded: Bool) -> String {
    let isFormula = guarded && text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let shown = isFormula ? "'" + text : text
    guard shown.utf8.contains(where: { "\",;\n\r\t".utf8.contains($0) }) else { return shown }
    // By code points: with a mark behind it a quote is another character, and ends the cell all the same.
    return "\"" + shown.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
}
