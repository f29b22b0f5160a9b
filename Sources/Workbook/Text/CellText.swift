/// The text as a cell can hold it.
///
/// Line breaks become LF; characters that XML forbids become U+FFFD; what exceeds 32,767 UTF-16 units is cut, between two
/// code points, and ends in "…".
public func cellText(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0xEF || $0 == 0x0A || $0 == 0x09 }
    let cleaned = isPlain ? text : String(String.UnicodeScalarView(allowedScalars(of: text)))
    return cleaned.cut(toUTF16: 32_767)
}

/// The text on one line, for where a line break is out of place: names, titles, headings.
func singleLine(_ text: String, utf16 limit: Int) -> String {
    var line = String.UnicodeScalarView()
    for scalar in allowedScalars(of: text) { line.append(scalar == "\n" || scalar == "\t" ? " " : scalar) }
    return String(line).withoutEscapes(by: "-").cut(toUTF16: limit)
}

private func allowedScalars(of text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var follows: Unicode.Scalar?
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\r": result.append("\n")
        case "\n": if follows != "\r" { result.append("\n") }
        case "\t": result.append(scalar)
        case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
        default: result.append(scalar)
        }
        follows = scalar
    }
    return result
}

extension String {
    /// The text if it has at most `limit` UTF-16 units, else its beginning and "…", which is one.
    func cut(toUTF16 limit: Int) -> String {
        // A text has at least as many UTF-8 units.
        guard utf8.count > limit, utf16.count > limit else { return self }
        var kept = String.UnicodeScalarView()
        var length = 1
        for scalar in unicodeScalars {
            length += UTF16.width(scalar)
            if length > limit { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }

    /// What is written for a cell's text so that a reader sees it: spreadsheet programs take `_x0041_` for an A.
    ///
    /// The library takes no more than 32,767 characters. If that is not enough to tell, a hyphen has to do.
    var withEscapesEscaped: String {
        let escaped = withoutEscapes(by: "_x005F_")
        let isShort = escaped.utf8.count <= 32_767 || escaped.unicodeScalars.count <= 32_767
        return isShort ? escaped : withoutEscapes(by: "-")
    }

    /// The text with `replacement` for the first character of each `_xHHHH_`.
    func withoutEscapes(by replacement: String) -> String {
        guard utf8.contains(UInt8(ascii: "_")) else { return self }
        let bytes = Array(utf8)
        var result: [UInt8] = []
        for (place, byte) in bytes.enumerated() {
            if Self.isEscape(bytes[place...].prefix(7)) {
                result += Array(replacement.utf8)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// True for `_xHHHH_`, where H is a hexadecimal digit of either case.
    private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(bytes)
        guard bytes.count == 7, bytes[0] == UInt8(ascii: "_"), bytes[1] == UInt8(ascii: "x") else { return false }
        return bytes[6] == UInt8(ascii: "_")
            && bytes[2..<6].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
}
