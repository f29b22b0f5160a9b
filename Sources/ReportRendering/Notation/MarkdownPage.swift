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

    fileprivate var markdown: String {
        let head = headings.map(\.markdown)
        let body = rows.map { row in row.map(\.markdown) }
        let widths = head.indices.map { column in
            ([head] + body).map { row in column < row.count ? displayWidth(of: row[column]) : 0 }
                .filter { $0 <= Self.widestPadding }
                .reduce(3, max)
        }
        let rule = zip(widths, alignments).map { width, alignment in alignment.rule(width: width) }
        return ([line(head, widths), "| " + rule.joined(separator: " | ") + " |\n"] + body.map { line($0, widths) })
            .joined()
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(cells, zip(widths, alignments)).map { cell, format in
            format.1 == .right
                ? String(repeating: " ", count: max(0, format.0 - displayWidth(of: cell))) + cell
                : cell.padded(toWidth: format.0)
        }
        return "| " + padded.joined(separator: " | ") + " |\n"
    }
}

extension Alignment {
    fileprivate func rule(width: Int) -> String {
        switch self {
        case .left: String(repeating: "-", count: width)
        case .right: String(repeating: "-", count: width - 1) + ":"
        case .center: ":" + String(repeating: "-", count: width - 2) + ":"
        }
    }
}
