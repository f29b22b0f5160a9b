internal import BilingualText

/// Draws a prompt and a line on a terminal, again after every key.
struct LineScreen {
    private var drawn: Drawn?

    /// What stands on the terminal now.
    private struct Drawn {
        let before: String
        let after: String
        let columns: Int
        let layout: LineLayout
    }

    /// The width for which the line was drawn; nil when none stands on the terminal.
    var columns: Int? { drawn?.columns }

    /// What to send so that the terminal shows the line and its cursor; of a line that is taller than the terminal, what stands
    /// around the cursor.
    mutating func draw(prompt: String, line: LineEditor, columns: Int, rows: Int = 1_000) -> String {
        // Two rows are left for what stands above, and for the cursor behind a full row.
        let cells = max(columns, 2) * min(max(rows - 2, 2), 1_000)
        let (before, after) = Self.part(of: line, cells: max(columns, cells - displayWidth(of: prompt)))
        let layout = LineLayout(before: prompt + before, after: after, columns: columns)
        var codes = Self.up(rowsAbove(at: columns)) + "\r"
        codes += "\u{1B}[J" + prompt + before + after
        if layout.endsAtEdge { codes += "\r\n" }
        let isAtEnd = after.isEmpty && !layout.endsAtEdge
        if !isAtEnd { codes += Self.up(layout.lastRow - layout.cursorRow) + "\r" + Self.right(layout.cursorColumn) }
        drawn = Drawn(before: prompt + before, after: after, columns: columns, layout: layout)
        return codes
    }

    /// Leaves the line on the screen and goes to the row below it.
    mutating func leave() -> String {
        defer { drawn = nil }
        guard let drawn = drawn?.layout else { return "" }
        return Self.down(drawn.lastRow - drawn.cursorRow) + (drawn.endsAtEdge ? "\r" : "\r\n")
    }

    /// As much of a line as so many cells hold, most of it before the cursor.
    private static func part(of line: LineEditor, cells: Int) -> (before: String, after: String) {
        if displayWidth(of: line.before) + displayWidth(of: line.after) <= cells { return (line.before, line.after) }
        let after = Self.beginning(line.after, cells: cells / 4)
        let before = Self.beginning(String(line.before.reversed()), cells: cells - displayWidth(of: after))
        return (String(before.reversed()), after)
    }

    /// A text up to so many cells, with a sign where more follows.
    private static func beginning(_ text: String, cells: Int) -> String {
        if displayWidth(of: text) <= cells { return text }
        var (width, shown) = (1, "")
        for character in text {
            width += displayWidth(of: character)
            if width > cells { break }
            shown.append(character)
        }
        return shown + "…"
    }

    /// Rows from the cursor up to the prompt. A window that changed its width has wrapped the text anew, as nearly all
    /// terminals do.
    private func rowsAbove(at columns: Int) -> Int {
        guard let drawn else { return 0 }
        if drawn.columns == columns { return drawn.layout.cursorRow }
        let layout = LineLayout(before: drawn.before, after: drawn.after, columns: columns)
        guard drawn.after.isEmpty else { return layout.cursorRow }
        // A line that ended at the old edge was ended there, with the cursor in a row of its own; one that ends at the new
        // edge has its cursor still there.
        return layout.cursorRow - (layout.endsAtEdge ? 1 : 0) + (drawn.layout.endsAtEdge ? 1 : 0)
    }

    private static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }
    private static func down(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)B" : "" }
    private static func right(_ columns: Int) -> String { columns > 0 ? "\u{1B}[\(columns)C" : "" }
}
