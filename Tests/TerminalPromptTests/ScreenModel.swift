import BilingualText

/// A terminal of so many columns and no end of rows, as far as a prompt uses it.
struct ScreenModel {
    private(set) var rows: [[Character?]] = [[]]
    private(set) var row = 0
    private(set) var column = 0
    let columns: Int

    init(columns: Int) { self.columns = columns }

    /// What can be seen, without the blanks at the ends of rows and the empty rows below.
    var text: [String] {
        var shown = rows.map { row in
            var cells = row
            while let last = cells.last, last == nil || last == " " { cells.removeLast() }
            return String(cells.map { $0 ?? " " })
        }
        while shown.last == "" { shown.removeLast() }
        return shown
    }

    mutating func show(_ text: String) {
        var rest = text[...]
        while let character = rest.popFirst() {
            switch character {
            case "\r": column = 0
            case "\r\n":
                column = 0
                go(toRow: row + 1)
            case "\n": go(toRow: row + 1)
            case "\u{1B}": obey(&rest)
            default: put(character)
            }
        }
    }

    private mutating func obey(_ rest: inout Substring) {
        guard rest.popFirst() == "[" else { return }
        let digits = rest.prefix { $0.isNumber }
        rest = rest.dropFirst(digits.count)
        let number = Int(digits) ?? 1
        switch rest.popFirst() {
        case "A": row = max(0, row - number)
        case "B": go(toRow: row + number)
        case "C": column = min(columns - 1, column + number)
        case "J":
            rows[row] = Array(rows[row].prefix(column))
            rows.removeSubrange((row + 1)...)
        default: break
        }
    }

    /// At the right edge the cursor waits; the next character that takes room goes below.
    private mutating func put(_ character: Character) {
        let cells = displayWidth(of: character)
        if column + cells > columns {
            column = 0
            go(toRow: row + 1)
        }
        while rows[row].count < column + cells { rows[row].append(nil) }
        if cells > 0 { rows[row][column] = character }
        if cells == 2 { rows[row][column + 1] = nil }
        column += cells
    }

    private mutating func go(toRow next: Int) {
        row = next
        while rows.count <= row { rows.append([]) }
    }
}
