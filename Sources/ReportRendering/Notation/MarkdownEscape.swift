/// Makes any text inert inside a Markdown paragraph, list or table cell: one line, and nothing in it is markup.
///
/// Beyond CommonMark's own signs this takes away the means to start a bare link (`http://`, `www.`), a formula (`$`) and
/// text that runs backwards on the screen. Only a mail address may still be shown as one, on hosts that look for them
/// after the markup is gone.
func markdownEscaped(_ text: String) -> String {
    isPlainMarkdown(text) ? text : carefullyEscaped(text)
}

/// Looks at every code point and its neighbours.
func carefullyEscaped(_ text: String) -> String {
    let scalars = inlineScalars(of: text)
    let start = scalars.first == " " ? 1 : 0
    // Bytes are appended several times as fast as the scalars of a string.
    var escaped: [UInt8] = []
    escaped.reserveCapacity(2 * text.utf8.count)
    for (position, scalar) in scalars.enumerated() {
        if needsBackslash(scalar, at: position, in: scalars, start: start) { escaped.append(UInt8(ascii: "\\")) }
        escaped += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
    return String(decoding: escaped, as: UTF8.self)
}

/// Makes any text inert as a Markdown code span; text that a code span cannot hold in a table is escaped instead.
func markdownCode(_ text: String) -> String {
    let content = String(String.UnicodeScalarView(inlineScalars(of: text).trimmed))
    let fits = !content.unicodeScalars.contains { $0 == "`" || $0 == "|" || $0 == "\\" }
    return content.isEmpty || !fits ? markdownEscaped(content) : "`\(content)`"
}

/// Bold text; the stars must touch the text to count.
func markdownStrong(_ text: String) -> String {
    if let last = text.utf8.last, last != UInt8(ascii: " "), isPlainMarkdown(text) { return "**\(text)**" }
    let content = String(String.UnicodeScalarView(inlineScalars(of: text).trimmed))
    return content.isEmpty ? "" : "**\(markdownEscaped(content))**"
}

extension [Unicode.Scalar] {
    /// Spaces stand alone by now, so one at each end is all there can be.
    fileprivate var trimmed: ArraySlice<Unicode.Scalar> {
        dropFirst(first == " " ? 1 : 0).dropLast(last == " " ? 1 : 0)
    }
}

/// - Parameter start: the position of the first sign that is not a space.
private func needsBackslash(
    _ scalar: Unicode.Scalar, at position: Int, in text: [Unicode.Scalar], start: Int
) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "#", "|", "~", "$", "@": true
    // Only at the start could these open a list, a rule or a heading underline.
    case "-": position == start && (endsMarker(position, in: text) || text[position + 1] == "-")
    case "+": position == start && endsMarker(position, in: text)
    case "=": position == start
    case ")": endsMarker(position, in: text) && isNumber(text[start..<position])
    case ".":
        (endsMarker(position, in: text) && isNumber(text[start..<position])) || endsInWWW(text[..<position])
    // Before a link it would make an image.
    case "!": position == text.count - 1
    case ":": text.dropFirst(position + 1).first == "/"
    default: false
    }
}

/// A list marker counts only before a space or the end of the line.
private func endsMarker(_ position: Int, in text: [Unicode.Scalar]) -> Bool {
    position == text.count - 1 || text[position + 1] == " "
}

private func isNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
}

private func endsInWWW(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.suffix(3).count == 3 && text.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
}
