package import AuditIntake
internal import BulkScoring
internal import Diagnostics
internal import Glibc

/// Reads audits out of long CSV files at the speed of looking at their bytes.
///
/// The cell ends of all rows are found first; then each cell is looked up among those met before. Rows of an audit whose head
/// repeats that of the row before are compared with it as one piece.
package struct CSVLane: ~Copyable {
    private let head: CSVHead
    private let shape: CSVShape
    private var index: SeparatorIndex
    private var rows = PaddedBytes()
    private var window = PaddedBytes(capacity: 0)
    /// The cells of a row with quotes.
    private var split: QuotedCells
    /// How many leading columns are head columns and nothing else; 0 when they are spread over the row.
    private let leadingHead: Int

    package init?(_ head: CSVHead) {
        guard let shape = CSVShape(head) else { return nil }
        self.head = head
        self.shape = shape
        index = SeparatorIndex(separator: shape.separator)
        split = QuotedCells(columns: shape.columns, separator: shape.separator)
        leadingHead = shape.head.allSatisfy { $0 < shape.head.count } ? shape.head.count : 0
    }

    /// Reads the audits of one portion and hands on each in file order: scored, or its rows for the careful reader.
    ///
    /// - Returns: false when the file cannot be read any more.
    package mutating func read(
        _ audits: Range<Int>, of survey: CSVSurvey, from source: ByteSource, with desk: inout LaneDesk,
        receive: (LaneOutcome, inout LaneDesk) -> Void
    ) -> Bool {
        rows.removeAll()
        guard let places = survey.read(audits, of: source, into: &rows, window: &window) else { return false }
        rows.reserve(SpareText.size)
        _ = index.scan(rows.bytes)
        var row = 0
        for place in places {
            let first = row
            while row < index.rowCount, index.start(row) < place.range.upperBound { row += 1 }
            if let id = score(first..<row, with: &desk) {
                receive(.scored(id: id, position: position(of: first, line: place.runs[0].line)), &desk)
            } else {
                let bytes = Array(rows.bytes[place.range])
                let runs = place.runs.map { run in
                    (
                        run.range.lowerBound - place.range.lowerBound..<run.range.upperBound - place.range.lowerBound,
                        run.line
                    )
                }
                receive(.careful(bytes, runs: runs), &desk)
            }
        }
        return true
    }

    /// Where the audit's id stands in its first row.
    private func position(of row: Int, line: Int) -> SourcePosition {
        guard shape.auditColumn > 0 else { return SourcePosition(line: line, column: 1) }
        let (start, id) = (index.start(row), Int(index.ends[index.first(row) + shape.auditColumn - 1]) + 1)
        return SourcePosition(line: line, column: 1 + rows.bytes[start..<id].count { $0 & 0xC0 != 0x80 })
    }

    /// The audit's id when all its rows were clear and it was scored.
    private mutating func score(_ numbers: Range<Int>, with desk: inout LaneDesk) -> UnsafeRawBufferPointer? {
        let base = UnsafeRawPointer(rows.start)
        var spare = SpareText(behind: rows)
        var book: UnsafeMutablePointer<ChecklistBook>?
        var (id, headStart, headEnds) = (Cell(base, 0), 0, UnsafePointer(index.ends))
        for row in numbers {
            let first = index.first(row)
            let count = index.first(row + 1) - first
            let start = index.start(row)
            let ends = UnsafePointer(index.ends) + first
            let holdsQuote = index.holdsQuote(row)
            if !holdsQuote, count != shape.columns {
                // A blank line between rows says nothing.
                if count == 1, cell(0, start, ends, base).isEmpty { continue }
                return nil
            }
            if book == nil {
                // With quotes only behind its head, as in the first note, the head stands where it always does.
                if holdsQuote, !hasPlainHead(start, ends, count, base) { return nil }
                (headStart, headEnds) = (start, ends)
                id = cell(shape.auditColumn, start, ends, base)
                guard desk.shelf.isPlain(id: id) else { return nil }
                book = desk.shelf.begin(
                    checklist: cell(shape.checklist, start, ends, base),
                    version: cell(shape.version, start, ends, base), dealer: cell(shape.dealer, start, ends, base),
                    date: cell(shape.date, start, ends, base), auditor: cell(shape.auditor, start, ends, base))
            } else if !holdsQuote, !hasSameHead(start, ends, headStart, headEnds, base) {
                return nil
            }
            guard let book else { return nil }
            if holdsQuote {
                let line = start..<Int(ends[count - 1])
                guard takeQuoted(line, like: headStart, headEnds, into: book, &spare) else { return nil }
                continue
            }
            for column in shape.others where !cell(column, start, ends, base).isEmpty { return nil }
            let isTaken = book.pointee.observe(
                item: book.pointee.item(cell(shape.item, start, ends, base)),
                value: cell(shape.value, start, ends, base),
                person: cell(shape.person, start, ends, base), unit: cell(shape.unit, start, ends, base),
                note: cell(shape.note, start, ends, base), evidence: cell(shape.evidence, start, ends, base),
                next: cell(shape.value + 1, start, ends, base), texts: base)
            guard isTaken else { return nil }
        }
        guard let book else { return nil }
        let texts = UnsafeRawBufferPointer(start: base, count: base.distance(to: spare.next))
        return desk.finish(book, id: id, texts: texts) ? id.bytes : nil
    }

    /// Takes a row with quotes, such as around a note with a comma.
    private mutating func takeQuoted(
        _ range: Range<Int>, like headStart: Int, _ headEnds: UnsafePointer<UInt32>,
        into book: UnsafeMutablePointer<ChecklistBook>, _ spare: inout SpareText
    ) -> Bool {
        let base = UnsafeRawPointer(rows.start)
        guard split.take(Cell(base + range.lowerBound, range.count), &spare) else { return false }
        for column in shape.head where !split[column].equals(cell(column, headStart, headEnds, base)) { return false }
        for column in shape.others where !split[column].isEmpty { return false }
        let isTorn = !split.isQuoted(shape.value) && shape.value + 1 < shape.columns
        return book.pointee.observe(
            item: book.pointee.item(split[shape.item]), value: split[shape.value], person: split[shape.person],
            unit: split[shape.unit],
            note: split[shape.note], evidence: split[shape.evidence],
            next: isTorn ? split[shape.value + 1] : Cell(base, 0), texts: base)
    }

    private func hasPlainHead(_ start: Int, _ ends: UnsafePointer<UInt32>, _ count: Int, _ base: UnsafeRawPointer)
        -> Bool
    {
        leadingHead > 0 && leadingHead <= count
            && memchr(base + start, Int32(UInt8(ascii: "\"")), Int(ends[leadingHead - 1]) - start) == nil
    }

    @inline(__always)
    private func cell(
        _ column: Int, _ start: Int, _ ends: UnsafePointer<UInt32>, _ base: UnsafeRawPointer
    ) -> Cell {
        guard column >= 0, column < shape.columns else { return Cell(base, 0) }
        let from = column == 0 ? start : Int(ends[column - 1]) &+ 1
        var end = Int(ends[column])
        if column == shape.columns &- 1, end > from, base.load(fromByteOffset: end &- 1, as: UInt8.self) == 0x0D {
            end &-= 1
        }
        return Cell(base + from, end &- from)
    }

    @inline(__always)
    private func hasSameHead(
        _ start: Int, _ ends: UnsafePointer<UInt32>, _ headStart: Int, _ headEnds: UnsafePointer<UInt32>,
        _ base: UnsafeRawPointer
    ) -> Bool {
        if leadingHead > 0 {
            return Cell(base + start, Int(ends[leadingHead &- 1]) &- start)
                .equals(Cell(base + headStart, Int(headEnds[leadingHead &- 1]) &- headStart))
        }
        for column in shape.head
        where !cell(column, start, ends, base).equals(cell(column, headStart, headEnds, base)) {
            return false
        }
        return true
    }
}
