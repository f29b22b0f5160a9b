internal import BulkScoring
internal import Diagnostics

/// Reads one audit out of a YAML file in the plain block style, as people and `form` write it.
///
/// The head, then the answers; an answer is a text, a mapping in braces, or a list of mappings. Everything else about YAML —
/// anchors, several lines to a text, comments behind it — is for libyaml, and so is the whole file then.
struct YAMLBlockLane {
    /// The audit's id and place, when the file was clear and the audit was scored; its rows are at the desk.
    ///
    /// - Parameter spare: behind the text.
    func read(_ text: Cell, spare: SpareText, with desk: inout LaneDesk) -> (id: String, position: SourcePosition)? {
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
                cursor.nextLine()
                guard takeAnswers(&cursor, into: opened, texts: text.start) else { return nil }
                book = opened
            } else {
                guard let value = cursor.value(), audit.take(key, value) else { return nil }
                if value.start == audit.id.start { id = (cursor.line, start) }
                cursor.nextLine()
            }
        }
        // With the texts that the cursor put behind the file.
        let texts = UnsafeRawBufferPointer(start: text.start, count: text.start.distance(to: cursor.spare.next))
        guard let book, desk.finish(book, id: audit.id, texts: texts) else { return nil }
        return (audit.id.text, SourcePosition(line: id.line, column: cursor.column(of: id.start, in: text)))
    }

    private func takeAnswers(
        _ cursor: inout YAMLCursor, into book: UnsafeMutablePointer<ChecklistBook>, texts: UnsafeRawPointer
    ) -> Bool {
        let indent = cursor.indent
        guard indent > 0 else { return false }
        while cursor.hasLine {
            guard cursor.indent == indent, let item = cursor.key(), book.pointee.opens(item: item) else { return false }
            if cursor.isAtLineEnd {
                cursor.nextLine()
                guard takeList(&cursor, below: indent, of: item, into: book, texts) else { return false }
                continue
            }
            if cursor.take(UInt8(ascii: "{")) {
                guard takeBraces(&cursor, of: item, into: book, texts) else { return false }
            } else {
                guard let value = cursor.value(),
                    KeyedObservation(value: value, at: texts).hand(to: book, item: item, texts: texts)
                else { return false }
            }
            guard cursor.isAtLineEnd else { return false }
            cursor.nextLine()
        }
        return true
    }

    /// One or several observations, each behind a dash.
    private func takeList(
        _ cursor: inout YAMLCursor, below parent: Int, of item: Cell,
        into book: UnsafeMutablePointer<ChecklistBook>, _ texts: UnsafeRawPointer
    ) -> Bool {
        let indent = cursor.indent
        guard cursor.hasLine, indent >= parent, cursor.startsWithDash else { return false }
        while cursor.hasLine, cursor.indent == indent, cursor.startsWithDash {
            guard cursor.take(UInt8(ascii: "-")), cursor.take(0x20) else { return false }
            if cursor.take(UInt8(ascii: "{")) {
                guard takeBraces(&cursor, of: item, into: book, texts), cursor.isAtLineEnd else { return false }
                cursor.nextLine()
            } else {
                guard takeBlock(&cursor, indent: indent + 2, of: item, into: book, texts) else { return false }
            }
        }
        return !cursor.hasLine || cursor.indent <= parent
    }

    /// Behind the opening brace.
    private func takeBraces(
        _ cursor: inout YAMLCursor, of item: Cell, into book: UnsafeMutablePointer<ChecklistBook>,
        _ texts: UnsafeRawPointer
    ) -> Bool {
        var observation = KeyedObservation(at: texts)
        repeat {
            cursor.skipBlanks()
            guard let key = cursor.key(), let value = cursor.flowValue(), observation.take(key, value) else {
                return false
            }
        } while cursor.take(UInt8(ascii: ","))
        return cursor.take(UInt8(ascii: "}")) && observation.hand(to: book, item: item, texts: texts)
    }

    /// Fields line by line, the first behind a dash.
    private func takeBlock(
        _ cursor: inout YAMLCursor, indent: Int, of item: Cell, into book: UnsafeMutablePointer<ChecklistBook>,
        _ texts: UnsafeRawPointer
    ) -> Bool {
        var observation = KeyedObservation(at: texts)
        repeat {
            guard let key = cursor.key(), let value = cursor.value(), observation.take(key, value) else { return false }
            cursor.nextLine()
        } while cursor.hasLine && cursor.indent == indent && !cursor.startsWithDash
        return observation.hand(to: book, item: item, texts: texts)
    }
}

extension YAMLCursor {
    fileprivate var startsWithDash: Bool { !isAtLineEnd && next.load(as: UInt8.self) == UInt8(ascii: "-") }
}
