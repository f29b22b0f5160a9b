internal import BilingualText
internal import Glibc

/// The rows of one audit that stand together.
struct CSVRun {
    /// Of its first row, from the beginning of the file.
    var offset: Int
    /// Of its first row, counted from 1.
    var line: Int
    /// Of the audit's id.
    var id: UInt64
}

/// What a survey found in one block of a CSV file: whole rows, sorted into runs.
struct CSVBlock {
    var start: Int
    /// Behind its last row.
    var end: Int
    var runs: [CSVRun] = []
    var lineBreaks = 0
    /// False as soon as anything needs the reader of whole files: unclear quotes, shifted cells, rows without audit id,
    /// characters that no text has, broken UTF-8.
    var isRegular = true
}

/// Surveys blocks of rows; keeps the memory of one thread.
struct CSVSurveyor: ~Copyable {
    /// The same for all blocks, since audits are told apart by their hashes.
    private static let secrets = ShortText.secret()

    private let layout: CSVShape
    private var index: SeparatorIndex

    init(layout: CSVShape) {
        self.layout = layout
        index = SeparatorIndex(separator: layout.separator)
    }

    /// - Parameters:
    ///   - bytes: whole rows, with `PaddedBytes.padding` bytes behind them that may be loaded.
    ///   - start: where they stand in the file.
    ///   - count: how many of the bytes rows may begin in; a row that begins there is surveyed to its end.
    mutating func survey(_ bytes: UnsafeRawBufferPointer, at start: Int, rowsBeginningIn count: Int) -> CSVBlock {
        var block = CSVBlock(start: start, end: start)
        let marks = index.scan(bytes)
        guard let base = bytes.baseAddress, !marks.contains(.control), isUTF8(bytes),
            !marks.contains(.carriageReturn) || hasOnlyLineEnds(bytes)
        else {
            block.isRegular = bytes.isEmpty
            return block
        }
        var (row, offset) = (0, 0)
        var last = UInt64(0)
        var lastCell = Cell(base, 0)
        while row < index.rowCount, offset < count {
            let first = index.first(row)
            let cells = index.first(row + 1) - first
            var end = Int(index.ends[first + cells - 1]) + 1
            var id: Cell
            var breaks = 1
            var found = cells
            if index.holdsQuote(row) {
                let quoted = QuotedRow(bytes, from: offset, separator: layout.separator, column: layout.auditColumn)
                guard quoted.isClear else {
                    block.isRegular = false
                    return block
                }
                let range = quoted.wanted ?? offset..<offset
                (id, end, breaks, found) = (
                    Cell(base + range.lowerBound, range.count), quoted.end, quoted.lineBreaks, quoted.cells
                )
                while row < index.rowCount, index.start(row + 1) < end { row += 1 }
            } else {
                id = cell(layout.auditColumn, first, cells, offset, base)
            }
            if found > layout.columns {
                block.isRegular = false
                return block
            }
            if !(id.equals(lastCell) && !id.isEmpty) {
                if let hash = identity(id) {
                    if hash != last || block.runs.isEmpty {
                        block.runs.append(CSVRun(offset: start + offset, line: block.lineBreaks, id: hash))
                        last = hash
                    }
                    lastCell = id
                } else if !isBlankRow(Cell(base + offset, min(end, bytes.count) - offset)) {
                    block.isRegular = false
                    return block
                }
            }
            block.lineBreaks += breaks
            offset = end
            row += 1
        }
        block.end = start + min(offset, bytes.count)
        return block
    }

    private func cell(_ column: Int, _ first: Int, _ cells: Int, _ offset: Int, _ base: UnsafeRawPointer) -> Cell {
        guard column < cells else { return Cell(base + offset, 0) }
        let start = column == 0 ? offset : Int(index.ends[first + column - 1]) + 1
        var end = Int(index.ends[first + column])
        if column == cells - 1, end > start, base.load(fromByteOffset: end - 1, as: UInt8.self) == 0x0D { end -= 1 }
        return Cell(base + start, end - start)
    }

    /// What tells one audit from another: its id without the look of its letters. Nil for a blank cell.
    private func identity(_ id: Cell) -> UInt64? {
        guard !id.isEmpty else { return nil }
        let isPlain = id.bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 }
        if isPlain { return id.hash(Self.secrets) }
        var text = Array(id.text.replacingDoubledQuotes.trimmed.widthFolded.utf8)
        guard !text.isEmpty else { return nil }
        let count = text.count
        text += [UInt8](repeating: 0, count: 16)
        return text.withUnsafeBytes { $0.baseAddress.map { Cell($0, count).hash(Self.secrets) } }
    }

    private func isBlankRow(_ row: Cell) -> Bool {
        if row.bytes.allSatisfy({ $0 <= 0x20 || $0 == layout.separator }) { return true }
        return row.text.unicodeScalars.allSatisfy { $0.isBlank || $0 == Unicode.Scalar(layout.separator) }
    }

    /// True when every carriage return stands before a line feed.
    private func hasOnlyLineEnds(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        var offset = 0
        while let found = memchr(base + offset, 0x0D, bytes.count - offset) {
            offset = base.distance(to: UnsafeRawPointer(found)) + 1
            if offset < bytes.count, bytes[offset] != 0x0A { return false }
        }
        return true
    }
}

extension String {
    fileprivate var replacingDoubledQuotes: String {
        var plain = String.UnicodeScalarView()
        var isSecond = false
        for scalar in unicodeScalars {
            isSecond = scalar == "\"" && !isSecond
            if scalar != "\"" || isSecond { plain.append(scalar) }
        }
        return String(plain)
    }
}
