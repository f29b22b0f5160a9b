internal import BilingualText

/// Where a prompt and a line stand on a screen of some width, and where its cursor is.
struct LineLayout: Hashable {
    /// Rows below the prompt's first.
    let cursorRow: Int
    let cursorColumn: Int
    let lastRow: Int
    /// True when the last character ends exactly at the right edge, where terminals wait with the next row.
    let endsAtEdge: Bool

    /// - Parameters:
    ///   - before: the prompt and the text up to the cursor, without control characters.
    ///   - after: the text behind the cursor.
    init(before: String, after: String, columns: Int) {
        let width = max(columns, 2)
        var place = Place()
        for character in before { place.advance(displayWidth(of: character), width: width) }
        var cursor = place
        // The cursor stands before the next character, which may have to move to the next row.
        if cursor.column >= width || after.first.map({ cursor.column + displayWidth(of: $0) > width }) ?? false {
            cursor = Place(row: cursor.row + 1, column: 0)
        }
        for character in after { place.advance(displayWidth(of: character), width: width) }
        endsAtEdge = place.column >= width
        cursorRow = cursor.row
        cursorColumn = cursor.column
        lastRow = max(place.row + (endsAtEdge ? 1 : 0), cursor.row)
    }

    private struct Place {
        var row = 0
        var column = 0

        /// A wide character that does not fit any more goes to the next row as a whole.
        mutating func advance(_ cells: Int, width: Int) {
            if column + cells > width {
                row += 1
                column = 0
            }
            column += cells
        }
    }
}
