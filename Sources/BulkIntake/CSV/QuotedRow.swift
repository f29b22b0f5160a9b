/// One row of CSV that holds quotes, taken apart as the careful tokenizer does (RFC 4180, blanks around quoted cells ignored).
struct QuotedRow {
    /// Behind its line break, or the end of the bytes.
    private(set) var end = 0
    private(set) var cells = 0
    private(set) var lineBreaks = 0
    /// Without quotes around it.
    private(set) var wanted: Range<Int>?
    /// False for quotes that do not end, or with text behind them.
    private(set) var isClear = true

    private let bytes: UnsafeRawBufferPointer
    private let separator: UInt8

    /// - Parameter column: of the cell whose place is wanted.
    init(_ bytes: UnsafeRawBufferPointer, from start: Int, separator: UInt8, column: Int) {
        self.bytes = bytes
        self.separator = separator
        var offset = start
        repeat {
            if cells > 0 { offset += 1 }
            let cell = readCell(&offset)
            if cells == column { wanted = cell }
            cells += 1
        } while isClear && offset < bytes.count && bytes[offset] == separator
        if offset < bytes.count {
            offset += 1
            lineBreaks += 1
        }
        end = offset
    }

    private mutating func readCell(_ offset: inout Int) -> Range<Int> {
        while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
            let start = offset
            skipToEnd(&offset)
            return start..<withoutCarriageReturn(start, offset)
        }
        offset += 1
        let start = offset
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "\"") {
                guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "\"") else { break }
                offset += 1
            }
            if bytes[offset] == 0x0A { lineBreaks += 1 }
            offset += 1
        }
        let content = start..<offset
        guard offset < bytes.count else {
            isClear = false
            return content
        }
        offset += 1
        while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
        let behind = offset
        skipToEnd(&offset)
        if withoutCarriageReturn(behind, offset) > behind { isClear = false }
        return content
    }

    private func skipToEnd(_ offset: inout Int) {
        while offset < bytes.count, bytes[offset] != separator, bytes[offset] != 0x0A { offset += 1 }
    }

    private func withoutCarriageReturn(_ start: Int, _ end: Int) -> Int {
        end > start && (end == bytes.count || bytes[end] == 0x0A) && bytes[end - 1] == 0x0D ? end - 1 : end
    }
}
