/// CSV taken apart byte by byte, as RFC 4180 says it, blanks before a cell and behind a quoted one aside.
struct PlainRow {
    var cells: [[UInt8]] = []
    /// In the file, with the line break.
    var range: Range<Int>
    /// Its first, counted from 1.
    let line: Int
    var lineBreaks = 0
    /// False for quotes that do not end, or with text behind them.
    var isClear = true

    var isBlank: Bool { cells.allSatisfy { $0.allSatisfy { $0 <= 0x20 } } }

    /// All rows from a place on.
    static func rows(of bytes: [UInt8], from start: Int = 0, line: Int = 1, separator: UInt8) -> [PlainRow] {
        var rows: [PlainRow] = []
        var (offset, line) = (start, line)
        while offset < bytes.count {
            let row = PlainRow(bytes, from: offset, line: line, separator: separator)
            rows.append(row)
            (offset, line) = (row.range.upperBound, line + row.lineBreaks)
        }
        return rows
    }

    init(_ bytes: [UInt8], from start: Int, line: Int, separator: UInt8) {
        self.line = line
        range = start..<bytes.count
        enum State { case before, plain, quoted, behind }
        var (state, cell, offset): (State, [UInt8], Int) = (.before, [], start)
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if state == .quoted {
                if byte == 0x0A { lineBreaks += 1 }
                if byte != 0x22 {
                    cell.append(byte)
                } else if offset < bytes.count, bytes[offset] == 0x22 {
                    cell.append(byte)
                    offset += 1
                } else {
                    state = .behind
                }
                continue
            }
            // A carriage return belongs to the line feed behind it, or to the end of the file.
            if byte == 0x0D, offset == bytes.count || bytes[offset] == 0x0A { continue }
            if byte == separator || byte == 0x0A {
                cells.append(cell)
                (state, cell) = (.before, [])
                if byte == separator { continue }
                lineBreaks += 1
                range = start..<offset
                return
            }
            switch (state, byte) {
            case (.before, 0x20), (.behind, 0x20): continue
            case (.before, 0x22): state = .quoted
            case (.behind, _): isClear = false
            default:
                state = .plain
                cell.append(byte)
            }
        }
        if state == .quoted { isClear = false }
        cells.append(cell)
    }
}
