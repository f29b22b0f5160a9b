/// Where the cells of a table in the making end, and how wide its columns are to be.
///
/// The cells themselves stand one behind the other at the end of the page, those of the headings first, until all are known.
struct MarkdownTable {
    /// Columns are padded so that the source reads as a table too; a very wide cell is left to stick out.
    private static let widestPadding = 40
    private static let narrowest = 3

    private var start = 0
    /// Where the cell at work begins.
    private(set) var cellStart = 0
    private var alignments: [Alignment] = []
    /// Of each cell.
    private var ends: [Int] = []
    /// The columns that each cell takes on a screen.
    private var widths: [Int] = []

    /// Begins a table where the page ends.
    mutating func open(at start: Int) {
        self.start = start
        cellStart = start
        alignments.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        widths.removeAll(keepingCapacity: true)
    }

    mutating func addColumn(_ alignment: Alignment) { alignments.append(alignment) }

    /// Adds the cell at work, which ends there.
    mutating func addCell(end: Int, width: Int) {
        ends.append(end)
        widths.append(width)
        cellStart = end
    }

    /// Puts the table in the place of its cells.
    func layOut(in page: inout [UInt8]) {
        let columns = columnWidths()
        let cellsEnd = page.count
        page.append(contentsOf: repeatElement(UInt8(ascii: " "), count: size(columns)))
        page.withUnsafeMutableBufferPointer { bytes in
            var line = TableLine(bytes: bytes, end: cellsEnd)
            var from = start
            for row in stride(from: 0, to: ends.count, by: columns.count) {
                for column in columns.indices {
                    let cell = row + column
                    let padding = max(0, columns[column] - widths[cell])
                    line.add(from..<ends[cell], padding: padding, isRight: alignments[column] == .right)
                    from = ends[cell]
                }
                line.close()
                if row == 0 { line.addRule(columns, alignments) }
            }
        }
        page.removeSubrange(start..<cellsEnd)
    }

    private func columnWidths() -> [Int] {
        let count = alignments.count
        var columns = widths.prefix(count).map { min(max($0, Self.narrowest), Self.widestPadding) }
        for row in stride(from: count, to: widths.count, by: count) {
            for column in 0..<count where widths[row + column] <= Self.widestPadding {
                columns[column] = max(columns[column], widths[row + column])
            }
        }
        return columns
    }

    /// The bytes of all rows and of the line under the headings.
    private func size(_ columns: [Int]) -> Int {
        let count = columns.count
        var size = (ends.last ?? start) - start + (ends.count / count + 1) * (3 * count + 2)
        for width in columns { size += width }
        for row in stride(from: 0, to: widths.count, by: count) {
            for column in 0..<count { size += max(0, columns[column] - widths[row + column]) }
        }
        return size
    }
}

/// A line of a table in the making, on what is nothing but spaces so far.
private struct TableLine {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    var end: Int

    /// Adds a cell that stands further in front.
    mutating func add(_ cell: Range<Int>, padding: Int, isRight: Bool) {
        bytes[end] = UInt8(ascii: "|")
        end += 2
        if isRight { end += padding }
        _ = UnsafeMutableBufferPointer(rebasing: bytes[end...]).update(
            fromContentsOf: UnsafeBufferPointer(rebasing: bytes[cell]))
        end += cell.count + 1
        if !isRight { end += padding }
    }

    mutating func close() {
        bytes[end] = UInt8(ascii: "|")
        bytes[end + 1] = UInt8(ascii: "\n")
        end += 2
    }

    /// The line under the headings.
    mutating func addRule(_ columns: [Int], _ alignments: [Alignment]) {
        for (width, alignment) in zip(columns, alignments) {
            bytes[end] = UInt8(ascii: "|")
            end += 2
            for position in end..<end + width { bytes[position] = UInt8(ascii: "-") }
            // Without the colon some hosts centre the heading.
            if alignment != .right { bytes[end] = UInt8(ascii: ":") }
            if alignment != .left { bytes[end + width - 1] = UInt8(ascii: ":") }
            end += width + 1
        }
        close()
    }
}
