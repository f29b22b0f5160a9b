internal import BilingualText

extension MarkdownText {
    mutating func append(_ table: Table) {
        let cells = TableCells(table)
        cells.appendRow(0, to: &self)
        append("| ")
        for (column, alignment) in zip(cells.widths.indices, table.alignments) {
            if column > 0 { append(" | ") }
            append(alignment, width: cells.widths[column])
        }
        append(" |\n")
        for row in 1..<cells.rowCount { cells.appendRow(row, to: &self) }
    }

    /// The line under the headings.
    private mutating func append(_ alignment: Alignment, width: Int) {
        let dash = UInt8(ascii: "-")
        switch alignment {
        // Without the colon some hosts centre the heading.
        case .left:
            append(":")
            append(dash, times: width - 1)
        case .right:
            append(dash, times: width - 1)
            append(":")
        case .center:
            append(":")
            append(dash, times: width - 2)
            append(":")
        }
    }
}

/// The cells of a table as Markdown, one behind the other, and how wide its columns are to be.
private struct TableCells {
    /// Columns are padded so that the source reads as a table too; a very wide cell is left to stick out.
    private static let widestPadding = 40

    private struct Cell {
        let end: Int
        /// The columns it takes on a screen.
        let width: Int
    }

    let widths: [Int]
    private let alignments: [Alignment]
    private let text: [UInt8]
    private let cells: [Cell]
    /// How many cells stand before each row, that of the headings first, and before the end.
    private let starts: [Int]

    var rowCount: Int { starts.count - 1 }

    init(_ table: Table) {
        var text = MarkdownText()
        var cells: [Cell] = []
        var starts = [0]
        func write(_ row: [[Inline]]) {
            for inlines in row {
                let start = text.bytes.count
                text.append(inlines)
                let width = text.bytes.withUnsafeBufferPointer {
                    displayWidth(ofUTF8: UnsafeBufferPointer(rebasing: $0[start...]))
                }
                cells.append(Cell(end: text.bytes.count, width: width))
            }
            starts.append(cells.count)
        }
        write(table.headings)
        var widths = cells.map { min(max($0.width, 3), Self.widestPadding) }
        for row in table.rows {
            write(row)
            for (column, cell) in zip(widths.indices, cells[starts[starts.count - 2]...])
            where cell.width <= Self.widestPadding {
                widths[column] = max(widths[column], cell.width)
            }
        }
        self.text = text.bytes
        self.cells = cells
        self.starts = starts
        self.widths = widths
        alignments = table.alignments
    }

    func appendRow(_ row: Int, to page: inout MarkdownText) {
        let space = UInt8(ascii: " ")
        var start = starts[row] == 0 ? 0 : cells[starts[row] - 1].end
        var separator = "| "
        for (cell, (width, alignment)) in zip(cells[starts[row]..<starts[row + 1]], zip(widths, alignments)) {
            page.append(separator)
            if alignment == .right { page.append(space, times: width - cell.width) }
            page.append(text[start..<cell.end])
            if alignment != .right { page.append(space, times: width - cell.width) }
            start = cell.end
            separator = " | "
        }
        page.append(" |\n")
    }
}
