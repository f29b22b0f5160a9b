internal import BilingualText
internal import Diagnostics

/// One line of a text file.
struct TextLine {
    /// Counted from 1.
    let number: Int
    let text: String

    /// The lines of a text; CR, LF and CRLF end a line, a byte-order mark belongs to none.
    static func lines(of text: String) -> [TextLine] {
        var scalars = Substring(text).unicodeScalars
        while scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        let lines = Substring(scalars).split(omittingEmptySubsequences: false) {
            $0 == "\n" || $0 == "\r\n" || $0 == "\r"
        }
        return lines.enumerated().map { TextLine(number: $0.offset + 1, text: String($0.element)) }
    }

    /// The place of one of its code points, counted from 0.
    func position(_ offset: Int) -> SourcePosition { SourcePosition(line: number, column: offset + 1) }
}

extension [TextLine] {
    /// True when the text is YAML (or JSON) rather than Markdown: it has the key that says so.
    var areYAML: Bool {
        for line in self {
            let text = line.text.trimmed
            if text.isEmpty || text.hasPrefix("#") { continue }
            if text.hasPrefix("{") || text == "---" && line.number == 1 { return true }
            let key = line.text.prefix { $0 != ":" && $0 != "：" }
            if line.text.first?.isWhitespace == false, key.trimmed.comparisonKey == "reflection" { return true }
        }
        return false
    }
}
