internal import BilingualText

extension Page {
    /// The page in GitHub-flavoured Markdown, blocks apart by one blank line.
    var markdown: String { blocks.map(\.markdown).joined(separator: "\n") }
}

extension Block {
    fileprivate var markdown: String {
        switch self {
        case .heading(let level, let inlines):
            String(repeating: "#", count: max(1, min(level, 6))) + " " + inlines.markdown + "\n"
        case .paragraph(let inlines): inlines.markdown + "\n"
        case .list(let entries): entries.map { "- " + $0.markdown + "\n" }.joined()
        case .table(let table): table.markdown
        }
    }
}

extension [Inline] {
    fileprivate var markdown: String { map(\.markdown).joined() }
}

extension Inline {
    fileprivate var markdown: String {
        switch self {
        case .text(let text): markdownEscaped(text)
        case .strong(let text): markdownStrong(text)
        case .code(let text): markdownCode(text)
        case .link(let text, let target): "[" + markdownEscaped(text) + "](" + target + ")"
        }
    }
}

extension Table {
    /// Columns are padded so that the source reads as a table too; a very wide cell is left to stick out.
    private static let widestPadding = 40

    /// A cell as Markdown, with the columns it takes on a screen.
    private struct Written {
        let text: String
        let width: Int

        init(_ inlines: [Inline]) {
            text = inlines.markdown
            width = text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : displayWidth(of: text)
        }
    }

    fileprivate var markdown: String {
        let head = headings.map(Written.init)
        let body = rows.map { $0.map(Written.init) }
        var widths = head.map { min(max($0.width, 3), Self.widestPadding) }
        for row in body {
            for (column, cell) in zip(widths.indices, row) where cell.width <= Self.widestPadding {
                widths[column] = max(widths[column], cell.width)
            }
        }
        let rule = zip(widths, alignments).map { $1.rule(width: $0) }.joined(separator: " | ")
        var text = ""
        append(head, widths, to: &text)
        text += "| \(rule) |\n"
        for row in body { append(row, widths, to: &text) }
        return text
    }

    private func append(_ cells: [Written], _ widths: [Int], to text: inout String) {
        var separator = "| "
        for (cell, (width, alignment)) in zip(cells, zip(widths, alignments)) {
            text += separator
            let padding = max(0, width - cell.width)
            if alignment == .right { text.append(spaces: padding) }
            text += cell.text
            if alignment != .right { text.append(spaces: padding) }
            separator = " | "
        }
        text += " |\n"
    }
}

extension String {
    private static let blanks = String(repeating: " ", count: 64)

    fileprivate mutating func append(spaces count: Int) {
        var rest = count
        while rest > 0 {
            let piece = min(rest, Self.blanks.utf8.count)
            append(contentsOf: Self.blanks[..<Self.blanks.utf8.index(Self.blanks.startIndex, offsetBy: piece)])
            rest -= piece
        }
    }
}

extension Alignment {
    fileprivate func rule(width: Int) -> String {
        switch self {
        // Without the colon some hosts centre the heading.
        case .left: ":" + String(repeating: "-", count: width - 1)
        case .right: String(repeating: "-", count: width - 1) + ":"
        case .center: ":" + String(repeating: "-", count: width - 2) + ":"
        }
    }
}
