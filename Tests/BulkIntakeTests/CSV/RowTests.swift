internal import AuditTestSupport
internal import Testing

@testable internal import BulkIntake

/// Rows with quotes, against taking them apart byte by byte.
@Suite("Rows with quotes")
struct RowTests {
    private static let pieces = [
        "a", "b", ",", ",", ";", "\"", "\"", "\"\"", " ", "  ", "\n", "\r\n", "\r", "店", "\"a\"", "\"a,b\"", "\" \"",
        "\"x\"\"y\"", "\t",
    ]

    private static func bytes(_ random: inout SeededGenerator, without left: Set<String> = []) -> [UInt8] {
        let pieces = pieces.filter { !left.contains($0) }
        return (0..<Int.random(in: 1...14, using: &random)).flatMap { _ in Array(random.pick(pieces).utf8) }
    }

    @Test("are as long as they are, and their cells stand where they stand", arguments: [0x2C, 0x3B] as [UInt8], 0...3)
    func ofFiles(separator: UInt8, column: Int) {
        var random = SeededGenerator(seed: UInt64(separator) + UInt64(column))
        var clear = 0
        for round in 0..<1_500 {
            let before = random.oneIn(2) ? Array("x,y\n".utf8) : []
            // Carriage returns stand only before line feeds; others are looked for earlier.
            let bytes = before + Self.bytes(&random, without: ["\r"])
            let row = bytes.withUnsafeBytes {
                QuotedRow($0, from: before.count, separator: separator, column: column)
            }
            let plain = PlainRow(bytes, from: before.count, line: 1, separator: separator)
            #expect(row.isClear == plain.isClear, "round \(round): \(String(decoding: bytes, as: UTF8.self))")
            guard row.isClear, plain.isClear else { continue }
            clear += 1
            #expect(
                row.end == plain.range.upperBound && row.cells == plain.cells.count
                    && row.lineBreaks == plain.lineBreaks, "round \(round): \(String(decoding: bytes, as: UTF8.self))")
            let wanted = row.wanted.map { cell in
                let isQuoted = cell.lowerBound > before.count && bytes[cell.lowerBound - 1] == 0x22
                return isQuoted ? Self.undoubled(bytes[cell]) : Array(bytes[cell])
            }
            let expected = column < plain.cells.count ? plain.cells[column] : nil
            #expect(wanted == expected, "round \(round): \(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(clear > 500, "\(clear) clear rows")
    }

    /// Each pair of quotes as one.
    private static func undoubled(_ cell: ArraySlice<UInt8>) -> [UInt8] {
        var (plain, isSecond): ([UInt8], Bool) = ([], false)
        for byte in cell {
            isSecond = byte == 0x22 && !isSecond
            if !isSecond { plain.append(byte) }
        }
        return plain
    }

    @Test("of one line are taken when they have just the columns of the file", arguments: [1, 2, 3, 5])
    func ofLanes(columns: Int) {
        var random = SeededGenerator(seed: UInt64(columns))
        let cells = QuotedCellsBox(columns: columns)
        var (taken, left) = (0, 0)
        for round in 0..<2_000 {
            var line = Self.bytes(&random, without: ["\n", "\r\n", "\r"])
            if random.oneIn(4) { line.append(0x0D) }
            let plain = PlainRow(line, from: 0, line: 1, separator: 0x2C)
            let found = cells.take(line)
            let note = "round \(round): \(String(decoding: line, as: UTF8.self).debugDescription)"
            if plain.isClear, plain.cells.count == columns {
                taken += 1
                #expect(found == plain.cells, "\(note)")
            } else {
                left += 1
                #expect(found == nil, "\(note)")
            }
        }
        #expect(taken > 10 && left > 50, "\(taken) taken, \(left) left")
    }

    @Test("whose quotes are written twice need room, and are left where it ends")
    func room() {
        let cells = QuotedCellsBox(columns: 1)
        for (count, isTaken) in [(1_000, true), (SpareText.size - 1, true), (SpareText.size, false)] {
            let text = [UInt8](repeating: 0x78, count: count)
            #expect((cells.take([0x22] + text + [0x22, 0x22, 0x22]) != nil) == isTaken, "\(count)")
            // Without them no room is taken.
            #expect(cells.take([0x22] + text + [0x22]) == [text], "\(count)")
        }
    }
}

/// Takes lines apart again and again, as a lane does.
private final class QuotedCellsBox {
    private var cells: QuotedCells
    private let columns: Int
    private var bytes = PaddedBytes()

    init(columns: Int) {
        self.columns = columns
        cells = QuotedCells(columns: columns, separator: 0x2C)
    }

    func take(_ line: [UInt8]) -> [[UInt8]]? {
        bytes.removeAll()
        line.withUnsafeBytes { bytes.append($0) }
        bytes.reserve(SpareText.size)
        var spare = SpareText(behind: bytes)
        guard cells.take(Cell(UnsafeRawPointer(bytes.start), line.count), &spare) else { return nil }
        return (0..<columns).map { Array(cells[$0].bytes) }
    }
}
