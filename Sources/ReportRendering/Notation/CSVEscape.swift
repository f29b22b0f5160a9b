/// A text as one CSV field: quoted when a reader could take it apart or trim it.
///
/// - Parameter guarded: for spreadsheet programs; puts `'` before text that a spreadsheet program would run as a formula.
func csvEscaped(_ text: String, guarded: Bool) -> [UInt8] {
    var content = Array(text.utf8)
    if guarded, startsFormula(text) { content.insert(UInt8(ascii: "'"), at: 0) }
    guard needsQuotes(content, inSpreadsheet: guarded) else { return content }
    var quoted: [UInt8] = [UInt8(ascii: "\"")]
    quoted.reserveCapacity(content.count + 2)
    for byte in content {
        if byte == UInt8(ascii: "\"") { quoted.append(byte) }
        quoted.append(byte)
    }
    quoted.append(UInt8(ascii: "\""))
    return quoted
}

/// True when a text outside spreadsheet programs stands as it is.
func isPlainCSV(_ text: String) -> Bool {
    let utf8 = text.utf8
    if utf8.first == UInt8(ascii: " ") || utf8.last == UInt8(ascii: " ") { return false }
    return !utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
}

/// For spreadsheet programs semicolon and tab are quoted too: some locales take them for the separator.
private func needsQuotes(_ content: [UInt8], inSpreadsheet: Bool) -> Bool {
    let space = UInt8(ascii: " ")
    if content.first == space || content.last == space { return true }
    return content.contains { byte in
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: true
        case UInt8(ascii: ";"), 0x09: inSpreadsheet
        default: false
        }
    }
}

/// `= + - @`, tab and line breaks, their full-width twins, and the same behind spaces that a program trims.
private func startsFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { $0 != " " && $0 != "\u{3000}" }) {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
}
