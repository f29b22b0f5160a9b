internal import BilingualText
internal import Diagnostics

extension CellTable {
    /// The cells of every table of a Markdown text, one row after the other; other lines are passed over.
    init(markdown text: String) {
        var rows: [TableRow] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where line.trimmed.hasPrefix("|") {
            var row = TableRow(number: index + 1, cells: [:])
            for (column, cell) in markdownCells(line).enumerated() {
                let content = plainMarkdown(cell.text).trimmed
                if !content.isBlank {
                    row.cells[column] = TableCell(
                        text: content, position: SourcePosition(line: index + 1, column: cell.column))
                }
            }
            if !row.isDelimiter { rows.append(row) }
        }
        self.init(sheet: nil, rows: rows)
    }
}

extension TableRow {
    /// `| --- | :-: |`, which holds nothing.
    fileprivate var isDelimiter: Bool {
        cells.isEmpty || cells.values.allSatisfy { $0.text.count >= 3 && $0.text.allSatisfy { "-: ".contains($0) } }
    }
}

/// What stands between bars that no backslash takes away, each with its column, counted from 1.
private func markdownCells(_ line: Substring) -> [(text: String, column: Int)] {
    var cells: [(text: String, column: Int)] = []
    var current = String.UnicodeScalarView()
    var start: Int?
    var isEscaped = false
    for (index, scalar) in line.unicodeScalars.enumerated() {
        if scalar == "|", !isEscaped {
            if let start { cells.append((String(current), start)) }
            current = String.UnicodeScalarView()
            start = index + 2
            continue
        }
        isEscaped = scalar == "\\" && !isEscaped
        if start != nil { current.append(scalar) }
    }
    if let start, !String(current).isBlank { cells.append((String(current), start)) }
    return cells
}

/// The words of a cell without what marks them up: backslashes before signs, bold, and the lines to write on.
private func plainMarkdown(_ cell: String) -> String {
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in cell.unicodeScalars {
        if !isEscaped, scalar == "\\" {
            isEscaped = true
            continue
        }
        let isSign = scalar.isASCII && !scalar.properties.isAlphabetic && !(0x30...0x39).contains(scalar.value)
        if isEscaped, !isSign { plain.append("\\") }
        if !isEscaped, scalar == "*" { continue }
        plain.append(scalar)
        isEscaped = false
    }
    return String(plain).withoutLine
}

extension String {
    /// Without the line to write on, of which some may be left before and behind what was written.
    fileprivate var withoutLine: String {
        var text = trimmed[...]
        if text.hasPrefix("__") { text = text.drop { $0 == "_" } }
        if text.hasSuffix("__") { text = text[...(text.lastIndex { $0 != "_" } ?? text.startIndex)] }
        return text.trimmed.allSatisfy { $0 == "_" } ? "" : text.trimmed
    }
}
