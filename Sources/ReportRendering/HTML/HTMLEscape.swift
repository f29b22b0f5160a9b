/// Makes any text inert inside an HTML element or a quoted attribute: one line, and nothing in it is markup.
///
/// Control signs and signs that turn the writing direction are treated as in Markdown; the two code points that XML
/// forbids besides turn into U+FFFD too, so that the page can also be read by an XML parser.
func htmlEscaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    appendHTMLEscaped(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// Appends what `htmlEscaped` returns.
func appendHTMLEscaped(_ text: String, to bytes: inout [UInt8]) {
    if isPlain(text) {
        bytes.append(contentsOf: text.utf8)
    } else {
        for scalar in inlineScalars(of: text) { append(scalar, to: &bytes) }
    }
}

/// True when the text can be copied byte by byte, which most can. Runs of spaces are left to HTML, which folds them.
private func isPlain(_ text: String) -> Bool {
    var (first, second): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            return false
        // Controls; what starts U+0080…U+00BF and U+0600…U+063F.
        case 0x00..<0x20, 0x7F, 0xC2, 0xD8: return false
        default: break
        }
        switch (first, second, byte) {
        // U+200E, U+200F, U+2028…U+202E; U+2066…U+2069; U+FFFE, U+FFFF.
        case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBF, 0xBE...0xBF):
            return false
        default: (first, second) = (second, byte)
        }
    }
    return true
}

private func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "&": bytes.append(contentsOf: "&amp;".utf8)
    case "<": bytes.append(contentsOf: "&lt;".utf8)
    case ">": bytes.append(contentsOf: "&gt;".utf8)
    case "\"": bytes.append(contentsOf: "&quot;".utf8)
    case "'": bytes.append(contentsOf: "&#39;".utf8)
    case "\u{FFFE}", "\u{FFFF}": bytes.append(contentsOf: "\u{FFFD}".utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
