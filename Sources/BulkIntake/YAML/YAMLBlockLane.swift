internal import BulkScoring
internal import Diagnostics

/// Reads one audit out of a YAML file in the plain block style, as people and `form` write it.
///
/// The head, then the answers; an answer is a text, a mapping in braces, or a list of mappings. Everything else about YAML —
/// anchors, several lines to a text, comments behind it — is for libyaml, and so is the whole file then.
struct YAMLBlockLane {
    /// The audit's id and place in the file, when the file was clear; the audit is held at the desk.
    ///
    /// - Parameters:
    ///   - spare: behind the text.
    ///   - place: where the desk holds it.
    func read(
        _ text: Cell, spare: SpareText, heldAt place: Int, with desk: inout LaneDesk
    ) -> (id: UnsafeRawBufferPointer, position: SourcePosition)? {
        var cursor = YAMLCursor(text, spare: spare)
        var audit = KeyedAudit(at: text.start)
        var (id, book): ((line: Int, start: UnsafeRawPointer), UnsafeMutablePointer<ChecklistBook>?) = (
            (0, text.start), nil
        )
        while cursor.hasLine {
            guard book == nil, cursor.indent == 0, let key = cursor.key() else { return nil }
            let start = cursor.next
            if key.equals("answers") {
                guard cursor.isAtLineEnd, let opened = audit.begin(&desk) else { return nil }
                guard takeAnswers(&cursor, &desk.repeatedLines, into: opened, texts: text.start) else { return nil }
                book = opened
            } else {
                guard let value = cursor.value(), value.isPlainText, audit.take(key, value) else { return nil }
                if value.start == audit.id.start { id = (cursor.line, start) }
                cursor.nextLine()
            }
        }
        // With the texts that the cursor put behind the file.
        let texts = UnsafeRawBufferPointer(start: text.start, count: text.start.distance(to: cursor.spare.next))
        guard let book, cursor.isPlain, isSurelyNoTable(text) else { return nil }
        desk.hold(book, id: audit.id, texts: texts, at: place)
        return (audit.id.bytes, SourcePosition(line: id.line, column: cursor.column(of: id.start, in: text)))
    }

    /// Behind their key.
    private func takeAnswers(
        _ cursor: inout YAMLCursor, _ known: inout RepeatedLines, into book: UnsafeMutablePointer<ChecklistBook>,
        texts: UnsafeRawPointer
    ) -> Bool {
        var (place, indent) = (0, 0)
        while let key = cursor.key(ofAnswer: place, &known) {
            if place == 0 { indent = cursor.indent }
            let item = book.pointee.item(key, at: place)
            place &+= 1
            guard indent > 0, cursor.indent == indent, book.pointee.opens(item) else { return false }
            if cursor.isAtLineEnd {
                cursor.nextLine()
                guard takeList(&cursor, &known, below: indent, of: item, before: place, into: book, texts) else {
                    return false
                }
                continue
            }
            if cursor.take(UInt8(ascii: "{")) {
                guard takeBraces(&cursor, of: item, into: book, texts) else { return false }
            } else {
                guard takeAnswer(&cursor, of: item, into: book, texts) else { return false }
            }
            guard cursor.isAtLineEnd else { return false }
        }
        return !cursor.hasLine
    }

    /// An answer alone, up to the end of the line.
    @inline(__always)
    private func takeAnswer(
        _ cursor: inout YAMLCursor, of item: Int, into book: UnsafeMutablePointer<ChecklistBook>,
        _ texts: UnsafeRawPointer
    ) -> Bool {
        let rest = cursor.rest
        if let known = book.pointee.entry(ofPlain: rest, to: item) {
            cursor.next = rest.end
            return KeyedObservation(at: texts).hand(to: book, item: item, known, texts: texts)
        }
        guard let value = cursor.value(),
            KeyedObservation(value: value, at: texts).hand(to: book, item: item, texts: texts)
        else { return false }
        if value.start == rest.start, value.count == rest.count { book.pointee.keep(plain: value, to: item) }
        return true
    }

    /// One or several observations, each behind a dash.
    ///
    /// - Parameter place: of the answer that follows.
    private func takeList(
        _ cursor: inout YAMLCursor, _ known: inout RepeatedLines, below parent: Int, of item: Int,
        before place: Int,
        into book: UnsafeMutablePointer<ChecklistBook>, _ texts: UnsafeRawPointer
    ) -> Bool {
        let indent = cursor.indent
        guard cursor.hasLine, indent >= parent, cursor.startsWithDash else { return false }
        while cursor.hasLine, cursor.indent == indent, cursor.startsWithDash {
            guard cursor.take(UInt8(ascii: "-")), cursor.take(0x20) else { return false }
            if cursor.take(UInt8(ascii: "{")) {
                guard takeBraces(&cursor, of: item, into: book, texts), cursor.isAtLineEnd else { return false }
                if cursor.jump(toAnswer: place, &known) { return true }
                cursor.nextLine()
            } else {
                let isTaken = takeBlock(&cursor, &known, indent: indent + 2, of: item, before: place, into: book, texts)
                if !isTaken || cursor.isAtKey { return isTaken }
            }
        }
        return !cursor.hasLine || cursor.indent <= parent
    }

    /// Behind the opening brace.
    private func takeBraces(
        _ cursor: inout YAMLCursor, of item: Int, into book: UnsafeMutablePointer<ChecklistBook>,
        _ texts: UnsafeRawPointer
    ) -> Bool {
        var observation = KeyedObservation(at: texts)
        repeat {
            cursor.skipBlanks()
            guard let field = cursor.usualField() ?? cursor.key().flatMap(KeyedObservation.Field.init) else {
                return false
            }
            if field == .value {
                // Mostly the last field: what stands before the closing brace.
                let rest = cursor.rest.dropLast
                if let known = book.pointee.entry(ofPlain: rest, to: item), observation.take(.value, rest) {
                    cursor.next = rest.end
                    return cursor.take(UInt8(ascii: "}"))
                        && observation.hand(to: book, item: item, known, texts: texts)
                }
            }
            guard let value = cursor.flowValue(), observation.takePlain(field, value) else { return false }
        } while cursor.take(UInt8(ascii: ","))
        return cursor.take(UInt8(ascii: "}")) && observation.hand(to: book, item: item, texts: texts)
    }

    /// Fields line by line, the first behind a dash.
    private func takeBlock(
        _ cursor: inout YAMLCursor, _ known: inout RepeatedLines, indent: Int, of item: Int, before place: Int,
        into book: UnsafeMutablePointer<ChecklistBook>, _ texts: UnsafeRawPointer
    ) -> Bool {
        var observation = KeyedObservation(at: texts)
        repeat {
            guard let field = cursor.key().flatMap(KeyedObservation.Field.init), let value = cursor.value(),
                observation.takePlain(field, value)
            else { return false }
            if cursor.jump(toAnswer: place, &known) { break }
            cursor.nextLine()
        } while cursor.hasLine && cursor.indent == indent && !cursor.startsWithDash
        return observation.hand(to: book, item: item, texts: texts)
    }
}

extension KeyedObservation {
    /// Takes a text in which nobody has looked yet; answers and people are looked up, and only plain texts are known.
    @inline(__always)
    fileprivate mutating func takePlain(_ field: Field, _ text: Cell) -> Bool {
        (field == .value || field == .person || text.isPlainText) && take(field, text)
    }
}

extension Cell {
    fileprivate var end: UnsafeRawPointer { start + count }
    /// Without its last byte, unless it is empty.
    fileprivate var dropLast: Cell { Cell(start, max(0, count - 1)) }
}

extension YAMLCursor {
    fileprivate var startsWithDash: Bool { !isAtLineEnd && next.load(as: UInt8.self) == UInt8(ascii: "-") }
}
