internal import BilingualText
internal import Diagnostics

/// Makes statements of the lines of a field.
///
/// A number or list mark begins a statement, a blank line ends one. Thoughts and needs are numbered as they stand; without
/// marks each of their lines is one, elsewhere the lines of a paragraph are.
struct StatementBuilder {
    private let isPaired: Bool
    private(set) var statements: [ReflectionStatement] = []
    private var open: Open?
    private var lastNumber = 0

    private struct Open {
        let number: Int?
        let hasMark: Bool
        var lines: [String]
        var places: [SourcePosition]
        var countsColumns: Bool
    }

    init(isPaired: Bool) { self.isPaired = isPaired }

    /// - Parameter place: the place of the line's code point with this offset.
    mutating func add(_ line: String, place: (Int) -> SourcePosition, countsColumns: Bool = true) {
        let written = WrittenLine(line)
        if written.text.isBlank || WrittenLine.isRule(line) {
            close()
            if written.hasMark, !WrittenLine.isRule(line) || written.number != nil { count(written.number) }
            return
        }
        let position = place(written.offset)
        if !written.hasMark, var open, open.hasMark || !isPaired {
            open.lines.append(written.text)
            open.places.append(position)
            open.countsColumns = open.countsColumns && written.countsColumns
            self.open = open
            return
        }
        close()
        count(written.number)
        open = Open(
            number: isPaired ? lastNumber : written.number, hasMark: written.hasMark, lines: [written.text],
            places: [position], countsColumns: countsColumns && written.countsColumns)
    }

    /// The next number of the list; a written one counts from itself.
    private mutating func count(_ number: Int?) { lastNumber = number ?? lastNumber + 1 }

    /// An empty place of a list, which keeps its number.
    mutating func skip() {
        close()
        count(nil)
    }

    mutating func close() {
        guard let open else { return }
        statements.append(
            ReflectionStatement(
                open.lines.joined(separator: "\n"), number: open.number, at: open.places,
                countsColumns: open.countsColumns))
        self.open = nil
    }
}
