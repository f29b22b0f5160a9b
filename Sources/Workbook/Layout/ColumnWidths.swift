internal import BilingualText

/// How wide a table's columns have to be, in characters.
enum ColumnWidths {
    /// Rows beyond are not looked at: a column that is wide enough for a thousand texts will do.
    private static let sample = 1_000
    private static let widest = 48
    private static let widestHeading = 22

    static func width(of column: SheetColumn, at place: Int, heading: String, in rows: [[SheetCell]]) -> Double {
        if let width = column.width { return Double(min(max(width, 2), 255)) }
        // Beside the heading stands the button of the filter.
        let headingWidth = min(displayWidth(of: heading) + 4, widestHeading)
        var contentWidth = 6
        for row in rows.prefix(sample) where place < row.count {
            contentWidth = max(contentWidth, width(of: row[place], as: column.format))
        }
        return Double(min(max(headingWidth, contentWidth + 3), widest))
    }

    private static func width(of cell: SheetCell, as format: CellFormat) -> Int {
        switch cell {
        case .empty: 0
        case .date: 10
        case .text(let text), .link(let text, _): widthOfLongestLine(text)
        case .number(let digits):
            switch format {
            case .count: digits.utf8.count * 4 / 3
            case .change(let decimals): max(digits.utf8.count, decimals + 3) + 2
            case .number(let decimals), .percent(let decimals): max(digits.utf8.count, decimals + 4)
            case .text, .date: digits.utf8.count
            }
        }
    }

    private static func widthOfLongestLine(_ text: String) -> Int {
        // Far more than the widest column, and a hostile text costs nothing.
        let start = text.prefix(200)
        return start.split(whereSeparator: \.isNewline).map { displayWidth(of: $0) }.max() ?? 0
    }
}
