internal import Diagnostics

/// A place as messages name it when it is not their own.
func place(_ position: SourcePosition) -> (zh: String, en: String) {
    ("第 \(position.line) 行第 \(position.column) 列", "line \(position.line), column \(position.column)")
}

/// The beginning of a text that may be long, on one line.
func excerpt(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let end = scalars.index(scalars.startIndex, offsetBy: 40, limitedBy: scalars.endIndex) ?? scalars.endIndex
    var shown = String.UnicodeScalarView()
    for scalar in scalars[..<end] { shown.append(scalar == "\n" ? " " : scalar) }
    return String(shown) + (end < scalars.endIndex ? "…" : "")
}

/// `U+3000`.
func codePoint(_ scalar: Unicode.Scalar) -> String { "U+" + hexadecimal(scalar.value, digits: 4) }

func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}

/// A limit in the largest unit that gives a whole number.
func size(_ bytes: Int) -> (zh: String, en: String) {
    for (unit, factor) in [("MB", 1 << 20), ("KB", 1 << 10)] where bytes >= factor && bytes % factor == 0 {
        return ("\(bytes / factor) \(unit)", "\(bytes / factor) \(unit)")
    }
    return ("\(bytes) 字节", "\(bytes) bytes")
}
