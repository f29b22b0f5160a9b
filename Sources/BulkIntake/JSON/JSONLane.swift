internal import BulkScoring
internal import Diagnostics
internal import Glibc

/// Reads audits out of files with one JSON object a line, at the speed of looking at their bytes.
///
/// A line is taken when it has the plain shape that programs write: the head first, then the answers. Any other line is handed on for the careful reader.
package struct JSONLane: ~Copyable {
    private var lines = PaddedBytes()
    private var keys = AnswerKeys()
    private var sharedHead = SharedHead()

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
        sharedHead.forget()
        guard source.read(range, into: &lines) else { return false }
        // Behind the last line too a control character ends every text.
        let count = lines.count
        lines.append(byte: 0)
        let base = UnsafeRawPointer(lines.start)
        var (offset, number) = (0, line)
        while offset < count {
            let start = base + offset
            if let (id, end) = score(from: start, before: base + count, with: &desk) {
                let position = SourcePosition(line: number, column: Self.column(of: id, from: start))
                receive(.scored(id: id.bytes, position: position), &desk)
                offset = base.distance(to: end) + 1
            } else {
                let feed = memchr(start, 0x0A, count - offset).map { start.distance(to: UnsafeRawPointer($0)) }
                let line = Cell(start, feed ?? count - offset)
                if line.bytes.contains(where: { $0 > 0x20 }) {
                    receive(.careful(Array(line.bytes), runs: [(0..<line.count, number)]), &desk)
                }
                offset += line.count + 1
            }
            number += 1
        }
        return true
    }

    /// Of the first quote of a text in a line, from 1.
    private static func column(of text: Cell, from start: UnsafeRawPointer) -> Int {
        let count = start.distance(to: text.start) - 1
        // Less than its key cannot stand before an id.
        if count == 9 { return 10 }
        return 1 + UnsafeRawBufferPointer(start: start, count: count).count { $0 & 0xC0 != 0x80 }
    }

    /// The audit's id and where the line ends, when the line was clear and the audit was scored.
    private mutating func score(
        from start: UnsafeRawPointer, before end: UnsafeRawPointer, with desk: inout LaneDesk
    ) -> (id: Cell, end: UnsafeRawPointer)? {
        var cursor = JSONCursor(at: start, spare: SpareText(behind: lines))
        guard let (id, book) = takeAudit(&cursor, before: end, with: &desk), cursor.take(UInt8(ascii: "}")) else {
            return nil
        }
        cursor.skipBlanks()
        guard cursor.next == end || cursor.next.load(as: UInt8.self) == 0x0A,
            desk.finish(book, id: id, texts: texts(from: start, to: cursor))
        else { return nil }
        return (id, cursor.next)
    }

    /// The id of an audit, and the book that all of its answers went to, up to its closing brace; nil when something needs the
    /// careful reader.
    @inline(__always)
    private mutating func takeAudit(
        _ cursor: inout JSONCursor, before end: UnsafeRawPointer, with desk: inout LaneDesk
    ) -> (id: Cell, book: UnsafeMutablePointer<ChecklistBook>)? {
        let start = cursor.next
        if let known = cursor.knownHead(like: sharedHead, &desk.shelf) {
            return takeAnswers(&cursor, into: known.book, texts: start) ? known : nil
        }
        return takeUnknownAudit(&cursor, before: end, with: &desk)
    }

    @inline(never)
    private mutating func takeUnknownAudit(
        _ cursor: inout JSONCursor, before end: UnsafeRawPointer, with desk: inout LaneDesk
    ) -> (id: Cell, book: UnsafeMutablePointer<ChecklistBook>)? {
        let start = cursor.next
        if let audit = cursor.usualHead() {
            guard let book = audit.begin(&desk) else { return nil }
            sharedHead.keep(audit, from: start, to: end, book: book)
            return takeAnswers(&cursor, into: book, texts: start) && audit.id.start < end ? (audit.id, book) : nil
        }
        var audit = KeyedAudit(at: start)
        var opened: UnsafeMutablePointer<ChecklistBook>?
        guard cursor.take(UInt8(ascii: "{")) else { return nil }
        repeat {
            guard opened == nil, let key = cursor.string(), cursor.take(UInt8(ascii: ":")) else { return nil }
            if key.count == 7, key.equals("answers") {
                guard let book = audit.begin(&desk), takeAnswers(&cursor, into: book, texts: start) else { return nil }
                opened = book
            } else {
                guard let value = cursor.string(), audit.take(key, value) else { return nil }
            }
        } while cursor.take(UInt8(ascii: ","))
        // An id with escapes stands behind all lines.
        guard let opened, audit.id.start < end else { return nil }
        return (audit.id, opened)
    }

    /// From a line on, with the strings behind all lines.
    private func texts(from start: UnsafeRawPointer, to cursor: JSONCursor) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: start.distance(to: cursor.spare.next))
    }

    /// False when one of the answers needs the careful reader.
    @inline(__always)
    private mutating func takeAnswers(
        _ cursor: inout JSONCursor, into book: UnsafeMutablePointer<ChecklistBook>, texts: UnsafeRawPointer
    ) -> Bool {
        var answers = JSONAnswers(book: book, keys: keys.keys(of: book), texts: texts)
        return answers.take(&cursor)
    }
}
