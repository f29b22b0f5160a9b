public import BilingualText

/// The lines of one text file, kept to show the place of a problem.
public struct SourceLines: Sendable {
    private let lines: [Substring]

    /// - Parameter text: decoded text; CR, LF and CRLF end a line.
    public init(_ text: String) {
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    }

    /// The line with this number, counted from 1.
    public subscript(number: Int) -> Substring? { lines.indices.contains(number - 1) ? lines[number - 1] : nil }
}

extension Diagnostic {
    /// `file:line:column: error: message`, or `file:sheet!C5: error: message` for a workbook; then the source line and a
    /// caret under the place when `source` has it.
    ///
    /// - Parameter colour: paints severity and caret with ANSI codes; only for a terminal.
    public func rendered(in language: Language, source: SourceLines? = nil, colour: Bool = false) -> String {
        var text = file.printable
        if let sheet {
            text += ":" + sheet.printable + (position == nil ? "" : "!")
        } else if position != nil {
            text += ":"
        }
        if let position { text += position.shown }
        text += ": " + paint(severityWord(in: language), colour) + ": " + message.wording(in: language).printable
        if let position, position.notation == .text, let line = source?[position.line] {
            text += "\n" + excerpt(of: line, column: position.column, colour: colour)
        }
        return text
    }

    private func severityWord(in language: Language) -> String {
        switch (severity, language) {
        case (.error, .zh): "错误"
        case (.error, .en): "error"
        case (.warning, .zh): "警告"
        case (.warning, .en): "warning"
        }
    }

    private func paint(_ word: String, _ colour: Bool) -> String {
        guard colour else { return word }
        return (severity == .error ? "\u{1B}[31m" : "\u{1B}[33m") + word + "\u{1B}[0m"
    }

    /// A window of at most 100 code points around the place, so that a hostile line of megabytes stays readable.
    private func excerpt(of line: Substring, column: Int, colour: Bool) -> String {
        let scalars = Array(line.unicodeScalars.prefix(column + 200))
        let place = min(max(column - 1, 0), scalars.count)
        let start = max(0, place - 60)
        let end = min(scalars.count, start + 100)
        let before = String(String.UnicodeScalarView(scalars[start..<place])).printable
        let after = place < end ? String(String.UnicodeScalarView(scalars[place..<end])).printable : ""
        let indent = String(repeating: " ", count: displayWidth(of: before))
        return "    \(before)\(after)\n    \(indent)" + paint("^", colour)
    }

}

extension String {
    /// On one line, with control characters as visible stand-ins: what a hostile file or name holds must not steer the
    /// terminal.
    public var printable: String {
        guard unicodeScalars.contains(where: Self.isControl) else { return self }
        var shown = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "\t" {
                shown.append(" ")
            } else if Self.isControl(scalar) {
                shown.append("\u{FFFD}")
            } else {
                shown.append(scalar)
            }
        }
        return String(shown)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
