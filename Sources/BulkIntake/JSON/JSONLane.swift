internal import BulkScoring
internal import Diagnostics
internal import Glibc

/// Reads audits out of files with one JSON object a line, at the speed of looking at their bytes.
///
/// A line is taken when it has the plain shape that programs write: the head first, then the answers. Any other line is handed on for the careful reader.
package struct JSONLane: ~Copyable {
    private var lines = PaddedBytes()
    private var keys = AnswerKeys()

    package init() {}

    /// Reads the lines of one portion and hands on each in file order; blank lines say nothing.
    ///
    /// - Parameters:
    ///   - range: whole lines.
    ///   - line: the number of the first.
    /// - Returns: false when the file cannot be read any more.
    package mutating func read(
        _ range: Range<Int>, line: Int, from source: ByteSource, with desk: inout LaneDesk,
        receive: (LaneOutcome, inout LaneDesk) -> Void
    ) -> Bool {
        lines.removeAll()
        // Also for what is put behind the lines, so that they are not moved for it.
        lines.reserve(range.count + 1 + SpareText.size)
        keys.removeAll()
        guard source.read(range, into: &lines) else { return false }
        // Behind the last line too a control character ends every text.
        let count = lines.count
        lines.append(byte: 0)
        let base = UnsafeRawPointer(lines.start)
        var (offset, number) = (0, line)
        while offset < count {
            let feed = memchr(base + offset, 0x0A, count - offset).map { base.distance(to: UnsafeRawPointer($0)) }
            let end = feed ?? count
            let cell = Cell(base + offset, end - offset)
            if let audit = score(cell, with: &desk) {
                let before = UnsafeRawBufferPointer(
                    start: base + offset, count: cell.start.distance(to: audit.start) - 1)
                let column = 1 + before.count { $0 & 0xC0 != 0x80 }
                receive(.scored(id: audit.bytes, position: SourcePosition(line: number, column: column)), &desk)
            } else if cell.bytes.contains(where: { $0 > 0x20 }) {
                receive(.careful(Array(cell.bytes), runs: [(0..<cell.count, number)]), &desk)
            }
            offset = end + 1
            number += 1
        }
        return true
    }

    /// The audit's id when the line was clear and the audit was scored.
    private mutating func score(_ line: Cell, with desk: inout LaneDesk) -> Cell? {
        var cursor = JSONCursor(line, spare: SpareText(behind: lines))
        var audit = KeyedAudit(at: line.start)
        var book: UnsafeMutablePointer<ChecklistBook>?
        if let head = cursor.usualHead() {
            audit = head
            book = takeAnswers(&cursor, of: audit, with: &desk, texts: line.start)
        } else {
            guard cursor.take(UInt8(ascii: "{")) else { return nil }
            repeat {
                guard book == nil, let key = cursor.string(), cursor.take(UInt8(ascii: ":")) else { return nil }
                if key.count == 7, key.equals("answers") {
                    book = takeAnswers(&cursor, of: audit, with: &desk, texts: line.start)
                    if book == nil { return nil }
                } else {
                    guard let value = cursor.string(), audit.take(key, value) else { return nil }
                }
            } while cursor.take(UInt8(ascii: ","))
        }
        guard let book, cursor.take(UInt8(ascii: "}")), cursor.isAtEnd(),
            audit.id.start < line.start + line.count,
            desk.finish(book, id: audit.id, texts: texts(of: line, to: cursor))
        else { return nil }
        return audit.id
    }

    /// From the line on, with the strings behind all lines.
    private func texts(of line: Cell, to cursor: JSONCursor) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: line.start, count: line.start.distance(to: cursor.spare.next))
    }

    /// The book that all answers of an audit went to; nil when one needs the careful reader, and when the head does.
    private mutating func takeAnswers(
        _ cursor: inout JSONCursor, of audit: KeyedAudit, with desk: inout LaneDesk, texts: UnsafeRawPointer
    ) -> UnsafeMutablePointer<ChecklistBook>? {
        guard let book = audit.begin(&desk) else { return nil }
        var answers = JSONAnswers(book: book, keys: keys.keys(of: book), texts: texts)
        return answers.take(&cursor) ? book : nil
    }
}
