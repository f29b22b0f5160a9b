/// The cells of one line of CSV that holds quotes.
struct QuotedCells: ~Copyable {
    private let cells: UnsafeMutablePointer<Cell>
    private let quoted: UnsafeMutablePointer<Bool>
    private let columns: Int
    private let separator: UInt8
    private let nothing = UnsafeMutableRawPointer.allocate(byteCount: 16, alignment: 16)

    init(columns: Int, separator: UInt8) {
        self.columns = columns
        self.separator = separator
        cells = .allocate(capacity: columns)
        quoted = .allocate(capacity: columns)
        quoted.initialize(repeating: false, count: columns)
        nothing.initializeMemory(as: UInt8.self, repeating: 0, count: 16)
        cells.initialize(repeating: Cell(nothing, 0), count: columns)
    }

    deinit {
        cells.deallocate()
        quoted.deallocate()
        nothing.deallocate()
    }

    /// Without the quotes; empty for a column that the file has not.
    subscript(column: Int) -> Cell { column < 0 ? Cell(nothing, 0) : cells[column] }

    func isQuoted(_ column: Int) -> Bool { quoted[column] }

    /// Takes a line apart; false for one that the careful reader has to: a quote that does not end in its line, text
    /// behind one, more or fewer cells than columns.
    ///
    /// - Parameter spare: takes cells in which a quote is written twice.
    mutating func take(_ line: Cell, _ spare: inout SpareText) -> Bool {
        var end = line.count
        let bytes = line.bytes
        if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
        var (offset, column) = (0, 0)
        while true {
            guard column < columns else { return false }
            while offset < end, bytes[offset] == 0x20 { offset += 1 }
            quoted[column] = offset < end && bytes[offset] == UInt8(ascii: "\"")
            if quoted[column] { offset += 1 }
            let start = offset
            if quoted[column] {
                while offset < end, bytes[offset] != UInt8(ascii: "\"") { offset += 1 }
                guard offset < end else { return false }
                cells[column] = Cell(line.start + start, offset - start)
                offset += 1
                if offset < end, bytes[offset] == UInt8(ascii: "\"") {
                    guard let cell = undoubled(line, from: start, to: &offset, end, &spare) else { return false }
                    cells[column] = cell
                }
                while offset < end, bytes[offset] == 0x20 { offset += 1 }
                guard offset == end || bytes[offset] == separator else { return false }
            } else {
                while offset < end, bytes[offset] != separator { offset += 1 }
                cells[column] = Cell(line.start + start, offset - start)
            }
            column += 1
            guard offset < end else { break }
            offset += 1
            if offset == end {
                guard column < columns else { return false }
                quoted[column] = false
                cells[column] = Cell(line.start + end, 0)
                column += 1
                break
            }
        }
        return column == columns
    }

    /// A quoted cell with every quote inside once.
    ///
    /// - Parameter offset: in the cell before; behind its closing quote after.
    private func undoubled(
        _ line: Cell, from start: Int, to offset: inout Int, _ end: Int, _ spare: inout SpareText
    ) -> Cell? {
        let bytes = line.bytes
        let place = UnsafeRawPointer(spare.next)
        offset = start
        while offset < end {
            if bytes[offset] == UInt8(ascii: "\"") {
                guard offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "\"") else {
                    offset += 1
                    return Cell(place, place.distance(to: spare.next))
                }
                offset += 1
            }
            guard spare.append(bytes[offset]) else { return nil }
            offset += 1
        }
        return nil
    }
}
